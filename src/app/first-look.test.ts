import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { m3uaCapture } from '../capture/m3ua-capture-writer.ts';
import { firstLook } from '../lab/first-look.ts';

test('examples/first-look.pcap is what the lab makes, octet for octet', () => {
  const file = readFileSync(join(import.meta.dirname, '..', '..', 'examples', 'first-look.pcap'));
  const stale = 'examples/first-look.pcap is stale: node scripts/first-look.ts writes it';
  assert.ok(file.equals(m3uaCapture(firstLook())), stale);
});

test('time never goes back in the first look', () => {
  const times = firstLook().map(({ atMs }) => atMs);
  assert.deepEqual(
    times,
    [...times].sort((a, b) => a - b),
  );
});
