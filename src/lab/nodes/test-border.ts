import assert from 'node:assert/strict';
import { MessageReader } from '../../signalling/message-reader.ts';
import type { MsuRecord } from '../../signalling/msu-record.ts';
import { capOperationAllowed } from '../../wire/cap/application-contexts.ts';
import { operationAllowed } from '../../wire/map/application-contexts.ts';
import type { EdgeMessage } from '../core/edge.ts';
import type { NetworkNodes } from '../core/world.ts';
import { World } from '../core/world.ts';

const SECOND_MS = 1000;

/** A world whose border is watched: what crossed it, and the same as lines that people can read. */
export function watchedWorld(seed = 1, subscribers = 20) {
  const world = new World({ seed, subscribers });
  const seen: EdgeMessage[] = [];
  world.lab.edge.observers.push((message) => seen.push(message));
  /** Decodes everything, and holds it to have no fault and nothing that its context does not have. */
  const records = () => {
    const reader = new MessageReader();
    return seen.map(({ octets, atMs, inbound }) => {
      const record = reader.read(octets, 0, octets.length, 'm3ua', atMs)?.record;
      assert.ok(record);
      assert.deepEqual(record.faults, []);
      assertAllowed(record);
      return { record, inbound };
    });
  };
  const lines = () => records().map(({ record, inbound }) => `${inbound ? 'in' : 'out'} ${lineOf(record)}`);
  /** Lets seconds pass. */
  const wait = (seconds: number) => world.lab.queue.runUntil(world.lab.nowMs + seconds * SECOND_MS);
  /** What happens at the border from now on, for `lines` and `records`. */
  const clear = () => seen.splice(0);
  return { world, seen, records, lines, wait, clear };
}

/** The first switch of a network. */
export function switchOf({ switches }: NetworkNodes) {
  const [first] = switches;
  assert.ok(first);
  return first;
}

/** Who begins may ask this in the context that they state; answers are held by the schemas. */
function assertAllowed({ tcap, components }: MsuRecord): void {
  if (tcap?.type !== 'begin' || tcap.acOid === null) return;
  for (const { type, opcode, operation } of components) {
    if (type !== 'invoke' || typeof opcode !== 'number') continue;
    const allowed: boolean | undefined =
      operationAllowed(tcap.acOid, opcode, true) ?? capOperationAllowed(tcap.acOid, opcode, true);
    assert.equal(allowed, true, `${operation} in ${tcap.applicationContext}`);
  }
}

function lineOf({ tcap, isup, components }: MsuRecord): string {
  if (isup !== null) return `${isup.messageType}`;
  const what = components.map(({ type, operation, error }) =>
    `${type === 'invoke' ? '' : `${type} `}${operation ?? error ?? ''}`.trim(),
  );
  return `${tcap?.type} ${what.join(', ')}`.trim();
}
