import type { MapOperation } from './operation.ts';
import { activateSS } from './operations/activate-ss.ts';
import { activateTraceMode } from './operations/activate-trace-mode.ts';
import { alertServiceCentre } from './operations/alert-service-centre.ts';
import { alertServiceCentreWithoutResult } from './operations/alert-service-centre-without-result.ts';
import { anyTimeInterrogation } from './operations/any-time-interrogation.ts';
import { anyTimeModification } from './operations/any-time-modification.ts';
import { anyTimeSubscriptionInterrogation } from './operations/any-time-subscription-interrogation.ts';
import { authenticationFailureReport } from './operations/authentication-failure-report.ts';
import { beginSubscriberActivity } from './operations/begin-subscriber-activity.ts';
import { cancelLocation } from './operations/cancel-location.ts';
import { cancelVcsgLocation } from './operations/cancel-vcsg-location.ts';
import { checkImei } from './operations/check-imei.ts';
import { deactivateSS } from './operations/deactivate-ss.ts';
import { deactivateTraceMode } from './operations/deactivate-trace-mode.ts';
import { deleteSubscriberData } from './operations/delete-subscriber-data.ts';
import { eraseCCEntry } from './operations/erase-cc-entry.ts';
import { eraseSS } from './operations/erase-ss.ts';
import { failureReport } from './operations/failure-report.ts';
import { forwardAccessSignalling } from './operations/forward-access-signalling.ts';
import { forwardCheckSsIndication } from './operations/forward-check-ss-indication.ts';
import { forwardGroupCallSignalling } from './operations/forward-group-call-signalling.ts';
import { getPassword } from './operations/get-password.ts';
import { informServiceCentre } from './operations/inform-service-centre.ts';
import { insertSubscriberData } from './operations/insert-subscriber-data.ts';
import { interrogateSS } from './operations/interrogate-ss.ts';
import { istAlert } from './operations/ist-alert.ts';
import { istCommand } from './operations/ist-command.ts';
import { moForwardSm } from './operations/mo-forward-sm.ts';
import { mtForwardSm } from './operations/mt-forward-sm.ts';
import { mtForwardSmVgcs } from './operations/mt-forward-sm-vgcs.ts';
import { noteInternalHandover } from './operations/note-internal-handover.ts';
import { noteMmEvent } from './operations/note-mm-event.ts';
import { noteMsPresentForGprs } from './operations/note-ms-present-for-gprs.ts';
import { noteSubscriberDataModified } from './operations/note-subscriber-data-modified.ts';
import { noteSubscriberPresent } from './operations/note-subscriber-present.ts';
import { performHandover } from './operations/perform-handover.ts';
import { performSubsequentHandover } from './operations/perform-subsequent-handover.ts';
import { prepareGroupCall } from './operations/prepare-group-call.ts';
import { prepareHandover } from './operations/prepare-handover.ts';
import { prepareSubsequentHandover } from './operations/prepare-subsequent-handover.ts';
import { processAccessSignalling } from './operations/process-access-signalling.ts';
import { processGroupCallSignalling } from './operations/process-group-call-signalling.ts';
import { processUnstructuredSSData } from './operations/process-unstructured-ss-data.ts';
import { processUnstructuredSSRequest } from './operations/process-unstructured-ss-request.ts';
import { provideRoamingNumber } from './operations/provide-roaming-number.ts';
import { provideSIWFSNumber } from './operations/provide-siwfs-number.ts';
import { provideSubscriberInfo } from './operations/provide-subscriber-info.ts';
import { provideSubscriberLocation } from './operations/provide-subscriber-location.ts';
import { purgeMS } from './operations/purge-ms.ts';
import { readyForSm } from './operations/ready-for-sm.ts';
import { registerCCEntry } from './operations/register-cc-entry.ts';
import { registerPassword } from './operations/register-password.ts';
import { registerSS } from './operations/register-ss.ts';
import { releaseResources } from './operations/release-resources.ts';
import { remoteUserFree } from './operations/remote-user-free.ts';
import { reportSmDeliveryStatus } from './operations/report-sm-delivery-status.ts';
import { reset } from './operations/reset.ts';
import { restoreData } from './operations/restore-data.ts';
import { resumeCallHandling } from './operations/resume-call-handling.ts';
import { sendAuthenticationInfo } from './operations/send-authentication-info.ts';
import { sendEndSignal } from './operations/send-end-signal.ts';
import { sendGroupCallEndSignal } from './operations/send-group-call-end-signal.ts';
import { sendGroupCallInfo } from './operations/send-group-call-info.ts';
import { sendIdentification } from './operations/send-identification.ts';
import { sendImsi } from './operations/send-imsi.ts';
import { sendParameters } from './operations/send-parameters.ts';
import { sendRoutingInfo } from './operations/send-routing-info.ts';
import { sendRoutingInfoForGprs } from './operations/send-routing-info-for-gprs.ts';
import { sendRoutingInfoForLcs } from './operations/send-routing-info-for-lcs.ts';
import { sendRoutingInfoForSm } from './operations/send-routing-info-for-sm.ts';
import { setReportingState } from './operations/set-reporting-state.ts';
import { sIWFSSignallingModify } from './operations/siwfs-signalling-modify.ts';
import { ssInvocationNotification } from './operations/ss-invocation-notification.ts';
import { statusReport } from './operations/status-report.ts';
import { subscriberLocationReport } from './operations/subscriber-location-report.ts';
import { traceSubscriberActivity } from './operations/trace-subscriber-activity.ts';
import { unstructuredSSNotify } from './operations/unstructured-ss-notify.ts';
import { unstructuredSSRequest } from './operations/unstructured-ss-request.ts';
import { updateGprsLocation } from './operations/update-gprs-location.ts';
import { updateLocation } from './operations/update-location.ts';
import { updateVcsgLocation } from './operations/update-vcsg-location.ts';

