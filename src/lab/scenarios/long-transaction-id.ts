import { atOnce } from '../carried/at-once.ts';
import { fetchKeys } from '../carried/fetch-keys.ts';
import { interrogate } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { locate } from '../carried/locate.ts';
import { withLongTransactionId } from '../core/tampering/envelope.ts';
import type { Scenario } from './scenario.ts';

export const longTransactionId: Scenario = {
  id: 'long-transaction-id',
  title: 'A dialogue under an id of more than four octets',
  about:
    'A filter with room for four octets loses the dialogue, or gives up; nodes echo what they got. The clumsy ' +
    'write eight octets in three interrogations; the careful five in one request for keys; the insider opens ' +
    'with four, as everybody does, and asks the right switch under five once it has agreed.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'key-theft'],
  row: 'Transaction id over four octets, or empty',
  play(stage) {
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        node.tamper = (tcap) => withLongTransactionId(tcap, 4);
        atOnce(stage, (about) => interrogate(stage, { node, about }));
        break;
      case 'careful':
        node.tamper = (tcap) => withLongTransactionId(tcap, 1);
        stage.after(stage.pauseMs(), () => fetchKeys(stage, { node, about: stage.victim() }));
        break;
      case 'insider': {
        let sent = 0;
        node.tamper = (tcap) => (sent++ === 0 ? tcap : withLongTransactionId(tcap, 1));
        knowingTheRoute(stage, (at) => locate(stage, { node, at, oddly: { handshake: true } }));
        break;
      }
      default:
        stage.level satisfies never;
    }
  },
};
