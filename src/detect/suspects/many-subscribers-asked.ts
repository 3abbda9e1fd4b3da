import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { SenderHour } from '../../state/sender-view.ts';
import type { Detector, Evidence, Finding } from '../detector.ts';
import { suspected } from '../evidence.ts';
import { type Facts, WARM_UP_MS } from '../facts.ts';
import { isRequestFromOutside } from '../request.ts';
import { isTitleOfNobody, nobodyWords } from '../title-of-nobody.ts';

/** A service centre that is new to us asks about some subscribers an hour; fewer tell nothing. */
const LEAST_SUBSCRIBERS = 10;
/** Of a title that nobody answers for. */
const LEAST_OF_NOBODY = 3;
const OF_NOBODY = 25;
const MANY_SUBSCRIBERS = 50;
const VERY_MANY_SUBSCRIBERS = 200;

/** Within a day: routes by which no text came. Links lose a message now and then, of which a busy title has more. */
const DAY_LEAST_UNUSED = 5;
const DAY_MANY_UNUSED = 12;
const DAY_UNUSED = 45;
const DAY_MOST_UNUSED = 60;
/** Its network has several titles that ask in turn and never sent a text. */
const DAY_NETWORK_LEAST = 12;
const DAY_NETWORK_UNUSED = 35;
/** A node of a partner may look numbers up before it bills. */
const DAY_PARTNER = -10;

/** Numbers one after another: chance makes runs of two and three. */
const SHORT_RUN = 5;
const LONG_RUN = 12;

/** Hubs of partners deliver under other titles than they ask; their titles are leased out too. */
const PARTNER = -25;

/** Answers needed before the share of refusals says something. */
const LEAST_ANSWERS = 10;

export const manySubscribersAsked: Detector = {
  id: 'many-subscribers-asked',
  title: 'One title asks about many subscribers and texts none of them',
  about:
    'The question where to deliver a text brings home the IMSI and the switch of a subscriber, which is what ' +
    'later attacks need. Who collects them asks about many numbers, often one after another, and sends no ' +
    'text after; who has patience asks a few an hour, for a day. Service centres ask about many too, and their ' +
    'texts follow, from the same title or from another of their network.',
  class: 'identity-harvest',
  operations: [45, 58],
  when: ['outside'],
  severity: 'high',
  score: 99,
  references: ['3GPP TS 29.002 clauses 12.1 and 8.9', '3GPP TR 23.840', '3GPP TS 23.040 clause 10.1'],
  falsePositives: [
    'Hubs that ask under a title of one operator and deliver under another’s: list their titles as one partner',
    'Look-ups for number portability: allow the operation for that partner',
    'Texts to roamers of ours, which go straight to the network that serves them and are not seen here',
  ],
  inspect(event, facts) {
    const { hour } = facts.sender;
    return ofHour(event, facts, hour) ?? ofDay(event, facts);
  },
};

function ofHour(event: SignallingEvent, facts: Facts, hour: SenderHour): Finding | undefined {
  // counts first: how many different subscribers there were takes longer to tell
  if (hour.routingAsked < LEAST_OF_NOBODY) return undefined;
  const nobodys = isTitleOfNobody(facts);
  const least = nobodys ? LEAST_OF_NOBODY : LEAST_SUBSCRIBERS;
  if (hour.routingAsked < least || (!nobodys && isServiceCentre(hour))) return undefined;
  if (hour.routingSubscribers < least) return undefined;
  if (!isRequestFromOutside(event, facts) || facts.callerMay(event.opcode)) return undefined;
  return suspected(
    manySubscribersAsked,
    facts,
    `${facts.words.caller(event)} asked about ${hour.routingSubscribers} subscribers within an hour, now about ${facts.words.subscriber(event)}`,
    evidenceOf(facts),
  );
}

