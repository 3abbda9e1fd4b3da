// `npm run bench`: how fast each depth of reading is, as ratios measured in one run. docs/BENCHES.md
// explains every line of it. Exit status 1 where a ratio is out of its gate; never for an absolute time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBeside } from './bench/beside.ts';
import { type Contestant, type Input, program, worker } from './bench/contestants.ts';
import type { FloodAnswer } from './bench/flood-answer.ts';
import { type Machine, machine } from './bench/machine.ts';
import type { MeasureName } from './bench/measures.ts';
import {
  type BenchReport,
  type GateReport,
  type MeasureReport,
  type MemoryReport,
  median,
  renderReport,
} from './bench/report.ts';
import { runProcess } from './bench/run-process.ts';
import { TrafficCapture } from './bench/traffic-capture.ts';
import { ROOT } from './lib/project.ts';
import { scriptOptions } from './lib/script-options.ts';
import { START_FLAGS, START_WORDS } from './lib/start-flags.ts';

interface Effort {
  readonly rounds: number;
  /** Least time of a round of a measure in process, and of the round before the first. */
  readonly roundMs: number;
  readonly warmUpMs: number;
  /** How often the traffic is repeated in the capture for measures in process. */
  readonly repetitions: number;
  /** The same for the command line, which has a compiler to warm up in every run. */
  readonly decodeRepetitions: number;
  /** Messages of it that tshark is given. */
  readonly peerMessages: number;
  readonly memoryOctets: number;
  readonly flood: Flood;
}

/** What the engine is flooded with, and how much it has room for. */
interface Flood {
  readonly messages: number;
  /** After so many every table is full. */
  readonly fullAfter: number;
  readonly known: number;
  readonly maxSubscribers: number;
}

const FULL: Effort = {
  rounds: 7,
  roundMs: 1000,
  warmUpMs: 10_000,
  repetitions: 8,
  decodeRepetitions: 12,
  peerMessages: 19_000,
  memoryOctets: 2e9,
  flood: { messages: 4e6, fullAfter: 2e6, known: 500_000, maxSubscribers: 1e6 },
};
const QUICK: Effort = {
  rounds: 3,
  roundMs: 300,
  warmUpMs: 4000,
  repetitions: 2,
  decodeRepetitions: 4,
  peerMessages: 10_000,
  memoryOctets: 1e8,
  flood: { messages: 400_000, fullAfter: 300_000, known: 20_000, maxSubscribers: 60_000 },
};

const PEAK_BOUND_OCTETS = 300e6;

/** The peak of memory at the end of a flood, as a multiple of that when every table was full: garbage alone differs. */
const FLOOD_BOUND = 1.3;

interface Measured {
  readonly id: string;
  readonly title: string;
  readonly target: number | null;
}

const IN_PROCESS: readonly (Measured & { readonly id: MeasureName })[] = [
  { id: 'scan', title: 'plain scan', target: null },
  { id: 'glance', title: 'glance', target: 2e6 },
  { id: 'capture-glance', title: 'capture → glance', target: 1e6 },
  { id: 'capture-events', title: 'capture → events', target: null },
  { id: 'capture-json', title: 'capture → whole record → JSON', target: null },
  { id: 'verdict-1m', title: 'capture → verdict, 1 M subscribers', target: 5e5 },
  { id: 'verdict-10m', title: 'capture → verdict, 10 M subscribers', target: 3.5e5 },
];
/** Too long for a quick run: memory for ten million is filled first. */
const FULL_ALONE: ReadonlySet<MeasureName> = new Set(['verdict-10m']);
const DECODE: Measured = { id: 'decode', title: '`wardline decode --format ndjson`', target: 1e5 };
const TSHARK: Measured = { id: 'tshark', title: 'tshark, two fields', target: null };

/** How many times as fast, or as slow, `measure` is as `reference`. Room for noise, none for a blunder. */
interface Gate {
  readonly measure: string;
  readonly reference: string;
  readonly kind: 'at most' | 'at least';
  readonly bound: number;
}

const GATES: readonly Gate[] = [
  { measure: 'glance', reference: 'scan', kind: 'at most', bound: 20 },
  { measure: 'capture-glance', reference: 'scan', kind: 'at most', bound: 40 },
  { measure: 'capture-json', reference: 'scan', kind: 'at most', bound: 400 },
  { measure: 'verdict-1m', reference: 'glance', kind: 'at most', bound: 30 },
  { measure: 'verdict-1m', reference: 'capture-glance', kind: 'at most', bound: 12 },
  { measure: 'verdict-10m', reference: 'verdict-1m', kind: 'at most', bound: 3 },
  { measure: 'capture-glance', reference: 'tshark', kind: 'at least', bound: 10 },
  { measure: 'decode', reference: 'tshark', kind: 'at least', bound: 2 },
];

