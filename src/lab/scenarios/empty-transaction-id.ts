import { atOnce } from '../carried/at-once.ts';
import { cancel, purge } from '../carried/cut-off.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { withEmptyTransactionId } from '../core/tampering/envelope.ts';
import type { Scenario } from './scenario.ts';

export const emptyTransactionId: Scenario = {
  id: 'empty-transaction-id',
  title: 'A request in a dialogue whose id is empty',
  about:
    'There is nothing to answer to, and who only wants to harm needs no answer: a filter that tracks dialogues ' +
    'by their ids has none to track. The clumsy have the register forget three subscribers at once; the careful ' +
    'one, under a partner’s title; the insider has the right switch forget the victim (cancelLocation).',
  class: 'evasion',
  alsoRight: ['denial-of-service'],
  row: 'Transaction id over four octets, or empty',
  play(stage) {
    const node = stage.rogue();
    node.tamper = withEmptyTransactionId;
    switch (stage.level) {
      case 'clumsy':
        atOnce(stage, (about) => purge(stage, { node, about }));
        break;
      case 'careful':
        stage.after(stage.pauseMs(), () => purge(stage, { node, about: stage.victim() }));
        break;
      case 'insider':
        knowingTheRoute(stage, (at, phone) => cancel(stage, node, at, phone));
        break;
      default:
        stage.level satisfies never;
    }
  },
};
