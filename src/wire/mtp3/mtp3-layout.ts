import type { Cursor } from '../cursor.ts';
import type { Mtp3Variant } from './variant.ts';

/**
 * Where things are in an MTP3 message: service information octet, routing label, user data
 * (Q.704 14.2, 15). One instance is read again and again; nothing is allocated.
 * Positions are absolute in the cursor's octets.
 */
export class Mtp3Layout {
  /** Service indicator: the user part, 3 for SCCP, 5 for ISUP. */
  si = -1;
  /** Network indicator: 0 international, 2 national. */
  ni = -1;
  /** The two bits between: message priority in ANSI, spare elsewhere. */
  priority = -1;
  dpc = -1;
  opc = -1;
  sls = -1;
  /** Bits beside the SLS that the variant leaves spare. */
  spare = 0;
  dataStart = -1;
  dataEnd = -1;

  /** Reads from the cursor's position, which does not move. False where the label is cut short. */
  read(cursor: Cursor, variant: Mtp3Variant = 'itu'): boolean {
    return this.readAt(cursor, cursor.pos, cursor.end, variant);
  }

  /** Reads the message between two absolute positions. */
  readAt(cursor: Cursor, start: number, end: number, variant: Mtp3Variant): boolean {
    this.dpc = -1;
    this.opc = -1;
    this.sls = -1;
    this.spare = 0;
    this.dataStart = -1;
    this.dataEnd = -1;
    const sio = start < end ? cursor.at(start) : -1;
    if (sio < 0) {
      this.si = -1;
      this.ni = -1;
      this.priority = -1;
      return false;
    }
    this.si = sio & 0x0f;
    this.ni = sio >> 6;
    this.priority = (sio >> 4) & 0x03;
    const label = start + 1;
    const after = label + (variant === 'itu' ? 4 : variant === 'japan' ? 5 : 7);
    if (after > end || cursor.at(after - 1) < 0) return false;
    const first = cursor.octet(label);
    const second = cursor.octet(label + 1);
    const third = cursor.octet(label + 2);
    const fourth = cursor.octet(label + 3);
    if (variant === 'itu') {
      this.dpc = first | ((second & 0x3f) << 8);
      this.opc = (second >> 6) | (third << 2) | ((fourth & 0x0f) << 10);
      this.sls = fourth >> 4;
    } else if (variant === 'japan') {
      this.dpc = first | (second << 8);
      this.opc = third | (fourth << 8);
      this.selection(cursor.octet(label + 4), false);
    } else {
      this.dpc = first | (second << 8) | (third << 16);
      this.opc = fourth | (cursor.octet(label + 4) << 8) | (cursor.octet(label + 5) << 16);
      this.selection(cursor.octet(label + 6), variant === 'ansi');
    }
    this.dataStart = after;
    this.dataEnd = Math.min(end, cursor.end, cursor.octets.length);
    return true;
  }

  private selection(octet: number, wide: boolean): void {
    this.sls = wide ? octet : octet & 0x0f;
    this.spare = wide ? 0 : octet >> 4;
  }
}