/** Every operation of MAP that Wardline knows, one line each, in the order of their codes. */
export const OPERATIONS: readonly MapOperation[] = [
  updateLocation,
  cancelLocation,
  provideRoamingNumber,
  noteSubscriberDataModified,
  resumeCallHandling,
  insertSubscriberData,
  deleteSubscriberData,
  sendParameters,
  registerSS,
  eraseSS,
  activateSS,
  deactivateSS,
  interrogateSS,
  authenticationFailureReport,
  registerPassword,
  getPassword,
  processUnstructuredSSData,
  releaseResources,
  mtForwardSmVgcs,
  sendRoutingInfo,
  updateGprsLocation,
  sendRoutingInfoForGprs,
  failureReport,
  noteMsPresentForGprs,
  performHandover,
  sendEndSignal,
  performSubsequentHandover,
  provideSIWFSNumber,
  sIWFSSignallingModify,
  processAccessSignalling,
  forwardAccessSignalling,
  noteInternalHandover,
  cancelVcsgLocation,
  reset,
  forwardCheckSsIndication,
  prepareGroupCall,
  sendGroupCallEndSignal,
  processGroupCallSignalling,
  forwardGroupCallSignalling,
  checkImei,
  mtForwardSm,
  sendRoutingInfoForSm,
  moForwardSm,
  reportSmDeliveryStatus,
  noteSubscriberPresent,
  alertServiceCentreWithoutResult,
  activateTraceMode,
  deactivateTraceMode,
  traceSubscriberActivity,
  updateVcsgLocation,
  beginSubscriberActivity,
  sendIdentification,
  sendAuthenticationInfo,
  restoreData,
  sendImsi,
  processUnstructuredSSRequest,
  unstructuredSSRequest,
  unstructuredSSNotify,
  anyTimeSubscriptionInterrogation,
  informServiceCentre,
  alertServiceCentre,
  anyTimeModification,
  readyForSm,
  purgeMS,
  prepareHandover,
  prepareSubsequentHandover,
  provideSubscriberInfo,
  anyTimeInterrogation,
  ssInvocationNotification,
  setReportingState,
  statusReport,
  remoteUserFree,
  registerCCEntry,
  eraseCCEntry,
  provideSubscriberLocation,
  sendGroupCallInfo,
  sendRoutingInfoForLcs,
  subscriberLocationReport,
  istAlert,
  istCommand,
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
