import type { Cursor } from '../cursor.ts';
import * as Type from './message-type.ts';
import * as Optional from './optional-parameter.ts';
import { MAX_OPTIONAL_PARAMETERS } from './optional-parameter.ts';
import { CALLED, CALLING, OPTIONAL_PART, type PartTexts, USER_DATA } from './part-texts.ts';
import { SccpFields } from './sccp-fields.ts';

/**
 * Where things are in an SCCP message of any type (Q.713). One instance is read again and
 * again; nothing is allocated and nothing thrown. Positions are absolute in the cursor's
 * octets, ranges leave the length octet out, and what is absent is -1.
 *
 * The first fault is kept in `fault`, `faultAt` (from the start of the message) and `faultText`;
 * what could be read beside it still stands.
 */
export class SccpLayout extends SccpFields {
  /** Reads the whole of what remains in the cursor, which does not move. False where a mandatory part is not there. */
  read(cursor: Cursor): boolean {
    return this.readAt(cursor, cursor.pos, cursor.end);
  }

  /** Reads the message between two absolute positions. */
  readAt(cursor: Cursor, start: number, end: number): boolean {
    if (this.dirty) this.clear();
    this.end = cursor.end;
    if (end < this.end) this.end = end;
    if (this.readUsual(cursor, start)) return true;
    return this.readAny(cursor, start);
  }

  /** The plain way, for messages of any type and shape. */
  private readAny(cursor: Cursor, start: number): boolean {
    this.clear();
    this.dirty = true;
    const type = start < this.end ? cursor.octet(start) : -1;
    this.type = type;
    this.partsOptional = type >= Type.CR && type <= Type.RLSD;
    if (type < 0) return this.fail('truncated', cursor, start, 'there is no message type');
    const whole = this.body(cursor, type, start + 1);
    this.measure(cursor);
    return whole;
  }

  /*
   * Hot path. Nearly every message of MAP is a UDT with its three parts one behind the other up to the
   * end of the message, so that nothing can overlap or hide: this reads just that. Whatever differs
   * goes the plain way, and a property test holds the two to the same answer.
   */
  readUsual(cursor: Cursor, start: number): boolean {
    const { end } = this;
    const { octets } = cursor;
    if (start + 8 > end || (octets[start] as number) !== Type.UDT || (octets[start + 2] as number) !== 3)
      return false;
    const called = start + 6;
    const calledEnd = called + (octets[start + 5] as number);
    // a pointer counts from itself to the length octet of its part
    if (calledEnd >= end || (octets[start + 3] as number) !== calledEnd - start - 3) return false;
    const callingEnd = calledEnd + 1 + (octets[calledEnd] as number);
    if (callingEnd >= end || (octets[start + 4] as number) !== callingEnd - start - 4) return false;
    if (callingEnd + 1 + (octets[callingEnd] as number) !== end) return false;
    const octet = octets[start + 1] as number;
    this.type = Type.UDT;
    this.classOffset = start + 1 - cursor.base;
    this.protocolClass = octet & 0x0f;
    this.handling = octet >> 4;
    this.returnOnError = this.handling === 8;
    this.fixedEnd = start + 5;
    this.calledStart = called;
    this.calledEnd = calledEnd;
    this.callingStart = calledEnd + 1;
    this.callingEnd = callingEnd;
    this.dataStart = callingEnd + 1;
    this.dataEnd = end;
    return true;
  }

  private body(cursor: Cursor, type: number, at: number): boolean {
    switch (type) {
      case Type.UDT:
        return (
          this.room(cursor, at, 4) && this.classAt(cursor, at) && this.threeParts(cursor, at + 1, at + 4)
        );
      case Type.UDTS:
        return (
          this.room(cursor, at, 4) && this.causeAt(cursor, at) && this.threeParts(cursor, at + 1, at + 4)
        );
      case Type.XUDT:
        if (!this.room(cursor, at, 6)) return false;
        this.classAt(cursor, at);
        return this.extended(cursor, at + 1);
      case Type.XUDTS:
        if (!this.room(cursor, at, 6)) return false;
        this.causeAt(cursor, at);
        return this.extended(cursor, at + 1);
      case Type.LUDT:
        if (!this.room(cursor, at, 10)) return false;
        this.classAt(cursor, at);
        return this.long(cursor, at + 1);
      case Type.LUDTS:
        if (!this.room(cursor, at, 10)) return false;
        this.causeAt(cursor, at);
        return this.long(cursor, at + 1);
      default:
        return this.connection(cursor, type, at);
    }
  }