const CLI = join(ROOT, 'src', 'app', 'cli.ts');

/** The command line as `npm start` runs it. */
function decodeArgs(file: string): string[] {
  const start = START_WORDS.map((word) => (word.startsWith('-') ? word : join(ROOT, word)));
  return [...start, 'decode', '--format', 'ndjson', file];
}

function tsharkArgs(file: string): string[] {
  return ['-r', file, '-T', 'fields', '-e', 'gsm_old.localValue', '-e', 'e212.imsi'];
}

function say(text: string): void {
  if (process.stderr.isTTY) console.error(text);
}

/** Runs every contestant a round at a time, in turns. A round before the first teaches the compilers. */
async function race(contestants: ReadonlyMap<string, Contestant>, rounds: number) {
  const rates = new Map<string, number[]>();
  for (const id of contestants.keys()) rates.set(id, []);
  for (let round = 0; round <= rounds; round++) {
    say(round === 0 ? 'warming up' : `round ${round} of ${rounds}`);
    for (const [id, contestant] of contestants) {
      if (round === 0 && !contestant.warmsUp) continue;
      const messagesPerSecond = await contestant.round(round === 0);
      if (round > 0) rates.get(id)?.push(messagesPerSecond);
    }
  }
  return rates;
}

/** How many times as long `id` takes as `reference`: the median of the rounds. */
function timesOf(
  rates: ReadonlyMap<string, readonly number[]>,
  id: string,
  reference: string,
): number | null {
  const own = rates.get(id) ?? [];
  const other = rates.get(reference) ?? [];
  if (own.length === 0 || other.length === 0) return null;
  return median(own.map((value, round) => (other[round] ?? Number.NaN) / value));
}

function gateReports(rates: ReadonlyMap<string, readonly number[]>): GateReport[] {
  const titles = new Map([...IN_PROCESS, DECODE, TSHARK].map(({ id, title }) => [id, title]));
  return GATES.flatMap(({ measure, reference, kind, bound }) => {
    const times = timesOf(rates, measure, reference);
    if (times === null) return [];
    const ratio = kind === 'at most' ? times : 1 / times;
    const ok = kind === 'at most' ? ratio <= bound : ratio >= bound;
    const than = kind === 'at most' ? 'takes the time of' : 'is as fast as';
    return [{ title: `${titles.get(measure)} ${than} ${titles.get(reference)}`, ratio, kind, bound, ok }];
  });
}

/** How much memory a long capture takes; on every core, since nothing is compared here. */
async function memoryReports(
  traffic: TrafficCapture,
  effort: Effort,
  folder: string,
): Promise<{ memory: MemoryReport[]; leftOut: string[] }> {
  const { memoryOctets } = effort;
  const size = memoryOctets >= 1e9 ? `${memoryOctets / 1e9} GB` : `${memoryOctets / 1e6} MB`;
  const report = { inputOctets: memoryOctets, boundOctets: PEAK_BOUND_OCTETS };
  say(`memory: ${size} from a pipe`);
  const piped = await runProcess(process.execPath, decodeArgs('-'), {
    core: null,
    input: traffic.pieces(memoryOctets),
  });
  const { tookMs, peakOctets } = piped;
  const memory = [{ ...report, title: `decode, ${size} from a pipe`, peakOctets, tookMs }];
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < 2 * memoryOctets) {
    return { memory, leftOut: [`memory with a file of ${size}: the disk has no room for it`] };
  }
  if (effort === QUICK) return { memory, leftOut: [] };
  const file = join(folder, 'large.pcap');
  traffic.write(file, Math.ceil(memoryOctets / traffic.octets));
  say(`memory: ${size} from a file`);
  const read = await runProcess(process.execPath, decodeArgs(file), { core: null });
  rmSync(file);
  memory.push({
    ...report,
    title: `decode, ${size} from a file`,
    peakOctets: read.peakOctets,
    tookMs: read.tookMs,
  });
  return { memory, leftOut: [] };
}

