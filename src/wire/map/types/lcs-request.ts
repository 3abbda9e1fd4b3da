import {
  bits,
  enumerated,
  integer,
  nullType,
  optional,
  sequence,
  sequenceOf,
  tagged,
} from '../../ber/schema.ts';
import { extensionContainer } from './extension-container.ts';
import { hexOctets } from './hex.ts';
import { lcsDataCodingScheme, lcsText } from './lcs-text.ts';
import { plmnId } from './plmn.ts';

/* What is asked of a positioning, and when it is to be told: TS 29.002 clause 17.7.13 */

export const deferredLocationEventType = bits(
  'msAvailable',
  'enteringIntoArea',
  'leavingFromArea',
  'beingInsideArea',
  'periodicLDR',
);

export const locationType = sequence({
  locationEstimateType: tagged(
    0,
    enumerated({
      currentLocation: 0,
      currentOrLastKnownLocation: 1,
      initialLocation: 2,
      activateDeferredLocation: 3,
      cancelDeferredLocation: 4,
      notificationVerificationOnly: 5,
    }),
  ),
  deferredLocationEventType: optional(tagged(1, deferredLocationEventType)),
});

/** LCS-Priority: 0 highest, 1 normal. */
export const lcsPriority = hexOctets('lcsPriority', 1);

export const lcsQoS = sequence({
  'horizontal-accuracy': optional(tagged(0, hexOctets('horizontalAccuracy', 1))),
  verticalCoordinateRequest: optional(tagged(1, nullType)),
  'vertical-accuracy': optional(tagged(2, hexOctets('verticalAccuracy', 1))),
  responseTime: optional(
    tagged(3, sequence({ responseTimeCategory: enumerated({ lowdelay: 0, delaytolerant: 1 }) })),
  ),
  extensionContainer: optional(tagged(4, extensionContainer)),
  velocityRequest: optional(tagged(5, nullType)),
});

export const supportedGadShapes = bits(
  'ellipsoidPoint',
  'ellipsoidPointWithUncertaintyCircle',
  'ellipsoidPointWithUncertaintyEllipse',
  'polygon',
  'ellipsoidPointWithAltitude',
  'ellipsoidPointWithAltitudeAndUncertaintyElipsoid',
  'ellipsoidArc',
);

export const lcsReferenceNumber = hexOctets('lcsReferenceNumber', 1);

export const lcsCodeword = sequence({
  dataCodingScheme: tagged(0, lcsDataCodingScheme),
  lcsCodewordString: tagged(1, lcsText),
});

const privacyCheckRelatedAction = enumerated({
  allowedWithoutNotification: 0,
  allowedWithNotification: 1,
  allowedIfNoResponse: 2,
  restrictedIfNoResponse: 3,
  notAllowed: 4,
});

export const lcsPrivacyCheck = sequence({
  callSessionUnrelated: tagged(0, privacyCheckRelatedAction),
  callSessionRelated: optional(tagged(1, privacyCheckRelatedAction)),
});

const area = sequence({
  areaType: tagged(
    0,
    enumerated({
      countryCode: 0,
      plmnId: 1,
      locationAreaId: 2,
      routingAreaId: 3,
      cellGlobalId: 4,
      utranCellId: 5,
    }),
  ),
  areaIdentification: tagged(1, hexOctets('areaIdentification', 2, 7)),
});

export const areaEventInfo = sequence({
  areaDefinition: tagged(0, sequence({ areaList: tagged(0, sequenceOf(area)) })),
  occurrenceInfo: optional(tagged(1, enumerated({ oneTimeEvent: 0, multipleTimeEvent: 1 }))),
  intervalTime: optional(tagged(2, integer)),
});

/** How many reports, and how many seconds apart. */
export const periodicLdrInfo = sequence({ reportingAmount: integer, reportingInterval: integer });

const reportingPlmn = sequence({
  'plmn-Id': tagged(0, plmnId),
  'ran-Technology': optional(tagged(1, enumerated({ gsm: 0, umts: 1 }))),
  'ran-PeriodicLocationSupport': optional(tagged(2, nullType)),
});

export const reportingPlmnList = sequence({
  'plmn-ListPrioritized': optional(tagged(0, nullType)),
  'plmn-List': tagged(1, sequenceOf(reportingPlmn)),
});
