// A process that remembers facts about numbers until it is killed: `node number-facts-child.ts <folder> <seed>`. It
// writes a line of JSON for every commit that resolved: all facts that were written before that commit was asked for.
import { writeSync } from 'node:fs';
import { NumberStore } from '../number-store.ts';
import { CAPACITY, NumberFactMaker } from './facts.ts';

const [, , folder = '', seed = '0'] = process.argv;
const store = new NumberStore(folder, { capacity: CAPACITY, seed: Number(seed) });
const { table } = store;
let latestMs = 1_700_000_000_000;
for (let row = 0; row < table.size; row++) latestMs = Math.max(latestMs, table.view(row).pairSinceMs);
const maker = new NumberFactMaker(table, Number(seed), latestMs / 1000);

/** Written at once: what the parent has read was said after the disk had it. */
function say(line: unknown): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

// some are killed while the writer begins, most of them later
if (Number(seed) % 4 === 0) say({ begun: table.size });
for (let round = 0; ; round++) {
  const facts = maker.some();
  if (round % 5 === 2) {
    // one is under way while more is remembered
    const first = store.commit();
    const more = maker.some();
    await Promise.all([first, store.commit()]);
    say({ facts: [...facts, ...more] });
  } else {
    await store.commit();
    say({ facts });
  }
}
