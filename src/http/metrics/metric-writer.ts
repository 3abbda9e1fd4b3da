import type { Histogram } from './histogram.ts';
import { METRICS, type MetricDeclaration, type MetricId } from './metric-table.ts';

/** Media type of what a writer writes: the text format of Prometheus, version 0.0.4. */
export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** Says what it has measured, when it is asked. */
export type MetricSource = (writer: MetricWriter) => void;

/** Gathers what sources measured, and writes it in the order of the table. */
export class MetricWriter {
  private readonly lines = new Map<MetricId, string[]>();

  /** @param labels values, in the order in which the metric declares them */
  value(metric: MetricId, value: number, ...labels: readonly string[]): void {
    const { name } = METRICS[metric];
    this.add(metric, `${name}${labelText(metric, labels)} ${numberText(value)}`);
  }

  histogram(metric: MetricId, histogram: Histogram, ...labels: readonly string[]): void {
    const { name } = METRICS[metric];
    const upTo = (bound: string, count: number) =>
      this.add(metric, `${name}_bucket${labelText(metric, labels, `le="${bound}"`)} ${count}`);
    const counts = histogram.cumulative();
    for (const [i, bound] of histogram.bounds.entries()) upTo(String(bound), counts[i] ?? 0);
    upTo('+Inf', histogram.count);
    const own = labelText(metric, labels);
    this.add(metric, `${name}_sum${own} ${numberText(histogram.sum)}`);
    this.add(metric, `${name}_count${own} ${histogram.count}`);
  }

  /** A metric that nobody wrote is left out. */
  text(): string {
    let text = '';
    for (const [metric, { name, type, help }] of Object.entries(METRICS) as [MetricId, MetricDeclaration][]) {
      const lines = this.lines.get(metric);
      if (lines === undefined) continue;
      text += `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('\n')}\n`;
    }
    return text;
  }

  private add(metric: MetricId, line: string): void {
    const lines = this.lines.get(metric);
    if (lines === undefined) this.lines.set(metric, [line]);
    else lines.push(line);
  }
}

function labelText(metric: MetricId, values: readonly string[], more?: string): string {
  const names: readonly string[] = METRICS[metric].labels;
  if (values.length !== names.length) throw new RangeError(`${metric} has ${names.length} labels`);
  const pairs = names.map((name, i) => `${name}="${escaped(values[i] ?? '')}"`);
  if (more !== undefined) pairs.push(more);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

function numberText(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '+Inf';
  return value === Number.NEGATIVE_INFINITY ? '-Inf' : String(value);
}
