import type { Detector, Evidence } from '../detector.ts';
import { suspected } from '../evidence.ts';
import type { Facts } from '../facts.ts';
import { isRequestFromOutside } from '../request.ts';
import { type QuestionPoints, questionEvidence } from '../routing-question.ts';
import { isTextToPhone, TEXT_TO_PHONE_OPERATIONS } from '../short-message.ts';

const POINTS: QuestionPoints = { nobody: 60, notRemembered: 40, another: 50, unsure: 30, stale: 35 };

export const textWithoutQuestion: Detector = {
  id: 'text-without-question',
  title: 'A text whose sender never asked where to deliver it',
  about:
    'Before a text is delivered its service centre asks the home network where the phone is, and delivers ' +
    'from the same network. A text that nobody asked for, or that another network delivers than the one that ' +
    'asked, has a forged sender or was prepared by somebody who found the subscriber another way. Where an ' +
    'SMS router hands out made-up identities, a text for one of those is left to the router.',
  class: 'sms-spoofing',
  operations: TEXT_TO_PHONE_OPERATIONS,
  when: ['outside'],
  severity: 'high',
  score: 99,
  references: ['3GPP TS 23.040 clauses 3.2 and 10.1', '3GPP TR 23.840', '3GPP TS 29.002 clause 12'],
  falsePositives: [
    'Hubs that ask under one title and deliver under another: titles of one operator, or alike in seven digits, are one',
    'Questions that came over a link that is not watched',
    'Service centres that keep an answer for longer than two days',
  ],
  inspect(event, facts) {
    if (!isRequestFromOutside(event, facts) || !isTextToPhone(event)) return undefined;
    if (!facts.subscriberIsHome || isMadeUpIdentity(facts)) return undefined;
    const question = questionEvidence(event, facts, POINTS);
    if (question === undefined) return undefined;
    const { words } = facts;
    return suspected(
      textWithoutQuestion,
      facts,
      `${words.caller(event)} delivered a text to ${words.subscriber(event)} without having asked where to`,
      [question, ...senderEvidence(facts)],
    );
  },
};

/** A home router answers with identities of our own network that belong to nobody. */
function isMadeUpIdentity({ hasSmsRouter, subscriber }: Facts): boolean {
  return hasSmsRouter && !subscriber.known;
}

function senderEvidence({ sender, callingOperator }: Facts): readonly Evidence[] {
  if (sender.sentTexts) {
    // a stranger's forged text is taken as well, and must not speak for the next one
    return callingOperator === undefined ? [] : [{ points: -20, text: 'its texts were taken before' }];
  }
  if (sender.pressed) return [];
  const text = sender.known ? 'no text of it was ever taken' : 'this title was never seen before';
  return [{ points: 15, text }];
}
