import { NP_E164, NP_E212, NP_E214 } from '../../network/network-plan.ts';
import type { PartyView } from '../../signalling/signalling-event.ts';
import { type Detector, found } from '../detector.ts';
import { isRequestFromOutside } from '../request.ts';
import { isSensitiveOrHidden } from '../sensitive-operations.ts';

/** Natures of address, Q.713 clause 3.4.2.3.1. */
const NATURE_INTERNATIONAL = 4;

/**
 * Requests of a serving node to the home network, which it knows by the IMSI alone: they may be addressed
 * by a mobile title (E.214), TS 23.003 clause 2 and Q.714.
 */
const BY_IMSI: ReadonlySet<number> = new Set([
  2, 9, 10, 11, 12, 13, 14, 15, 17, 19, 23, 48, 56, 57, 59, 66, 67, 76, 77,
]);

const PLAN_NAMES: ReadonlyMap<number, string> = new Map([
  [NP_E212, 'E.212'],
  [NP_E214, 'E.214'],
]);

export const numberingPlanMisused: Detector = {
  id: 'numbering-plan-misused',
  title: 'An address in a numbering plan where it does not belong',
  about:
    'Between networks nodes are addressed by E.164 titles, and an HLR by a title made of the IMSI (E.214) ' +
    'where a serving node knows nothing else of a roamer. Other operations under such a title, callers that ' +
    'hide behind one, and national numbers from abroad step around filters that only know E.164.',
  class: 'evasion',
  operations: 'all',
  when: ['begin', 'outside'],
  severity: 'high',
  score: 80,
  references: ['ITU-T Q.713 clause 3.4.2.3', 'ITU-T E.214', '3GPP TS 29.002 clause 6.1.3'],
  falsePositives: [
    'Networks of North America, where E.212 titles are translated at the border',
    'Carriers of one country that hand over national numbers',
  ],
  inspect(event, facts) {
    if (event.step !== 'begin' || event.componentIndex !== 0) return undefined;
    const { called, calling } = event;
    // most addresses are international E.164, and are done with here
    if (isUsual(called) && isUsual(calling)) {
      return undefined;
    }
    if (!isRequestFromOutside(event, facts)) return undefined;
    const caller = facts.words.caller(event);
    const what = event.operation === '' ? `operation ${event.opcode}` : event.operation;
    const plan = PLAN_NAMES.get(called.np);
    if (called.title !== '' && plan !== undefined && !BY_IMSI.has(event.opcode)) {
      const reason = `${caller} addressed ${what} by the ${plan} title ${called.title}, which only serving nodes of roamers do`;
      return isSensitiveOrHidden(event.opcode, event.user)
        ? found(numberingPlanMisused, facts, reason)
        : found(numberingPlanMisused, facts, reason, { severity: 'medium', score: 45 });
    }
    if (calling.title !== '' && calling.np > NP_E164) {
      const name = PLAN_NAMES.get(calling.np) ?? `numbering plan ${calling.np}`;
      const reason = `${caller} sent ${what} and gave its own title in ${name}; nodes call under E.164`;
      return found(numberingPlanMisused, facts, reason, { severity: 'medium', score: 50 });
    }
    if (called.title !== '' && called.np > NP_E164 && plan === undefined) {
      const reason = `${caller} addressed ${what} in numbering plan ${called.np}, which no node of ours is in`;
      return found(numberingPlanMisused, facts, reason, { severity: 'medium', score: 45 });
    }
    const odd = oddNature(called.np, called.nai, called.title) ? called : calling;
    if (!oddNature(odd.np, odd.nai, odd.title)) return undefined;
    const reason = `${caller} sent ${what} with a title that is not international (${odd.title}, nature ${odd.nai})`;
    return found(numberingPlanMisused, facts, reason, { severity: 'low', score: 25 });
  },
};

function isUsual({ np, nai, number }: PartyView): boolean {
  return number === 0 || (np === NP_E164 && nai === NATURE_INTERNATIONAL);
}

/** Titles made of an IMSI say "international" too; where no nature is given there is nothing to say. */
function oddNature(plan: number, nature: number, title: string): boolean {
  return title !== '' && plan === NP_E164 && nature >= 0 && nature !== NATURE_INTERNATIONAL;
}
