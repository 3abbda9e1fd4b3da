import type { Level } from '../../lab/core/truth.ts';
import { SCENARIOS } from '../../lab/scenarios/registry.ts';
import type { Scenario } from '../../lab/scenarios/scenario.ts';
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

const HONEST_DAY = 'honest-day';
const ABOUT_HONEST_DAY =
  'A day on the links of the home network on which nobody does harm: commuters, tourists, flights, ferries, ' +
  'texts and codes, with the trouble that honest networks have.';

const DEFAULT_SUBSCRIBERS = 1000;
const DEFAULT_HOURS = 24;
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
  if (scenario === undefined && name !== HONEST_DAY) {
    throw new UserError(`there is no scenario "${name}"; wardline lab list names them`, EXIT_USAGE);
  }
  const recorder = new LabRecorder(
    flags.pcap === undefined ? undefined : resolvePath(io, flags.pcap),
    flags.truth === undefined ? undefined : resolvePath(io, flags.truth),
  );
  let outcome: LabOutcome;
  try {
    outcome = play(scenario, name, flags, recorder, io);
  } finally {
    recorder.close();
  }
  const isJson = flags.format === 'json';
  io.stdout.write(
    isJson
      ? `${JSON.stringify(outcome, null, 2)}\n`
      : labText(outcome, {
          title: scenario?.title ?? 'An honest day',
          about: scenario?.about ?? ABOUT_HONEST_DAY,
          replay: replayLine(name, flags, scenario !== undefined),
          paint: paintFor(io),
        }),
  );
  return outcome.checks.every(({ ok }) => ok) ? EXIT_DONE : EXIT_UNREADABLE;
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
