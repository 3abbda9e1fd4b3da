import { enumerated, optional, sequence, tagged } from '../../ber/schema.ts';

/** Detection points of the basic call state models, TS 29.078 clause 5.1. */
export const eventTypeBcsm = enumerated({
  collectedInfo: 2,
  analyzedInformation: 3,
  routeSelectFailure: 4,
  oCalledPartyBusy: 5,
  oNoAnswer: 6,
  oAnswer: 7,
  oMidCall: 8,
  oDisconnect: 9,
  oAbandon: 10,
  termAttemptAuthorized: 12,
  tBusy: 13,
  tNoAnswer: 14,
  tAnswer: 15,
  tMidCall: 16,
  tDisconnect: 17,
  tAbandon: 18,
  oTermSeized: 19,
  callAccepted: 27,
  oChangeOfPosition: 50,
  tChangeOfPosition: 51,
  oServiceChange: 52,
  tServiceChange: 53,
});

export const eventTypeSms = enumerated({
  'sms-CollectedInfo': 1,
  'o-smsFailure': 2,
  'o-smsSubmission': 3,
  'sms-DeliveryRequested': 11,
  't-smsFailure': 12,
  't-smsDelivery': 13,
});

/** `disonnect` is the specification's own spelling. */
export const gprsEventType = enumerated({
  attach: 1,
  attachChangeOfPosition: 2,
  detached: 3,
  'pdp-ContextEstablishment': 11,
  'pdp-ContextEstablishmentAcknowledgement': 12,
  disonnect: 13,
  'pdp-ContextChangeOfPosition': 14,
});

export const monitorMode = enumerated({ interrupted: 0, notifyAndContinue: 1, transparent: 2 });

export const miscCallInfo = sequence({
  messageType: tagged(0, enumerated({ request: 0, notification: 1 })),
  dpAssignment: optional(tagged(1, enumerated({ individualLine: 0, groupBased: 1, officeBased: 2 }))),
});
