import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { RecentFinding } from '../../state/recent-finding.ts';
import type { SenderHour } from '../../state/sender-view.ts';
import type { Detector, Evidence } from '../detector.ts';
import { suspected } from '../evidence.ts';
import type { Facts } from '../facts.ts';
import { isOfOwnSubscriber, isRequestFromOutside } from '../request.ts';
import { isTextToPhone, PID_TYPE_0, TEXT_TO_PHONE_OPERATIONS, textIn } from '../short-message.ts';

/** Questions whose answer tells where a subscriber is, or who knows. */
const LOCATION_OPERATIONS: readonly number[] = [22, 24, 70, 71, 83, 85];

const THREAT = 'location-tracking';

/** Of one sender in an hour. */
const SOME_SUBSCRIBERS = 5;
const MANY_SUBSCRIBERS = 20;

export const subscriberFollowed: Detector = {
  id: 'subscriber-followed',
  title: 'Somebody keeps asking where a subscriber is',
  about:
    'Who follows a person asks again, and where one question is refused tries another, or another title. One ' +
    'question may be a mistake in routing; several of different kinds, from several titles, or about many ' +
    'subscribers are a service that sells places.',
  class: THREAT,
  operations: [...LOCATION_OPERATIONS, ...TEXT_TO_PHONE_OPERATIONS].sort((a, b) => a - b),
  when: ['outside'],
  severity: 'critical',
  score: 99,
  references: [
    '3GPP TS 29.002 clauses 8.11, 10.1 and 13A',
    '3GPP TS 23.040 clause 9.2.3.9',
    'ITU FIGI 2019, SS7 vulnerabilities and mitigation',
  ],
  falsePositives: [
    'A contracted location service: allow its operations for that partner',
    'Optimal routing and portability look-ups (sendRoutingInfo), where agreed',
    'The home network of a roamer who is here, which may ask',
  ],
  inspect(event, facts) {
    const { recent, sender } = facts;
    if (recent.length === 0 && !asksOfMany(sender.hour)) return undefined;
    if (!isRequestFromOutside(event, facts) || !asksWhere(event)) return undefined;
    if (facts.callerMay(event.opcode) || isOfOwnSubscriber(facts)) return undefined;
    const evidence = evidenceOf(event, facts);
    if (evidence.length === 0) return undefined;
    const { words } = facts;
    return suspected(
      subscriberFollowed,
      facts,
      `${words.caller(event)} asked where ${words.subscriber(event)} is (${event.operation}), and that is not all`,
      evidence,
    );
  },
};

/** Questions first: how many different subscribers there were takes longer to tell, and is no more than that. */
function asksOfMany({ locationAsked, locationSubscribers }: SenderHour): boolean {
  return locationAsked >= SOME_SUBSCRIBERS && locationSubscribers >= SOME_SUBSCRIBERS;
}

function asksWhere(event: SignallingEvent): boolean {
  return LOCATION_OPERATIONS.includes(event.opcode)
    ? true
    : isTextToPhone(event) && textIn(event)?.protocolId === PID_TYPE_0;
}

function evidenceOf(event: SignallingEvent, { recent, sender, words }: Facts): readonly Evidence[] {
  const evidence: Evidence[] = [];
  const before = recent.filter(
    ({ threat, detector }) => threat === THREAT && detector !== subscriberFollowed.id,
  );
  if (before.length > 0) {
    evidence.push({ points: 25, text: `asked for ${countText(before.length)} before, in the last hours` });
  }
  const operations = different(before, ({ operation }) => operation, event.operation);
  if (operations.length > 1) {
    evidence.push({
      points: 20 + 10 * Math.min(2, operations.length - 1),
      text: `by ${operations.join(', ')}`,
    });
  }
  const senders = different(before, (finding) => finding.sender, event.calling.title);
  if (senders.length > 1) {
    evidence.push({ points: 20, text: `from ${senders.map((title) => words.node(title)).join(', ')}` });
  }
  const { locationSubscribers } = sender.hour;
  if (locationSubscribers >= SOME_SUBSCRIBERS) {
    const points = locationSubscribers >= MANY_SUBSCRIBERS ? 55 : 35;
    evidence.push({
      points,
      text: `the title asked where ${locationSubscribers} subscribers are within an hour`,
    });
  }
  return evidence;
}

function countText(times: number): string {
  return times === 1 ? 'once' : `${times} times`;
}

/** The different names of something, that of now the last; `''` is none. */
function different(
  findings: readonly RecentFinding[],
  nameOf: (finding: RecentFinding) => string,
  now: string,
): readonly string[] {
  const names = new Set(findings.map(nameOf));
  names.delete(now);
  names.add(now);
  names.delete('');
  return [...names];
}
