import manifest from '../../../package.json' with { type: 'json' };
import type { MetricWriter } from '../../http/metrics/metric-writer.ts';
import type { ServiceLog } from './service-log.ts';

const MICROSECONDS = 1e6;

/** Measures the process, and says what it is. */
export function writeProcess(log: ServiceLog) {
  const startSeconds = Date.now() / 1000 - process.uptime();
  return (writer: MetricWriter): void => {
    writer.value('buildInfo', 1, manifest.version, process.version);
    writer.value('startTime', Math.round(startSeconds * 1000) / 1000);
    writer.value('residentMemory', process.memoryUsage.rss());
    const { user, system } = process.cpuUsage();
    writer.value('cpu', (user + system) / MICROSECONDS);
    writer.value('boundHits', log.dropped(), 'log lines');
  };
}
