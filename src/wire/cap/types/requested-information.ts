import { enumerated } from '../../ber/schema.ts';

/** What a gsmSCF may want to know of a call that has ended. */
export const requestedInformationType = enumerated({
  callAttemptElapsedTime: 0,
  callStopTime: 1,
  callConnectedElapsedTime: 2,
  releaseCause: 30,
});
