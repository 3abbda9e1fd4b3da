import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkKey } from './network-key.ts';

const FRANCE = { tadig: 'FRAF1', name: 'Example France', country: 'FR', home: false, allow: [] };

test('titles of one operator are of one network, whatever their digits', () => {
  assert.equal(networkKey(FRANCE, 133609000010), networkKey(FRANCE, 133700000010));
  assert.notEqual(networkKey(FRANCE, 133609000010), networkKey({ ...FRANCE, tadig: 'FRAF2' }, 133609000010));
});

test('titles that nobody claims are of one network where country and network code are the same', () => {
  assert.equal(networkKey(undefined, 112125550142), networkKey(undefined, 112125550199));
  assert.equal(networkKey(undefined, 112125550142), networkKey(undefined, 1121255501));
  assert.notEqual(networkKey(undefined, 112125550142), networkKey(undefined, 112125650142));
});

test('no network has the number of a title', () => {
  for (const title of [133609000010, 1999999999999999]) {
    assert.ok(networkKey(undefined, title) < 0 && Number.isSafeInteger(networkKey(undefined, title)));
    assert.ok(networkKey(FRANCE, title) < 0);
  }
});
