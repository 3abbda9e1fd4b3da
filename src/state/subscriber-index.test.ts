import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FillingRoom, NumberIndex } from './subscriber-index.ts';

/** Rows of one number each, far apart. */
function numbers(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, row) => 1_234150000000000 + row * 7919);
}

/** Less than a part of the index needs for itself. */
const LITTLE_ROOM = 0;

for (const [title, room] of [
  ['room for all that wait', undefined],
  ['too little room to wait in', new FillingRoom(LITTLE_ROOM)],
] as const) {
  test(`an index that is filled at once finds every subscriber: ${title}`, () => {
    const keys = numbers(5000);
    const index = new NumberIndex(keys, 1, 0, keys.length, 7);
    assert.equal(index.addAll(keys.length, room), -1);
    for (const [row, key] of keys.entries()) assert.equal(index.find(key), row);
    assert.equal(index.find(1_234150000000001), -1);
  });

  test(`an index that is filled at once tells of a number that two subscribers have: ${title}`, () => {
    const keys = numbers(5000);
    keys[4321] = keys[17] as number;
    const index = new NumberIndex(keys, 1, 0, keys.length, 7);
    assert.ok([17, 4321].includes(index.addAll(keys.length, room)));
  });
}

test('rows without a number are left out of an index that is filled at once', () => {
  const keys = numbers(300).map((key, row) => (row % 3 === 0 ? 0 : key));
  const index = new NumberIndex(keys, 1, 0, keys.length, 7);
  assert.equal(index.addAll(keys.length), -1);
  for (const [row, key] of keys.entries()) assert.equal(index.find(key), key === 0 ? -1 : row);
});
