import type { MapOperation } from './operation.ts';
import { alertServiceCentre } from './operations/alert-service-centre.ts';
import { alertServiceCentreWithoutResult } from './operations/alert-service-centre-without-result.ts';
import { anyTimeInterrogation } from './operations/any-time-interrogation.ts';
import { authenticationFailureReport } from './operations/authentication-failure-report.ts';
import { cancelLocation } from './operations/cancel-location.ts';
import { cancelVcsgLocation } from './operations/cancel-vcsg-location.ts';
import { checkImei } from './operations/check-imei.ts';
import { failureReport } from './operations/failure-report.ts';
import { forwardCheckSsIndication } from './operations/forward-check-ss-indication.ts';
import { informServiceCentre } from './operations/inform-service-centre.ts';
import { moForwardSm } from './operations/mo-forward-sm.ts';
import { mtForwardSm } from './operations/mt-forward-sm.ts';
import { mtForwardSmVgcs } from './operations/mt-forward-sm-vgcs.ts';
import { noteMmEvent } from './operations/note-mm-event.ts';
import { noteMsPresentForGprs } from './operations/note-ms-present-for-gprs.ts';
import { noteSubscriberPresent } from './operations/note-subscriber-present.ts';
import { provideSubscriberInfo } from './operations/provide-subscriber-info.ts';
import { purgeMS } from './operations/purge-ms.ts';
import { readyForSm } from './operations/ready-for-sm.ts';
import { reportSmDeliveryStatus } from './operations/report-sm-delivery-status.ts';
import { reset } from './operations/reset.ts';
import { restoreData } from './operations/restore-data.ts';
import { sendAuthenticationInfo } from './operations/send-authentication-info.ts';
import { sendIdentification } from './operations/send-identification.ts';
import { sendImsi } from './operations/send-imsi.ts';
import { sendParameters } from './operations/send-parameters.ts';
import { sendRoutingInfoForGprs } from './operations/send-routing-info-for-gprs.ts';
import { sendRoutingInfoForSm } from './operations/send-routing-info-for-sm.ts';
import { updateGprsLocation } from './operations/update-gprs-location.ts';
import { updateLocation } from './operations/update-location.ts';
import { updateVcsgLocation } from './operations/update-vcsg-location.ts';

/** Every operation of MAP that Wardline knows, one line each, in the order of their codes. */
export const OPERATIONS: readonly MapOperation[] = [
  updateLocation,
  cancelLocation,
  sendParameters,
  authenticationFailureReport,
  mtForwardSmVgcs,
  updateGprsLocation,
  sendRoutingInfoForGprs,
  failureReport,
  noteMsPresentForGprs,
  cancelVcsgLocation,
  reset,
  forwardCheckSsIndication,
  checkImei,
  mtForwardSm,
  sendRoutingInfoForSm,
  moForwardSm,
  reportSmDeliveryStatus,
  noteSubscriberPresent,
  alertServiceCentreWithoutResult,
  updateVcsgLocation,
  sendIdentification,
  sendAuthenticationInfo,
  restoreData,
  sendImsi,
  informServiceCentre,
  alertServiceCentre,
  readyForSm,
  purgeMS,
  provideSubscriberInfo,
  anyTimeInterrogation,
  noteMmEvent,
];

const BY_OPCODE: ReadonlyMap<number, MapOperation> = new Map(
  OPERATIONS.map((operation) => [operation.opcode, operation]),
);

/** The operation with a local operation code, whatever the version. */
export function operationOf(opcode: number): MapOperation | undefined {
  return BY_OPCODE.get(opcode);
}

/** The identifier of an operation code in a version of its application context; without one, the newest. */
export function operationName(opcode: number, version?: number): string | undefined {
  const found = BY_OPCODE.get(opcode);
  if (found === undefined) return undefined;
  return (version === undefined ? undefined : found.formerNames?.[version]) ?? found.name;
}
