import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Cursor } from '../wire/cursor.ts';
import { octetsFromHex } from '../wire/octet-writer.ts';
import { digitsText, idOfHex, idOfOctets, nodeOfPointCode, nodeOfTitle } from './dialogue-keys.ts';

test('a transaction id is the same number from its octets and from hex, and an empty one is none', () => {
  for (const hex of [
    '',
    '01',
    '0001',
    '1a2b3c4d',
    'ffffffff',
    '010203040506',
    '0102030405060708',
    '00'.repeat(9),
  ]) {
    const octets = octetsFromHex(`aa${hex}bb`);
    assert.equal(idOfOctets(new Cursor(octets), 1, octets.length - 1), idOfHex(hex), hex);
  }
  assert.equal(idOfHex(''), 0);
});

test('nodes without a title, with an odd one and with a long one are all told apart', () => {
  const nodes = [
    nodeOfPointCode(-1),
    nodeOfPointCode(0),
    nodeOfPointCode(2001),
    nodeOfTitle('447700900001'),
    nodeOfTitle('0447700900001'),
    nodeOfTitle('44770090000a'),
    nodeOfTitle('4477009000011234'),
    nodeOfTitle('4477009000011235'),
  ];
  assert.equal(new Set(nodes).size, nodes.length);
});

test('digits come back as they went in', () => {
  assert.equal(digitsText(nodeOfTitle('0044770090000')), '0044770090000');
  assert.equal(digitsText(0), '');
});
