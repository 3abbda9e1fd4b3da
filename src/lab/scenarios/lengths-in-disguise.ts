import { arriveFalsely } from '../carried/arrive-falsely.ts';
import { atOnce } from '../carried/at-once.ts';
import { interrogate } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { locate } from '../carried/locate.ts';
import { withLongLengths, withoutLengths } from '../core/tampering/lengths.ts';
import type { Scenario } from './scenario.ts';

export const lengthsInDisguise: Scenario = {
  id: 'lengths-in-disguise',
  title: 'Lengths written longer than they are, or not at all',
  about:
    'Legal in BER, and unread by filters that expect one octet of length. The clumsy write lengths of four ' +
    'octets in three interrogations; the careful play an arrival, keys first, with no lengths told, as some ' +
    'honest equipment does; the insider writes one octet more than needed in a question to the right switch.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'key-theft', 'sms-interception'],
  row: 'Indefinite or needlessly long length',
  play(stage) {
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        node.tamper = (tcap) => withLongLengths(tcap, 4);
        atOnce(stage, (about) => interrogate(stage, { node, about }));
        break;
      case 'careful':
        node.tamper = withoutLengths;
        stage.after(stage.pauseMs(), () => arriveFalsely(stage, { node, about: stage.victim() }));
        break;
      case 'insider':
        node.tamper = (tcap) => withLongLengths(tcap, 1);
        knowingTheRoute(stage, (at) => locate(stage, { node, at }));
        break;
      default:
        stage.level satisfies never;
    }
  },
};
