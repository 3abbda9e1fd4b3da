import type { Cursor } from '../cursor.ts';
import type { WireFaultCode } from '../fault.ts';
import { Mtp3Layout } from '../mtp3/mtp3-layout.ts';
import type { Mtp3Variant } from '../mtp3/variant.ts';
import { HEADER_OCTETS, RELEASE_1 } from '../sigtran/common-header.ts';
import { TRANSFER, TYPE_DATA } from './message-class.ts';

/**
 * RFC 4666, or the Internet drafts before it, whose DATA carries an MTP3 message as it is on a
 * link. `auto` takes the form from the parameter tag: the drafts' tags are unassigned in the RFC.
 */
export type M3uaVersion = 'rfc' | 'draft6' | 'auto';

/** Parameters looked at in one DATA message. The RFC has four that may stand there. */
export const MAX_DATA_PARAMETERS = 16;

const NETWORK_APPEARANCE = 0x0200;
const ROUTING_CONTEXT = 0x0006;
const CORRELATION_ID = 0x0013;
const PROTOCOL_DATA = 0x0210;
/** Protocol Data (1) of drafts 5 and 6, and of draft 7: an MTP3 message from its service information octet. */
const DRAFT_PROTOCOL_DATA = 0x0002;
const DRAFT7_PROTOCOL_DATA = 0x0081;
/** In draft 5 Protocol Data; in draft 6 Protocol Data 2, which a length indicator precedes. */
const DRAFT_PROTOCOL_DATA_2 = 0x0003;
const DRAFT7_PROTOCOL_DATA_2 = 0x0082;

/** Point codes, SI, NI, MP, SLS of the Protocol Data parameter (RFC 4666 3.3.1). */
export const LABEL_OCTETS = 12;

/** Header, and Protocol Data with its label and nothing in it. */
const USUAL_LEAST_OCTETS = HEADER_OCTETS + 4 + LABEL_OCTETS;

/**
 * Where things are in an M3UA message (RFC 4666 3). One instance is read again and again;
 * nothing is allocated and nothing thrown. Positions are absolute, what is absent is -1.
 */
export class M3uaLayout {
  version = -1;
  messageClass = -1;
  messageType = -1;
  /** Octets that the header says the message has, itself included. */
  length = -1;
  /** The parameters, header left out, clipped to what there is. */
  bodyStart = -1;
  bodyEnd = -1;
  /** Of a DATA message; the first routing context alone. */
  networkAppearance = -1;
  routingContext = -1;
  correlationId = -1;
  opc = -1;
  dpc = -1;
  si = -1;
  ni = -1;
  /** Message priority. */
  mp = -1;
  sls = -1;
  /** The MTP3 user's octets. */
  dataStart = -1;
  dataEnd = -1;
  /** True where Protocol Data had the drafts' form. */
  draft = false;
  fault: WireFaultCode | '' = '';
  faultAt = -1;
  faultText = '';

  /** True where the plain way was gone: it leaves values that the usual shape does not write. */
  private dirty = true;
  private readonly mtp3 = new Mtp3Layout();

  /**
   * Reads the message at the cursor, which does not move. True where header and, for DATA,
   * Protocol Data are there; `fault` can be set all the same.
   *
   * @param variant of the routing label, in the drafts' form only
   */
  read(cursor: Cursor, version: M3uaVersion = 'auto', variant: Mtp3Variant = 'itu'): boolean {
    return this.readAt(cursor, cursor.pos, cursor.end, version, variant);
  }

  /** Reads the message between two absolute positions. */
  readAt(cursor: Cursor, start: number, end: number, version: M3uaVersion, variant: Mtp3Variant): boolean {
    if (this.dirty) this.clear();
    if (this.readUsual(cursor, start, end)) return true;
    this.clear();
    this.dirty = true;
    if (start + HEADER_OCTETS > end || cursor.at(start + HEADER_OCTETS - 1) < 0) {
      return this.fail('truncated', cursor, start, 'the common header is cut short');
    }
    this.version = cursor.octet(start);
    this.messageClass = cursor.octet(start + 2);
    this.messageType = cursor.octet(start + 3);
    this.length = fourOctets(cursor, start + 4);
    this.bodyStart = start + HEADER_OCTETS;
    let limit = cursor.end;
    if (end < limit) limit = end;
    if (this.version !== RELEASE_1) this.fail('bad-value', cursor, start, 'the version is not release 1');
    if (cursor.octet(start + 1) !== 0) this.fail('bad-value', cursor, start + 1, 'the spare octet is not 0');
    const there = limit - start;
    this.bodyEnd = limit;
    if (this.length !== there) this.mismatch(cursor, start, there);
    if (this.messageClass !== TRANSFER || this.messageType !== TYPE_DATA) return true;
    return this.parameters(cursor, version, variant);
  }

