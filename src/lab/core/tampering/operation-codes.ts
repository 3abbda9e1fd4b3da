import { changedRequests } from './request.ts';

const OBJECT_IDENTIFIER = 0x06;

/** Codes under the tag of an object identifier, their octets as they were: MAP has local codes alone (Q.773 clause 4.2.2.3). */
export function asGlobalCodes(tcap: Uint8Array): Uint8Array {
  return changedRequests(tcap, ({ code }) => {
    code.identifier = Uint8Array.of(OBJECT_IDENTIFIER);
  });
}

/** Codes with octets of nought before them, which X.690 8.3.2 forbids. */
export function withPaddedCodes(tcap: Uint8Array, padding: number): Uint8Array {
  return changedRequests(tcap, ({ code }) => {
    if (code.inside instanceof Uint8Array)
      code.inside = Uint8Array.of(...new Array<number>(padding).fill(0), ...code.inside);
  });
}

/** Every request under the invoke id of the first. */
export function withOneInvokeId(tcap: Uint8Array): Uint8Array {
  let first: Uint8Array | undefined;
  return changedRequests(tcap, ({ invokeId }) => {
    if (!(invokeId.inside instanceof Uint8Array)) return;
    first ??= invokeId.inside;
    invokeId.inside = first;
  });
}
