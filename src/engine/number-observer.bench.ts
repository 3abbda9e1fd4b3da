// `node src/engine/number-observer.bench.ts`: what it costs to remember what banks ask about, on the traffic that the
// judge is measured with, taken in turns in one process. Ends with status 1 where a ratio or memory is out of its bound.
import { captureVerdict } from '../../scripts/bench/measures.ts';
import { TrafficCapture } from '../../scripts/bench/traffic-capture.ts';
import { NumberTable } from '../state/number-table.ts';

const SUBSCRIBERS = 1_000_000;
/** Of the traffic: some fifty thousand messages a pass. */
const REPETITIONS = 3;
const ROUNDS = 31;
/** A verdict takes at most so many times as long where banks ask. */
const MAX_RATIO = 1.25;
/** A row of 64, and two indexes. */
const MAX_OCTETS = 76;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const { octets } = new NumberTable({ capacity: SUBSCRIBERS });
const each = octets / SUBSCRIBERS;
console.log(`${SUBSCRIBERS / 1e6} M numbers: ${each.toFixed(2)} octets each, at most ${MAX_OCTETS}`);

const traffic = new TrafficCapture();
const capture = Buffer.concat([
  traffic.header,
  ...Array.from({ length: REPETITIONS }, (_, repetition) => Uint8Array.from(traffic.repetition(repetition))),
]);
const contestants = {
  without: captureVerdict(capture, SUBSCRIBERS),
  with: captureVerdict(capture, SUBSCRIBERS, true),
};
const times: Record<keyof typeof contestants, number[]> = { without: [], with: [] };
for (let round = 0; round <= ROUNDS; round++) {
  // who begins changes, so that what comes second pays for nothing
  const order = round % 2 === 0 ? (['without', 'with'] as const) : (['with', 'without'] as const);
  for (const name of order) {
    const began = process.cpuUsage();
    const understood = contestants[name]();
    const { user, system } = process.cpuUsage(began);
    // the round before the first teaches the compiler
    if (round > 0) times[name].push((user + system) / understood);
  }
}
const ratio = median(times.with.map((took, round) => took / (times.without[round] ?? Number.NaN)));
console.log(
  `a verdict takes ${median(times.without).toFixed(2)} µs, and ${median(times.with).toFixed(2)} µs where banks ask: ` +
    `${ratio.toFixed(2)} times, at most ${MAX_RATIO}`,
);
if (!(ratio <= MAX_RATIO && each <= MAX_OCTETS)) process.exitCode = 1;
