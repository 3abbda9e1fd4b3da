import type { BesideReport } from './beside.ts';
import type { Machine } from './machine.ts';

export interface MeasureReport {
  readonly id: string;
  readonly title: string;
  /** One a round; empty where it was left out. */
  readonly messagesPerSecond: readonly number[];
  /** How many times as long as the plain scan of the same octets: the median of the rounds. */
  readonly timesScan: number | null;
  readonly target: number | null;
  /** Why it was left out. */
  readonly leftOut?: string;
}

export interface GateReport {
  readonly title: string;
  /** Median over the rounds. */
  readonly ratio: number;
  readonly bound: number;
  readonly kind: 'at most' | 'at least';
  readonly ok: boolean;
}

export interface MemoryReport {
  readonly title: string;
  readonly inputOctets: number;
  readonly peakOctets: number;
  readonly boundOctets: number;
  readonly tookMs: number;
}

export interface BenchReport {
  readonly quick: boolean;
  readonly machine: Machine;
  readonly rounds: number;
  readonly messages: number;
  readonly meanMessageOctets: number;
  readonly measures: readonly MeasureReport[];
  readonly gates: readonly GateReport[];
  readonly memory: readonly MemoryReport[];
  /** What became of the tables in the flood. */
  readonly flood: string;
  readonly beside: readonly BesideReport[];
  readonly leftOut: readonly string[];
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** The report as Markdown, which people read as it is and docs/BENCHES.md takes over. */
export function renderReport(report: BenchReport): string {
  const { machine, rounds, messages, meanMessageOctets } = report;
  const held = machine.core === null ? 'not held to one core' : `all on core ${machine.core}`;
  return [
    `${machine.cores} × ${machine.cpu}, ${machine.memoryGb} GB, Node ${machine.node}, ${held}.`,
    `${messages} messages of ${meanMessageOctets.toFixed(0)} octets on average, ${rounds} rounds.`,
    '',
    ...table(
      ['measure', 'messages a second (median, min–max)', 'time, scan = 1', 'target', ''],
      report.measures.map(measureRow),
    ),
    '',
    ...table(
      ['ratio, of the same rounds', 'median', 'gate', ''],
      report.gates.map(({ title, ratio, kind, bound, ok }) => [
        title,
        `${number(ratio)} ×`,
        `${kind} ${bound} ×`,
        ok ? 'ok' : 'FAILED',
      ]),
    ),
    '',
    ...table(
      ['memory', 'peak', 'bound', ''],
      report.memory.map(({ title, peakOctets, boundOctets, tookMs }) => [
        `${title}, ${(tookMs / 1000).toFixed(0)} s`,
        peakOctets === 0 ? 'not told by this system' : `${(peakOctets / 1e6).toFixed(0)} MB`,
        `${(boundOctets / 1e6).toFixed(0)} MB`,
        peakOctets === 0 ? '' : peakOctets <= boundOctets ? 'met' : 'not met',
      ]),
    ),
    '',
    report.flood,
    ...report.beside.flatMap(({ file, lines, ok }) => ['', `${file}${ok ? '' : ': FAILED'}`, ...lines]),
    ...report.leftOut.map((reason) => `\nleft out: ${reason}`),
  ].join('\n');
}

function measureRow(measure: MeasureReport): string[] {
  const { title, messagesPerSecond, timesScan, target, leftOut } = measure;
  if (leftOut !== undefined) return [title, `left out: ${leftOut}`, '', rate(target), ''];
  const middle = median(messagesPerSecond);
  const spread = `${rate(Math.min(...messagesPerSecond))}–${rate(Math.max(...messagesPerSecond))}`;
  const times = timesScan === null ? '' : number(timesScan);
  const met = target === null ? '' : middle >= target ? 'met' : 'not met';
  return [title, `${rate(middle)} (${spread})`, times, rate(target), met];
}

function rate(messagesPerSecond: number | null): string {
  if (messagesPerSecond === null) return '';
  return messagesPerSecond >= 1e6
    ? `${(messagesPerSecond / 1e6).toFixed(1)} M`
    : `${(messagesPerSecond / 1e3).toFixed(messagesPerSecond >= 1e5 ? 0 : 1)} k`;
}

function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, i) => (cells[i] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
