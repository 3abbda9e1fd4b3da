import { constantName } from './detector-scaffold.ts';

/** The declaration of an attack that sends one question at each level, to be made into what it is to be. */
export function scenarioSource(id: string): string {
  const name = constantName(id);
  return `import { askRoute } from '../attackers/reconnaissance.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

export const ${name}: Scenario = {
  id: '${id}',
  title: 'Who does what to whom',
  about:
    'What the attacker wants, and what each level does. The clumsy attacker hurries, far away. The careful one ' +
    'waits, under a partner’s title. The insider knows whom to ask, under a title of the home country.',
  class: 'identity-harvest',
  row: 'As docs/COVERAGE.md has it',
  play(stage) {
    const node = stage.rogue();
    const msisdn = stage.world.phones.msisdnOf(stage.victim());
    switch (stage.level) {
      case 'clumsy':
        for (let i = 0; i < 3; i++) stage.after(i * stage.pauseMs(), () => attack(stage, node, msisdn));
        break;
      case 'careful':
        stage.after(stage.pauseMs(), () => attack(stage, node, msisdn));
        break;
      case 'insider':
        attack(stage, node, msisdn);
        break;
      default:
        stage.level satisfies never;
    }
  },
};

function attack(stage: Stage, node: RogueNode, msisdn: string): void {
  stage.tell('asks where texts for the victim go');
  askRoute(node, msisdn, (route) => {
    if (route !== undefined) stage.gained('learned the IMSI of the victim');
  });
}
`;
}

const LIST = 'export const SCENARIOS: readonly Scenario[] = [';

/** The registry of attacks with one more, in its place among the others. */
export function scenarioRegistryWith(registry: string, id: string): string {
  const [head = '', listed = ''] = registry.split(LIST);
  const lines = head.split('\n');
  const isImport = (line: string) => line.startsWith('import ');
  const rest = lines.filter((line) => !isImport(line));
  const imports = [...lines.filter(isImport), importOf(id)].sort((a, b) => (pathIn(a) < pathIn(b) ? -1 : 1));
  const ids = imports.flatMap((line) => (line.startsWith('import type ') ? [] : (idIn(line) ?? [])));
  const names = ids.sort().map((each) => `  ${constantName(each)},\n`);
  const tail = listed.slice(listed.indexOf('];') + 2);
  return `${[...imports, ...rest].join('\n')}${LIST}\n${names.join('')}];${tail}`;
}

function importOf(id: string): string {
  return `import { ${constantName(id)} } from './${id}.ts';`;
}

function pathIn(line: string): string {
  return line.split(' from ')[1] ?? '';
}

function idIn(line: string): string | undefined {
  return /'\.\/([^/']+)\.ts'/.exec(line)?.[1];
}
