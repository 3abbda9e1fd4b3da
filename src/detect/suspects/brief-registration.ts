import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { RecentFinding } from '../../state/recent-finding.ts';
import { type Detector, type Finding, found } from '../detector.ts';
import type { Facts } from '../facts.ts';
import { countryName, duration } from '../place-words.ts';
import { recentTheft } from '../recent-theft.ts';
import { isRequestFromHome, isRequestFromOutside } from '../request.ts';
import { areOfOneNetwork, callerIsOfNetworkOf } from '../same-network.ts';

const OPCODE_CANCEL_LOCATION = 3;

/** A code is read within minutes; who keeps a registration for longer than two hours has other plans. */
const BRIEF_MS = 2 * 3_600_000;

/** The one who registered the subscriber puts them back under another's name: no phone does that. */
const BY_ITSELF = { severity: 'high', score: 85 } as const;

export const briefRegistration: Detector = {
  id: 'brief-registration',
  title: 'A doubted registration was given back',
  about:
    'A registration that was doubted lasts for minutes, and then the subscriber is back where they were: by a ' +
    'second registration, or because our home register cancels it after they answered at home. That is how ' +
    'a theft of texts ends, and texts that went there meanwhile should be taken as read by others. The ' +
    'registration back is most likely honest and should not be refused; where the thief sends it, with the ' +
    'old switch’s name in it, it is found as such.',
  class: 'sms-interception',
  operations: [2, OPCODE_CANCEL_LOCATION, 23],
  severity: 'high',
  score: BY_ITSELF.score,
  references: ['3GPP TS 29.002 clauses 8.1.2 and 8.1.3', '3GPP TS 23.012', 'ITU FIGI 2019'],
  falsePositives: ['A short trip over a border whose registration was doubted for another reason'],
  inspect(event, facts) {
    if (facts.recent.length === 0) return undefined;
    const theft = recentTheft(facts, event.atMs, BRIEF_MS);
    if (theft === undefined || !facts.imsiIsHome) return undefined;
    return event.opcode === OPCODE_CANCEL_LOCATION
      ? cancelled(event, facts, theft)
      : registeredBack(event, facts, theft);
  },
};

function lasted(
  event: SignallingEvent,
  facts: Facts,
  { sender, atMs, detector, score }: RecentFinding,
): string {
  const { words } = facts;
  return (
    `${duration(Math.max(0, event.atMs - atMs))} after ${words.node(sender)} had registered them, ` +
    `which was doubted (${detector}, ${score} of 100); texts in between may have been read by others`
  );
}

function cancelled(event: SignallingEvent, facts: Facts, theft: RecentFinding): Finding | undefined {
  if (!isRequestFromHome(event, facts)) return undefined;
  if (areOfOneNetwork(event.called.title, theft.sender, facts) !== true) return undefined;
  const { words } = facts;
  const reason = `our home register took ${words.subscriber(event)} back from ${words.node(event.called.title)} (cancelLocation), ${lasted(event, facts, theft)}`;
  return found(briefRegistration, facts, reason, { severity: 'medium', score: 50 });
}

function registeredBack(event: SignallingEvent, facts: Facts, theft: RecentFinding): Finding | undefined {
  if (!isRequestFromOutside(event, facts)) return undefined;
  const { subscriber, words } = facts;
  const before = subscriber.previousCountry;
  if (before === '' || subscriber.whereabouts !== 'abroad') return undefined;
  const who = `${words.caller(event)} registered ${words.subscriber(event)} (${event.operation}) back in ${countryName(before)}`;
  if (callerIsOfNetworkOf(theft.sender, event, facts) === true) {
    const named = event.titlesInArgument.find(
      ({ field }) => field === 'vlr-Number' || field === 'sgsn-Number',
    );
    if (named === undefined || facts.countryOf(named.digits) !== before) return undefined;
    if (callerIsOfNetworkOf(named.digits, event, facts) !== false) return undefined;
    const reason = `${who}, in the name of ${words.node(named.digits)}, ${lasted(event, facts, theft)}`;
    return found(briefRegistration, facts, reason, BY_ITSELF);
  }
  if (facts.callingCountry !== before) return undefined;
  const reason = `${who}, ${lasted(event, facts, theft)}`;
  return found(briefRegistration, facts, reason, { severity: 'medium', score: 50 });
}
