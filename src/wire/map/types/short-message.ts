import type { DecodeContext } from '../../ber/decode-context.ts';
import {
  bits,
  choice,
  enumerated,
  integer,
  nullType,
  type OctetCodec,
  octets,
  optional,
  sequence,
  tagged,
} from '../../ber/schema.ts';
import { MAX_FAULTS_PER_MESSAGE } from '../../fault.ts';
import { decodeTpdu } from '../../sms/decode-tpdu.ts';
import { encodeTpdu } from '../../sms/encode-tpdu.ts';
import type { Direction, ReportForm, TpduRecord } from '../../sms/tpdu-record.ts';
import { addressString, msisdn } from './address.ts';
import { imsi, tbcd } from './digits.ts';
import { lmsi } from './lmsi.ts';
import { sipUri } from './text.ts';

/* Short messages: TS 29.002 clause 17.7.6 */

/** SM-RP-DA: who a message is for on this leg. */
export const smRpDa = choice({
  imsi: tagged(0, imsi),
  lmsi: tagged(1, lmsi),
  // version 1
  roamingNumber: tagged(3, msisdn),
  serviceCentreAddressDA: tagged(4, addressString),
  'noSM-RP-DA': tagged(5, nullType),
});

/** SM-RP-OA: who a message is from on this leg. */
export const smRpOa = choice({
  msisdn: tagged(2, msisdn),
  serviceCentreAddressOA: tagged(4, addressString),
  'noSM-RP-OA': tagged(5, nullType),
});

/**
 * A short message in SignalInfo. `hex` holds the octets where they could not all be read as TS 23.040
 * has them; then it is what is written back.
 */
export interface ShortMessage {
  tpdu?: TpduRecord;
  hex?: string;
}

type DirectionOf = (siblings: Readonly<Record<string, unknown>>, first: number) => Direction;

function shortMessageCodec(
  name: string,
  directionOf: DirectionOf,
  form?: ReportForm,
): OctetCodec<ShortMessage> {
  return {
    name,
    decode(ctx: DecodeContext, start, end) {
      const faultsBefore = ctx.faults.length;
      const direction = directionOf(ctx.siblings, ctx.cursor.at(start));
      const tpdu = decodeTpdu(ctx.cursor.window(start, end), direction, ctx.faults, form);
      const message: ShortMessage = tpdu === undefined ? {} : { tpdu };
      const isWhole = ctx.faults.length === faultsBefore && faultsBefore < MAX_FAULTS_PER_MESSAGE;
      if (!isWhole || tpdu === undefined) message.hex = ctx.cursor.hexOf(start, end);
      return message;
    },
    encode(value, writer) {
      if (value.hex !== undefined) writer.hex(value.hex);
      else if (value.tpdu !== undefined) writer.bytes(encodeTpdu(value.tpdu));
      else throw new RangeError('a short message needs its tpdu, or hex');
    },
  };
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value;
}

/**
 * One operation carried both ways in versions 1 and 2: what names the service centre tells which. A
 * message that names it on both sides or on none goes the way that the operation is called by now.
 */
const mobileOriginatedUnlessNamed: DirectionOf = (siblings) =>
  has(siblings['sm-RP-OA'], 'serviceCentreAddressOA') && !has(siblings['sm-RP-DA'], 'serviceCentreAddressDA')
    ? 'sc-to-ms'
    : 'ms-to-sc';

/** SM-RP-UI of mo-ForwardSM and of forwardSM before it. */
export const smRpUiMo = octets(shortMessageCodec('smRpUi', mobileOriginatedUnlessNamed));
/** SM-RP-UI of mt-ForwardSM. */
export const smRpUiMt = octets(shortMessageCodec('smRpUi', () => 'sc-to-ms'));
/** SM-RP-UI of the answer to mo-ForwardSM: SMS-SUBMIT-REPORT. */
export const smRpUiSubmitReport = octets(shortMessageCodec('smRpUiReport', () => 'sc-to-ms', 'rp-ack'));
/** SM-RP-UI of the answer to mt-ForwardSM: SMS-DELIVER-REPORT. */
export const smRpUiDeliverReport = octets(shortMessageCodec('smRpUiReport', () => 'ms-to-sc', 'rp-ack'));

/** TP-MTI of SMS-SUBMIT-REPORT; SMS-DELIVER-REPORT has 0. */
const SUBMIT_REPORT = 1;

/** diagnosticInfo of sm-DeliveryFailure: a report of either kind, told by its TP-MTI. */
export const diagnosticInfo = octets(
  shortMessageCodec(
    'diagnosticInfo',
    (_, first) => ((first & 3) === SUBMIT_REPORT ? 'sc-to-ms' : 'ms-to-sc'),
    'rp-error',
  ),
);

/** Leading digits of the IMSIs that an HLR serves; no subscriber. */
export const hlrId = octets(tbcd('hlrId', 3, 8));

/** CorrelationID, for messages to telephones without a number. */
export const correlationId = sequence({
  'hlr-id': optional(tagged(0, hlrId)),
  'sip-uri-A': optional(tagged(1, sipUri)),
  'sip-uri-B': tagged(2, sipUri),
});

/** Seconds, 30 to 600. */
export const smDeliveryTimerValue = integer;

export const smDeliveryOutcome = enumerated({
  memoryCapacityExceeded: 0,
  absentSubscriber: 1,
  successfulTransfer: 2,
});

/** TS 23.040 clause 3.3.2 has the meanings of the numbers. */
export const absentSubscriberDiagnosticSM = integer;

export const mwStatus = bits(
  'sc-AddressNotIncluded',
  'mnrf-Set',
  'mcef-Set',
  'mnrg-Set',
  'mnr5g-Set',
  'mnr5gn3g-Set',
);
