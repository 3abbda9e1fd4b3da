import { member } from '../../kit/member.ts';
import { MessageReader } from '../../signalling/message-reader.ts';
import type { MsuRecord } from '../../signalling/msu-record.ts';
import { TextChecker } from '../checkers/texts.ts';
import type { EdgeMessage } from '../core/edge.ts';
import { textField } from '../core/fields.ts';
import { World } from '../core/world.ts';
import { liveHonestly } from './honest-life.ts';
import type { TrafficHabits } from './traffic-defaults.ts';

const HOUR_MS = 3_600_000;

/** A message at the border, read. */
export interface BorderMessage extends EdgeMessage {
  readonly record: MsuRecord;
  /** `in begin invoke updateLocation`; of several components the first. */
  readonly line: string;
  /** Calling title. */
  readonly caller: string;
}

/** Honest hours, and as many quiet ones behind them as it takes until everybody has arrived. */
export function honestHours({
  seed,
  hours = 24,
  subscribers = 3000,
  quietHours = 2,
  habits = {},
}: {
  seed: number;
  hours?: number;
  subscribers?: number;
  quietHours?: number;
  habits?: Partial<TrafficHabits>;
}) {
  const world = new World({ seed, subscribers });
  const messages: BorderMessage[] = [];
  const reader = new MessageReader();
  world.lab.edge.observers.push((message) => {
    const { octets, atMs, inbound } = message;
    const record = reader.read(octets, 0, octets.length, 'm3ua', atMs)?.record;
    if (record === undefined) throw new Error('a message at the border that is none');
    const [first] = record.components;
    const what = `${first?.type ?? ''} ${first?.operation ?? first?.error ?? ''}`;
    messages.push({
      ...message,
      record,
      caller: textField(member(record.sccp, 'calling'), 'gt'),
      line: `${inbound ? 'in' : 'out'} ${record.tcap?.type} ${what}`.trim(),
    });
  });
  const untilMs = world.lab.startMs + hours * HOUR_MS;
  const life = liveHonestly(world, { untilMs, habits });
  const texts = new TextChecker(world);
  life.writers.push(texts.wrote);
  world.lab.queue.runUntil(untilMs + quietHours * HOUR_MS);
  return { world, life, messages, texts };
}
