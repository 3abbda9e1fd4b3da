import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';

const FILE = join(import.meta.dirname, '..', '..', 'examples', 'first-look.pcap');

/** One field of every packet that a display filter lets through, as tshark reads the capture. */
function tshark(field: string, filter = ''): string[] {
  const args = ['-r', FILE, '-Y', filter, '-T', 'fields', '-e', field];
  const { stdout, status, stderr } = spawnSync('tshark', args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout.split('\n').slice(0, -1);
}

/** Its operation code is an object identifier that means nothing, which is the point of it; tshark says so. */
const GLOBAL_CODE = '28';

test('tshark finds no malformed packet and no wrong checksum in the first look', () => {
  assert.deepEqual(tshark('frame.number', '_ws.malformed'), [GLOBAL_CODE]);
  assert.deepEqual(tshark('frame.number', 'sctp.checksum.status == 0 || ip.checksum.status == 0'), []);
  assert.equal(tshark('frame.number').length, 28);
});

test('tshark reads the operations that are meant', () => {
  assert.deepEqual(tshark('gsm_old.localValue', 'gsm_old.localValue'), [
    ...['56', '56', '2', '7', '2'], // the roamer arrives
    ...['46', '44'], // short messages
    ...['71', '71', '70', '45', '45'], // the stranger asks
    ...['7', '2', '71'], // impostors, and the padded code
  ]);
});
