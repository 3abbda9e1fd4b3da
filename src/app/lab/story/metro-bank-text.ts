import type { Incident } from '../../../incident/incident.ts';
import { pounds } from '../../../lab/story/money.ts';
import { STORY_ACTORS, type StoryActor, type StoryStep } from '../../../lab/story/tale.ts';
import { wordLines, wrapped } from '../../text-fit.ts';
import type { Paint, Part } from '../../text-paint.ts';
import type { FirewallMode } from '../firewall-mode.ts';
import type { LabOutcome } from '../lab-outcome.ts';
import { Ladder } from './ladder.ts';

const COLUMNS = 100;
const TIME_COLUMNS = 9;
const GAP = '  ';
/** A sign's points stand before its words. */
const SIGN_INDENT = 6;
const LABEL_COLUMNS = 12;

const ACTOR_PARTS: Readonly<Record<StoryActor, Part>> = {
  customer: 'identity',
  bank: 'address',
  network: 'operation',
  firewall: 'good',
  thieves: 'error',
};

const BORDER: Readonly<Record<FirewallMode, string>> = {
  off: 'Nobody stands at the border of the network.',
  monitor:
    'A firewall at the border of the network watches, and stops nothing. The bank takes note of what it says.',
  enforce: 'A firewall stands at the border of the network, and the bank asks it before it sends a code.',
};

const LEVELS: Readonly<Record<string, string>> = {
  '': 'There are no thieves: the customer is on holiday, and logs in.',
  clumsy: 'The thieves are clumsy: they come in a hurry, from the other side of the world.',
  careful: 'The thieves are careful: they come from next door, by night, as an honest network would.',
  insider: 'The thieves speak under a leased title of the home country.',
};

/** The story as a ladder to be read on a terminal, with its last line's end. */
export function metroBankText(
  { firewall, level, ...outcome }: LabOutcome,
  steps: readonly StoryStep[],
  { replay, paint }: { readonly replay: string; readonly paint: Paint },
): string {
  const actors = STORY_ACTORS.filter((actor) =>
    steps.some((step) => step.actor === actor || step.to === actor),
  );
  const ladder = new Ladder(actors);
  const lines = [
    paint(
      'heading',
      outcome.scenario.endsWith('call-back')
        ? 'A bank reads one-time codes out by telephone'
        : 'A bank sends one-time codes by text',
    ),
    wrapped(`${LEVELS[level] ?? ''} ${BORDER[firewall]}`, COLUMNS, ''),
    '',
    `${' '.repeat(TIME_COLUMNS)}${paint('heading', ladder.heads().trimEnd())}`,
  ];
  let day = '';
  for (const [i, step] of steps.entries()) {
    const today = dayOf(step.atMs);
    if (today !== day)
      lines.push(
        `${' '.repeat(TIME_COLUMNS)}${paint('faint', ladder.rest())}${GAP}${paint('heading', today)}`,
      );
    day = today;
    lines.push(...stepLines(step, steps[i + 1], ladder, paint));
  }
  lines.push('', ...endLines({ firewall, level, ...outcome }, paint), paint('faint', `again: ${replay}`));
  return `${lines.join('\n')}\n`;
}

function stepLines(step: StoryStep, next: StoryStep | undefined, ladder: Ladder, paint: Paint): string[] {
  const { actor, to, atMs, what, why = [], stopped } = step;
  const isStopped =
    to !== undefined &&
    next?.actor === 'firewall' &&
    next.stopped === true &&
    next.to === undefined &&
    ladder.isBetween('firewall', actor, to);
  const { before, deed, behind } = ladder.rung(step, isStopped ? 'firewall' : undefined);
  const part = ACTOR_PARTS[actor];
  const time = paint('faint', new Date(atMs).toISOString().slice(11, 19).padEnd(TIME_COLUMNS));
  const room = COLUMNS - TIME_COLUMNS - ladder.columns - GAP.length;
  const words = wordLines(what, room);
  const rest = `${' '.repeat(TIME_COLUMNS)}${paint('faint', ladder.rest())}${GAP}`;
  const lines = words.map((line, i) => {
    const told = stopped === true ? paint('heading', line) : line;
    if (i > 0) return rest + told;
    return `${time}${paint('faint', before)}${paint(part, deed)}${paint('faint', behind)}${GAP}${told}`;
  });
  for (const sign of why) {
    const [first = '', ...others] = wordLines(sign, room - SIGN_INDENT);
    lines.push(`${rest}${paint('faint', `  ${first}`)}`);
    for (const line of others) lines.push(`${rest}${paint('faint', `      ${line}`)}`);
  }
  return lines;
}

function endLines(outcome: LabOutcome, paint: Paint): string[] {
  const { codeDeliveredTo, bankVerdict, money, firewall, level, checks, incidents } = outcome;
  const isHoliday = level === '';
  const bad = codeDeliveredTo === 'thieves' || (isHoliday && codeDeliveredTo !== 'customer');
  const to = codeDeliveredTo === 'nobody' ? 'went to nobody' : `went to the ${codeDeliveredTo}`;
  const stolen = money.moved > 0;
  const lines = [
    line('code', paint(bad ? 'fault' : 'good', to)),
    line(
      'money',
      stolen
        ? paint('fault', `${pounds(Math.round(money.moved * 100))} stolen`)
        : paint('good', 'none was stolen'),
    ),
    line('bank', bankWords(firewall, bankVerdict)),
  ];
  for (const incident of incidents.slice(0, 1)) lines.push(...incidentLines(incident, paint));
  const failed = checks.filter(({ ok }) => !ok);
  lines.push(
    line(
      'checks',
      failed.length === 0
        ? paint('good', `all ${checks.length} hold`)
        : paint('fault', failed.map(({ name, detail }) => `FAILS: ${name} (${detail})`).join('; ')),
    ),
  );
  return lines;
}

function bankWords(firewall: FirewallMode, verdict: string): string {
  if (firewall === 'off') return 'had nobody to ask';
  return firewall === 'monitor' ? `was told ${verdict}, and only took note` : `was told ${verdict}`;
}

/** How it went; who and why stand in the ladder. */
function incidentLines({ severity, title, confidence, story, phases }: Incident, paint: Paint): string[] {
  const grave = severity === 'critical' || severity === 'high';
  const word = paint(grave ? 'fault' : 'identity', severity.toUpperCase());
  const [phase = ''] = phases;
  const steps = story.map(
    (step) => STEP.exec(step)?.slice(1, 3).join(' ') ?? `${step.slice(0, CLOCK)} ${phase}`,
  );
  return [
    line('incident', `${word}  ${title} (${Math.round(confidence * 100)} % sure)`),
    ...wordLines(steps.join(', '), COLUMNS - LABEL_COLUMNS).map((text) => line('', paint('faint', text))),
  ];
}

/** `02:10:00 move: …`, with the day where it is another. */
const STEP = /^((?:\S+ )?\d\d:\d\d:\d\d) ([a-z -]+): /;
const CLOCK = '02:10:00'.length;

function line(label: string, words: string): string {
  return label.padEnd(LABEL_COLUMNS) + words;
}

function dayOf(atMs: number): string {
  return new Date(atMs).toLocaleDateString('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
