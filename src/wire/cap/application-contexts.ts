import type { CapPhase } from './operation.ts';

/** One application context of CAP: who may invoke what in a dialogue under it. */
export interface CapContext {
  readonly oid: string;
  /** The specification's name; where two phases share one, the phase is put behind it. */
  readonly name: string;
  readonly phase: CapPhase;
  /** Operations that the side which began the dialogue invokes. */
  readonly initiatorInvokes: readonly string[];
  /** Operations that the side which answered invokes. */
  readonly responderInvokes: readonly string[];
}

const RESOURCE = ['playAnnouncement', 'promptAndCollectUserInformation', 'activityTest', 'cancel'];

/** To an assisting switch. */
const ASSIST = [...RESOURCE, 'connectToResource', 'disconnectForwardConnection', 'resetTimer'];

const CALL_1 = ['activityTest', 'connect', 'continue', 'releaseCall', 'requestReportBCSMEvent'];
const CALL_2 = [
  ...CALL_1,
  'applyCharging',
  'callInformationRequest',
  'cancel',
  'connectToResource',
  'disconnectForwardConnection',
  'establishTemporaryConnection',
  'furnishChargingInformation',
  'playAnnouncement',
  'promptAndCollectUserInformation',
  'resetTimer',
  'sendChargingInformation',
];
const CALL_3 = [...CALL_2, 'callGap', 'continueWithArgument'];
const CALL_4 = [
  ...CALL_3,
  'collectInformation',
  'disconnectForwardConnectionWithArgument',
  'disconnectLeg',
  'initiateCallAttempt',
  'moveLeg',
  'playTone',
  'splitLeg',
];
const REPORTS_2 = [
  'initialDP',
  'eventReportBCSM',
  'applyChargingReport',
  'callInformationReport',
  'specializedResourceReport',
];

/** A gsmSCF that begins a call of its own may neither limit the rate of calls nor send advice of charge. */
const CALL_FROM_SCF = CALL_4.filter((name) => name !== 'callGap' && name !== 'sendChargingInformation');

const SMS_REPORTS = ['initialDPSMS', 'eventReportSMS'];
const SMS = [
  'connectSMS',
  'continueSMS',
  'furnishChargingInformationSMS',
  'releaseSMS',
  'requestReportSMSEvent',
  'resetTimerSMS',
];

const GPRS_REPORTS = ['initialDPGPRS', 'applyChargingReportGPRS', 'entityReleasedGPRS', 'eventReportGPRS'];
const GPRS_FROM_SCF = [
  'activityTestGPRS',
  'applyChargingGPRS',
  'cancelGPRS',
  'furnishChargingInformationGPRS',
  'releaseGPRS',
  'requestReportGPRSEvent',
  'sendChargingInformationGPRS',
];

function assisted(
  oid: string,
  name: string,
  phase: CapPhase,
  responderInvokes: readonly string[],
): CapContext {
  return {
    oid,
    name,
    phase,
    initiatorInvokes: ['assistRequestInstructions', 'specializedResourceReport'],
    responderInvokes,
  };
}

/**
 * The application contexts of GSM 09.78 (phases 1 and 2) and TS 29.078 (phases 3 and 4), clauses 6.1.2,
 * 6.2.2, 7.2, 8.2 and the object identifiers of clause 5.7. Phase 4 left GPRS as it was.
 */
export const capContexts: readonly CapContext[] = [
  {
    oid: '0.4.0.0.1.0.50.0',
    name: 'CAP-v1-gsmSSF-to-gsmSCF-AC',
    phase: 1,
    initiatorInvokes: ['initialDP', 'eventReportBCSM'],
    responderInvokes: CALL_1,
  },
  {
    oid: '0.4.0.0.1.0.50.1',
    name: 'CAP-v2-gsmSSF-to-gsmSCF-AC',
    phase: 2,
    initiatorInvokes: REPORTS_2,
    responderInvokes: CALL_2,
  },
  assisted('0.4.0.0.1.0.51.1', 'CAP-v2-assist-gsmSSF-to-gsmSCF-AC', 2, ASSIST),
  assisted('0.4.0.0.1.0.52.1', 'CAP-v2-gsmSRF-to-gsmSCF-AC', 2, RESOURCE),
  {
    oid: '0.4.0.0.1.21.3.4',
    name: 'capssf-scfGenericAC-v3',
    phase: 3,
    initiatorInvokes: REPORTS_2,
    responderInvokes: CALL_3,
  },
  assisted('0.4.0.0.1.21.3.6', 'capssf-scfAssistHandoffAC-v3', 3, ASSIST),
  assisted('0.4.0.0.1.20.3.14', 'gsmSRF-gsmSCF-ac-v3', 3, RESOURCE),
  {
    oid: '0.4.0.0.1.21.3.50',
    name: 'cap3-gprssf-scfAC',
    phase: 3,
    initiatorInvokes: GPRS_REPORTS,
    responderInvokes: [...GPRS_FROM_SCF, 'connectGPRS', 'continueGPRS', 'resetTimerGPRS'],
  },
  {
    oid: '0.4.0.0.1.21.3.51',
    name: 'cap3-gsmscf-gprsssfAC',
    phase: 3,
    initiatorInvokes: GPRS_FROM_SCF,
    responderInvokes: ['applyChargingReportGPRS', 'entityReleasedGPRS', 'eventReportGPRS'],
  },
  {
    oid: '0.4.0.0.1.21.3.61',
    name: 'cap3-sms-AC',
    phase: 3,
    initiatorInvokes: SMS_REPORTS,
    responderInvokes: SMS,
  },
  {
    oid: '0.4.0.0.1.23.3.4',
    name: 'capssf-scfGenericAC-v4',
    phase: 4,
    initiatorInvokes: [...REPORTS_2, 'entityReleased'],
    responderInvokes: CALL_4,
  },
  assisted('0.4.0.0.1.23.3.6', 'capssf-scfAssistHandoffAC-v4', 4, [
    ...ASSIST,
    'disconnectForwardConnectionWithArgument',
  ]),
  {
    oid: '0.4.0.0.1.23.3.8',
    name: 'capscf-ssfGenericAC-v4',
    phase: 4,
    initiatorInvokes: CALL_FROM_SCF,
    responderInvokes: [
      'applyChargingReport',
      'callInformationReport',
      'entityReleased',
      'eventReportBCSM',
      'specializedResourceReport',
    ],
  },
  assisted('0.4.0.0.1.22.3.14', 'gsmSRF-gsmSCF-ac-v4', 4, RESOURCE),
  {
    oid: '0.4.0.0.1.23.3.61',
    name: 'cap4-sms-AC',
    phase: 4,
    initiatorInvokes: SMS_REPORTS,
    responderInvokes: SMS,
  },
];

const byOid = new Map(capContexts.map((context) => [context.oid, context]));
const byName = new Map(capContexts.map((context) => [context.name, context]));

/** The application context with an object identifier, `undefined` for one that is not of CAP. */
export function capContextOf(oid: string): CapContext | undefined {
  return byOid.get(oid);
}

export function capContextName(oid: string): string | undefined {
  return byOid.get(oid)?.name;
}

export function capContextOid(name: string): string | undefined {
  return byName.get(name)?.oid;
}
