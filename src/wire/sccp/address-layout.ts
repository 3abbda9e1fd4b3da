import type { Cursor } from '../cursor.ts';
import type { WireFaultCode } from '../fault.ts';
import type { Mtp3Variant } from '../mtp3/variant.ts';

/**
 * Where things are in a called or calling party address (Q.713 3.4, 3.5; for `ansi` T1.112.3,
 * where point code and subsystem number change places). One instance is read again and again;
 * nothing is allocated and nothing thrown. Positions are absolute, what is absent is -1.
 */
export class AddressLayout {
  indicator = -1;
  /** The indicator's highest bit: national use. */
  national = false;
  /** True for routing on subsystem number, false for routing on global title. */
  routingOnSsn = false;
  pointCode = -1;
  ssn = -1;
  /** Global title indicator 0-15: 0 none, 4 the usual international form. */
  gti = -1;
  /** Translation type, numbering plan, nature of address, encoding scheme. */
  tt = -1;
  np = -1;
  nai = -1;
  es = -1;
  /** The global title with its leading fields, up to the end of the address. */
  titleStart = -1;
  titleEnd = -1;
  digitsStart = -1;
  digitsEnd = -1;
  /** True where the high half of the last octet is a filler. */
  oddDigits = false;
  fault: WireFaultCode | '' = '';
  faultAt = -1;
  faultText = '';

  /** True where the plain way was gone: it leaves values that the usual shape does not write. */
  private dirty = true;

  /** Reads an address between two absolute positions (its length octet left out). False where `fault` is set. */
  read(cursor: Cursor, start: number, end: number, variant: Mtp3Variant = 'itu'): boolean {
    if (this.dirty) this.clear();
    if (variant !== 'ansi' && this.readUsual(cursor, start, end)) return true;
    this.clear();
    this.dirty = true;
    const indicator = start >= 0 && start < end && cursor.at(end - 1) >= 0 ? cursor.octet(start) : -1;
    this.indicator = indicator;
    if (indicator < 0) return this.fail('truncated', cursor, start, 'the address is empty');
    this.national = indicator >= 0x80;
    this.routingOnSsn = (indicator & 0x40) !== 0;
    this.gti = (indicator >> 2) & 0x0f;
    let at = start + 1;
    if (variant === 'ansi') {
      if ((indicator & 0x01) !== 0) {
        if (at >= end) return this.fail('truncated', cursor, at, 'the subsystem number is missing');
        this.ssn = cursor.octet(at++);
      }
      if ((indicator & 0x02) !== 0) {
        if (at + 3 > end) return this.fail('truncated', cursor, at, 'the point code is cut short');
        this.pointCode = cursor.octet(at) | (cursor.octet(at + 1) << 8) | (cursor.octet(at + 2) << 16);
        at += 3;
      }
    } else {
      if ((indicator & 0x01) !== 0) {
        const octets = variant === 'china' ? 3 : 2;
        if (at + octets > end) return this.fail('truncated', cursor, at, 'the point code is cut short');
        this.pointCode = cursor.octet(at) | (cursor.octet(at + 1) << 8);
        if (variant === 'itu') this.pointCode &= 0x3fff;
        if (octets === 3) this.pointCode |= cursor.octet(at + 2) << 16;
        at += octets;
      }
      if ((indicator & 0x02) !== 0) {
        if (at >= end) return this.fail('truncated', cursor, at, 'the subsystem number is missing');
        this.ssn = cursor.octet(at++);
      }
    }
    if (this.gti === 0) {
      if (at === end) return true;
      // Q.713 3.4.1: bit 8 is for national use; ANSI T1.112.3 sets it where an address has its own coding
      return this.national && variant !== 'ansi'
        ? this.fail('trailing', cursor, at, 'octets follow, and the address says that it is coded nationally')
        : this.fail('trailing', cursor, at, 'octets follow where no global title is indicated');
    }
    this.titleStart = at;
    this.titleEnd = end;
    return this.title(cursor, at, end, variant === 'ansi');
  }

  /*
   * Hot path: nearly every address has a subsystem number, a global title of indicator 4 and no point
   * code. Writes every field that the plain way would, and a property test holds the two to one answer.
   */
  readUsual(cursor: Cursor, start: number, end: number): boolean {
    const { octets } = cursor;
    // indicator, subsystem number, three octets before the digits, and one of those
    if (start < 0 || end - start < 6 || end > cursor.end) return false;
    const indicator = octets[start] as number;
    if ((indicator & 0xbf) !== 0x12) return false;
    this.indicator = indicator;
    this.routingOnSsn = indicator !== 0x12;
    this.ssn = octets[start + 1] as number;
    this.gti = 4;
    const plan = octets[start + 3] as number;
    this.tt = octets[start + 2] as number;
    this.np = plan >> 4;
    this.es = plan & 0x0f;
    this.nai = (octets[start + 4] as number) & 0x7f;
    this.titleStart = start + 2;
    this.titleEnd = end;
    this.digitsStart = start + 5;
    this.digitsEnd = end;
    this.oddDigits = this.es === 1;
    return true;
  }

  private title(cursor: Cursor, at: number, end: number, ansi: boolean): boolean {
    // ANSI's indicator 1 is laid out as ITU-T's 3, and it has no others but 2.
    const form = ansi ? (this.gti === 1 ? 3 : this.gti === 2 ? 2 : 0) : this.gti;
    switch (form) {
      case 1: {
        if (at >= end) return this.fail('truncated', cursor, at, 'the global title is cut short');
        const octet = cursor.octet(at);
        this.nai = octet & 0x7f;
        return this.digits(cursor, at + 1, end, octet >= 0x80);
      }
      case 2:
        if (at >= end) return this.fail('truncated', cursor, at, 'the global title is cut short');
        this.tt = cursor.octet(at);
        return this.digits(cursor, at + 1, end, false);
      case 3:
      case 4: {
        const head = form - 1;
        if (at + head > end) return this.fail('truncated', cursor, at, 'the global title is cut short');
        this.tt = cursor.octet(at);
        const octet = cursor.octet(at + 1);
        this.np = octet >> 4;
        this.es = octet & 0x0f;
        if (form === 4) this.nai = cursor.octet(at + 2) & 0x7f;
        return this.digits(cursor, at + head, end, this.es === 1);
      }
      default:
        return this.fail('bad-value', cursor, at, 'the global title has a form of its own');
    }
  }

  private digits(cursor: Cursor, start: number, end: number, odd: boolean): boolean {
    this.digitsStart = start;
    this.digitsEnd = end;
    this.oddDigits = odd && end > start;
    return start < end || this.fail('missing', cursor, start, 'the global title has no digits');
  }

  private fail(code: WireFaultCode, cursor: Cursor, at: number, text: string): boolean {
    this.fault = code;
    this.faultAt = at - cursor.base;
    this.faultText = text;
    return false;
  }

  private clear(): void {
    this.dirty = false;
    this.national = false;
    this.routingOnSsn = false;
    this.pointCode = -1;
    this.ssn = -1;
    this.gti = -1;
    this.tt = -1;
    this.np = -1;
    this.nai = -1;
    this.es = -1;
    this.titleStart = -1;
    this.titleEnd = -1;
    this.digitsStart = -1;
    this.digitsEnd = -1;
    this.oddDigits = false;
    this.fault = '';
    this.faultAt = -1;
    this.faultText = '';
  }
}
