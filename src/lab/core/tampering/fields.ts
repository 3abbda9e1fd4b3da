import { children, descendants, type Element, element, hasIdentifier } from './element.ts';
import { changedRequests } from './request.ts';

const LONG_NUMBER = 0x1f;
const CONSTRUCTED = 0x20;
const OCTET_STRING = 0x04;
const NULL = 0x05;

/** The first element of each argument that has this identifier, wherever it stands. */
function changedField(tcap: Uint8Array, identifier: number, change: (field: Element) => void): Uint8Array {
  return changedRequests(tcap, ({ argument }) => {
    if (argument === undefined) return;
    const field = descendants(argument).find((one) => hasIdentifier(one, identifier));
    if (field !== undefined) change(field);
  });
}

/** The tag of such a field in the long form, which is for numbers from 31 on (X.690 8.1.2.2). */
export function withLongTag(tcap: Uint8Array, identifier: number): Uint8Array {
  return changedField(tcap, identifier, (field) => {
    field.identifier = Uint8Array.of((identifier & 0xe0) | LONG_NUMBER, identifier & LONG_NUMBER);
  });
}

/** Such a string in pieces, one inside and one behind the other (X.690 8.7.3), cut where it is said. */
export function inPieces(tcap: Uint8Array, identifier: number, cutAt: number): Uint8Array {
  return changedField(tcap, identifier, (field) => {
    const { inside } = field;
    if (!(inside instanceof Uint8Array)) return;
    field.identifier = Uint8Array.of(identifier | CONSTRUCTED);
    field.inside = [
      element([OCTET_STRING], inside.subarray(0, cutAt)),
      element([OCTET_STRING], inside.subarray(cutAt)),
    ];
  });
}

/** A second one behind the first such field of each argument, with these contents. */
export function withFieldTwice(tcap: Uint8Array, identifier: number, second: Uint8Array): Uint8Array {
  return changedRequests(tcap, ({ argument }) => {
    if (argument === undefined) return;
    const fields = children(argument);
    const at = fields.findIndex((field) => hasIdentifier(field, identifier));
    if (at >= 0) fields.splice(at + 1, 0, element([identifier], second));
  });
}

/** A field at the end of each argument that is a SEQUENCE, or that stands for one. */
export function withFieldBehind(tcap: Uint8Array, field: () => Element): Uint8Array {
  return changedRequests(tcap, ({ argument }) => {
    if (argument === undefined || argument.inside instanceof Uint8Array) return;
    argument.inside.push(field());
  });
}

/** What such a field contains, as `change` has it. */
export function withContents(
  tcap: Uint8Array,
  identifier: number,
  change: (contents: Uint8Array) => Uint8Array,
): Uint8Array {
  return changedField(tcap, identifier, (field) => {
    if (field.inside instanceof Uint8Array) field.inside = change(field.inside);
  });
}

/** A field that contains so many empty ones: more than anybody counts. */
export function crowded(identifier: readonly number[], count: number): Element {
  return element(
    identifier,
    Array.from({ length: count }, () => element([NULL], new Uint8Array(0))),
  );
}

/** A field whose length tells more octets than its argument has left. */
export function overrunning(identifier: number, octets: number): Element {
  return { ...element([identifier], Uint8Array.of(0, 0, 0)), overrun: octets };
}