  /** Connection-oriented messages (Q.713 4.2 to 4.9, 4.12 to 4.17). */
  private connection(cursor: Cursor, type: number, at: number): boolean {
    switch (type) {
      case Type.CR:
        if (!this.room(cursor, at, 6)) return false;
        this.sourceReference = reference(cursor, at);
        this.classAt(cursor, at + 3);
        this.fixedEnd = at + 6;
        this.called(cursor, at + 4, cursor.octet(at + 4));
        this.optional(cursor, at + 5, cursor.octet(at + 5));
        return this.calledStart >= 0;
      case Type.CC:
        if (!this.room(cursor, at, 8)) return false;
        this.references(cursor, at);
        this.classAt(cursor, at + 6);
        this.fixedEnd = at + 8;
        return this.optional(cursor, at + 7, cursor.octet(at + 7));
      case Type.CREF:
        if (!this.room(cursor, at, 5)) return false;
        this.destinationReference = reference(cursor, at);
        this.causeAt(cursor, at + 3);
        this.fixedEnd = at + 5;
        return this.optional(cursor, at + 4, cursor.octet(at + 4));
      case Type.RLSD:
        if (!this.room(cursor, at, 8)) return false;
        this.references(cursor, at);
        this.causeAt(cursor, at + 6);
        this.fixedEnd = at + 8;
        return this.optional(cursor, at + 7, cursor.octet(at + 7));
      case Type.RLC:
      case Type.RSC:
        if (!this.room(cursor, at, 6)) return false;
        this.fixedEnd = at + 6;
        return this.references(cursor, at);
      case Type.DT1:
        if (!this.room(cursor, at, 5)) return false;
        this.destinationReference = reference(cursor, at);
        this.sequencing = cursor.octet(at + 3);
        this.fixedEnd = at + 5;
        return this.data(cursor, at + 4, cursor.octet(at + 4));
      case Type.DT2:
        if (!this.room(cursor, at, 6)) return false;
        this.destinationReference = reference(cursor, at);
        this.sequencing = (cursor.octet(at + 3) << 8) | cursor.octet(at + 4);
        this.fixedEnd = at + 6;
        return this.data(cursor, at + 5, cursor.octet(at + 5));
      case Type.AK:
        if (!this.room(cursor, at, 5)) return false;
        this.destinationReference = reference(cursor, at);
        this.receiveSequence = cursor.octet(at + 3);
        this.credit = cursor.octet(at + 4);
        this.fixedEnd = at + 5;
        return true;
      case Type.ED:
        if (!this.room(cursor, at, 4)) return false;
        this.destinationReference = reference(cursor, at);
        this.fixedEnd = at + 4;
        return this.data(cursor, at + 3, cursor.octet(at + 3));
      case Type.EA:
        if (!this.room(cursor, at, 3)) return false;
        this.destinationReference = reference(cursor, at);
        this.fixedEnd = at + 3;
        return true;
      case Type.RSR:
        if (!this.room(cursor, at, 7)) return false;
        this.references(cursor, at);
        this.fixedEnd = at + 7;
        return this.causeAt(cursor, at + 6);
      case Type.ERR:
        if (!this.room(cursor, at, 4)) return false;
        this.destinationReference = reference(cursor, at);
        this.fixedEnd = at + 4;
        return this.causeAt(cursor, at + 3);
      case Type.IT:
        if (!this.room(cursor, at, 10)) return false;
        this.references(cursor, at);
        this.classAt(cursor, at + 6);
        this.sequencing = (cursor.octet(at + 7) << 8) | cursor.octet(at + 8);
        this.credit = cursor.octet(at + 9);
        this.fixedEnd = at + 10;
        return true;
      default:
        return this.fail('bad-value', cursor, at - 1, 'the message type is not one of Q.713');
    }
  }

  private threeParts(cursor: Cursor, pointers: number, fixedEnd: number): boolean {
    this.fixedEnd = fixedEnd;
    const { end } = this;
    // As nearly everybody writes it: called, calling, data, each right behind the other.
    const called = pointers + cursor.octet(pointers);
    const calling = pointers + 1 + cursor.octet(pointers + 1);
    const data = pointers + 2 + cursor.octet(pointers + 2);
    if (called === fixedEnd && called < calling && calling < data && data < end) {
      const calledEnd = called + 1 + cursor.octet(called);
      const callingEnd = calling + 1 + cursor.octet(calling);
      const dataEnd = data + 1 + cursor.octet(data);
      if (calledEnd === calling && callingEnd === data && dataEnd <= end) {
        this.calledStart = called + 1;
        this.calledEnd = calledEnd;
        this.callingStart = calling + 1;
        this.callingEnd = callingEnd;
        this.dataStart = data + 1;
        this.dataEnd = dataEnd;
        this.aStart = fixedEnd;
        this.aEnd = dataEnd;
        this.claimed = dataEnd - fixedEnd;
        return true;
      }
    }
    this.called(cursor, pointers, cursor.octet(pointers));
    this.calling(cursor, pointers + 1, cursor.octet(pointers + 1));
    this.data(cursor, pointers + 2, cursor.octet(pointers + 2));
    return this.calledStart >= 0 && this.callingStart >= 0 && this.dataStart >= 0;
  }

