import { anyTimeInterrogation } from '../../wire/map/operations/any-time-interrogation.ts';
import { e164 } from '../core/components.ts';
import { SSN_HLR } from '../nodes/hlr.ts';
import type { Stage } from '../scenarios/stage.ts';
import type { Carried } from './carried.ts';

/** TS 23.003 clause 8. */
const SSN_GSM_SCF = 147;

/** Asks the home register where somebody is, which no other network needs. */
export function interrogate(stage: Stage, { node, about, oddly = {} }: Carried): void {
  stage.tell('asks the home register where a subscriber is (anyTimeInterrogation)');
  node.ask({
    to: { title: stage.home.hlr.title, ssn: SSN_HLR },
    ssn: SSN_GSM_SCF,
    context: 'anyTimeInfoEnquiryContext',
    oldest: 3,
    operation: anyTimeInterrogation,
    argument: interrogation(stage, node.title, about),
    ...oddly,
    done: (answer) => {
      if (answer.kind === 'result') stage.gained('learned where the victim is');
    },
  });
}

/** The argument: cell and state of somebody, known by their number. */
export function interrogation(stage: Stage, title: string, about: number) {
  return {
    subscriberIdentity: { msisdn: e164(stage.world.phones.msisdnOf(about)) },
    requestedInfo: { locationInformation: null, subscriberState: null },
    'gsmSCF-Address': e164(title),
  };
}
