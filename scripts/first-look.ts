// `node scripts/first-look.ts`: writes examples/first-look.pcap, the capture of the first steps in README.md.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { M3uaCaptureWriter } from '../src/capture/m3ua-capture-writer.ts';
import { CARRIER_ADDRESS, firstLook, HOME_ADDRESS } from '../src/lab/first-look.ts';
import { ROOT } from './lib/project.ts';

const parts: Uint8Array[] = [];
const capture = new M3uaCaptureWriter((octets) => parts.push(octets));
for (const { atMs, direction, stream, octets } of firstLook()) {
  const [source, destination] =
    direction === 'in' ? [CARRIER_ADDRESS, HOME_ADDRESS] : [HOME_ADDRESS, CARRIER_ADDRESS];
  capture.message(atMs, source, destination, octets, stream);
}
const file = join(ROOT, 'examples', 'first-look.pcap');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, Buffer.concat(parts));
console.log(`examples/first-look.pcap written`);
