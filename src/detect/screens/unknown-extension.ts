import { additionsIn } from '../additions-in.ts';
import { type Detector, found } from '../detector.ts';
import { isRequestFromOutside } from '../request.ts';
import { SENSITIVE_OPERATIONS } from '../sensitive-operations.ts';

export const unknownExtension: Detector = {
  id: 'unknown-extension',
  title: 'Fields in a request that no specification has',
  about:
    'Requests of MAP have room for additions of vendors and operators, and for fields of later releases. What ' +
    'stands there is read by some nodes and skipped by others, so that it can carry things past a filter. It ' +
    'is named where the request can hurt a subscriber; alone it decides nothing.',
  class: 'evasion',
  operations: SENSITIVE_OPERATIONS,
  when: ['outside'],
  severity: 'low',
  score: 25,
  references: ['3GPP TS 29.002 clauses 17.1.4 and 17.7.11 (ExtensionContainer)'],
  falsePositives: ['Vendors that add fields of their own to every message', 'Releases later than ours'],
  inspect(event, facts) {
    if (!isRequestFromOutside(event, facts) || event.sound) return undefined;
    const argument = event.record.components[event.componentIndex]?.argument;
    const what = additionsIn(argument);
    if (what === undefined) return undefined;
    return found(
      unknownExtension,
      facts,
      `${facts.words.caller(event)} sent ${event.operation} with ${what}`,
    );
  },
};
