import { Histogram } from '../../http/metrics/histogram.ts';
import type { MetricWriter } from '../../http/metrics/metric-writer.ts';

/** Fifty looks a second cost nothing that can be measured. */
const EVERY_MS = 20;

/** Measures how late a timer comes: as late as a request that arrived at the same moment. */
export class EventLoopWatch {
  private readonly delays = new Histogram();
  private dueMs = performance.now() + EVERY_MS;
  private readonly timer = setInterval(() => {
    const now = performance.now();
    this.delays.observe(Math.max(0, now - this.dueMs) / 1000);
    this.dueMs = now + EVERY_MS;
  }, EVERY_MS).unref();

  readonly source = (writer: MetricWriter): void => writer.histogram('eventLoopDelay', this.delays);

  stop(): void {
    clearInterval(this.timer);
  }
}
