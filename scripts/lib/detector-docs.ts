import { join } from 'node:path';
import type { Detector } from '../../src/detect/detector.ts';
import { MAP_OPERATION_NAMES } from '../../src/network/operation-table.ts';
import { ROOT } from './project.ts';

export const DETECTOR_DOCS_FOLDER: string = join(ROOT, 'docs', 'detectors');

const WRITTEN = 'Written from the source by `node scripts/detector-docs.ts`; a test holds it to the source.';

function operationText(opcode: number): string {
  const name = MAP_OPERATION_NAMES[opcode];
  return name === undefined ? String(opcode) : `${name} (${opcode})`;
}

/** Operations by which a CAP dialogue begins, TS 29.078 clause 5. */
const CAP_NAMES: Readonly<Record<number, string>> = {
  0: 'initialDP',
  60: 'initialDPSMS',
  78: 'initialDPGPRS',
};

function operationsText({ operations, capOperations = [] }: Detector): string {
  if (operations === 'all') return 'every message of MAP and CAP';
  const ofCap = capOperations.map((opcode) => `${CAP_NAMES[opcode] ?? 'operation'} (CAP ${opcode})`);
  return [...operations.map(operationText), ...ofCap].join(', ');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}\n`).join('');
}

/** The page of a detector. */
export function detectorPage(detector: Detector): string {
  const { id, title, about, category, severity, score, references, falsePositives } = detector;
  const rows = [
    ['class', detector.class],
    ...(category === undefined ? [] : [['category', String(category)]]),
    ['severity', `${severity} at most, score ${score}`],
    ['looks at', operationsText(detector)],
  ];
  return (
    `# ${title}\n\n\`${id}\`\n\n${about}\n\n` +
    `| | |\n| --- | --- |\n${rows.map(([name, text]) => `| ${name} | ${text} |\n`).join('')}\n` +
    `## Honest networks that look alike\n\n${list(falsePositives)}\n` +
    'To let one sender pass for a while, write an exception in the configuration:\n\n' +
    '```yaml\npolicy:\n  exceptions:\n' +
    `    - { detector: ${id}, sender: "33609000010", until: 2031-03-31, reason: agreed with the fraud desk }\n` +
    '```\n\n' +
    `## References\n\n${list(references)}\n${WRITTEN}\n`
  );
}

/** The page that lists them all. */
export function detectorIndex(detectors: readonly Detector[]): string {
  const rows = detectors.map(
    ({ id, title, class: threat, category, severity }) =>
      `| [${id}](${id}.md) | ${title} | ${threat} | ${category ?? ''} | ${severity} |\n`,
  );
  return (
    '# Detectors\n\n' +
    'What Wardline looks for. A finding says who did what; what is done about it is policy: by default a\n' +
    'finding of severity high or critical and a score of 75 or more stops its message, one below 20 is a\n' +
    'remark. A message that cannot be read whole is the finding `undecodable`, and is stopped from outside.\n\n' +
    `| detector | finds | class | category | severity |\n| --- | --- | --- | --- | --- |\n${rows.join('')}\n${WRITTEN}\n`
  );
}

/** Every page by the name of its file. */
export function detectorPages(detectors: readonly Detector[]): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', detectorIndex(detectors)],
    ...detectors.map((detector) => [`${detector.id}.md`, detectorPage(detector)] as const),
  ]);
}
