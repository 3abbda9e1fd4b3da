import {
  type Asn1Type,
  boolean,
  either,
  enumerated,
  named,
  nullType,
  optional,
  sequence,
  tagged,
} from '../ber/schema.ts';
import { basicServiceCode } from './types/basic-service.ts';
import { imsi } from './types/digits.ts';
import { extensionContainer, extensionContainerOnly } from './types/extension-container.ts';
import { additionalNetworkResource, networkResource } from './types/network-resource.ts';
import { absentSubscriberDiagnosticSM, diagnosticInfo } from './types/short-message.ts';
import { ssCode } from './types/ss-code.ts';
import { ssStatus } from './types/ss-status.ts';
import { time } from './types/time.ts';

/** An error of MAP; some have no parameter. */
export interface MapError {
  readonly code: number;
  /** The identifier of TS 29.002. */
  readonly name: string;
  /** Of all versions: what versions 1 and 2 send bare is shown under the name that it has by now. */
  readonly parameter?: Asn1Type;
}

const callBarringCause = enumerated({ barringServiceActive: 0, operatorBarring: 1 });

const cugRejectCause = enumerated({
  incomingCallsBarredWithinCUG: 0,
  subscriberNotMemberOfCUG: 1,
  'requestedBasicServiceViolatesCUG-Constraints': 5,
  'calledPartySS-InteractionViolation': 7,
});

const roamingNotAllowedCause = enumerated({ plmnRoamingNotAllowed: 0, operatorDeterminedBarring: 3 });

const smEnumeratedDeliveryFailureCause = enumerated({
  memoryCapacityExceeded: 0,
  equipmentProtocolError: 1,
  'equipmentNotSM-Equipped': 2,
  unknownServiceCentre: 3,
  'sc-Congestion': 4,
  'invalidSME-Address': 5,
  'subscriberNotSC-Subscriber': 6,
});

const absentSubscriberReason = enumerated({
  imsiDetach: 0,
  restrictedArea: 1,
  noPageResponse: 2,
  purgedMS: 3,
  mtRoamingRetry: 4,
  busySubscriber: 5,
});

const unauthorizedLcsClientDiagnostic = enumerated({
  noAdditionalInformation: 0,
  clientNotInMSPrivacyExceptionList: 1,
  callToClientNotSetup: 2,
  privacyOverrideNotApplicable: 3,
  disallowedByLocalRegulatoryRequirements: 4,
  unauthorizedPrivacyClass: 5,
  unauthorizedCallSessionUnrelatedExternalClient: 6,
  unauthorizedCallSessionRelatedExternalClient: 7,
});

const positionMethodFailureDiagnostic = enumerated({
  congestion: 0,
  insufficientResources: 1,
  insufficientMeasurementData: 2,
  inconsistentMeasurementData: 3,
  locationProcedureNotCompleted: 4,
  locationProcedureNotSupportedByTargetMS: 5,
  qoSNotAttainable: 6,
  positionMethodNotAvailableInNetwork: 7,
  positionMethodNotAvailableInLocationArea: 8,
});

