import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatPointCode, parsePointCode } from './point-code.ts';
import { largestPointCode, type Mtp3Variant } from './variant.ts';

const VARIANTS: readonly Mtp3Variant[] = ['itu', 'ansi', 'china', 'japan'];

test('an international point code is written zone, network, point', () => {
  assert.equal(formatPointCode(4106), '2-1-2');
  assert.equal(parsePointCode('2-1-2'), 4106);
  assert.equal(formatPointCode(16383), '7-255-7');
});

test('an American point code is written network, cluster, member', () => {
  assert.equal(formatPointCode(0x04800a, 'ansi'), '4-128-10');
  assert.equal(parsePointCode('4-128-10', 'ansi'), 0x04800a);
});

test('a plain number is a point code too', () => {
  assert.equal(parsePointCode(' 1030 '), 1030);
  assert.equal(parsePointCode('16384'), undefined);
  assert.equal(parsePointCode('16384', 'japan'), 16384);
});

test('what does not fit, or is no point code, is refused', () => {
  for (const text of ['8-0-0', '0-256-0', '0-0-8', '1-2', '1-2-3-4', '', '-1', '1--2', 'a-b-c', '1e3']) {
    assert.equal(parsePointCode(text), undefined, text);
  }
});

test('every point code is read as it was written', () => {
  for (const variant of VARIANTS) {
    fc.assert(
      fc.property(fc.nat(largestPointCode(variant)), (pointCode) => {
        assert.equal(parsePointCode(formatPointCode(pointCode, variant), variant), pointCode);
      }),
    );
  }
});
