// `node flood.ts MESSAGES FULL_AFTER KNOWN MOST`, started by the bench: an engine that knows KNOWN subscribers and has
// room for MOST reads a capture where every message is of another dialogue, title and subscriber. Tells, as JSON, the
// most memory that it had after FULL_AFTER messages, when every table is full, and after all of them.
import { CaptureReader } from '../../src/capture/capture-reader.ts';
import { EventReader } from '../../src/signalling/event-reader.ts';
import type { FloodAnswer } from './flood-answer.ts';
import { engineWith } from './judge.ts';
import { TrafficCapture } from './traffic-capture.ts';

const MS_A_SECOND = 1000;

/** Kilooctets by getrusage(2). */
function peakOctets(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function flood(messages: number, fullAfter: number, known: number, most: number): FloodAnswer {
  const engine = engineWith(known, most);
  const events = new EventReader();
  const traffic = new TrafficCapture(true);
  let seen = 0;
  let stopped = 0;
  let memoryFull = 0;
  let fullOctets = 0;
  const reader = new CaptureReader({
    message({ octets, start, end, layer, seconds, nanoseconds, cut }) {
      if (++seen === fullAfter) fullOctets = peakOctets();
      const count = events.read(octets, start, end, layer, seconds * MS_A_SECOND + nanoseconds / 1e6);
      for (let i = 0; i < count; i++) {
        const { verdict, cannotJudge } = engine.judge(events.event(i), undefined, cut);
        if (verdict === 'block') stopped++;
        if (cannotJudge.includes('memory-full')) memoryFull++;
      }
    },
    fault: ({ text }) => {
      throw new Error(`the flood is not whole: ${text}`);
    },
  });
  const octets = Math.ceil(messages / traffic.messages) * traffic.octets;
  const began = performance.now();
  for (const piece of traffic.pieces(octets)) reader.push(piece);
  reader.end();
  const tookMs = performance.now() - began;
  const { memory } = engine;
  if (memory === undefined || engine.failures.size > 0) throw new Error('the engine did not bear the flood');
  const { subscribers, senders } = memory;
  if (subscribers.size < subscribers.capacity || senders.size < senders.capacity) {
    throw new Error(`the flood filled no table: ${subscribers.size} subscribers, ${senders.size} senders`);
  }
  return {
    messages: seen,
    octets,
    fullOctets,
    peakOctets: peakOctets(),
    tookMs,
    subscribers: subscribers.size,
    subscribersRefused: subscribers.refused,
    subscribersEvicted: subscribers.evicted,
    senders: senders.size,
    sendersEvicted: senders.evictions,
    stopped,
    memoryFull,
  };
}

const [messages = 0, fullAfter = 0, known = 0, most = 0] = process.argv.slice(2).map(Number);
console.log(JSON.stringify(flood(messages, fullAfter, known, most)));
