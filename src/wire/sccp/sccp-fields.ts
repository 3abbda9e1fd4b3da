import type { Cursor } from '../cursor.ts';
import type { WireFaultCode } from '../fault.ts';

/** What the layout of an SCCP message holds; `SccpLayout` fills it. Ranges leave the length octet out. */
export class SccpFields {
  /** Message type code, -1 where there is no octet at all. */
  type = -1;
  protocolClass = -1;
  /** The high half of the protocol class octet: 8 asks for the message back on error. */
  handling = -1;
  returnOnError = false;
  hopCounter = -1;
  /** Return, refusal, release, reset or error cause, as the type has it. */
  cause = -1;
  destinationReference = -1;
  sourceReference = -1;
  /** Segmenting/reassembling (DT1), or the two octets of sequencing/segmenting as a number (DT2, IT). */
  sequencing = -1;
  receiveSequence = -1;
  credit = -1;
  calledStart = -1;
  calledEnd = -1;
  callingStart = -1;
  callingEnd = -1;
  dataStart = -1;
  dataEnd = -1;
  /** From the first parameter name up to and with the end of optional parameters. */
  optionalStart = -1;
  optionalEnd = -1;
  /** Segmentation (Q.713 3.17): 1 for the first segment, 0 for a later one, -1 without. */
  segmentationFirst = -1;
  segmentationClass = -1;
  segmentationSpare = 0;
  segmentationRemaining = -1;
  segmentationReference = -1;
  importance = -1;
  /** Octets of the message that no pointer leads to. */
  gapOctets = 0;
  /** True where two parameters claim the same octet, or a pointer leads to the pointers. */
  overlap = false;
  fault: WireFaultCode | '' = '';
  faultAt = -1;
  faultText = '';

  /** Where the fixed part and its pointers end; 0 where the message is too short to have them. */
  fixedEnd = 0;
  /** Offset of the protocol class octet from the start of the message. */
  classOffset = -1;

  /** True where the plain way was gone: it leaves values that the usual shape does not write. */
  protected dirty = true;
  protected end = 0;
  protected claimed = 0;
  protected partEnd = -1;
  /** The parts that pointers have led to so far, newest first. */
  protected aStart = 0;
  protected aEnd = 0;
  protected bStart = 0;
  protected bEnd = 0;
  protected cStart = 0;
  protected cEnd = 0;
  /** Connection set-up and release carry addresses and data among the optional parameters. */
  protected partsOptional = false;

  protected fail(code: WireFaultCode, cursor: Cursor, at: number, text: string): boolean {
    if (this.fault === '') {
      this.fault = code;
      this.faultAt = at - cursor.base;
      this.faultText = text;
    }
    return false;
  }

  protected clear(): void {
    this.dirty = false;
    this.type = -1;
    this.protocolClass = -1;
    this.handling = -1;
    this.returnOnError = false;
    this.hopCounter = -1;
    this.cause = -1;
    this.destinationReference = -1;
    this.sourceReference = -1;
    this.sequencing = -1;
    this.receiveSequence = -1;
    this.credit = -1;
    this.calledStart = -1;
    this.calledEnd = -1;
    this.callingStart = -1;
    this.callingEnd = -1;
    this.dataStart = -1;
    this.dataEnd = -1;
    this.optionalStart = -1;
    this.optionalEnd = -1;
    this.segmentationFirst = -1;
    this.segmentationClass = -1;
    this.segmentationSpare = 0;
    this.segmentationRemaining = -1;
    this.segmentationReference = -1;
    this.importance = -1;
    this.gapOctets = 0;
    this.overlap = false;
    this.partsOptional = false;
    this.fault = '';
    this.faultAt = -1;
    this.faultText = '';
    this.fixedEnd = 0;
    this.classOffset = -1;
    this.claimed = 0;
    this.partEnd = -1;
    this.aStart = 0;
    this.aEnd = 0;
    this.bStart = 0;
    this.bEnd = 0;
    this.cStart = 0;
    this.cEnd = 0;
  }
}
