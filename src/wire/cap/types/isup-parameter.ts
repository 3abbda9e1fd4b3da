import { CodedOctet } from '../../isup/bit-fields.ts';
import type { IsupCause, IsupFields, IsupNumber } from '../../isup/isup-record.ts';
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
import { isupParameter } from '../../map/types/isup-parameter.ts';

export const calledPartyNumber = isupParameter<IsupNumber>('calledPartyNumber', calledNumber, 2, 18);
export const callingPartyNumber = isupParameter<IsupNumber>('callingPartyNumber', callingNumber, 2, 10);
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
