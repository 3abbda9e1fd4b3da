import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { report } from '../fault.ts';
import { OctetWriter, octetsFromHex } from '../octet-writer.ts';
import type { InformationElement } from './information-element.ts';
import { decodeElement, IEI } from './information-element.ts';

/** A header and the national languages that it switches to (0: the default tables). */
export interface UserDataHeader {
  readonly elements: InformationElement[];
  readonly octets: number;
  readonly locking: number;
  readonly single: number;
}

/**
 * Reads a user data header, its length octet first (TS 23.040, 9.2.3.24), and leaves the cursor behind
 * it. Each element takes two octets at least, so there are 70 at most in a message.
 */
export function decodeUserDataHeader(cursor: Cursor, faults: Faults): UserDataHeader {
  const start = cursor.pos;
  const elements: InformationElement[] = [];
  let locking = 0;
  let single = 0;
  const length = cursor.u8();
  if (length > cursor.remaining) {
    report(
      faults,
      'sms',
      'bad-length',
      cursor.offset - 1,
      `the header claims ${length} octets, ${cursor.remaining} remain`,
    );
  }
  const header = cursor.take(Math.min(length, cursor.remaining));
  while (header.remaining > 0) {
    const at = header.offset;
    const iei = header.u8();
    if (header.remaining === 0)
      report(faults, 'sms', 'truncated', at, 'an information element has no length');
    let octets = header.remaining > 0 ? header.u8() : 0;
    if (octets > header.remaining) {
      report(
        faults,
        'sms',
        'bad-length',
        at + 1,
        `an information element claims ${octets} octets, ${header.remaining} remain`,
      );
      octets = header.remaining;
    }
    const element = decodeElement(iei, header.take(octets), faults);
    elements.push(element);
    // 9.2.3.24.15 and 16: the last one counts.
    if (iei === IEI.lockingShift) locking = element.languageIdentifier ?? 0;
    else if (iei === IEI.singleShift) single = element.languageIdentifier ?? 0;
  }
  return { elements, octets: cursor.pos - start, locking, single };
}

/** Writes a header, its length octet first. Throws `RangeError` where it is longer than 255 octets. */
export function encodeUserDataHeader(elements: readonly InformationElement[]): UserDataHeader & {
  readonly encoded: Uint8Array;
} {
  const writer = new OctetWriter(64).u8(0);
  let locking = 0;
  let single = 0;
  for (const { iei, hex } of elements) {
    const value = octetsFromHex(hex);
    if (value.length > 255) throw new RangeError('an information element has 255 octets at most');
    writer.u8(iei).u8(value.length).bytes(value);
    if (iei === IEI.lockingShift && value.length === 1) locking = value[0] ?? 0;
    else if (iei === IEI.singleShift && value.length === 1) single = value[0] ?? 0;
  }
  if (writer.length > 256) throw new RangeError('a user data header has 255 octets at most');
  writer.patch(0, writer.length - 1);
  const encoded = writer.finish();
  return { elements: [...elements], octets: encoded.length, locking, single, encoded };
}

/** An element from its octets, as a decoder would give it. Throws `RangeError` for a malformed one. */
export function element(iei: number, hex: string): InformationElement {
  const faults: Faults = [];
  const made = decodeElement(iei, new Cursor(octetsFromHex(hex)), faults);
  const [fault] = faults;
  if (fault) throw new RangeError(fault.text);
  return made;
}

/** The element that makes a message one part of several; a reference above 255 takes the longer form. */
export function concatenation(reference: number, parts: number, part: number): InformationElement {
  const wide = reference > 0xff;
  const writer = new OctetWriter(4);
  if (wide) writer.u16(reference);
  else writer.u8(reference);
  writer.u8(parts).u8(part);
  return element(wide ? IEI.concatenation16 : IEI.concatenation8, toHex(writer));
}

/** The element that addresses ports of 16 bits, as WAP push and visual voice mail do. */
export function applicationPorts(destinationPort: number, originatorPort: number): InformationElement {
  return element(IEI.ports16, toHex(new OctetWriter(4).u16(destinationPort).u16(originatorPort)));
}

/** The elements that switch to a national language by its identifier. */
export function singleShift(language: number): InformationElement {
  return element(IEI.singleShift, toHex(new OctetWriter(1).u8(language)));
}

export function lockingShift(language: number): InformationElement {
  return element(IEI.lockingShift, toHex(new OctetWriter(1).u8(language)));
}

function toHex(writer: OctetWriter): string {
  return new Cursor(writer.finish()).hex();
}