  /*
   * Hot path: DATA as nearly everybody writes it, a routing context or none and then Protocol Data up to
   * the end of the message. It writes every field that the plain way would, and a property test holds
   * the two to the same answer.
   */
  readUsual(cursor: Cursor, start: number, end: number): boolean {
    const { octets } = cursor;
    const there = end - start;
    if (there < USUAL_LEAST_OCTETS || there > 0xffff || end > cursor.end) return false;
    if (
      octets[start] !== RELEASE_1 ||
      octets[start + 1] !== 0 ||
      octets[start + 2] !== TRANSFER ||
      octets[start + 3] !== TYPE_DATA ||
      octets[start + 4] !== 0 ||
      octets[start + 5] !== 0 ||
      (((octets[start + 6] as number) << 8) | (octets[start + 7] as number)) !== there
    ) {
      return false;
    }
    let at = start + HEADER_OCTETS;
    let routingContext = -1;
    if (
      octets[at] === 0 &&
      octets[at + 1] === ROUTING_CONTEXT &&
      octets[at + 2] === 0 &&
      octets[at + 3] === 8
    ) {
      routingContext = fourOctets(cursor, at + 4);
      at += 8;
      if (at + 4 + LABEL_OCTETS > end) return false;
    }
    if (octets[at] !== PROTOCOL_DATA >> 8 || octets[at + 1] !== (PROTOCOL_DATA & 0xff)) return false;
    const length = ((octets[at + 2] as number) << 8) | (octets[at + 3] as number);
    if (length < 4 + LABEL_OCTETS || at + length > end || at + ((length + 3) & ~3) < end) return false;
    const value = at + 4;
    this.version = RELEASE_1;
    this.messageClass = TRANSFER;
    this.messageType = TYPE_DATA;
    this.length = there;
    this.bodyStart = start + HEADER_OCTETS;
    this.bodyEnd = end;
    this.routingContext = routingContext;
    this.opc = fourOctets(cursor, value);
    this.dpc = fourOctets(cursor, value + 4);
    this.si = octets[value + 8] as number;
    this.ni = octets[value + 9] as number;
    this.mp = octets[value + 10] as number;
    this.sls = octets[value + 11] as number;
    this.dataStart = value + LABEL_OCTETS;
    this.dataEnd = at + length;
    return true;
  }

  private mismatch(cursor: Cursor, start: number, there: number): void {
    if (this.length < HEADER_OCTETS) {
      this.fail('bad-length', cursor, start + 4, 'the message length is shorter than the header');
    } else if (this.length > there) {
      this.fail('truncated', cursor, start + 4, 'the message length claims more octets than there are');
    } else {
      this.bodyEnd = start + this.length;
      this.fail('trailing', cursor, this.bodyEnd, 'octets follow the message');
    }
  }

  private parameters(cursor: Cursor, version: M3uaVersion, variant: Mtp3Variant): boolean {
    let at = this.bodyStart;
    for (let count = 0; at < this.bodyEnd; count++) {
      if (count === MAX_DATA_PARAMETERS) {
        this.fail('limit', cursor, at, 'there are more parameters than MAX_DATA_PARAMETERS');
        break;
      }
      if (at + 4 > this.bodyEnd) {
        this.fail('truncated', cursor, at, 'a parameter header is cut short');
        break;
      }
      const tag = (cursor.octet(at) << 8) | cursor.octet(at + 1);
      const length = (cursor.octet(at + 2) << 8) | cursor.octet(at + 3);
      if (length < 4) {
        this.fail('bad-length', cursor, at + 2, 'a parameter length is shorter than its header');
        break;
      }
      let valueEnd = at + length;
      if (valueEnd > this.bodyEnd) {
        this.fail('truncated', cursor, at + 2, 'a parameter claims more octets than the message has');
        valueEnd = this.bodyEnd;
      }
      const value = at + 4;
      if (tag === PROTOCOL_DATA) {
        this.protocolData(cursor, value, valueEnd);
      } else if (tag === ROUTING_CONTEXT) {
        if (this.routingContext < 0 && valueEnd - value >= 4) this.routingContext = fourOctets(cursor, value);
      } else {
        this.parameter(cursor, tag, value, valueEnd, version, variant);
      }
      // Padding to four octets is not counted in the length.
      at += (length + 3) & ~3;
    }
    return this.dataStart >= 0 || this.fail('missing', cursor, this.bodyStart, 'there is no protocol data');
  }

