import { maskDigits } from '../kit/mask.ts';
import { internationalNumber } from '../kit/number-words.ts';
import { NP_E212, NP_E214, type Operator } from '../network/network-plan.ts';
import type { PartyView, SignallingEvent } from '../signalling/signalling-event.ts';
import type { Words } from './facts.ts';

/** Nature of address, Q.713 clause 3.4.2.3.1. */
const NATURE_INTERNATIONAL = 4;

export interface WordsOptions {
  /** Writes numbers of subscribers out. */
  readonly reveal: boolean;
  readonly operatorOf: (title: string, numberingPlan?: number) => Operator | undefined;
}

/** Names nodes and subscribers in reasons. Titles of nodes are not personal and are never masked. */
export function createWords({ reveal, operatorOf }: WordsOptions): Words {
  const shown = reveal ? (digits: string) => digits : maskDigits;
  const withOperator = (text: string, title: string, numberingPlan?: number) => {
    const operator = operatorOf(title, numberingPlan);
    return operator === undefined ? text : `${text} (${operator.name})`;
  };
  const imsi = (digits: string) => `IMSI ${shown(digits)}`;
  const msisdn = (digits: string) => internationalNumber(shown(digits));
  return {
    caller: ({ calling, opc }: SignallingEvent) =>
      calling.title === ''
        ? pointCodeText(calling, opc)
        : withOperator(titleText(calling), calling.title, calling.np),
    node: (title) => withOperator(internationalNumber(title), title),
    subscriber: (event) => {
      if (event.msisdn !== '') return msisdn(event.msisdn);
      return event.imsi === '' ? 'a subscriber that is not named' : imsi(event.imsi);
    },
    imsi,
    msisdn,
  };
}

function titleText({ title, np, nai }: PartyView): string {
  if (np === NP_E214) return `E.214 title ${title}`;
  if (np === NP_E212) return `E.212 title ${title}`;
  return nai < 0 || nai === NATURE_INTERNATIONAL ? internationalNumber(title) : `title ${title}`;
}

function pointCodeText({ pointCode, ssn }: PartyView, opc: number): string {
  const code = pointCode < 0 ? opc : pointCode;
  const node = code < 0 ? 'a node without address' : `point code ${code}`;
  return ssn < 0 ? node : `${node}, subsystem ${ssn}`;
}
