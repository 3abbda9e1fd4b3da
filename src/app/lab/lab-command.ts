import type { EdgeMessage } from '../../lab/core/edge.ts';
import type { Level } from '../../lab/core/truth.ts';
import { SCENARIOS } from '../../lab/scenarios/registry.ts';
import type { Scenario } from '../../lab/scenarios/scenario.ts';

import type { StoryVariant } from '../../lab/story/metro-bank.ts';
import type { StoryStep } from '../../lab/story/tale.ts';
import { type Io, resolvePath } from '../io.ts';
import { wrapped } from '../text-fit.ts';
import { paintFor } from '../text-paint.ts';
import { EXIT_DONE, EXIT_UNREADABLE, EXIT_USAGE, UserError } from '../user-error.ts';
import { attackOutcome } from './attack-outcome.ts';
import type { FirewallMode } from './firewall-mode.ts';
import type { LabOutcome } from './lab-outcome.ts';
import { LabRecorder } from './lab-recorder.ts';
import { LabRun } from './lab-run.ts';
import { labText } from './lab-text.ts';
import { liveAndCast } from './live-and-cast.ts';
import { ScoreKeeper } from './score/score-keeper.ts';
import { playMetroBank, STORY_NAMES } from './story/metro-bank-run.ts';
import { metroBankText } from './story/metro-bank-text.ts';

const HONEST_DAY = 'honest-day';
const ABOUT_HONEST_DAY =
  'A day on the links of the home network on which nobody does harm: commuters, tourists, flights, ferries, ' +
  'texts and codes, with the trouble that honest networks have.';

const DEFAULT_SUBSCRIBERS = 1000;
const DEFAULT_HOURS = 24;
/** A story is about two people; the others are there so that the firewall sees a network. */
const STORY_SUBSCRIBERS = 300;
/** Memory is old enough by then to say what it has not seen. */
const ATTACK_AFTER_SHARE = 0.25;
const COLUMNS = 100;

export interface LabFlags {
  readonly seed: number;
  readonly level: Level;
  readonly firewall: FirewallMode;
  readonly format: 'text' | 'json';
  readonly pcap?: string;
  readonly truth?: string;
  readonly subscribers?: number;
  readonly hours?: number;
}

/**
 * `wardline lab SCENARIO`: plays it in a simulated network.
 *
 * @returns the exit status: 0; 1 where a check does not hold
 */
export async function lab(name: string, flags: LabFlags, io: Io): Promise<number> {
  const scenario = SCENARIOS.find(({ id }) => id === name);
  const variant = STORY_NAMES.get(name);
  if (scenario === undefined && variant === undefined && name !== HONEST_DAY) {
    throw new UserError(`there is no scenario "${name}"; wardline lab list names them`, EXIT_USAGE);
  }
  const recorder = new LabRecorder(
    flags.pcap === undefined ? undefined : resolvePath(io, flags.pcap),
    flags.truth === undefined ? undefined : resolvePath(io, flags.truth),
  );
  let outcome: LabOutcome;
  let story: readonly StoryStep[] | undefined;
  try {
    if (variant === undefined) outcome = play(scenario, name, flags, recorder, io);
    else ({ outcome, steps: story } = await playStory(name, variant, flags, recorder));
  } finally {
    recorder.close();
  }
  const paint = paintFor(io);
  const replay = replayLine(name, flags, outcome.level !== '');
  if (flags.format === 'json') io.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`);
  else if (story !== undefined) io.stdout.write(metroBankText(outcome, story, { replay, paint }));
  else {
    const { title, about } = scenario ?? { title: 'An honest day', about: ABOUT_HONEST_DAY };
    io.stdout.write(labText(outcome, { title, about, replay, paint }));
  }
  return outcome.checks.every(({ ok }) => ok) ? EXIT_DONE : EXIT_UNREADABLE;
}

function playStory(
  name: string,
  variant: StoryVariant,
  { seed, level, firewall, subscribers = STORY_SUBSCRIBERS }: LabFlags,
  recorder: LabRecorder,
) {
  const observe = (message: EdgeMessage) => recorder.message(message);
  return playMetroBank({ name, variant, seed, level, firewall, subscribers, live: liveAndCast, observe });
}

function play(
  scenario: Scenario | undefined,
  name: string,
  { seed, level, firewall, subscribers = DEFAULT_SUBSCRIBERS, hours = DEFAULT_HOURS }: LabFlags,
  recorder: LabRecorder,
  io: Io,
): LabOutcome {
  const keeper = new ScoreKeeper();
  const run = new LabRun({
    seed,
    subscribers,
    hours,
    firewall,
    attacks: scenario === undefined ? [] : [{ scenario, level, atHour: hours * ATTACK_AFTER_SHARE }],
    live: liveAndCast,
    observe: (message) => recorder.message(message),
    onEvent: (event, verdict) => {
      const message = run.firewall?.message;
      if (message !== undefined) keeper.component(event, verdict, message);
    },
    watch: (message, verdict) => keeper.message(message, verdict),
  });
  const isShown = io.stderr.isTTY === true;
  for (let hour = 1; hour <= hours; hour++) {
    run.run(hour);
    if (isShown) io.stderr.write(`\r\x1b[K${hour === hours ? '' : `wardline: hour ${hour} of ${hours}`}`);
  }
  return attackOutcome({ scenario, name, seed, firewall, level, run, keeper });
}

/** `wardline lab list`. */
export function listScenarios({ format }: Pick<LabFlags, 'format'>, io: Io): number {
  const all = [
    { id: HONEST_DAY, class: '', title: 'An honest day' },
    { id: 'metro-bank', class: 'sms-interception', title: 'Customers of a bank are robbed: the story' },
    {
      id: 'metro-bank-two-titles',
      class: 'sms-interception',
      title: 'The same by thieves who ask under one title and register under another: a limit',
    },
    {
      id: 'metro-bank-call-back',
      class: 'call-interception',
      title: 'The same where the bank calls, and reads its codes out',
    },
    {
      id: 'metro-bank-holiday',
      class: '',
      title: 'A customer of the bank is on holiday, and there are no thieves',
    },
    ...SCENARIOS.map(({ id, class: threat, title }) => ({ id, class: threat as string, title })),
  ];
  if (format === 'json') {
    io.stdout.write(`${JSON.stringify(all, null, 2)}\n`);
    return EXIT_DONE;
  }
  const paint = paintFor(io);
  const width = Math.max(...all.map(({ id }) => id.length)) + 2;
  const classWidth = Math.max(...all.map((one) => one.class.length)) + 2;
  for (const { id, class: threat, title } of all) {
    const indent = ' '.repeat(width + classWidth);
    const words = wrapped(title, COLUMNS - indent.length, indent);
    io.stdout.write(
      `${paint('operation', id.padEnd(width))}${paint('faint', threat.padEnd(classWidth))}${words}\n`,
    );
  }
  return EXIT_DONE;
}

function replayLine(name: string, flags: LabFlags, isAttack: boolean): string {
  const { seed, level, firewall, subscribers, hours } = flags;
  return [
    `wardline lab ${name} --seed ${seed}`,
    ...(isAttack ? [`--level ${level}`] : []),
    `--firewall ${firewall}`,
    ...(subscribers === undefined ? [] : [`--subscribers ${subscribers}`]),
    ...(hours === undefined ? [] : [`--hours ${hours}`]),
  ].join(' ');
}