/** TS 29.002 clauses 17.6 and 17.7.7, by code. Codes 2, 23 and 24 are of version 1, 4 of release 4 alone. */
export const errors: readonly MapError[] = [
  {
    code: 1,
    name: 'unknownSubscriber',
    parameter: sequence({
      extensionContainer: optional(extensionContainer),
      unknownSubscriberDiagnostic: optional(
        enumerated({ imsiUnknown: 0, 'gprs-eps-SubscriptionUnknown': 1, npdbMismatch: 2 }),
      ),
    }),
  },
  { code: 2, name: 'unknownBaseStation' },
  { code: 3, name: 'unknownMSC' },
  { code: 4, name: 'secureTransportError' },
  { code: 5, name: 'unidentifiedSubscriber', parameter: extensionContainerOnly },
  {
    code: 6,
    name: 'absentSubscriberSM',
    parameter: sequence({
      absentSubscriberDiagnosticSM: optional(absentSubscriberDiagnosticSM),
      extensionContainer: optional(extensionContainer),
      additionalAbsentSubscriberDiagnosticSM: optional(tagged(0, absentSubscriberDiagnosticSM)),
      imsi: optional(tagged(1, imsi)),
      requestedRetransmissionTime: optional(tagged(2, time)),
      userIdentifierAlert: optional(tagged(3, imsi)),
    }),
  },
  { code: 7, name: 'unknownEquipment' },
  {
    code: 8,
    name: 'roamingNotAllowed',
    parameter: either(
      sequence({
        roamingNotAllowedCause,
        extensionContainer: optional(extensionContainer),
        additionalRoamingNotAllowedCause: optional(
          tagged(0, enumerated({ 'supportedRAT-TypesNotAllowed': 0 })),
        ),
      }),
      named('roamingNotAllowedCause', roamingNotAllowedCause),
    ),
  },
  { code: 9, name: 'illegalSubscriber', parameter: extensionContainerOnly },
  { code: 10, name: 'bearerServiceNotProvisioned', parameter: extensionContainerOnly },
  { code: 11, name: 'teleserviceNotProvisioned', parameter: extensionContainerOnly },
  { code: 12, name: 'illegalEquipment', parameter: extensionContainerOnly },
  {
    code: 13,
    name: 'callBarred',
    parameter: either(
      sequence({
        callBarringCause: optional(callBarringCause),
        extensionContainer: optional(extensionContainer),
        unauthorisedMessageOriginator: optional(tagged(1, nullType)),
        anonymousCallRejection: optional(tagged(2, nullType)),
      }),
      named('callBarringCause', callBarringCause),
    ),
  },
  { code: 14, name: 'forwardingViolation', parameter: extensionContainerOnly },
  {
    code: 15,
    name: 'cug-Reject',
    parameter: either(
      sequence({
        'cug-RejectCause': optional(cugRejectCause),
        extensionContainer: optional(extensionContainer),
      }),
      named('cug-RejectCause', cugRejectCause),
    ),
  },
  { code: 16, name: 'illegalSS-Operation', parameter: extensionContainerOnly },
  { code: 17, name: 'ss-ErrorStatus', parameter: named('ss-Status', ssStatus) },
  { code: 18, name: 'ss-NotAvailable', parameter: extensionContainerOnly },
  { code: 19, name: 'ss-SubscriptionViolation', parameter: extensionContainerOnly },
  {
    code: 20,
    name: 'ss-Incompatibility',
    parameter: sequence({
      'ss-Code': optional(tagged(1, ssCode)),
      basicService: optional(basicServiceCode),
      'ss-Status': optional(tagged(4, ssStatus)),
    }),
  },
  {
    code: 21,
    name: 'facilityNotSupported',
    parameter: sequence({
      extensionContainer: optional(extensionContainer),
      shapeOfLocationEstimateNotSupported: optional(tagged(0, nullType)),
      neededLcsCapabilityNotSupportedInServingNode: optional(tagged(1, nullType)),
    }),
  },
  { code: 22, name: 'ongoingGroupCall', parameter: extensionContainerOnly },
  { code: 23, name: 'invalidTargetBaseStation' },
  { code: 24, name: 'noRadioResourceAvailable' },
  { code: 25, name: 'noHandoverNumberAvailable' },
  { code: 26, name: 'subsequentHandoverFailure' },
  {
    code: 27,
    name: 'absentSubscriber',
    parameter: either(
      sequence({
        extensionContainer: optional(extensionContainer),
        absentSubscriberReason: optional(tagged(0, absentSubscriberReason)),
      }),
      named('mwd-Set', boolean),
    ),
  },
  { code: 28, name: 'incompatibleTerminal', parameter: extensionContainerOnly },
  { code: 29, name: 'shortTermDenial', parameter: sequence({}) },
  { code: 30, name: 'longTermDenial', parameter: sequence({}) },
  {
    code: 31,
    name: 'subscriberBusyForMT-SMS',
    parameter: sequence({
      extensionContainer: optional(extensionContainer),
      gprsConnectionSuspended: optional(nullType),
    }),
  },
  {
    code: 32,
    name: 'sm-DeliveryFailure',
    parameter: either(
      sequence({
        'sm-EnumeratedDeliveryFailureCause': smEnumeratedDeliveryFailureCause,
        diagnosticInfo: optional(diagnosticInfo),
        extensionContainer: optional(extensionContainer),
      }),
      named('sm-EnumeratedDeliveryFailureCause', smEnumeratedDeliveryFailureCause),
    ),
  },
  { code: 33, name: 'messageWaitingListFull', parameter: extensionContainerOnly },
  {
    code: 34,
    name: 'systemFailure',
    parameter: either(
      sequence({
        networkResource: optional(networkResource),
        extensionContainer: optional(extensionContainer),
        additionalNetworkResource: optional(tagged(0, additionalNetworkResource)),
        failureCauseParam: optional(
          tagged(1, enumerated({ limitReachedOnNumberOfConcurrentLocationRequests: 0 })),
        ),
      }),
      named('networkResource', networkResource),
    ),
  },
  { code: 35, name: 'dataMissing', parameter: extensionContainerOnly },
  {
    code: 36,
    name: 'unexpectedDataValue',
    parameter: sequence({
      extensionContainer: optional(extensionContainer),
      unexpectedSubscriber: optional(tagged(0, nullType)),
    }),
  },
  {
    code: 37,
    name: 'pw-RegistrationFailure',
    parameter: named(
      'pw-RegistrationFailureCause',
      enumerated({ undetermined: 0, invalidFormat: 1, newPasswordsMismatch: 2 }),
    ),
  },
  { code: 38, name: 'negativePW-Check' },
  { code: 39, name: 'noRoamingNumberAvailable', parameter: extensionContainerOnly },
  { code: 40, name: 'tracingBufferFull', parameter: extensionContainerOnly },
  { code: 42, name: 'targetCellOutsideGroupCallArea', parameter: extensionContainerOnly },
  { code: 43, name: 'numberOfPW-AttemptsViolation' },
  { code: 44, name: 'numberChanged', parameter: extensionContainerOnly },
  {
    code: 45,
    name: 'busySubscriber',
    parameter: sequence({
      extensionContainer: optional(extensionContainer),
      'ccbs-Possible': optional(tagged(0, nullType)),
      'ccbs-Busy': optional(tagged(1, nullType)),
    }),
  },
  { code: 46, name: 'noSubscriberReply', parameter: extensionContainerOnly },
  { code: 47, name: 'forwardingFailed', parameter: extensionContainerOnly },
  { code: 48, name: 'or-NotAllowed', parameter: extensionContainerOnly },
  { code: 49, name: 'ati-NotAllowed', parameter: extensionContainerOnly },
  { code: 50, name: 'noGroupCallNumberAvailable', parameter: extensionContainerOnly },
  { code: 51, name: 'resourceLimitation', parameter: extensionContainerOnly },
  { code: 52, name: 'unauthorizedRequestingNetwork', parameter: extensionContainerOnly },
  {
    code: 53,
    name: 'unauthorizedLCSClient',
    parameter: sequence({
      'unauthorizedLCSClient-Diagnostic': optional(tagged(0, unauthorizedLcsClientDiagnostic)),
      extensionContainer: optional(tagged(1, extensionContainer)),
    }),
  },
  {
    code: 54,
    name: 'positionMethodFailure',
    parameter: sequence({
      'positionMethodFailure-Diagnostic': optional(tagged(0, positionMethodFailureDiagnostic)),
      extensionContainer: optional(tagged(1, extensionContainer)),
    }),
  },
  { code: 58, name: 'unknownOrUnreachableLCSClient', parameter: extensionContainerOnly },
  { code: 59, name: 'mm-EventNotSupported', parameter: extensionContainerOnly },
  { code: 60, name: 'atsi-NotAllowed', parameter: extensionContainerOnly },
  { code: 61, name: 'atm-NotAllowed', parameter: extensionContainerOnly },
  { code: 62, name: 'informationNotAvailable', parameter: extensionContainerOnly },
  { code: 71, name: 'unknownAlphabet' },
  { code: 72, name: 'ussd-Busy' },
];

const BY_CODE: ReadonlyMap<number, MapError> = new Map(errors.map((error) => [error.code, error]));

/** The error with a local error code. */
export function errorOf(code: number): MapError | undefined {
  return BY_CODE.get(code);
}

/** The identifier of a local error code. */
export function errorName(code: number): string | undefined {
  return BY_CODE.get(code)?.name;
}
