import { type Detector, found } from '../detector.ts';
import { duration } from '../place-words.ts';
import { recentTheft } from '../recent-theft.ts';
import { isRequestFromHome } from '../request.ts';
import { areOfOneNetwork } from '../same-network.ts';

/** How long a doubted registration is under suspicion: a day, in which its owner would notice. */
const SUSPECTED_MS = 24 * 3_600_000;
/** The place was made by that registration, where it began within a minute of it. */
const SAME_MS = 60_000;
/** The registration should have been refused, or should have been looked at. */
const SURE_FROM = 75;
const SURE_SCORE = 90;
const DOUBTED_SCORE = 60;

export const textToStolenPlace: Detector = {
  id: 'text-to-stolen-place',
  title: 'A text goes to a place that may be stolen',
  about:
    'A network registered our subscriber and the registration was doubted, and now a text leaves home for ' +
    'that very network. If it is a one-time code, this is the moment at which the money is lost: hold the ' +
    'text or fail it back, and tell the bank.',
  class: 'sms-interception',
  operations: [44, 46],
  severity: 'high',
  score: SURE_SCORE,
  references: ['3GPP TS 29.002 clause 12.9', '3GPP TS 23.040 clause 10.1', 'ITU FIGI 2019'],
  falsePositives: ['A roamer whose honest registration was doubted: see stolen-registration'],
  inspect(event, facts) {
    if (facts.recent.length === 0 || !isRequestFromHome(event, facts)) return undefined;
    // versions 1 and 2 send texts both ways under one code; to a roamer goes what names an IMSI
    if (event.imsi === '' || !facts.imsiIsHome) return undefined;
    const theft = recentTheft(facts, event.atMs, SUSPECTED_MS);
    if (theft === undefined) return undefined;
    const { subscriber, words } = facts;
    const called = event.called.title;
    const isPlace =
      Math.abs(subscriber.placedAtMs - theft.atMs) <= SAME_MS &&
      areOfOneNetwork(called, subscriber.vlr || subscriber.sgsn, facts) === true;
    if (!isPlace && areOfOneNetwork(called, theft.sender, facts) !== true) return undefined;
    const sure = theft.score >= SURE_FROM;
    return found(
      textToStolenPlace,
      facts,
      `a text for ${words.subscriber(event)} goes to ${words.node(called)} (${event.operation}), ` +
        `${duration(Math.max(0, event.atMs - theft.atMs))} after ${words.node(theft.sender)} registered them there, ` +
        `which was doubted (${theft.detector}, ${theft.score} of 100)`,
      sure ? {} : { severity: 'medium', score: DOUBTED_SCORE },
    );
  },
};
