import { enumerated, integer, optional, sequence, tagged } from '../../ber/schema.ts';
import { addressString, isdnAddressString } from './address.ts';
import { apn } from './apn.ts';
import { extensionContainer } from './extension-container.ts';
import { lcsDataCodingScheme, lcsText } from './lcs-text.ts';

/* Who asks for a location: TS 29.002 clauses 17.7.8 and 17.7.13 */

export const lcsClientType = enumerated({
  emergencyServices: 0,
  valueAddedServices: 1,
  plmnOperatorServices: 2,
  lawfulInterceptServices: 3,
});

export const lcsClientExternalId = sequence({
  externalAddress: optional(tagged(0, isdnAddressString)),
  extensionContainer: optional(tagged(1, extensionContainer)),
});

export const lcsClientInternalId = enumerated({
  broadcastService: 0,
  'o-andM-HPLMN': 1,
  'o-andM-VPLMN': 2,
  anonymousLocation: 3,
  targetMSsubscribedService: 4,
});

/** 0 emergency services, 1 emergency alert, 2 person tracking, 3 fleet management …; 64 and up are private. */
export const lcsServiceTypeId = integer;

export const lcsFormatIndicator = enumerated({
  logicalName: 0,
  'e-mailAddress': 1,
  msisdn: 2,
  url: 3,
  sipUrl: 4,
});

export const lcsClientName = sequence({
  dataCodingScheme: tagged(0, lcsDataCodingScheme),
  nameString: tagged(2, lcsText),
  'lcs-FormatIndicator': optional(tagged(3, lcsFormatIndicator)),
});

export const lcsRequestorId = sequence({
  dataCodingScheme: tagged(0, lcsDataCodingScheme),
  requestorIDString: tagged(1, lcsText),
  'lcs-FormatIndicator': optional(tagged(2, lcsFormatIndicator)),
});

export const lcsClientId = sequence({
  lcsClientType: tagged(0, lcsClientType),
  lcsClientExternalID: optional(tagged(1, lcsClientExternalId)),
  lcsClientDialedByMS: optional(tagged(2, addressString)),
  lcsClientInternalID: optional(tagged(3, lcsClientInternalId)),
  lcsClientName: optional(tagged(4, lcsClientName)),
  lcsAPN: optional(tagged(5, apn)),
  lcsRequestorID: optional(tagged(6, lcsRequestorId)),
});
