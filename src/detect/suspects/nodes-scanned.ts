import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { Detector, Evidence, Finding } from '../detector.ts';
import { suspected } from '../evidence.ts';
import type { Facts } from '../facts.ts';
import { isTitleOfNobody, nobodyWords } from '../title-of-nobody.ts';

/**
 * Titles of ours that no node has, tried within a day. Papers that are old name one or two; a title of ours that is in
 * no list and speaks itself is not counted.
 */
const LEAST_STRAYS = 3;
const SOME_STRAYS = 5;
const MANY_STRAYS = 8;
/** Below so many messages an hour no share of them says anything. */
const LEAST_MESSAGES = 20;
/** Of a title that nobody answers for, or that has just called one of ours that no node has. */
const LEAST_ODD_MESSAGES = 3;
/** Papers are old, and nodes are taken away: one such call alone is a remark. */
const UNASSIGNED = 15;
const OF_NOBODY = 30;
const LEAST_ANSWERS = 15;
/**
 * Counting different things takes longer than all else here, and a search of four messages is none. Titles that
 * speak all day are looked at less often.
 */
const LOOKS_EVERY = 4;
const LOOKS_SELDOM = 16;
const BUSY_MESSAGES = 128;

/** Called titles beyond those that are numbers of subscribers asked about. */
const SOME_TITLES = 10;
const MANY_TITLES = 40;

/** A node of one kind speaks to two or three kinds of others: HLR, MSC and VLR. */
const MANY_SUBSYSTEMS = 5;
/** A busy VLR uses some ten operations; two of them are everyday. */
const MANY_OPERATIONS = 14;

export const nodesScanned: Detector = {
  id: 'nodes-scanned',
  title: 'One title tries our nodes and operations one after another',
  about:
    'Before an attack comes a look round: which titles of ours answer, which subsystems there are, which ' +
    'operations are let through. It shows as one title that calls many of ours, under many subsystem numbers ' +
    'or with many operations, and that is mostly refused. Who has patience shows too, within a day: by several ' +
    'titles of ours that no node has.',
  class: 'scanning',
  operations: 'all',
  when: ['begin', 'outside'],
  severity: 'high',
  score: 90,
  references: ['ITU-T Q.713 clause 3.4', '3GPP TS 23.003 clause 8', '3GPP TS 29.002 clause 17.6'],
  falsePositives: [
    'Tests of a partner before opening: write an exception for the days of the test',
    'Gateways of a network that show one title for all of its nodes',
    'A fault of ours that makes us refuse everybody',
    'Nodes of ours that are missing in the configuration and never send anything across the border themselves',
    'Partners whose papers name several nodes that we have taken away',
  ],
  inspect(event, facts) {
    if (event.step !== 'begin' || event.componentIndex !== 0) return undefined;
    const { messages } = facts.sender.hour;
    const strays = messages < LEAST_MESSAGES ? facts.senderDay.strayTitles : 0;
    if (strays >= LEAST_STRAYS) return strayed(event, facts, strays);
    if (messages < LEAST_ODD_MESSAGES) return undefined;
    const unassigned = facts.calledIsUnassigned;
    const nobodys = isTitleOfNobody(facts);
    if (!unassigned && !nobodys) {
      const every = messages < BUSY_MESSAGES ? LOOKS_EVERY : LOOKS_SELDOM;
      if (messages < LEAST_MESSAGES || messages % every !== 0) return undefined;
    }
    if (!facts.fromOutside || facts.returned) return undefined;
    const evidence = [...evidenceOf(facts)];
    if (unassigned) {
      evidence.push({ points: UNASSIGNED, text: `no node of ours has the title ${event.called.title}` });
    }
    // an error share alone is a fault of somebody, and no search
    if (!evidence.some(({ points }) => points > 0)) return undefined;
    if (nobodys) evidence.push({ points: OF_NOBODY, text: nobodyWords(facts) });
    const { words, sender } = facts;
    return suspected(
      nodesScanned,
      facts,
      `${words.caller(event)} sent ${sender.hour.messages} messages within an hour as if it looked for what answers`,
      [...evidence, ...outcome(facts)],
    );
  },
};

/** A few messages an hour, and several of them to titles that nobody has. */
function strayed(event: SignallingEvent, facts: Facts, strays: number): Finding | undefined {
  if (!facts.fromOutside || facts.returned) return undefined;
  const points = strays >= MANY_STRAYS ? 70 : strays >= SOME_STRAYS ? 60 : 45;
  const evidence: Evidence[] = [
    { points, text: `within a day it called ${strays} titles of ours that no node has` },
  ];
  if (isTitleOfNobody(facts)) evidence.push({ points: OF_NOBODY, text: nobodyWords(facts) });
  const { words } = facts;
  return suspected(
    nodesScanned,
    facts,
    `${words.caller(event)} called our titles as if it looked for what answers`,
    [...evidence, ...outcome(facts)],
  );
}

function evidenceOf({ sender }: Facts): readonly Evidence[] {
  const { hour } = sender;
  const evidence: Evidence[] = [];
  // requests that are routed by a subscriber's number have as many called titles as subscribers
  const subscribers = hour.routingSubscribers + hour.updatedSubscribers + hour.authenticationSubscribers;
  const titles = hour.calledTitles - subscribers;
  if (titles >= SOME_TITLES) {
    const points = titles >= MANY_TITLES ? 40 : 25;
    evidence.push({ points, text: `${hour.calledTitles} called titles` });
  }
  if (hour.calledSubsystems >= MANY_SUBSYSTEMS) {
    evidence.push({ points: 30, text: `${hour.calledSubsystems} called subsystems` });
  }
  if (hour.operations >= MANY_OPERATIONS) {
    evidence.push({ points: 30, text: `${hour.operations} different operations` });
  }
  return evidence;
}

function outcome({ sender, callingOperator }: Facts): readonly Evidence[] {
  const { refused, answered } = sender.hour;
  const evidence: Evidence[] = [];
  const outcomes = refused + answered;
  if (outcomes >= LEAST_ANSWERS) {
    const share = refused / outcomes;
    const text = `${refused} of ${outcomes} answers were refusals`;
    if (share >= 0.5) evidence.push({ points: 30, text });
    else if (share <= 0.1) evidence.push({ points: -35, text });
  }
  if (sender.served) evidence.push({ points: -15, text: 'subscribers registered there before' });
  if (callingOperator === undefined)
    evidence.push({ points: 5, text: 'no network that we know has this title' });
  return evidence;
}
