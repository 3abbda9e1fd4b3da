import { CaptureReader } from '../../src/capture/capture-reader.ts';
import type { CapturedMessage } from '../../src/capture/captured-message.ts';
import { EventReader } from '../../src/signalling/event-reader.ts';
import { MessageReader } from '../../src/signalling/message-reader.ts';
import { Glance } from '../../src/wire/glance/glance.ts';
import { engineWith } from './judge.ts';

/** Octets given to the reader at a time. */
const CHUNK_OCTETS = 1024 * 1024;

/** Of the messages: the rest are attacks, and honest ones that are doubted. */
const LEAST_PASSED = 0.98;

/** Reads the input once; answers how many messages it understood. */
export type Pass = () => number;

/** M3UA messages one behind the other. */
interface Messages {
  readonly octets: Uint8Array;
  readonly starts: Int32Array;
  readonly count: number;
}

/** What a loop computed is kept here, so that no compiler leaves the loop out. */
export const kept = { sum: 0 };

function readThrough(capture: Uint8Array, message: (message: CapturedMessage) => void): void {
  const fault = ({ text }: { text: string }): never => {
    throw new Error(`the capture of the benches is not whole: ${text}`);
  };
  const reader = new CaptureReader({ message, fault });
  for (let at = 0; at < capture.length; at += CHUNK_OCTETS) {
    reader.push(capture.subarray(at, at + CHUNK_OCTETS));
  }
  reader.end();
}

function messagesOf(capture: Uint8Array): Messages {
  const octets = new Uint8Array(capture.length);
  const starts: number[] = [0];
  let used = 0;
  readThrough(capture, (message) => {
    octets.set(message.octets.subarray(message.start, message.end), used);
    used += message.end - message.start;
    starts.push(used);
  });
  return { octets, starts: Int32Array.from(starts), count: starts.length - 1 };
}

/** Every octet of every message read once: what no reader can be faster than, in this language. */
function scan(capture: Uint8Array): Pass {
  const { octets, starts, count } = messagesOf(capture);
  return () => {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const end = starts[i + 1] as number;
      for (let at = starts[i] as number; at < end; at++) sum = (sum + (octets[at] as number)) | 0;
    }
    kept.sum = sum;
    return count;
  };
}

function glance(capture: Uint8Array): Pass {
  const { octets, starts, count } = messagesOf(capture);
  const view = new Glance();
  return () => {
    let understood = 0;
    for (let i = 0; i < count; i++) {
      if (view.readM3ua(octets, starts[i] as number, starts[i + 1] as number) && view.hasTcap) understood++;
    }
    return understood;
  };
}

function captureGlance(capture: Uint8Array): Pass {
  const view = new Glance();
  return () => {
    let understood = 0;
    readThrough(capture, ({ octets, start, end }) => {
      if (view.readM3ua(octets, start, end) && view.hasTcap) understood++;
    });
    return understood;
  };
}

function captureEvents(capture: Uint8Array): Pass {
  return () => {
    let understood = 0;
    const events = new EventReader();
    readThrough(capture, ({ octets, start, end, layer, seconds, nanoseconds }) => {
      const count = events.read(octets, start, end, layer, seconds * 1000 + nanoseconds / 1e6);
      for (let i = 0; i < count; i++) if (events.event(i).user === 'map') understood++;
    });
    return understood;
  };
}

/**
 * Every event judged by an engine with all detectors that remembers `subscribers`. It stays from pass to pass, and
 * so does time: each pass goes on where the one before ended.
 */
export function captureVerdict(capture: Uint8Array, subscribers: number, forBanks = false): Pass {
  const engine = engineWith(subscribers, subscribers, forBanks);
  const events = new EventReader();
  let latestMs = 0;
  let shiftMs = 0;
  return () => {
    let understood = 0;
    let passed = 0;
    let firstMs = 0;
    readThrough(capture, ({ octets, start, end, layer, seconds, nanoseconds, cut }) => {
      const ownMs = seconds * 1000 + nanoseconds / 1e6;
      if (firstMs === 0) firstMs = ownMs;
      latestMs = ownMs;
      const count = events.read(octets, start, end, layer, ownMs + shiftMs);
      let isPassed = count > 0;
      for (let i = 0; i < count; i++) {
        const { verdict, cannotJudge } = engine.judge(events.event(i), undefined, cut);
        if (verdict !== 'pass' || cannotJudge.length > 0) isPassed = false;
      }
      if (count > 0) understood++;
      if (isPassed) passed++;
    });
    shiftMs += latestMs - firstMs + 1;
    if (engine.failures.size > 0)
      throw new Error(`detectors threw: ${[...engine.failures.keys()].join(', ')}`);
    if (passed === understood || passed < LEAST_PASSED * understood) {
      throw new Error(`${passed} of ${understood} messages pass, and nearly all are honest`);
    }
    return understood;
  };
}

function captureJson(capture: Uint8Array): Pass {
  return () => {
    let understood = 0;
    const reader = new MessageReader();
    readThrough(capture, ({ octets, start, end, layer, seconds, nanoseconds }) => {
      const answer = reader.read(octets, start, end, layer, seconds * 1000 + nanoseconds / 1e6);
      if (answer === undefined) return;
      kept.sum += JSON.stringify(answer.record).length;
      if (answer.record.components.length > 0 && answer.record.faults.length === 0) understood++;
    });
    return understood;
  };
}

/** Measures that run within a process of their own, by name: each is given the octets of the capture. */
export const MEASURES = {
  scan,
  glance,
  'capture-glance': captureGlance,
  'capture-events': captureEvents,
  'capture-json': captureJson,
  'verdict-1m': (capture) => captureVerdict(capture, 1e6),
  'verdict-10m': (capture) => captureVerdict(capture, 1e7),
} as const satisfies Record<string, (capture: Uint8Array) => Pass>;

export type MeasureName = keyof typeof MEASURES;

export function isMeasure(name: string | undefined): name is MeasureName {
  return name !== undefined && Object.hasOwn(MEASURES, name);
}
