import type { Engine } from '../../engine/engine.ts';
import type { EngineMemory } from '../../engine/engine-memory.ts';
import type { MetricWriter } from '../../http/metrics/metric-writer.ts';
import type { IncidentGathering } from '../../incident/gather.ts';
import { VERDICT_KINDS } from '../../verdict/verdict-kind.ts';
import type { InspectionCounts } from '../inspection.ts';
import type { ServedTraffic } from './served-traffic.ts';

/** Measures the signalling side of the service. */
export function writeTraffic({ engine, memory, gathering, inspection, feed, ...rest }: ServedTraffic) {
  return (writer: MetricWriter): void => {
    const { state, saving } = rest;
    const { counts } = inspection;
    const packets = feed.statistics;
    writer.value('inputOpen', feed.state === 'open' ? 1 : 0);
    writer.value('packets', packets?.packets ?? 0);
    writer.value('messages', packets?.messages ?? 0);
    for (const [bound, times] of Object.entries(packets?.evictions ?? {}))
      writer.value('boundHits', times, `capture ${bound}`);
    writeCounts(counts, writer);
    writeEngine(engine, memory, gathering, writer);
    writer.value('journalLag', (state?.lagMs ?? 0) / 1000);
    writer.value('journalFailed', state?.hasFailed === true ? 1 : 0);
    writer.value('incidentStoreFailed', saving.whyNot === undefined ? 0 : 1);
  };
}

function writeCounts(counts: InspectionCounts, writer: MetricWriter): void {
  writer.value('decoded', counts.decoded);
  writer.value('latestMessage', counts.latestAtMs / 1000);
  for (const kind of VERDICT_KINDS) writer.value('verdicts', counts.verdicts[kind], kind);
  for (const [cause, count] of counts.causes) writer.value('unjudged', count, cause);
  for (const [fault, count] of counts.faults) {
    const [layer = '', code = ''] = fault.split('/');
    writer.value('faults', count, layer, code);
  }
  writer.value('boundHits', counts.forgottenDialogues, 'dialogues');
}

/** Measures what an engine remembers and found. */
export function writeEngine(
  engine: Engine,
  { subscribers, senders, findings, numbers }: EngineMemory,
  gathering: IncidentGathering,
  writer: MetricWriter,
): void {
  for (const [detector, count] of engine.failures) writer.value('detectorFailures', count, detector);
  for (const { class: threat, severity, count } of gathering.counts())
    writer.value('incidents', count, threat, severity);
  writer.value('subscribers', subscribers.size);
  writer.value('subscriberCapacity', subscribers.capacity);
  writer.value('senders', senders.size);
  writer.value('senderCapacity', senders.capacity);
  if (numbers !== undefined) {
    writer.value('numbers', numbers.size);
    writer.value('boundHits', numbers.refused, 'numbers');
  }
  writer.value('boundHits', subscribers.evicted, 'subscribers that made way');
  writer.value('boundHits', subscribers.refused, 'subscribers refused');
  writer.value('boundHits', subscribers.titlesRefused, 'titles of places');
  writer.value('boundHits', senders.evictions, 'senders');
  writer.value('boundHits', findings.evictions, 'findings');
  writer.value('boundHits', gathering.leftOut, 'incidents');
}
