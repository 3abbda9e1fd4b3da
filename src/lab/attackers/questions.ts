import { anyTimeInterrogation } from '../../wire/map/operations/any-time-interrogation.ts';
import { provideSubscriberInfo } from '../../wire/map/operations/provide-subscriber-info.ts';
import { provideSubscriberLocation } from '../../wire/map/operations/provide-subscriber-location.ts';
import { sendImsi } from '../../wire/map/operations/send-imsi.ts';
import { sendRoutingInfo } from '../../wire/map/operations/send-routing-info.ts';
import { sendRoutingInfoForGprs } from '../../wire/map/operations/send-routing-info-for-gprs.ts';
import { sendRoutingInfoForLcs } from '../../wire/map/operations/send-routing-info-for-lcs.ts';
import { e164 } from '../core/components.ts';
import type { Answer } from '../core/dialogue.ts';
import type { AskOptions, SignallingNode } from '../core/signalling-node.ts';
import { SSN_HLR, SSN_MSC, SSN_VLR } from '../nodes/hlr.ts';

/* Subsystems of nodes that the lab has none of, TS 23.003 clause 8. */
const SSN_GMLC = 145;
const SSN_GSM_SCF = 147;
const SSN_GGSN = 150;

/** Who is asked about, and whom one can ask. */
export interface Quarry {
  readonly imsi: string;
  readonly msisdn: string;
  /** Title of the home register. */
  readonly register: string;
  /** Title of the serving switch. */
  readonly node: string;
}

type Question = Omit<AskOptions, 'done'>;

/** Questions whose answer tells where somebody is, or who knows: TS 29.002 clauses 8.11, 10.1, 13A and 8.9. */
export const QUESTIONS = {
  anyTimeInterrogation: (by, { msisdn, register }) => ({
    to: { title: register, ssn: SSN_HLR },
    ssn: SSN_GSM_SCF,
    context: 'anyTimeInfoEnquiryContext',
    oldest: 3,
    operation: anyTimeInterrogation,
    argument: {
      subscriberIdentity: { msisdn: e164(msisdn) },
      requestedInfo: { locationInformation: null, subscriberState: null },
      'gsmSCF-Address': e164(by),
    },
  }),
  provideSubscriberInfo: (_, { imsi, node }) => ({
    to: { title: node, ssn: SSN_VLR },
    ssn: SSN_HLR,
    context: 'subscriberInfoEnquiryContext',
    oldest: 3,
    operation: provideSubscriberInfo,
    argument: { imsi, requestedInfo: { locationInformation: null, subscriberState: null } },
  }),
  provideSubscriberLocation: (by, { imsi, node }) => ({
    to: { title: node, ssn: SSN_MSC },
    ssn: SSN_GMLC,
    context: 'locationSvcEnquiryContext',
    oldest: 3,
    operation: provideSubscriberLocation,
    argument: {
      locationType: { locationEstimateType: 'currentLocation' },
      'mlc-Number': e164(by),
      'lcs-ClientID': { lcsClientType: 'valueAddedServices' },
      imsi,
    },
  }),
  sendImsi: (_, { msisdn, register }) => ({
    to: { title: register, ssn: SSN_HLR },
    ssn: SSN_VLR,
    context: 'imsiRetrievalContext',
    version: 2,
    oldest: 2,
    operation: sendImsi,
    argument: { msisdn: e164(msisdn) },
  }),
  sendRoutingInfo: (by, { msisdn, register }) => ({
    to: { title: register, ssn: SSN_HLR },
    ssn: SSN_MSC,
    context: 'locationInfoRetrievalContext',
    oldest: 3,
    operation: sendRoutingInfo,
    argument: { msisdn: e164(msisdn), interrogationType: 'basicCall', 'gmsc-OrGsmSCF-Address': e164(by) },
  }),
  sendRoutingInfoForGprs: (by, { imsi, register }) => ({
    to: { title: register, ssn: SSN_HLR },
    ssn: SSN_GGSN,
    context: 'gprsLocationInfoRetrievalContext',
    oldest: 3,
    operation: sendRoutingInfoForGprs,
    argument: { imsi, 'ggsn-Number': e164(by) },
  }),
  sendRoutingInfoForLcs: (by, { msisdn, register }) => ({
    to: { title: register, ssn: SSN_HLR },
    ssn: SSN_GMLC,
    context: 'locationSvcGatewayContext',
    oldest: 3,
    operation: sendRoutingInfoForLcs,
    argument: { mlcNumber: e164(by), targetMS: { msisdn: e164(msisdn) } },
  }),
} as const satisfies Record<string, (by: string, quarry: Quarry) => Question>;

export type QuestionName = keyof typeof QUESTIONS;

/** Asks one of them, in the name of the node itself. */
export function askQuestion(
  node: SignallingNode,
  name: QuestionName,
  quarry: Quarry,
  done: (kind: Answer['kind']) => void,
): void {
  const question: Question = QUESTIONS[name](node.title, quarry);
  node.ask({ ...question, done: ({ kind }) => done(kind) });
}
