import type { CapPhase } from './operation.ts';
import { operationNamed } from './registry.ts';

/** One application context of CAP: who may invoke what in a dialogue under it. */
export interface CapContext {
  readonly oid: string;
  /** The specification's name; where two phases share one, the phase is put behind it. */
  readonly name: string;
  readonly phase: CapPhase;
  /** Opcodes that the side which began the dialogue may invoke. */
  readonly byInitiator: readonly number[];
  /** Opcodes that the side which answered may invoke. */
  readonly byResponder: readonly number[];
}

function context(
  oid: string,
  name: string,
  phase: CapPhase,
  initiator: readonly string[],
  responder: readonly string[],
): CapContext {
  return { oid, name, phase, byInitiator: opcodesOf(initiator), byResponder: opcodesOf(responder) };
}

function opcodesOf(names: readonly string[]): number[] {
  return names.map((name) => {
    const operation = operationNamed(name);
    if (operation === undefined) throw new Error(`${name} is no operation of CAP`);
    return operation.opcode;
  });
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

function assisted(oid: string, name: string, phase: CapPhase, responder: readonly string[]): CapContext {
  return context(oid, name, phase, ['assistRequestInstructions', 'specializedResourceReport'], responder);
}

/**
 * The application contexts of GSM 09.78 (phases 1 and 2) and TS 29.078 (phases 3 and 4), clauses 6.1.2,
 * 6.2.2, 7.2, 8.2 and the object identifiers of clause 5.7. Phase 4 left GPRS as it was.
 */
export const CAP_CONTEXTS: readonly CapContext[] = [
  context('0.4.0.0.1.0.50.0', 'CAP-v1-gsmSSF-to-gsmSCF-AC', 1, ['initialDP', 'eventReportBCSM'], CALL_1),
  context('0.4.0.0.1.0.50.1', 'CAP-v2-gsmSSF-to-gsmSCF-AC', 2, REPORTS_2, CALL_2),
  assisted('0.4.0.0.1.0.51.1', 'CAP-v2-assist-gsmSSF-to-gsmSCF-AC', 2, ASSIST),
  assisted('0.4.0.0.1.0.52.1', 'CAP-v2-gsmSRF-to-gsmSCF-AC', 2, RESOURCE),
  context('0.4.0.0.1.21.3.4', 'capssf-scfGenericAC-v3', 3, REPORTS_2, CALL_3),
  assisted('0.4.0.0.1.21.3.6', 'capssf-scfAssistHandoffAC-v3', 3, ASSIST),
  assisted('0.4.0.0.1.20.3.14', 'gsmSRF-gsmSCF-ac-v3', 3, RESOURCE),
  context('0.4.0.0.1.21.3.50', 'cap3-gprssf-scfAC', 3, GPRS_REPORTS, [
    ...GPRS_FROM_SCF,
    'connectGPRS',
    'continueGPRS',
    'resetTimerGPRS',
  ]),
  context('0.4.0.0.1.21.3.51', 'cap3-gsmscf-gprsssfAC', 3, GPRS_FROM_SCF, [
    'applyChargingReportGPRS',
    'entityReleasedGPRS',
    'eventReportGPRS',
  ]),
  context('0.4.0.0.1.21.3.61', 'cap3-sms-AC', 3, SMS_REPORTS, SMS),
  context('0.4.0.0.1.23.3.4', 'capssf-scfGenericAC-v4', 4, [...REPORTS_2, 'entityReleased'], CALL_4),
  assisted('0.4.0.0.1.23.3.6', 'capssf-scfAssistHandoffAC-v4', 4, [
    ...ASSIST,
    'disconnectForwardConnectionWithArgument',
  ]),
  context('0.4.0.0.1.23.3.8', 'capscf-ssfGenericAC-v4', 4, CALL_FROM_SCF, [
    'applyChargingReport',
    'callInformationReport',
    'entityReleased',
    'eventReportBCSM',
    'specializedResourceReport',
  ]),
  assisted('0.4.0.0.1.22.3.14', 'gsmSRF-gsmSCF-ac-v4', 4, RESOURCE),
  context('0.4.0.0.1.23.3.61', 'cap4-sms-AC', 4, SMS_REPORTS, SMS),
];

const BY_OID: ReadonlyMap<string, CapContext> = new Map(CAP_CONTEXTS.map((known) => [known.oid, known]));
const BY_NAME: ReadonlyMap<string, CapContext> = new Map(CAP_CONTEXTS.map((known) => [known.name, known]));

/** The application context with an object identifier, `undefined` for one that is not of CAP. */
export function capContextOf(oid: string): CapContext | undefined {
  return BY_OID.get(oid);
}

export function capContextName(oid: string): string | undefined {
  return BY_OID.get(oid)?.name;
}

export function capContextOid(name: string): string | undefined {
  return BY_NAME.get(name)?.oid;
}

/**
 * Whether a side of the dialogue may invoke an operation in an application context; `undefined` where the
 * context is none of CAP.
 */
export function capOperationAllowed(oid: string, opcode: number, byInitiator: boolean): boolean | undefined {
  const known = BY_OID.get(oid);
  if (known === undefined) return undefined;
  return (byInitiator ? known.byInitiator : known.byResponder).includes(opcode);
}
