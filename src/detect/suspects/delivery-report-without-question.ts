import type { Detector, Evidence } from '../detector.ts';
import { suspected } from '../evidence.ts';
import { type Facts, WARM_UP_MS } from '../facts.ts';
import { isRequestFromOutside } from '../request.ts';
import { type QuestionPoints, questionEvidence } from '../routing-question.ts';

/** Who asked where to deliver to one who was not abroad, and brought nothing: there was no delivery to report on. */
const NOTHING_BROUGHT = 45;

const POINTS: QuestionPoints = { nobody: 50, notRemembered: 25, another: 45, unsure: 25, stale: 20 };

export const deliveryReportWithoutQuestion: Detector = {
  id: 'delivery-report-without-question',
  title: 'A stranger reports how a text was delivered',
  about:
    'The gateway that asked where to deliver a text reports the outcome to our HLR. A report from anybody ' +
    'else can mark a subscriber as out of reach, so that texts wait, or as back, so that waiting texts are ' +
    'sent while an attacker listens.',
  class: 'denial-of-service',
  operations: [47],
  when: ['outside'],
  severity: 'medium',
  score: 65,
  references: ['3GPP TS 29.002 clause 12.3', '3GPP TS 23.040 clause 10.1'],
  falsePositives: [
    'Hubs that ask under one title and report under another',
    'Questions that came over a link that is not watched',
  ],
  inspect(event, facts) {
    if (!isRequestFromOutside(event, facts) || !facts.subscriberIsHome) return undefined;
    const question = questionEvidence(event, facts, POINTS) ?? withoutText(facts);
    if (question === undefined) return undefined;
    const { words, sender } = facts;
    const before = sender.askedRouting
      ? [{ points: -15, text: 'it asks for the routes of texts as service centres do' }]
      : [{ points: 15, text: 'it was never seen to ask for the route of a text' }];
    return suspected(
      deliveryReportWithoutQuestion,
      facts,
      `${words.caller(event)} reported on the delivery of a text to ${words.subscriber(event)}`,
      [question, ...(sender.pressed ? [] : before)],
    );
  },
};

/** A text to a subscriber at home crosses our links; one to a roamer does not. */
function withoutText({ subscriber, watchedMs }: Facts): Evidence | undefined {
  const { textFollowed, whereabouts, routingAskedByNumber } = subscriber;
  if (watchedMs < WARM_UP_MS || routingAskedByNumber === 0 || textFollowed || whereabouts === 'abroad')
    return undefined;
  return { points: NOTHING_BROUGHT, text: 'it asked where to deliver, and no text of it came' };
}
