import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ODD_DIGITS } from '../../signalling/oddity.ts';
import { event } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { oddDigits } from './odd-digits.ts';

test('an IMSI has more digits than any IMSI', () => {
  const odd = event({ opcode: 2, imsi: `${'234150000000001'}9` });
  const finding = oddDigits.inspect(odd, factsOf(odd));
  assert.equal(finding?.severity, 'medium');
  assert.match(finding?.reason ?? '', /an IMSI of 16 digits/);
});

test('a filler stands in the middle of a number', () => {
  const odd = event({ opcode: 2, operation: 'updateLocation', oddities: ODD_DIGITS });
  assert.equal(oddDigits.inspect(odd, factsOf(odd))?.severity, 'low');
});

test('an IMSI of 15 digits is left alone', () => {
  const plain = event({ opcode: 2, imsi: '234150000000001' });
  assert.equal(oddDigits.inspect(plain, factsOf(plain)), undefined);
});