  private parameter(
    cursor: Cursor,
    tag: number,
    start: number,
    end: number,
    version: M3uaVersion,
    variant: Mtp3Variant,
  ): void {
    switch (tag) {
      case NETWORK_APPEARANCE:
        if (this.networkAppearance < 0 && end - start >= 4)
          this.networkAppearance = fourOctets(cursor, start);
        break;
      case CORRELATION_ID:
        if (this.correlationId < 0 && end - start >= 4) this.correlationId = fourOctets(cursor, start);
        break;
      case DRAFT_PROTOCOL_DATA:
      case DRAFT7_PROTOCOL_DATA:
        if (version !== 'rfc') this.mtp3Message(cursor, start, end, variant);
        break;
      case DRAFT_PROTOCOL_DATA_2:
      case DRAFT7_PROTOCOL_DATA_2: {
        if (version === 'rfc') break;
        const counted = end - start - 1;
        const precedes =
          tag === DRAFT7_PROTOCOL_DATA_2 || (cursor.octet(start) & 0x3f) === Math.min(counted, 63);
        this.mtp3Message(cursor, precedes ? start + 1 : start, end, variant);
        break;
      }
      default:
        break;
    }
  }

  private protocolData(cursor: Cursor, start: number, end: number): void {
    if (this.dataStart >= 0) {
      this.fail('bad-value', cursor, start, 'protocol data stands twice');
      return;
    }
    if (end - start < LABEL_OCTETS) {
      this.fail('truncated', cursor, start, 'protocol data is shorter than its routing label');
      return;
    }
    this.opc = fourOctets(cursor, start);
    this.dpc = fourOctets(cursor, start + 4);
    this.si = cursor.octet(start + 8);
    this.ni = cursor.octet(start + 9);
    this.mp = cursor.octet(start + 10);
    this.sls = cursor.octet(start + 11);
    this.dataStart = start + LABEL_OCTETS;
    this.dataEnd = end;
  }

  private mtp3Message(cursor: Cursor, start: number, end: number, variant: Mtp3Variant): void {
    if (this.dataStart >= 0) {
      this.fail('bad-value', cursor, start, 'protocol data stands twice');
      return;
    }
    const { mtp3 } = this;
    if (!mtp3.readAt(cursor, start, end, variant)) {
      this.fail('truncated', cursor, start, 'protocol data is shorter than its routing label');
      return;
    }
    this.draft = true;
    this.opc = mtp3.opc;
    this.dpc = mtp3.dpc;
    this.si = mtp3.si;
    this.ni = mtp3.ni;
    this.mp = mtp3.priority;
    this.sls = mtp3.sls;
    this.dataStart = mtp3.dataStart;
    this.dataEnd = mtp3.dataEnd;
  }

  private fail(code: WireFaultCode, cursor: Cursor, at: number, text: string): boolean {
    if (this.fault === '') {
      this.fault = code;
      this.faultAt = at - cursor.base;
      this.faultText = text;
    }
    return false;
  }

  private clear(): void {
    this.dirty = false;
    this.version = -1;
    this.messageClass = -1;
    this.messageType = -1;
    this.length = -1;
    this.bodyStart = -1;
    this.bodyEnd = -1;
    this.networkAppearance = -1;
    this.routingContext = -1;
    this.correlationId = -1;
    this.opc = -1;
    this.dpc = -1;
    this.si = -1;
    this.ni = -1;
    this.mp = -1;
    this.sls = -1;
    this.dataStart = -1;
    this.dataEnd = -1;
    this.draft = false;
    this.fault = '';
    this.faultAt = -1;
    this.faultText = '';
  }
}

function fourOctets(cursor: Cursor, at: number): number {
  return (
    ((cursor.octet(at) << 24) |
      (cursor.octet(at + 1) << 16) |
      (cursor.octet(at + 2) << 8) |
      cursor.octet(at + 3)) >>>
    0
  );
}