/** Few questions an hour, for a day, and nothing comes of them. */
function ofDay(event: SignallingEvent, facts: Facts): Finding | undefined {
  const { senderDay } = facts;
  const { routesUnused } = senderDay;
  // of nearly everybody nothing is left: what else was counted is not looked for
  if (routesUnused === 0) return undefined;
  const { routesUsed, networkRoutesUnused } = senderDay;
  if (routesUnused <= routesUsed) return undefined;
  const alone = routesUnused >= DAY_LEAST_UNUSED;
  const together = routesUsed === 0 && !facts.sender.sentTexts && networkRoutesUnused >= DAY_NETWORK_LEAST;
  if (!alone && !together) return undefined;
  if (!isRequestFromOutside(event, facts) || facts.callerMay(event.opcode)) return undefined;
  const { callingOperator, sender, watchedMs, words } = facts;
  const evidence: Evidence[] = [
    alone
      ? {
          points: routesUnused >= DAY_MANY_UNUSED ? DAY_MOST_UNUSED : DAY_UNUSED,
          text: `no text followed on ${routesUnused} answers, and one on ${routesUsed}`,
        }
      : {
          points: DAY_NETWORK_UNUSED,
          text: `no text followed on ${networkRoutesUnused} answers to titles of its network that never sent one`,
        },
  ];
  if (isTitleOfNobody(facts)) evidence.push({ points: OF_NOBODY, text: nobodyWords(facts) });
  else if (callingOperator !== undefined) {
    evidence.push({ points: DAY_PARTNER, text: `it is a node of ${callingOperator.name}` });
  }
  if (!sender.sentTexts && !sender.pressed && watchedMs >= WARM_UP_MS) {
    evidence.push({ points: 5, text: 'no text of it was ever taken' });
  }
  return suspected(
    manySubscribersAsked,
    facts,
    `${words.caller(event)} asked for routes of texts within a day, now about ${words.subscriber(event)}`,
    evidence,
  );
}

/** Texts follow and no numbers run: all that could be added up is less than what that takes away. */
function isServiceCentre({ textsSent, routingAsked, consecutiveNumbers }: SenderHour): boolean {
  return textsSent >= routingAsked / 2 && consecutiveNumbers < SHORT_RUN;
}

function evidenceOf(facts: Facts): readonly Evidence[] {
  const { sender, watchedMs, callingOperator } = facts;
  const nobodys = isTitleOfNobody(facts);
  const { routingAsked, routingSubscribers, consecutiveNumbers, textsSent, refused, answered } = sender.hour;
  const evidence: Evidence[] = [
    { points: manyPoints(routingSubscribers), text: `${routingSubscribers} different subscribers` },
  ];
  if (consecutiveNumbers >= SHORT_RUN) {
    const points = consecutiveNumbers >= LONG_RUN ? 45 : 25;
    evidence.push({ points, text: `${consecutiveNumbers} numbers one after another` });
  }
  const share = textsSent / routingAsked;
  if (nobodys) {
    evidence.push({ points: OF_NOBODY, text: nobodyWords(facts) });
  }
  // a centre delivers nearly all that it asks for; half is what somebody sends who wants to look like one
  if (share >= (nobodys ? 0.9 : 0.5)) evidence.push({ points: -45, text: `${textsSent} texts followed` });
  else if (share <= 0.1) {
    evidence.push({
      points: 25,
      text: textsSent === 0 ? 'no text followed' : `only ${textsSent} texts followed`,
    });
  }
  if (refused + answered >= LEAST_ANSWERS && refused > answered) {
    evidence.push({ points: 10, text: `${refused} of ${refused + answered} answers were refusals` });
  }
  if (callingOperator !== undefined && !nobodys && share < 0.5) {
    evidence.push({ points: PARTNER, text: `it is a node of ${callingOperator.name}` });
  }
  if (sender.sentTexts && !nobodys && share < 0.5) {
    evidence.push({ points: -10, text: 'texts of it were taken before' });
  } else if (!sender.sentTexts && !sender.pressed && watchedMs >= WARM_UP_MS) {
    evidence.push({ points: 5, text: 'no text of it was ever taken' });
  }
  return evidence;
}

function manyPoints(subscribers: number): number {
  if (subscribers >= VERY_MANY_SUBSCRIBERS) return 35;
  return subscribers >= MANY_SUBSCRIBERS ? 25 : 10;
}
