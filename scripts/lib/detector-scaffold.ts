/** Words joined by hyphens: the name of a detector, of its file and of its page. */
const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/;

export function isDetectorId(text: string): boolean {
  return ID.test(text);
}

/** `own-title-from-outside` → `ownTitleFromOutside`. */
export function constantName(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The declaration of a detector that finds nothing yet, and whose test fails until it does. */
export function detectorSource(id: string): string {
  const name = constantName(id);
  return `import { type Detector, found } from '../detector.ts';
import { isRequestFromOutside } from '../request.ts';

export const ${name}: Detector = {
  id: '${id}',
  title: 'What is wrong, as a heading',
  about: 'What it looks for and why, in a few plain sentences.',
  class: 'evasion',
  operations: [],
  severity: 'medium',
  score: 50,
  references: ['3GPP TS 29.002 clause 17.6'],
  falsePositives: ['Honest networks that look alike'],
  inspect(event, facts) {
    if (!isRequestFromOutside(event, facts)) return undefined;
    return found(${name}, facts, \`\${facts.words.caller(event)} did what to \${facts.words.subscriber(event)}\`);
  },
};
`;
}

/** The same for a suspicion, which weighs what is remembered. */
export function suspectSource(id: string): string {
  const name = constantName(id);
  return `import { type Detector, type Evidence } from '../detector.ts';
import { suspected } from '../evidence.ts';
import { isRequestFromOutside } from '../request.ts';

/** Why so many points: what else looks like it, and how often. */
const FIRST_SEEN = 15;

export const ${name}: Detector = {
  id: '${id}',
  title: 'What may be wrong, as a heading',
  about: 'What it looks for and why, in a few plain sentences.',
  class: 'evasion',
  operations: [],
  severity: 'high',
  score: 90,
  references: ['3GPP TS 29.002 clause 17.6'],
  falsePositives: ['Honest networks that look alike'],
  inspect(event, facts) {
    if (!isRequestFromOutside(event, facts) || facts.sender.known) return undefined;
    const evidence: Evidence[] = [{ points: FIRST_SEEN, text: 'the sender was never seen before' }];
    const { words } = facts;
    return suspected(${name}, facts, \`\${words.caller(event)} did what to \${words.subscriber(event)}\`, evidence);
  },
};
`;
}

export function detectorTestSource(id: string, remembers = false): string {
  const name = constantName(id);
  const facts = remembers ? 'factsWith' : 'factsOf';
  const asked = (what: string) => (remembers ? `factsWith(${what}, {})` : `factsOf(${what})`);
  return `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { event } from '../testing/event.ts';
import { ${facts} } from '../testing/network.ts';
import { ${name} } from './${id}.ts';

test('somebody does what must be found', () => {
  const attack = event({ msisdn: '447700900123' });
  assert.match(${name}.inspect(attack, ${asked('attack')})?.reason ?? '', /what it must say/);
});

test('an honest network does what looks alike', () => {
  const honest = event({ msisdn: '447700900123' });
  assert.equal(${name}.inspect(honest, ${asked('honest')}), undefined);
});
`;
}

/** The registry with one detector more, in its place among the others. */
export function registryWith(registry: string, folder: string, id: string): string {
  const name = constantName(id);
  const added = `import { ${name} } from './${folder}/${id}.ts';`;
  const [head = '', listed = ''] = registry.split('export const DETECTORS: readonly Detector[] = [\n');
  const [names = '', tail = ''] = listed.split('];\n');
  const lines = head.split('\n');
  const isDetector = (line: string) => /from '\.\/(screens|suspects)\//.test(line);
  const first = lines.findIndex(isDetector);
  const imports = [...lines.filter(isDetector), added].sort(byPath);
  const rest = lines.filter((line) => !isDetector(line));
  rest.splice(first, 0, ...imports);
  // in the order of the ids, which is not that of the constants
  const order = imports.map((line) => /\{ (\w+) \}/.exec(line)?.[1] ?? '');
  const idOf = (constant: string) => /\/([^/]+)\.ts'/.exec(imports[order.indexOf(constant)] ?? '')?.[1] ?? '';
  const constants = [...names.matchAll(/^ {2}(\w+),$/gm)].map(([, constant]) => constant ?? '');
  const all = [...constants, name].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const body = all.map((constant) => `  ${constant},\n`).join('');
  return `${rest.join('\n')}export const DETECTORS: readonly Detector[] = [\n${body}];\n${tail}`;
}

function byPath(a: string, b: string): number {
  return (a.split(' from ')[1] ?? '') < (b.split(' from ')[1] ?? '') ? -1 : 1;
}
