import { bits, enumerated, nullType, octets, optional, sequence, tagged } from '../../ber/schema.ts';
import { msisdn } from './address.ts';
import { imei, imsi, tbcd } from './digits.ts';
import { extensionContainer } from './extension-container.ts';
import { hexOctets } from './hex.ts';
import {
  locationInformation,
  locationInformation5GS,
  locationInformationEPS,
  locationInformationGPRS,
} from './location-information.ts';
import { usedRatType } from './radio-access.ts';
import { psSubscriberState, subscriberState } from './subscriber-state.ts';
import { time } from './time.ts';
import { daylightSavingTime, timeZone } from './time-zone.ts';

/* What can be asked and told about a subscriber: TS 29.002 clause 17.7.1 */

export const domainType = enumerated({ 'cs-Domain': 0, 'ps-Domain': 1 });

export const requestedInfo = sequence({
  locationInformation: optional(tagged(0, nullType)),
  subscriberState: optional(tagged(1, nullType)),
  extensionContainer: optional(tagged(2, extensionContainer)),
  currentLocation: optional(tagged(3, nullType)),
  requestedDomain: optional(tagged(4, domainType)),
  imei: optional(tagged(6, nullType)),
  'ms-classmark': optional(tagged(5, nullType)),
  mnpRequestedInfo: optional(tagged(7, nullType)),
  'locationInformationEPS-Supported': optional(tagged(11, nullType)),
  't-adsData': optional(tagged(8, nullType)),
  requestedNodes: optional(tagged(9, bits('mme', 'sgsn'))),
  servingNodeIndication: optional(tagged(10, nullType)),
  localTimeZoneRequest: optional(tagged(12, nullType)),
});

export const msClassmark2 = hexOctets('msClassmark2', 3);

export const gprsMsClass = sequence({
  mSNetworkCapability: tagged(0, hexOctets('msNetworkCapability', 1, 8)),
  mSRadioAccessCapability: optional(tagged(1, hexOctets('msRadioAccessCapability', 1, 50))),
});

export const numberPortabilityStatus = enumerated({
  notKnownToBePorted: 0,
  ownNumberPortedOut: 1,
  foreignNumberPortedToForeignNetwork: 2,
  ownNumberNotPortedOut: 4,
  foreignNumberPortedIn: 5,
});

export const routeingNumber = octets(tbcd('routeingNumber', 1, 5));

export const mnpInfoRes = sequence({
  routeingNumber: optional(tagged(0, routeingNumber)),
  imsi: optional(tagged(1, imsi)),
  msisdn: optional(tagged(2, msisdn)),
  numberPortabilityStatus: optional(tagged(3, numberPortabilityStatus)),
  extensionContainer: optional(tagged(4, extensionContainer)),
});

export const imsVoiceOverPsSessionsInd = enumerated({
  'imsVoiceOverPS-SessionsNotSupported': 0,
  'imsVoiceOverPS-SessionsSupported': 1,
  unknown: 2,
});

export const subscriberInfo = sequence({
  locationInformation: optional(tagged(0, locationInformation)),
  subscriberState: optional(tagged(1, subscriberState)),
  extensionContainer: optional(tagged(2, extensionContainer)),
  locationInformationGPRS: optional(tagged(3, locationInformationGPRS)),
  'ps-SubscriberState': optional(tagged(4, psSubscriberState)),
  imei: optional(tagged(5, imei)),
  'ms-Classmark2': optional(tagged(6, msClassmark2)),
  'gprs-MS-Class': optional(tagged(7, gprsMsClass)),
  mnpInfoRes: optional(tagged(8, mnpInfoRes)),
  'imsVoiceOverPS-SessionsIndication': optional(tagged(9, imsVoiceOverPsSessionsInd)),
  'lastUE-ActivityTime': optional(tagged(10, time)),
  'lastRAT-Type': optional(tagged(11, usedRatType)),
  'eps-SubscriberState': optional(tagged(12, psSubscriberState)),
  locationInformationEPS: optional(tagged(13, locationInformationEPS)),
  timeZone: optional(tagged(14, timeZone)),
  daylightSavingTime: optional(tagged(15, daylightSavingTime)),
  locationInformation5GS: optional(tagged(16, locationInformation5GS)),
});
