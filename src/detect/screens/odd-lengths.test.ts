import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ODD_INDEFINITE_LENGTH, ODD_LONG_TAG } from '../../signalling/oddity.ts';
import { event } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { oddLengths } from './odd-lengths.ts';

test('an indefinite length is named and weighs next to nothing', () => {
  const odd = event({ opcode: 71, oddities: ODD_INDEFINITE_LENGTH });
  const finding = oddLengths.inspect(odd, factsOf(odd));
  assert.equal(finding?.severity, 'info');
  assert.equal(finding?.score, 10);
  assert.match(finding?.reason ?? '', /indefinite length$/);
});

test('lengths as most stacks write them are left alone', () => {
  const plain = event({ opcode: 71, oddities: ODD_LONG_TAG });
  assert.equal(oddLengths.inspect(plain, factsOf(plain)), undefined);
});