/** What a flood leaves of the engine's bounds, in a process of its own. */
async function floodReports({
  flood,
}: Effort): Promise<{ memory: MemoryReport; gate: GateReport; said: string }> {
  const { messages, fullAfter, known, maxSubscribers } = flood;
  say(`memory: a flood of ${messages} messages`);
  const script = join(ROOT, 'scripts', 'bench', 'flood.ts');
  const words = [messages, fullAfter, known, maxSubscribers].map(String);
  const args = [...START_FLAGS, script, ...words];
  const { output } = await runProcess(process.execPath, args, { core: null, keepOutput: true });
  const answer = JSON.parse(output) as FloodAnswer;
  const { fullOctets, peakOctets, octets, tookMs } = answer;
  const ratio = peakOctets / fullOctets;
  const count = `${(answer.messages / 1e6).toFixed(1)} M strangers`;
  return {
    memory: {
      title: `engine with room for ${maxSubscribers / 1000} k subscribers, flood of ${count}`,
      inputOctets: octets,
      peakOctets,
      boundOctets: Math.round(fullOctets * FLOOD_BOUND),
      tookMs,
    },
    gate: {
      title: 'peak of memory after a flood is that of full tables',
      ratio,
      kind: 'at most',
      bound: FLOOD_BOUND,
      ok: ratio <= FLOOD_BOUND,
    },
    said:
      `In the flood ${answer.subscribersEvicted} subscribers that nothing confirmed made way and ` +
      `${answer.subscribersRefused} found no room; ${answer.sendersEvicted} titles made way. ` +
      `${answer.stopped} messages were blocked, ${answer.memoryFull} verdicts say that memory was full.`,
  };
}

async function bench(effort: Effort, folder: string, on: Machine): Promise<BenchReport> {
  const { core } = on;
  say('making the capture');
  const traffic = new TrafficCapture();
  const repeated = (name: string, repetitions: number): Input => {
    const file = join(folder, name);
    return { file, messages: traffic.write(file, repetitions) };
  };
  const first = (name: string, messages: number): Input => {
    const file = join(folder, name);
    return { file, messages: traffic.writeFirst(file, messages) };
  };
  const input = repeated('input.pcap', effort.repetitions);

  const contestants = new Map<string, Contestant>();
  const leftOut = new Map<string, string>();
  for (const { id } of IN_PROCESS) {
    if (effort === QUICK && FULL_ALONE.has(id)) leftOut.set(id, 'it is part of the full run');
    else contestants.set(id, worker(id, input, effort, core, START_FLAGS));
  }
  try {
    if (existsSync(CLI)) {
      const whole = repeated('decode.pcap', effort.decodeRepetitions);
      const start = repeated('start.pcap', 1);
      contestants.set(DECODE.id, await program(process.execPath, decodeArgs, whole, start, core));
    } else leftOut.set(DECODE.id, 'this tree has no command line');
    if (spawnSync('tshark', ['--version']).status === 0) {
      const whole = first('tshark.pcap', effort.peerMessages);
      const start = first('one.pcap', 1);
      contestants.set(TSHARK.id, await program('tshark', tsharkArgs, whole, start, core));
    } else leftOut.set(TSHARK.id, 'tshark is not installed');
    const rates = await race(contestants, effort.rounds);
    const measures = [...IN_PROCESS, DECODE, TSHARK].map(({ id, title, target }): MeasureReport => {
      const reason = leftOut.get(id);
      return {
        id,
        title,
        messagesPerSecond: rates.get(id) ?? [],
        timesScan: timesOf(rates, id, 'scan'),
        target,
        ...(reason === undefined ? {} : { leftOut: reason }),
      };
    });
    for (const contestant of contestants.values()) contestant.end();
    contestants.clear();
    say('benches beside the code');
    const beside = runBeside(effort === FULL, core);
    const flood = await floodReports(effort);
    const { memory, leftOut: withoutRoom } = leftOut.has(DECODE.id)
      ? { memory: [], leftOut: [] }
      : await memoryReports(traffic, effort, folder);
    return {
      quick: effort === QUICK,
      machine: on,
      rounds: effort.rounds,
      messages: input.messages,
      meanMessageOctets: traffic.meanMessageOctets,
      measures,
      gates: [
        ...gateReports(rates),
        ...beside.ratios.map(
          (held): GateReport => ({ ...held, kind: 'at most', ok: held.ratio <= held.bound }),
        ),
        flood.gate,
      ],
      memory: [...memory, flood.memory],
      flood: flood.said,
      beside: beside.reports,
      leftOut: withoutRoom,
    };
  } finally {
    for (const contestant of contestants.values()) contestant.end();
  }
}

const USAGE = 'usage: npm run bench [-- --quick] [--json]';

async function main(): Promise<number> {
  const values = scriptOptions('bench', {
    quick: { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'wardline-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));
  const report = await bench(values.quick ? QUICK : FULL, folder, machine());
  console.log(values.json ? JSON.stringify(report, null, 2) : renderReport(report));
  return [...report.gates, ...report.beside].every(({ ok }) => ok) ? 0 : 1;
}

process.exitCode = await main();
