// A process that remembers and acknowledges facts until it is killed: `node facts-child.ts <folder> <seed>`. It
// writes a line of JSON for every commit that resolved: all facts that were written before that commit was asked for.
import { writeSync } from 'node:fs';
import { SubscriberStore } from '../subscriber-store.ts';
import { CAPACITY, FactMaker } from './facts.ts';

const [, , folder = '', seed = '0'] = process.argv;
const store = new SubscriberStore(folder, { capacity: CAPACITY, homeCountry: 'GB', seed: Number(seed) });
const maker = new FactMaker(store.table, Number(seed));

/** Written at once: what the parent has read was said after the disk had it. */
function say(line: unknown): void {
  writeSync(1, `${JSON.stringify(line)}\n`);
}

say({ begun: store.recovered.subscribers });
let snapshots = Promise.resolve();
for (let round = 0; ; round++) {
  const facts = maker.some();
  if (round % 7 === 3) {
    store.commitSync();
    say({ facts });
  } else if (round % 5 === 2) {
    // Under way while the next one is written synchronously.
    const first = store.commit();
    const more = maker.some();
    store.commitSync();
    say({ facts: [...facts, ...more] });
    await first;
  } else {
    await store.commit();
    say({ facts });
  }
  if (round % 12 === 5) snapshots = store.snapshot();
  if (round % 60 === 59) await snapshots;
}
