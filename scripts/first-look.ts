// `node scripts/first-look.ts`: writes examples/first-look.pcap, the capture of the first steps in README.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { m3uaCapture } from '../src/capture/m3ua-capture-writer.ts';
import { firstLook } from '../src/lab/first-look.ts';
import { ROOT } from './lib/project.ts';

writeFileSync(join(ROOT, 'examples', 'first-look.pcap'), m3uaCapture(firstLook()));
console.log('examples/first-look.pcap written');
