import type { ScoreAnswer } from '../../src/app/lab/score/score-job.ts';
import { LEVELS, type Level } from '../../src/lab/core/truth.ts';
import { INCIDENT_CLASSES } from '../../src/network/config-schema.ts';

/** What recall ought to be, a level. */
const TARGETS: Readonly<Record<Level, number>> = { clumsy: 1, careful: 0.98, insider: 0.9 };

type Attack = ScoreAnswer['attacks'][number];

/** The page docs/SCORES.md. */
export function scorePage(answers: readonly ScoreAnswer[]): string {
  const attacks = answers.flatMap((answer) => answer.attacks);
  const attacked = answers.filter(({ job }) => job.level !== undefined);
  const honest = answers.filter(({ job }) => job.level === undefined);
  const ranges = answers.some(({ job }) => job.knowledge === 'ranges');
  return [
    ranges ? '# Scores where partners list no nodes' : '# Scores',
    '',
    'How the firewall does in the lab, which knows the truth. What each figure means is told in [LAB](LAB.md). The',
    'seeds here were not used for tuning. ' +
      (ranges
        ? 'Written by `npm run score -- --ranges --write`: of partners the ranges of'
        : 'Written by `npm run score -- --write`: of partners the firewall knows'),
    ranges
      ? 'their titles are known and nothing else. [SCORES](SCORES.md) has the same with their nodes.'
      : 'which nodes they have. [SCORES-RANGES](SCORES-RANGES.md) has the same where it does not.',
    '',
    '## Attacks',
    '',
    worldsLine(attacked),
    '',
    ...attackTable(attacks, attacked),
    '',
    '## A row an attack',
    '',
    ...scenarioTable(attacks),
    '',
    '## Honest people',
    '',
    worldsLine(honest),
    '',
    ...honestTable(honest),
    '',
  ].join('\n');
}

function worldsLine(answers: readonly ScoreAnswer[]): string {
  const [first] = answers;
  if (first === undefined) return 'None were played.';
  const seeds = [...new Set(answers.map(({ job }) => job.seed))];
  const { subscribers, hours } = first.job;
  const range =
    seeds.length === 1 ? `seed ${seeds[0]}` : `seeds ${Math.min(...seeds)} to ${Math.max(...seeds)}`;
  return `${answers.length} worlds of ${number(subscribers)} subscribers and ${hours} hours, ${range}.`;
}

function attackTable(attacks: readonly Attack[], worlds: readonly ScoreAnswer[]): string[] {
  const rows = INCIDENT_CLASSES.flatMap((threat) => {
    const own = attacks.filter((attack) => attack.class === threat);
    if (own.length === 0) return [];
    const right = sum(worlds, (answer) => answer.rightIncidents[threat] ?? 0);
    const wrong = sum(worlds, (answer) => answer.falseIncidents[threat] ?? 0);
    const precision = right + wrong === 0 ? '–' : (right / (right + wrong)).toFixed(3);
    return LEVELS.flatMap((level) => {
      const some = own.filter((attack) => attack.level === level);
      if (some.length === 0) return [];
      const found = some.filter(({ detected }) => detected).length;
      const recall = found / some.length;
      const times = some.flatMap(({ detectMs }) => (detectMs === undefined ? [] : [detectMs / 1000]));
      const stopped = some.filter(({ wasBlocked }) => wasBlocked);
      const before = stopped.map(({ messagesBeforeBlock }) => messagesBeforeBlock);
      return [
        [
          threat,
          level,
          String(some.length),
          recall.toFixed(3),
          recall >= TARGETS[level] ? 'reached' : `missed (${TARGETS[level].toFixed(2)})`,
          precision,
          times.length === 0 ? '–' : duration(median(times)),
          `${Math.round((100 * stopped.length) / some.length)} %`,
          before.length === 0 ? '–' : String(median(before)),
          `${Math.round((100 * some.filter(({ spoils }) => spoils.length > 0).length) / some.length)} %`,
        ],
      ];
    });
  });
  return table(
    [
      'class',
      'level',
      'attacks',
      'recall',
      'target',
      'precision',
      'time to detect',
      'stopped',
      'messages before',
      'gained something',
    ],
    rows,
  );
}