  private extended(cursor: Cursor, at: number): boolean {
    this.hopCounter = cursor.octet(at);
    const whole = this.threeParts(cursor, at + 1, at + 5);
    this.optional(cursor, at + 4, cursor.octet(at + 4));
    return whole;
  }

  /** Pointers of two octets, least significant first, counted from the second one (Q.713 2.3). */
  private long(cursor: Cursor, at: number): boolean {
    this.hopCounter = cursor.octet(at);
    this.fixedEnd = at + 9;
    this.called(cursor, at + 2, twoOctets(cursor, at + 1));
    this.calling(cursor, at + 4, twoOctets(cursor, at + 3));
    this.longData(cursor, at + 6, twoOctets(cursor, at + 5));
    this.optional(cursor, at + 8, twoOctets(cursor, at + 7));
    return this.calledStart >= 0 && this.callingStart >= 0 && this.dataStart >= 0;
  }

  private called(cursor: Cursor, pointer: number, distance: number): void {
    this.calledStart = this.part(cursor, pointer, distance, CALLED);
    if (this.calledStart >= 0) this.calledEnd = this.partEnd;
  }

  private calling(cursor: Cursor, pointer: number, distance: number): void {
    this.callingStart = this.part(cursor, pointer, distance, CALLING);
    if (this.callingStart >= 0) this.callingEnd = this.partEnd;
  }

  private data(cursor: Cursor, pointer: number, distance: number): boolean {
    this.dataStart = this.part(cursor, pointer, distance, USER_DATA);
    if (this.dataStart >= 0) this.dataEnd = this.partEnd;
    return this.dataStart >= 0;
  }

  /** Follows a pointer to a variable part: where its contents start, or -1 outside the message. */
  private part(cursor: Cursor, pointer: number, distance: number, texts: PartTexts): number {
    const lengthAt = pointer + distance;
    if (distance <= 0) {
      this.fail('missing', cursor, pointer, texts.missing);
      return -1;
    }
    const length = lengthAt < this.end ? cursor.octet(lengthAt) : -1;
    if (length < 0) {
      this.fail('bad-length', cursor, pointer, texts.outside);
      return -1;
    }
    return this.claim(cursor, lengthAt, lengthAt + 1, length, texts);
  }

  private longData(cursor: Cursor, pointer: number, distance: number): void {
    const lengthAt = pointer + distance;
    if (distance <= 0) {
      this.fail('missing', cursor, pointer, USER_DATA.missing);
    } else if (lengthAt + 2 > this.end || cursor.octet(lengthAt + 1) < 0) {
      this.fail('bad-length', cursor, pointer, USER_DATA.outside);
    } else {
      this.dataStart = this.claim(cursor, lengthAt, lengthAt + 2, twoOctets(cursor, lengthAt), USER_DATA);
      this.dataEnd = this.partEnd;
    }
  }

  /** Takes the octets of a part; one that claims more than there are is clipped. */
  private claim(cursor: Cursor, lengthAt: number, start: number, length: number, texts: PartTexts): number {
    let end = start + length;
    if (end > this.end) {
      this.fail('truncated', cursor, lengthAt, texts.short);
      end = this.end;
    }
    this.cover(lengthAt, end);
    this.partEnd = end;
    return start;
  }

  /** Notes that a part covers these octets. At most four parts: three by pointer and the optional part. */
  private cover(from: number, to: number): void {
    if (
      from < this.fixedEnd ||
      (from < this.aEnd && this.aStart < to) ||
      (from < this.bEnd && this.bStart < to) ||
      (from < this.cEnd && this.cStart < to)
    ) {
      this.overlap = true;
    }
    this.cStart = this.bStart;
    this.cEnd = this.bEnd;
    this.bStart = this.aStart;
    this.bEnd = this.aEnd;
    this.aStart = from;
    this.aEnd = to;
    this.claimed += to - from;
  }

