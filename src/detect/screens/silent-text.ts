import { type Detector, found } from '../detector.ts';
import { isOfOwnSubscriber, isRequestFromOutside } from '../request.ts';
import type { Severity } from '../severity.ts';
import {
  isTextToPhone,
  PID_TYPE_0,
  TEXT_TO_PHONE_OPERATIONS,
  type TextView,
  textIn,
} from '../short-message.ts';

export const silentText: Detector = {
  id: 'silent-text',
  title: 'A text that nobody is shown',
  about:
    'A short message of type 0 is acknowledged by the phone and thrown away. Its sender learns that the phone ' +
    'is on and makes the network page it, which tells whoever watches the cell where it is. Texts without ' +
    'content, or whose waiting sign may be thrown away, can serve the same end.',
  class: 'location-tracking',
  operations: TEXT_TO_PHONE_OPERATIONS,
  when: ['outside'],
  severity: 'high',
  score: 85,
  references: ['3GPP TS 23.040 clause 9.2.3.9', '3GPP TS 23.038 clause 4'],
  falsePositives: [
    'Tests of a partner with SIM cards of its own, which are left alone where they roam here',
    'Services that ask whether a number is in use, by agreement with us',
    'Voice mail of another network, which clears its sign on the phone without a text',
  ],
  inspect(event, facts) {
    if (!isRequestFromOutside(event, facts) || !isTextToPhone(event) || isOfOwnSubscriber(facts))
      return undefined;
    const text = textIn(event);
    const silence = text && silenceOf(text);
    if (silence === undefined) return undefined;
    const { words } = facts;
    const { what, severity, score } = silence;
    return found(
      silentText,
      facts,
      `${words.caller(event)} sent ${words.subscriber(event)} ${what}; who sends it learns whether the phone can be reached`,
      { severity, score },
    );
  },
};

interface Silence {
  readonly what: string;
  readonly severity: Severity;
  readonly score: number;
}

function silenceOf({ type, protocolId, header, length, store }: TextView): Silence | undefined {
  if (protocolId === PID_TYPE_0) {
    return { what: 'a silent text (type 0)', severity: 'high', score: 85 };
  }
  if (type !== 'SMS-DELIVER' || length !== 0 || header.length > 0) return undefined;
  return store
    ? { what: 'a text without any content', severity: 'low', score: 30 }
    : { what: 'a waiting sign without a text, to be thrown away', severity: 'low', score: 25 };
}
