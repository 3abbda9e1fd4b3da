import { atOnce } from '../carried/at-once.ts';
import { fetchKeys } from '../carried/fetch-keys.ts';
import { interrogate } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { locate } from '../carried/locate.ts';
import { asGlobalCodes } from '../core/tampering/operation-codes.ts';
import type { Scenario } from './scenario.ts';

export const codeAsObjectIdentifier: Scenario = {
  id: 'code-as-object-identifier',
  title: 'A request hides its operation under the tag of an object identifier',
  about:
    'A filter that looks for local codes finds none, and the home nodes read the octet under any tag. The ' +
    'clumsy interrogate three subscribers within seconds from nowhere; the careful fetch the keys of one ' +
    'under a partner’s title; the insider asks for the route as a service centre would and then the switch ' +
    'itself (provideSubscriberInfo).',
  class: 'evasion',
  alsoRight: ['location-tracking', 'key-theft'],
  row: 'Operation code as an object identifier',
  play(stage) {
    const node = stage.rogue();
    node.tamper = asGlobalCodes;
    switch (stage.level) {
      case 'clumsy':
        atOnce(stage, (about) => interrogate(stage, { node, about }));
        break;
      case 'careful':
        stage.after(stage.pauseMs(), () => fetchKeys(stage, { node, about: stage.victim() }));
        break;
      case 'insider':
        knowingTheRoute(stage, (at) => locate(stage, { node, at }));
        break;
      default:
        stage.level satisfies never;
    }
  },
};
