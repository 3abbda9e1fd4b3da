import type { SccpRecord } from './sccp-record.ts';

/** One message of a type, annotated, and what it says. Written from Q.713 4. */
export interface SccpVector {
  readonly title: string;
  readonly hex: string;
  readonly record: SccpRecord;
  readonly payload?: string;
}

/** The home network's HLR on global title 447700900001. */
const HLR = {
  gt: '447700900001',
  ssn: 6,
  np: 1,
  nai: 4,
  tt: 0,
  pc: null,
  ri: 'gt',
  gti: 4,
  es: 2,
} as const;

/** A foreign VLR on global title 33609000010. */
const VLR = {
  gt: '33609000010',
  ssn: 7,
  np: 1,
  nai: 4,
  tt: 0,
  pc: null,
  ri: 'gt',
  gti: 4,
  es: 1,
} as const;

/** GTI 4, on GT, SSN there: 0 0 0100 1 0; SSN 6; TT 0; E.164, even; international; digits. */
const HLR_HEX = '12 06 00 12 04 44 77 00 09 00 10';
/** The same with SSN 7 and an odd count of digits, filler 0. */
const VLR_HEX = '12 07 00 11 04 33 06 09 00 10 00';

/** Routed on subsystem 142, point code 8001. */
const RNC = {
  gt: null,
  ssn: 142,
  np: null,
  nai: null,
  tt: null,
  pc: 8001,
  ri: 'ssn',
  gti: 0,
  es: null,
} as const;
const RNC_HEX = '43 41 1f 8e';

