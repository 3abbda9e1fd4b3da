import { type OctetCodec, octets } from '../../ber/schema.ts';
import { CodedOctet } from '../../isup/bit-fields.ts';
import type { IsupCause, IsupFields, IsupNumber, IsupValue } from '../../isup/isup-record.ts';
import type { ParameterCodec } from '../../isup/parameter-codec.ts';
import { callingPartysCategory as category } from '../../isup/parameters/call-indicators.ts';
import { causeIndicators } from '../../isup/parameters/cause.ts';
import {
  calledNumber,
  callingNumber,
  genericDigits as digitsOfAnyKind,
  genericNumber as numberOfAnyKind,
  locationNumber as numberOfLocation,
  originalNumber,
} from '../../isup/parameters/numbers.ts';
import { redirectionInformation as redirection } from '../../isup/parameters/redirection.ts';
import { OctetWriter } from '../../octet-writer.ts';

/** Contents that the format of the parameter could not give back; kept whole. */
export interface RawOctets {
  hex: string;
}

/**
 * An ISUP parameter's contents (Q.763, EN 300 356-1), as CAP carries them in an OCTET STRING, between two
 * sizes in octets. What cannot be read by the format is `{hex}`; octets it has no room for are `more`.
 */
function isupParameter<T extends IsupValue>(
  name: string,
  codec: ParameterCodec,
  least: number,
  most: number = least,
) {
  const octetCodec: OctetCodec<T | RawOctets> = {
    name,
    decode(ctx, start, end) {
      const length = end - start;
      if (length < least || length > most) {
        ctx.fault('bad-length', start, `${name} has ${length} octets, not ${least} to ${most}`);
      }
      const cursor = ctx.cursor.window(start, end);
      const value = codec.decode(cursor, ctx.faults, ctx.layer);
      if (value === undefined || cursor.overran) {
        ctx.fault('bad-value', start, `${name} cannot be read`);
        return { hex: ctx.cursor.hexOf(start, end) };
      }
      if (cursor.remaining === 0) return value as T;
      ctx.fault('trailing', start, `octets follow where ${name} ends`);
      if (typeof value !== 'object' || value === null) return { hex: ctx.cursor.hexOf(start, end) };
      return { ...(value as IsupFields), more: cursor.hex() } as unknown as T;
    },
    encode(value, writer) {
      const fields = typeof value === 'object' ? (value as Record<string, unknown>) : undefined;
      if (fields !== undefined && Object.keys(fields).length === 1 && typeof fields.hex === 'string') {
        writer.hex(fields.hex);
        return;
      }
      if (typeof fields?.more === 'string') writer.hex(fields.more);
      const contents = new OctetWriter();
      codec.encode(value as IsupValue, contents);
      writer.bytes(contents.finish());
    },
  };
  return octets(octetCodec);
}

export const calledPartyNumber = isupParameter<IsupNumber>('calledPartyNumber', calledNumber, 2, 18);
export const callingPartyNumber = isupParameter<IsupNumber>('callingPartyNumber', callingNumber, 2, 10);
export const locationNumber = isupParameter<IsupNumber>('locationNumber', numberOfLocation, 2, 10);
export const originalCalledPartyId = isupParameter<IsupNumber>(
  'originalCalledPartyID',
  originalNumber,
  2,
  10,
);
export const redirectingPartyId = isupParameter<IsupNumber>('redirectingPartyID', originalNumber, 2, 10);
export const genericNumber = isupParameter<IsupNumber>('genericNumber', numberOfAnyKind, 3, 11);
/** ChargeNumber is a LocationNumber. */
export const chargeNumber = isupParameter<IsupNumber>('chargeNumber', numberOfLocation, 2, 10);

/**
 * `Digits` in the parameters for which TS 29.078 clause 5.1 names the generic number: additional calling
 * party, assisting SSP, correlation of an assist request, gap criteria.
 */
export const digitsAsNumber = isupParameter<IsupNumber>('digits', numberOfAnyKind, 2, 16);
/** `Digits` in the parameters for which it names generic digits: what a subscriber keyed in, among others. */
export const digitsAsKeyed = isupParameter<IsupFields>('digits', digitsOfAnyKind, 2, 16);

export const cause = isupParameter<IsupCause>('cause', causeIndicators, 2, 32);
export const callingPartysCategory = isupParameter<string | number>('callingPartysCategory', category, 1);
export const redirectionInformation = isupParameter<IsupFields>('redirectionInformation', redirection, 2);
export const chargeIndicator = isupParameter<string | number>(
  'chargeIndicator',
  new CodedOctet(['noIndication', 'noCharge', 'charge']),
  1,
);
