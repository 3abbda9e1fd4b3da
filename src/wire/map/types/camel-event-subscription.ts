import { enumerated, integer, nullType, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { isdnAddressString } from './address.ts';
import { serviceKey } from './camel-call-subscription.ts';
import { extensionContainer } from './extension-container.ts';
import { mmCode } from './octet-codes.ts';
import { ssCode } from './ss-code.ts';

/*
 * CAMEL subscriptions to what is no call: services, texts, mobility, packet data. TS 29.002 clause 17.7.1,
 * TS 23.078.
 */

/** Use of supplementary services. */
export const ssCsi = sequence({
  'ss-CamelData': sequence({
    'ss-EventList': sequenceOf(ssCode),
    'gsmSCF-Address': isdnAddressString,
    extensionContainer: optional(tagged(0, extensionContainer)),
  }),
  extensionContainer: optional(extensionContainer),
  notificationToCSE: optional(tagged(0, nullType)),
  'csi-Active': optional(tagged(1, nullType)),
});

const smsTriggerDetectionPoint = enumerated({ 'sms-CollectedInfo': 1, 'sms-DeliveryRequest': 2 });

const smsCamelTdpData = sequence({
  'sms-TriggerDetectionPoint': tagged(0, smsTriggerDetectionPoint),
  serviceKey: tagged(1, serviceKey),
  'gsmSCF-Address': tagged(2, isdnAddressString),
  'defaultSMS-Handling': tagged(3, enumerated({ continueTransaction: 0, releaseTransaction: 1 })),
  extensionContainer: optional(tagged(4, extensionContainer)),
});

/** Texts from or to the subscriber. */
export const smsCsi = sequence({
  'sms-CAMEL-TDP-DataList': optional(tagged(0, sequenceOf(smsCamelTdpData))),
  camelCapabilityHandling: optional(tagged(1, integer)),
  extensionContainer: optional(tagged(2, extensionContainer)),
  notificationToCSE: optional(tagged(3, nullType)),
  'csi-Active': optional(tagged(4, nullType)),
});

/** Movements between locations and networks. */
export const mCsi = sequence({
  mobilityTriggers: sequenceOf(mmCode),
  serviceKey,
  'gsmSCF-Address': tagged(0, isdnAddressString),
  extensionContainer: optional(tagged(1, extensionContainer)),
  notificationToCSE: optional(tagged(2, nullType)),
  'csi-Active': optional(tagged(3, nullType)),
});

/** The same for packet data. */
export const mgCsi = sequence({
  mobilityTriggers: sequenceOf(mmCode),
  serviceKey,
  'gsmSCF-Address': tagged(0, isdnAddressString),
  extensionContainer: optional(tagged(1, extensionContainer)),
  notificationToCSE: optional(tagged(2, nullType)),
  'csi-Active': optional(tagged(3, nullType)),
});

const gprsCamelTdpData = sequence({
  'gprs-TriggerDetectionPoint': tagged(
    0,
    enumerated({
      attach: 1,
      attachChangeOfPosition: 2,
      'pdp-ContextEstablishment': 11,
      'pdp-ContextEstablishmentAcknowledgement': 12,
      'pdp-ContextChangeOfPosition': 14,
    }),
  ),
  serviceKey: tagged(1, serviceKey),
  'gsmSCF-Address': tagged(2, isdnAddressString),
  defaultSessionHandling: tagged(3, enumerated({ continueTransaction: 0, releaseTransaction: 1 })),
  extensionContainer: optional(tagged(4, extensionContainer)),
});

/** Packet sessions. */
export const gprsCsi = sequence({
  'gprs-CamelTDPDataList': optional(tagged(0, sequenceOf(gprsCamelTdpData))),
  camelCapabilityHandling: optional(tagged(1, integer)),
  extensionContainer: optional(tagged(2, extensionContainer)),
  notificationToCSE: optional(tagged(3, nullType)),
  'csi-Active': optional(tagged(4, nullType)),
});

export const mtSmsCamelTdpCriteriaList = sequenceOf(
  sequence({
    'sms-TriggerDetectionPoint': smsTriggerDetectionPoint,
    'tpdu-TypeCriterion': optional(
      tagged(0, sequenceOf(enumerated({ 'sms-DELIVER': 0, 'sms-SUBMIT-REPORT': 1, 'sms-STATUS-REPORT': 2 }))),
    ),
  }),
);
