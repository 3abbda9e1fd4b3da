import { arriveFalsely } from '../carried/arrive-falsely.ts';
import { atOnce } from '../carried/at-once.ts';
import { interrogate } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { locate } from '../carried/locate.ts';
import { withOctetsBehind } from '../core/tampering/envelope.ts';
import type { Scenario } from './scenario.ts';

/** Octets that the clumsy put behind: as a padding to the length of a cell. */
const MANY = 48;

export const octetsBehindTheEnd: Scenario = {
  id: 'octets-behind-the-end',
  title: 'Octets behind the end of a message',
  about:
    'Where a filter demands that a message ends where its length says, it may give up reading, and forward ' +
    'what it could not read; nodes stop at the length. The clumsy put 48 octets behind three interrogations; ' +
    'the careful two noughts, as an end of contents looks, behind each message of an arrival; the insider one ' +
    'nought behind a question to the right switch.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'key-theft', 'sms-interception'],
  row: 'Long-form tag, repeated field, string in pieces, trailing octets',
  play(stage) {
    const node = stage.rogue();
    const behind = (count: number) => (tcap: Uint8Array) => withOctetsBehind(tcap, new Uint8Array(count));
    switch (stage.level) {
      case 'clumsy':
        node.tamper = behind(MANY);
        atOnce(stage, (about) => interrogate(stage, { node, about }));
        break;
      case 'careful':
        node.tamper = behind(2);
        stage.after(stage.pauseMs(), () => arriveFalsely(stage, { node, about: stage.victim() }));
        break;
      case 'insider':
        node.tamper = behind(1);
        knowingTheRoute(stage, (at) => locate(stage, { node, at }));
        break;
      default:
        stage.level satisfies never;
    }
  },
};
