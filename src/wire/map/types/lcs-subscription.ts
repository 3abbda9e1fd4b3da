import { enumerated, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { isdnAddressString } from './address.ts';
import { extensionContainer } from './extension-container.ts';
import { lcsClientExternalId, lcsClientInternalId, lcsServiceTypeId } from './lcs-client.ts';
import { ssCode } from './ss-code.ts';
import { extSsStatus } from './ss-status.ts';

/* Who may locate the subscriber, and what the subscriber may ask: TS 29.002 clause 17.7.1. */

const notificationToMsUser = enumerated({
  notifyLocationAllowed: 0,
  'notifyAndVerify-LocationAllowedIfNoResponse': 1,
  'notifyAndVerify-LocationNotAllowedIfNoResponse': 2,
  locationNotAllowed: 3,
});

const gmlcRestriction = enumerated({ 'gmlc-List': 0, 'home-Country': 1 });

const externalClient = sequence({
  clientIdentity: lcsClientExternalId,
  'gmlc-Restriction': optional(tagged(0, gmlcRestriction)),
  notificationToMSUser: optional(tagged(1, notificationToMsUser)),
  extensionContainer: optional(tagged(2, extensionContainer)),
});

const serviceType = sequence({
  serviceTypeIdentity: lcsServiceTypeId,
  'gmlc-Restriction': optional(tagged(0, gmlcRestriction)),
  notificationToMSUser: optional(tagged(1, notificationToMsUser)),
  extensionContainer: optional(tagged(2, extensionContainer)),
});

const lcsPrivacyClass = sequence({
  'ss-Code': ssCode,
  'ss-Status': extSsStatus,
  notificationToMSUser: optional(tagged(0, notificationToMsUser)),
  externalClientList: optional(tagged(1, sequenceOf(externalClient))),
  plmnClientList: optional(tagged(2, sequenceOf(lcsClientInternalId))),
  extensionContainer: optional(tagged(3, extensionContainer)),
  'ext-externalClientList': optional(tagged(4, sequenceOf(externalClient))),
  serviceTypeList: optional(tagged(5, sequenceOf(serviceType))),
});

const molrClass = sequence({
  'ss-Code': ssCode,
  'ss-Status': extSsStatus,
  extensionContainer: optional(tagged(0, extensionContainer)),
});

export const lcsInformation = sequence({
  'gmlc-List': optional(tagged(0, sequenceOf(isdnAddressString))),
  'lcs-PrivacyExceptionList': optional(tagged(1, sequenceOf(lcsPrivacyClass))),
  'molr-List': optional(tagged(2, sequenceOf(molrClass))),
  'add-lcs-PrivacyExceptionList': optional(tagged(3, sequenceOf(lcsPrivacyClass))),
});