function scenarioTable(attacks: readonly Attack[]): string[] {
  const ids = [...new Set(attacks.map(({ scenario }) => scenario))].sort();
  const rows = ids.map((id) => [
    `\`${id}\``,
    ...LEVELS.map((level) => {
      const some = attacks.filter((attack) => attack.scenario === id && attack.level === level);
      if (some.length === 0) return '–';
      return `${some.filter(({ detected }) => detected).length} of ${some.length}`;
    }),
  ]);
  return table(['found', ...LEVELS], rows);
}

function honestTable(answers: readonly ScoreAnswer[]): string[] {
  if (answers.length === 0) return [];
  const registrations = sum(answers, (answer) => answer.registrations);
  const perHundredThousand = (count: number) =>
    registrations === 0 ? '–' : ((100_000 * count) / registrations).toFixed(2);
  const blocked = sum(answers, (answer) => answer.registrationsBlocked);
  const held = sum(answers, (answer) => answer.registrationsHeld);
  const flagged = sum(answers, (answer) => answer.registrationsFlagged);
  const days = sum(answers, ({ job }) => (job.hours / 24) * (job.subscribers / 1e6));
  const incidents = sum(answers, (answer) => total(answer.falseIncidents));
  const stopped = merged(answers.map((answer) => answer.stopped));
  const accused = merged(answers.map((answer) => answer.accusedBy));
  return [
    ...table(
      ['what', 'how many', 'a measure'],
      [
        ['messages at the border', number(sum(answers, (answer) => answer.messages)), ''],
        ['registrations from abroad', number(registrations), ''],
        ['of these refused', number(blocked), `${perHundredThousand(blocked)} of 100,000`],
        ['of these held: codes wait', number(held), `${perHundredThousand(held)} of 100,000`],
        ['of these flagged', number(flagged), `${perHundredThousand(flagged)} of 100,000`],
        [
          'texts from home to roamers, codes among them',
          number(sum(answers, (answer) => answer.textsToRoamers)),
          '',
        ],
        [
          'of these kept back',
          number(sum(answers, (answer) => answer.textsKeptBack)),
          `${delivered(answers)} went on`,
        ],
        [
          'incidents of medium severity and more',
          number(incidents),
          `${(incidents / days).toFixed(1)} a day and million subscribers`,
        ],
        ['remarks, below that', number(sum(answers, (answer) => answer.falseRemarks)), ''],
      ],
    ),
    '',
    codesLine(answers),
    '',
    `Honest messages stopped: ${listed(stopped)}.`,
    '',
    `Found something in honest messages: ${listed(accused)}.`,
  ];
}

function codesLine(answers: readonly ScoreAnswer[]): string {
  const of = (what: 'sent' | 'delivered' | 'kept') => number(sum(answers, ({ codes }) => codes[what]));
  return `Codes to honest roamers: ${of('sent')} sent, ${of('delivered')} delivered, ${of('kept')} kept back by the firewall.`;
}

function delivered(answers: readonly ScoreAnswer[]): string {
  const texts = sum(answers, (answer) => answer.textsToRoamers);
  if (texts === 0) return 'none';
  return `${(100 * (1 - sum(answers, (answer) => answer.textsKeptBack) / texts)).toFixed(2)} %`;
}

function listed(counts: Readonly<Record<string, number>>): string {
  const entries = Object.entries(counts).sort((a, b) => b[1] - a[1]);
  return entries.length === 0
    ? 'none'
    : entries.map(([name, count]) => `${name} ${number(count)}`).join(', ');
}

function merged(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const one of all)
    for (const [name, count] of Object.entries(one)) counts[name] = (counts[name] ?? 0) + count;
  return counts;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((all, one) => all + of(one), 0);
}

function median(numbers: readonly number[]): number {
  const ordered = [...numbers].sort((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 2)] ?? 0;
}

function duration(seconds: number): string {
  if (seconds < 1) return 'at once';
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
