import { optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { apn } from './apn.ts';
import { csgId } from './bit-string.ts';
import { extensionContainer } from './extension-container.ts';
import { plmnId } from './plmn.ts';
import { time } from './time.ts';

/* Closed subscriber groups (femtocells): TS 29.002 clause 17.7.1. */

export const csgSubscriptionData = sequence({
  'csg-Id': csgId,
  expirationDate: optional(time),
  extensionContainer: optional(extensionContainer),
  'lipa-AllowedAPNList': optional(tagged(0, sequenceOf(apn))),
  'plmn-Id': optional(tagged(1, plmnId)),
});

export const csgSubscriptionDataList = sequenceOf(csgSubscriptionData);
