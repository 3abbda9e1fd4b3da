import { OctetWriter } from '../../../wire/octet-writer.ts';
import { changed, children, hasIdentifier } from './element.ts';

/** Originating transaction id, Q.773 clause 4.2.1.1. */
const OTID = 0x48;

/** The own transaction id with octets of nought before it: more than the four that Q.773 allows. */
export function withLongTransactionId(tcap: Uint8Array, padding: number): Uint8Array {
  return withTransactionId(tcap, (id) => Uint8Array.of(...new Array<number>(padding).fill(0), ...id));
}

/** No octet of own transaction id, where Q.773 demands one. */
export function withEmptyTransactionId(tcap: Uint8Array): Uint8Array {
  return withTransactionId(tcap, () => new Uint8Array(0));
}

function withTransactionId(tcap: Uint8Array, change: (id: Uint8Array) => Uint8Array): Uint8Array {
  return changed(tcap, (message) => {
    for (const element of children(message))
      if (hasIdentifier(element, OTID) && element.inside instanceof Uint8Array)
        element.inside = change(element.inside);
  });
}

/** Octets behind the end of the message. */
export function withOctetsBehind(tcap: Uint8Array, octets: Uint8Array): Uint8Array {
  return new OctetWriter().bytes(tcap).bytes(octets).finish();
}
