import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { type Detector, found } from '../detector.ts';
import type { Facts, TitleMatcher } from '../facts.ts';
import { isOfOwnSubscriber, isRequestFromOutside } from '../request.ts';
import { isTextToPhone, TEXT_TO_PHONE_OPERATIONS, textIn } from '../short-message.ts';

/** What is written for a letter by those who want to look like somebody; `I` and `L` share two of them. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'O',
  '3': 'E',
  '4': 'A',
  '5': 'S',
  '8': 'B',
  $: 'S',
  '@': 'A',
  '£': 'E',
  '€': 'E',
  Ä: 'A',
  Å: 'A',
  À: 'A',
  É: 'E',
  È: 'E',
  Ö: 'O',
  Ø: 'O',
  Ò: 'O',
  Ü: 'U',
  Ù: 'U',
  Ñ: 'N',
  Ç: 'C',
  Γ: 'T',
  Λ: 'A',
  Ξ: 'E',
  Φ: 'O',
  Θ: 'O',
};

export const protectedSenderName: Detector = {
  id: 'protected-sender-name',
  title: 'A text under the name of somebody else',
  about:
    'The name that a phone shows as the sender of a text is whatever the sender writes, and phones put it ' +
    'among the true messages of a bank. For names that are protected the routes are known by which their ' +
    'owner sends; one that comes another way, or that only looks like such a name, is a forgery.',
  class: 'sms-spoofing',
  operations: TEXT_TO_PHONE_OPERATIONS,
  when: ['outside'],
  severity: 'high',
  score: 90,
  references: ['3GPP TS 23.040 clause 9.1.2.5', '3GPP TS 29.002 clause 12.2'],
  falsePositives: [
    'An aggregator that the owner of the name took on and did not tell us of: add its titles to the routes',
    'Another business whose own name happens to look alike: protect the name as it is written alone',
  ],
  inspect(event, facts) {
    if (!facts.protectsSenderNames) return undefined;
    if (!isRequestFromOutside(event, facts) || !isTextToPhone(event)) return undefined;
    // what a network writes to its own customers who roam here is its own affair
    if (isOfOwnSubscriber(facts)) return undefined;
    const name = textIn(event)?.senderName.trim().toUpperCase() ?? '';
    if (name === '') return undefined;
    const routes = facts.routesOfSenderName(name);
    if (routes !== undefined) return routes(event.calling.title) ? undefined : forged(event, facts, name);
    for (const meant of readings(name)) {
      const meantRoutes = meant === name ? undefined : facts.routesOfSenderName(meant);
      if (meantRoutes !== undefined) return lookAlike(event, facts, name, meant, meantRoutes);
    }
    return undefined;
  },
};

function forged(event: SignallingEvent, facts: Facts, name: string) {
  const { words } = facts;
  return found(
    protectedSenderName,
    facts,
    `${words.caller(event)} sent ${words.subscriber(event)} a text under the name ${quoted(name)}, which is protected; its owner sends by other routes`,
  );
}

function lookAlike(event: SignallingEvent, facts: Facts, name: string, meant: string, routes: TitleMatcher) {
  // the owner may write the name in several ways
  if (routes(event.calling.title)) return undefined;
  const { words } = facts;
  return found(
    protectedSenderName,
    facts,
    `${words.caller(event)} sent ${words.subscriber(event)} a text under the name ${quoted(name)}, which looks like the protected name ${quoted(meant)}`,
    { score: 80 },
  );
}

/** Names that a reader may take the name for. */
function readings(name: string): readonly string[] {
  const bare = [...name].filter((letter) => /[^\s._\-!'"*:/]/.test(letter));
  const plain = bare.map((letter) => LOOK_ALIKES[letter] ?? letter).join('');
  return [bare.join(''), plain, plain.replace(/[1|¡]/g, 'I'), plain.replace(/[1|¡]/g, 'L')];
}

/** Names come from outside: what a terminal would act on is left out. */
function quoted(name: string): string {
  return `"${[...name].filter((letter) => letter >= ' ' && letter !== '\u007f').join('')}"`;
}
