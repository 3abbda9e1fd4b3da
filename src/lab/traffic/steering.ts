import type { NetworkNodes } from '../core/world.ts';
import { RIVALS, STEERING_PARTNERS } from './destination-table.ts';
import type { Life } from './life.ts';

/** Refusals after which a register gives in: who insists has nothing else to hear (as GSMA's guides on steering advise). */
const REFUSALS = 4;
/** Refusals so long ago no longer count. */
const FORGOTTEN_MS = 10 * 60_000;
/** Steered subscribers that a register counts at once; when there are more, it forgets and begins anew. */
const COUNTED = 10_000;

/**
 * Registers refuse networks that they do not prefer, some times, so that phones try another: the home network's
 * in countries where it has two partners, and those of some partners as to the home network itself.
 */
export function steer(life: Life): void {
  const ours = Object.entries(RIVALS).flatMap(([preferred, rival]) =>
    preferred === 'home' ? [] : [life.nodes(rival)],
  );
  avoid(life.world.home, ours);
  for (const id of STEERING_PARTNERS) {
    const nodes = life.nodes(id);
    if (nodes !== undefined) avoid(nodes, [life.world.home]);
  }
}

function avoid(whose: NetworkNodes, avoided: readonly (NetworkNodes | undefined)[]): void {
  const prefixes = avoided.flatMap((nodes) => (nodes === undefined ? [] : [nodes.network.facts.titles]));
  const refusals = new Map<number, { count: number; atMs: number }>();
  const before = whose.hlr.mayRoam;
  // our register steers everybody, partners steer one contract of two
  const isSteered = whose.network.isHome ? () => true : (subscriber: number) => subscriber % 2 === 0;
  whose.hlr.mayRoam = (subscriber, node, atMs) => {
    if (!before(subscriber, node, atMs)) return false;
    if (!prefixes.some((prefix) => node.startsWith(prefix)) || !isSteered(subscriber)) {
      refusals.delete(subscriber);
      return true;
    }
    const known = refusals.get(subscriber);
    const count = known !== undefined && atMs - known.atMs < FORGOTTEN_MS ? known.count : 0;
    // who is served there already is left in peace
    if (count >= REFUSALS || whose.hlr.vlrOf(subscriber) === node) return true;
    if (refusals.size >= COUNTED) refusals.clear();
    refusals.set(subscriber, { count: count + 1, atMs });
    return false;
  };
}
