import type { Cursor } from '../cursor.ts';
import { MAX_OPTIONAL_PARAMETERS } from './decode-isup.ts';
import { type Edition, editionOf } from './edition.ts';
import type { IsupOptions } from './isup-record.ts';

const IAM = 0x01;
const CALLED_PARTY_NUMBER = 0x04;
const CALLING_PARTY_NUMBER = 0x0a;

/**
 * Where the numbers of a call stand, for the hot path: one object is filled again for each message and
 * nothing is allocated. Positions are absolute in the cursor's octets and span the contents of a number
 * parameter (nature of address octet first), or are -1. Only an IAM has them.
 */
export class IsupLayout {
  cic = 0;
  messageType = 0;
  calledStart = -1;
  calledEnd = -1;
  callingStart = -1;
  callingEnd = -1;
  private readonly edition: Edition;
  private readonly fixedOctets: number;
  private readonly calledPointer: number;
  private readonly optionalPointer: number;

  constructor(options: IsupOptions = {}) {
    this.edition = editionOf(options);
    const iam = this.edition.messages.byCode[IAM];
    let fixedOctets = 0;
    for (const { octets } of iam?.fixed ?? []) fixedOctets += octets;
    const variable = iam?.variable ?? [];
    this.fixedOctets = fixedOctets;
    this.calledPointer = variable.findIndex(({ code }) => code === CALLED_PARTY_NUMBER);
    this.optionalPointer = variable.length;
  }

  /**
   * Reads the header, and the places of the numbers of an IAM. False where the message ends before its
   * type, or where a pointer or a length of an IAM leads outside: `decodeIsup` then says what is wrong.
   * Moves the cursor past the message type.
   */
  read(cursor: Cursor): boolean {
    this.cic = -1;
    this.messageType = -1;
    this.calledStart = -1;
    this.calledEnd = -1;
    this.callingStart = -1;
    this.callingEnd = -1;
    const { cicOctets, cicBits } = this.edition;
    if (cursor.remaining <= cicOctets) return false;
    this.cic = cicOctets === 4 ? cursor.u32le() : cursor.u16le() & ((1 << cicBits) - 1);
    this.messageType = cursor.u8();
    return this.messageType !== IAM || this.readNumbers(cursor);
  }

  private readNumbers(cursor: Cursor): boolean {
    const pointers = cursor.pos + this.fixedOctets;
    const pointersEnd = pointers + this.optionalPointer + 1;
    const toCalled = cursor.at(pointers + this.calledPointer);
    const called = pointers + this.calledPointer + toCalled;
    const calledOctets = cursor.at(called);
    if (toCalled <= 0 || called < pointersEnd || calledOctets < 0) return false;
    if (called + 1 + calledOctets > cursor.end) return false;
    this.calledStart = called + 1;
    this.calledEnd = called + 1 + calledOctets;
    const toOptional = cursor.at(pointers + this.optionalPointer);
    if (toOptional === 0) return true;
    const optional = pointers + this.optionalPointer + toOptional;
    if (toOptional < 0 || optional < this.calledEnd) return false;
    return this.findCalling(cursor, optional);
  }

  /** Walks the optional part to the first calling party number. */
  private findCalling(cursor: Cursor, start: number): boolean {
    let at = start;
    for (let read = 0; read < MAX_OPTIONAL_PARAMETERS; read++) {
      const code = cursor.at(at);
      if (code === 0) return true;
      const octets = cursor.at(at + 1);
      if (code < 0 || octets < 0 || at + 2 + octets > cursor.end) return false;
      if (code === CALLING_PARTY_NUMBER) {
        this.callingStart = at + 2;
        this.callingEnd = at + 2 + octets;
        return true;
      }
      at += 2 + octets;
    }
    return false;
  }
}
