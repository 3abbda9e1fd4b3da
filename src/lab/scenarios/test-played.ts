import { member } from '../../kit/member.ts';
import { MessageReader } from '../../signalling/message-reader.ts';
import type { Level } from '../core/truth.ts';
import type { World } from '../core/world.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';
import { playAlone } from './test-stage.ts';

/** A request of the attacker where it crossed the border. */
export interface HostileRequest {
  readonly atMs: number;
  readonly carrier: number;
  /** Calling title, `''` where there is none. */
  readonly by: string;
  readonly to: string;
  /** Numbering plan of the called title. */
  readonly plan: number;
  readonly operation: string;
  readonly argument: unknown;
}

export interface Played {
  readonly stage: Stage;
  readonly world: World;
  /** Of the attacker, in order. */
  readonly requests: readonly HostileRequest[];
  /** Texts that phones showed, in words. */
  readonly shown: readonly { readonly phone: number; readonly text: string }[];
}

/** An attack that was played alone, and what the attacker asked for. */
export function played(scenario: Scenario, level: Level): Played {
  const shown: { phone: number; text: string }[] = [];
  const watched: Scenario = {
    ...scenario,
    play(stage) {
      stage.world.phones.readers.push((phone, { text }) => shown.push({ phone, text }));
      scenario.play(stage);
    },
  };
  const { stage, world, messages } = playAlone(watched, level);
  const reader = new MessageReader();
  const requests: HostileRequest[] = [];
  for (const { atMs, inbound, carrier, octets, truth } of messages) {
    if (!inbound || truth.label === 'benign') continue;
    const record = reader.read(octets, 0, octets.length, 'm3ua', atMs)?.record;
    const { called, calling } = (record?.sccp ?? {}) as { called?: unknown; calling?: unknown };
    const titleOf = (address: unknown) => String(member(address, 'gt') ?? '');
    const addresses = { by: titleOf(calling), to: titleOf(called), plan: Number(member(called, 'np') ?? 0) };
    if (record?.scmg !== undefined) {
      requests.push({ atMs, carrier, ...addresses, operation: record.scmg.type, argument: undefined });
    }
    for (const { type, operation, argument } of record?.components ?? []) {
      if (type === 'invoke')
        requests.push({ atMs, carrier, ...addresses, operation: operation ?? '', argument });
    }
  }
  return { stage, world, requests, shown };
}

/** Digits of an address in an argument, at the end of a path of fields. */
export function digitsIn(argument: unknown, ...path: readonly string[]): string {
  const address = path.reduce<unknown>((value, field) => member(value, field), argument);
  return String(member(address, 'digits') ?? address ?? '');
}