export const SCCP_VECTORS: readonly SccpVector[] = [
  {
    title: 'a visited network sends a UDT to the HLR',
    hex: `09 81        # UDT; class 1, return on error
          03 0e 19     # pointers: to 5, 17, 29
          0b ${HLR_HEX}
          0b ${VLR_HEX}
          04 62 02 48 00`,
    record: { type: 'UDT', called: HLR, calling: VLR, protocolClass: 1, returnOnError: true },
    payload: '62024800',
  },
  {
    title: 'a UDT that could not be routed comes back as UDTS',
    hex: `0a 01        # UDTS; no translation for this specific address
          03 0e 19
          0b ${VLR_HEX}
          0b ${HLR_HEX}
          01 62`,
    record: {
      type: 'UDTS',
      called: VLR,
      calling: HLR,
      returnCause: 1,
      returnCauseName: 'no translation for this specific address',
    },
    payload: '62',
  },
  {
    title: 'the first of three segments goes as XUDT',
    hex: `11 81 0f      # XUDT; class 1, return on error; hop counter 15
          04 0f 1a 1c   # pointers: to 7, 19, 31, 34
          0b ${HLR_HEX}
          0b ${VLR_HEX}
          02 62 80
          10 04 c2 34 12 00  # segmentation: first, class 1, 2 remain; reference 0x001234
          12 01 05           # importance 5
          00                 # end of optional parameters`,
    record: {
      type: 'XUDT',
      called: HLR,
      calling: VLR,
      protocolClass: 1,
      returnOnError: true,
      hopCounter: 15,
      segmentation: { first: true, class: 1, remaining: 2, reference: 0x1234 },
      importance: 5,
    },
    payload: '6280',
  },
  {
    title: 'an XUDT that died of its hop counter comes back as XUDTS',
    hex: `12 0c 0a      # XUDTS; hop counter violation; hop counter 10
          04 0f 1a 00   # no optional part
          0b ${VLR_HEX}
          0b ${HLR_HEX}
          01 62`,
    record: {
      type: 'XUDTS',
      called: VLR,
      calling: HLR,
      returnCause: 12,
      returnCauseName: 'hop counter violation',
      hopCounter: 10,
    },
    payload: '62',
  },
  {
    title: 'long data go as LUDT, whose pointers and data length have two octets',
    hex: `13 00 0f      # LUDT; class 0; hop counter 15
          07 00 11 00 1b 00 1e 00  # each counted from its second octet: to 11, 23, 35, 40
          0b ${HLR_HEX}
          0b ${VLR_HEX}
          03 00 62 01 00
          12 01 02      # importance 2
          00`,
    record: {
      type: 'LUDT',
      called: HLR,
      calling: VLR,
      protocolClass: 0,
      returnOnError: false,
      hopCounter: 15,
      importance: 2,
    },
    payload: '620100',
  },
  {
    title: 'long data that could not be delivered come back as LUDTS',
    hex: `14 08 0f
          07 00 11 00 1b 00 00 00
          0b ${VLR_HEX}
          0b ${HLR_HEX}
          01 00 62`,
    record: {
      type: 'LUDTS',
      called: VLR,
      calling: HLR,
      returnCause: 8,
      returnCauseName: 'error in message transport',
      hopCounter: 15,
    },
    payload: '62',
  },
  {
    title: 'a connection is asked for with CR',
    hex: `01 01 02 03   # source local reference 0x030201
          02            # class 2
          02 06         # called address, optional part
          04 ${RNC_HEX}
          04 04 ${RNC_HEX}  # calling party address
          0f 02 aa bb       # data
          11 01 0e          # hop counter
          12 01 03          # importance
          00`,
    record: {
      type: 'CR',
      called: RNC,
      calling: RNC,
      sourceReference: 0x030201,
      protocolClass: 2,
      hopCounter: 14,
      importance: 3,
    },
    payload: 'aabb',
  },
  {
    title: 'a connection is confirmed with CC',
    hex: `02 04 05 06 01 02 03 02  01
          03 04 ${RNC_HEX}   # called party address: the responder's
          0f 01 cc
          00`,
    record: {
      type: 'CC',
      called: RNC,
      destinationReference: 0x060504,
      sourceReference: 0x030201,
      protocolClass: 2,
    },
    payload: 'cc',
  },
  {
    title: 'a connection is confirmed without a word',
    hex: '02 04 05 06 01 02 03 02 00',
    record: { type: 'CC', destinationReference: 0x060504, sourceReference: 0x030201, protocolClass: 2 },
  },
  {
    title: 'a connection is refused',
    hex: '03 04 05 06 04 01  0f 01 dd 00',
    record: {
      type: 'CREF',
      destinationReference: 0x060504,
      cause: 4,
      causeName: 'destination address unknown',
    },
    payload: 'dd',
  },
  {
    title: 'a connection is released',
    hex: '04 04 05 06 01 02 03 03 01  0f 01 ee 00',
    record: {
      type: 'RLSD',
      destinationReference: 0x060504,
      sourceReference: 0x030201,
      cause: 3,
      causeName: 'SCCP user originated',
    },
    payload: 'ee',
  },
  {
    title: 'a release is complete',
    hex: '05 04 05 06 01 02 03',
    record: { type: 'RLC', destinationReference: 0x060504, sourceReference: 0x030201 },
  },
  {
    title: 'data go in form 1, and more will follow',
    hex: '06 04 05 06 01 01 02 aa bb',
    record: { type: 'DT1', destinationReference: 0x060504, moreData: true },
    payload: 'aabb',
  },
  {
    title: 'data go in form 2, with sequence numbers',
    hex: '07 04 05 06 0a 04 01 02 aa bb',
    record: { type: 'DT2', destinationReference: 0x060504, sequencing: 0x0a04 },
    payload: 'aabb',
  },
  {
    title: 'data are acknowledged, and so many more may come',
    hex: '08 04 05 06 0a 07',
    record: { type: 'AK', destinationReference: 0x060504, receiveSequence: 10, credit: 7 },
  },
  {
    title: 'expedited data overtake',
    hex: '0b 04 05 06 01 01 ff',
    record: { type: 'ED', destinationReference: 0x060504 },
    payload: 'ff',
  },
  {
    title: 'expedited data are acknowledged',
    hex: '0c 04 05 06',
    record: { type: 'EA', destinationReference: 0x060504 },
  },
  {
    title: 'a connection is to be reset',
    hex: '0d 04 05 06 01 02 03 02',
    record: {
      type: 'RSR',
      destinationReference: 0x060504,
      sourceReference: 0x030201,
      cause: 2,
      causeName: 'message out of order: incorrect P(S)',
    },
  },
  {
    title: 'a reset is confirmed',
    hex: '0e 04 05 06 01 02 03',
    record: { type: 'RSC', destinationReference: 0x060504, sourceReference: 0x030201 },
  },
  {
    title: 'a protocol error is reported',
    hex: '0f 04 05 06 03',
    record: { type: 'ERR', destinationReference: 0x060504, cause: 3, causeName: 'service class mismatch' },
  },
  {
    title: 'both ends of a connection prove that they are alive',
    hex: '10 04 05 06 01 02 03 02 0a 04 07',
    record: {
      type: 'IT',
      destinationReference: 0x060504,
      sourceReference: 0x030201,
      protocolClass: 2,
      sequencing: 0x0a04,
      credit: 7,
    },
  },
];
