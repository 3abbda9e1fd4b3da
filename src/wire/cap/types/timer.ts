import { enumerated } from '../../ber/schema.ts';

/** The timer that a resetTimer is about: the one that waits for instructions is the only one. */
export const timerId = enumerated({ tssf: 0 });