  /** Optional parameters: name, length, contents, until the end of optional parameters (Q.713 2.5). */
  private optional(cursor: Cursor, pointer: number, distance: number): boolean {
    if (distance <= 0) return true;
    const start = pointer + distance;
    if (start >= this.end) return this.fail('bad-length', cursor, pointer, OPTIONAL_PART.outside);
    this.optionalStart = start;
    const whole = this.optionalParameters(cursor, start);
    this.cover(start, this.optionalEnd);
    return whole;
  }

  private optionalParameters(cursor: Cursor, start: number): boolean {
    let at = start;
    this.optionalEnd = this.end;
    for (let count = 0; count <= MAX_OPTIONAL_PARAMETERS; count++) {
      const name = at < this.end ? cursor.octet(at) : -1;
      if (name === Optional.END_OF_OPTIONAL) {
        this.optionalEnd = at + 1;
        return true;
      }
      const head = name === Optional.LONG_DATA ? 3 : 2;
      const contents = at + head;
      if (name < 0 || contents > this.end) break;
      const length = head === 3 ? twoOctets(cursor, at + 1) : cursor.octet(at + 1);
      if (contents + length > this.end) break;
      if (count === MAX_OPTIONAL_PARAMETERS) {
        return this.fail(
          'limit',
          cursor,
          at,
          'there are more optional parameters than MAX_OPTIONAL_PARAMETERS',
        );
      }
      this.optionalValue(cursor, name, contents, contents + length);
      at = contents + length;
    }
    return this.fail('truncated', cursor, at, 'the optional part does not come to its end');
  }

  /** The first of a name counts; a repetition stays in the optional part for the full decoder. */
  private optionalValue(cursor: Cursor, name: number, start: number, end: number): void {
    switch (name) {
      case Optional.SEGMENTATION:
        if (end - start === 4 && this.segmentationFirst < 0) {
          const octet = cursor.octet(start);
          this.segmentationFirst = octet >> 7;
          this.segmentationClass = (octet >> 6) & 1;
          this.segmentationSpare = (octet >> 4) & 0x03;
          this.segmentationRemaining = octet & 0x0f;
          this.segmentationReference = reference(cursor, start + 1);
        }
        break;
      case Optional.IMPORTANCE:
        if (end - start === 1 && this.importance < 0 && cursor.octet(start) <= 7) {
          this.importance = cursor.octet(start);
        }
        break;
      case Optional.HOP_COUNTER:
        if (end - start === 1 && this.hopCounter < 0) this.hopCounter = cursor.octet(start);
        break;
      case Optional.CALLED_PARTY_ADDRESS:
        if (this.partsOptional && this.calledStart < 0) {
          this.calledStart = start;
          this.calledEnd = end;
        }
        break;
      case Optional.CALLING_PARTY_ADDRESS:
        if (this.partsOptional && this.callingStart < 0) {
          this.callingStart = start;
          this.callingEnd = end;
        }
        break;
      case Optional.DATA:
        if (this.partsOptional && this.dataStart < 0) {
          this.dataStart = start;
          this.dataEnd = end;
        }
        break;
      default:
        break;
    }
  }

  /** Every octet behind the fixed part belongs to exactly one part, or something is hidden. */
  private measure(cursor: Cursor): void {
    if (this.fixedEnd === 0) return;
    const surplus = this.end - this.fixedEnd - this.claimed;
    if (surplus > 0) this.gapOctets = surplus;
    if (this.overlap) this.fail('bad-length', cursor, this.fixedEnd, 'parts of the message overlap');
    else if (surplus > 0)
      this.fail('trailing', cursor, this.fixedEnd, 'octets of the message belong to no part');
  }

  private room(cursor: Cursor, at: number, count: number): boolean {
    return at + count <= this.end || this.fail('truncated', cursor, at, 'the fixed part is cut short');
  }

  private classAt(cursor: Cursor, at: number): boolean {
    const octet = cursor.octet(at);
    this.classOffset = at - cursor.base;
    this.protocolClass = octet & 0x0f;
    this.handling = octet >> 4;
    this.returnOnError = this.handling === 8;
    return true;
  }

  private causeAt(cursor: Cursor, at: number): boolean {
    this.cause = cursor.octet(at);
    return true;
  }

  private references(cursor: Cursor, at: number): boolean {
    this.destinationReference = reference(cursor, at);
    this.sourceReference = reference(cursor, at + 3);
    return true;
  }
}

function twoOctets(cursor: Cursor, at: number): number {
  return cursor.octet(at) | (cursor.octet(at + 1) << 8);
}

/** A local reference: three octets, least significant first. */
function reference(cursor: Cursor, at: number): number {
  return cursor.octet(at) | (cursor.octet(at + 1) << 8) | (cursor.octet(at + 2) << 16);
}
