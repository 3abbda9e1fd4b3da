import { type CapOperation, operation } from './operation.ts';
import { applyCharging } from './operations/apply-charging.ts';
import { applyChargingGPRS } from './operations/apply-charging-gprs.ts';
import { applyChargingReport } from './operations/apply-charging-report.ts';
import { applyChargingReportGPRS } from './operations/apply-charging-report-gprs.ts';
import { assistRequestInstructions } from './operations/assist-request-instructions.ts';
import { callGap } from './operations/call-gap.ts';
import { callInformationReport } from './operations/call-information-report.ts';
import { callInformationRequest } from './operations/call-information-request.ts';
import { cancel } from './operations/cancel.ts';
import { cancelGPRS } from './operations/cancel-gprs.ts';
import { collectInformation } from './operations/collect-information.ts';
import { connect } from './operations/connect.ts';
import { connectGPRS } from './operations/connect-gprs.ts';
import { connectSMS } from './operations/connect-sms.ts';
import { connectToResource } from './operations/connect-to-resource.ts';
import { continueGPRS } from './operations/continue-gprs.ts';
import { continueWithArgument } from './operations/continue-with-argument.ts';
import { disconnectForwardConnectionWithArgument } from './operations/disconnect-forward-connection-with-argument.ts';
import { disconnectLeg } from './operations/disconnect-leg.ts';
import { entityReleased } from './operations/entity-released.ts';
import { entityReleasedGPRS } from './operations/entity-released-gprs.ts';
import { establishTemporaryConnection } from './operations/establish-temporary-connection.ts';
import { eventReportBCSM } from './operations/event-report-bcsm.ts';
import { eventReportGPRS } from './operations/event-report-gprs.ts';
import { eventReportSMS } from './operations/event-report-sms.ts';
import { furnishChargingInformation } from './operations/furnish-charging-information.ts';
import { furnishChargingInformationGPRS } from './operations/furnish-charging-information-gprs.ts';
import { furnishChargingInformationSMS } from './operations/furnish-charging-information-sms.ts';
import { initialDP } from './operations/initial-dp.ts';
import { initialDPGPRS } from './operations/initial-dp-gprs.ts';
import { initialDPSMS } from './operations/initial-dp-sms.ts';
import { initiateCallAttempt } from './operations/initiate-call-attempt.ts';
import { moveLeg } from './operations/move-leg.ts';
import { playAnnouncement } from './operations/play-announcement.ts';
import { playTone } from './operations/play-tone.ts';
import { promptAndCollectUserInformation } from './operations/prompt-and-collect-user-information.ts';
import { releaseCall } from './operations/release-call.ts';
import { releaseGPRS } from './operations/release-gprs.ts';
import { releaseSMS } from './operations/release-sms.ts';
import { requestReportBCSMEvent } from './operations/request-report-bcsm-event.ts';
import { requestReportGPRSEvent } from './operations/request-report-gprs-event.ts';
import { requestReportSMSEvent } from './operations/request-report-sms-event.ts';
import { resetTimer } from './operations/reset-timer.ts';
import { resetTimerGPRS } from './operations/reset-timer-gprs.ts';
import { resetTimerSMS } from './operations/reset-timer-sms.ts';
import { sendChargingInformation } from './operations/send-charging-information.ts';
import { sendChargingInformationGPRS } from './operations/send-charging-information-gprs.ts';
import { specializedResourceReport } from './operations/specialized-resource-report.ts';
import { splitLeg } from './operations/split-leg.ts';

/* Operations without an argument: the name and the opcode are all there is. */
const disconnectForwardConnection = operation({
  opcode: 18,
  name: 'disconnectForwardConnection',
  timer: 'short',
  invokedBy: ['scf'],
  since: 2,
});
const continueCall = operation({
  opcode: 31,
  name: 'continue',
  timer: 'short',
  invokedBy: ['scf'],
  since: 1,
});
const activityTest = operation({
  opcode: 55,
  name: 'activityTest',
  timer: 'short',
  invokedBy: ['scf'],
  since: 1,
});
const continueSMS = operation({
  opcode: 65,
  name: 'continueSMS',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
});
const activityTestGPRS = operation({
  opcode: 70,
  name: 'activityTestGPRS',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
});

/** Every operation of CAP, TS 29.078 clause 5.2, by opcode. */
export const OPERATIONS: readonly CapOperation[] = [
  initialDP,
  assistRequestInstructions,
  establishTemporaryConnection,
  disconnectForwardConnection,
  connectToResource,
  connect,
  releaseCall,
  requestReportBCSMEvent,
  eventReportBCSM,
  collectInformation,
  continueCall,
  initiateCallAttempt,
  resetTimer,
  furnishChargingInformation,
  applyCharging,
  applyChargingReport,
  callGap,
  callInformationReport,
  callInformationRequest,
  sendChargingInformation,
  playAnnouncement,
  promptAndCollectUserInformation,
  specializedResourceReport,
  cancel,
  activityTest,
  initialDPSMS,
  furnishChargingInformationSMS,
  connectSMS,
  requestReportSMSEvent,
  eventReportSMS,
  continueSMS,
  releaseSMS,
  resetTimerSMS,
  activityTestGPRS,
  applyChargingGPRS,
  applyChargingReportGPRS,
  cancelGPRS,
  connectGPRS,
  continueGPRS,
  entityReleasedGPRS,
  furnishChargingInformationGPRS,
  initialDPGPRS,
  releaseGPRS,
  eventReportGPRS,
  requestReportGPRSEvent,
  resetTimerGPRS,
  sendChargingInformationGPRS,
  disconnectForwardConnectionWithArgument,
  continueWithArgument,
  disconnectLeg,
  moveLeg,
  splitLeg,
  entityReleased,
  playTone,
];

const BY_OPCODE: ReadonlyMap<number, CapOperation> = new Map(
  OPERATIONS.map((known) => [known.opcode, known]),
);
const BY_NAME: ReadonlyMap<string, CapOperation> = new Map(OPERATIONS.map((known) => [known.name, known]));

/** The operation with a local opcode, `undefined` for one that CAP does not have. */
export function operationOf(opcode: number): CapOperation | undefined {
  return BY_OPCODE.get(opcode);
}

/** The operation with an identifier of TS 29.078. */
export function operationNamed(name: string): CapOperation | undefined {
  return BY_NAME.get(name);
}

/** The identifier of a local opcode; the same in all phases. */
export function operationName(opcode: number): string | undefined {
  return BY_OPCODE.get(opcode)?.name;
}
