import { atOnce } from '../carried/at-once.ts';
import { interrogate } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { locate } from '../carried/locate.ts';
import type { Scenario } from './scenario.ts';

/** Where contexts of MAP stand, under a number that none of them has (TS 29.002 clause 17.3.2). */
const UNSPECIFIED = '0.4.0.0.1.0.99.3';

export const contextOfAnother: Scenario = {
  id: 'context-of-another',
  title: 'A request in a dialogue that is for something else',
  about:
    'A filter that chooses its rules by the application context chooses those of another operation, or none; ' +
    'nodes that look at the operation alone obey. The clumsy leave the context out, and try one that nobody ' +
    'specified; the careful interrogate within a location update’s context; the insider asks the right switch ' +
    'in the context in which home registers hand over profiles, between the same two kinds of node.',
  class: 'evasion',
  alsoRight: ['location-tracking'],
  row: 'Application context missing, unknown, or not the operation’s',
  play(stage) {
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        atOnce(stage, (about) => {
          interrogate(stage, { node, about, oddly: { version: 1, oldest: 1 } });
          interrogate(stage, { node, about, oddly: { contextIn: () => UNSPECIFIED } });
        });
        break;
      case 'careful':
        stage.after(stage.pauseMs(), () =>
          interrogate(stage, { node, about: stage.victim(), oddly: { context: 'networkLocUpContext' } }),
        );
        break;
      case 'insider':
        knowingTheRoute(stage, (at) =>
          locate(stage, { node, at, oddly: { context: 'subscriberDataMngtContext' } }),
        );
        break;
      default:
        stage.level satisfies never;
    }
  },
};
