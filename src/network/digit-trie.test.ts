import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DigitTrie, NOT_FOUND } from './digit-trie.ts';

test('the longest prefix of a title answers, whichever was put in first', () => {
  for (const order of [
    ['33', '33609', '336'],
    ['33609', '336', '33'],
  ]) {
    const trie = new DigitTrie();
    for (const prefix of order) trie.add(prefix, prefix.length);
    assert.equal(trie.find('33609000010'), 5);
    assert.equal(trie.find('33610000010'), 3);
    assert.equal(trie.find('33100000010'), 2);
    assert.equal(trie.find('3'), NOT_FOUND);
    assert.equal(trie.find('44'), NOT_FOUND);
    assert.equal(trie.size, 3);
  }
});

test('the first to have a prefix keeps it', () => {
  const trie = new DigitTrie();
  assert.equal(trie.add('336', 1), 1);
  assert.equal(trie.add('336', 2), 1);
  assert.equal(trie.find('3361'), 1);
  trie.add('3361', 3);
  assert.equal(trie.add('336', 2), 1);
  assert.equal(trie.size, 2);
});

test('leading zeros of test networks are digits like others, as text and as number', () => {
  const trie = new DigitTrie();
  trie.add('00101', 0);
  assert.equal(trie.find('001010000000001'), 0);
  assert.equal(trie.findNumber(1001010000000001), 0);
  assert.equal(trie.find('101'), NOT_FOUND);
  assert.equal(trie.findNumber(1101), NOT_FOUND);
});

test('a title with a signal that is no decimal digit is found by the digits before it', () => {
  const trie = new DigitTrie();
  trie.add('4477009', 0);
  assert.equal(trie.find('4477009b0001'), 0);
  assert.equal(trie.find('4477b09'), NOT_FOUND);
});

test('a number without a 1 before its digits, or with more than 15 of them, finds nothing', () => {
  const trie = new DigitTrie();
  trie.add('4', 0);
  assert.equal(trie.findNumber(14), 0);
  assert.equal(trie.findNumber(1444444444444444), 0);
  for (const number of [
    0,
    -1,
    1,
    4,
    24,
    447700900001,
    14444444444444444,
    Number.NaN,
    Number.POSITIVE_INFINITY,
  ])
    assert.equal(trie.findNumber(number), NOT_FOUND, String(number));
});

test('what is no prefix or value is refused', () => {
  const trie = new DigitTrie();
  for (const prefix of ['', '+44', '44 7', '1234567890123456'])
    assert.throws(() => trie.add(prefix, 0), RangeError);
  for (const value of [-1, 1.5, 2 ** 31]) assert.throws(() => trie.add('44', value), RangeError);
});
