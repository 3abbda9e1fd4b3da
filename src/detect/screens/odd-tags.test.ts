import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ODD_CONSTRUCTED_STRING,
  ODD_INDEFINITE_LENGTH,
  ODD_LONG_TAG,
  ODD_ORDER,
  ODD_REPEATED_FIELD,
  ODD_TRAILING_OCTETS,
} from '../../signalling/oddity.ts';
import { event } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { oddTags } from './odd-tags.ts';

function scoreOf(oddities: number, opcode = 2): number | undefined {
  const odd = event({ opcode, oddities });
  return oddTags.inspect(odd, factsOf(odd))?.score;
}

test('a location update writes the tag of its IMSI in the long form', () => {
  const odd = event({ opcode: 2, operation: 'updateLocation', oddities: ODD_LONG_TAG });
  const finding = oddTags.inspect(odd, factsOf(odd));
  assert.equal(finding?.severity, 'high');
  assert.match(finding?.reason ?? '', /encoded updateLocation oddly: long-form tag/);
});

test('the worst oddity weighs, and all are named', () => {
  const odd = event({ opcode: 2, oddities: ODD_ORDER | ODD_REPEATED_FIELD });
  const finding = oddTags.inspect(odd, factsOf(odd));
  assert.equal(finding?.score, 80);
  assert.match(finding?.reason ?? '', /repeated field, fields out of order/);
});

test('what an oddity weighs depends on the operation', () => {
  assert.equal(scoreOf(ODD_CONSTRUCTED_STRING), 75);
  assert.equal(scoreOf(ODD_CONSTRUCTED_STRING, 89), 50);
  assert.equal(scoreOf(ODD_TRAILING_OCTETS), 55);
  assert.equal(scoreOf(ODD_TRAILING_OCTETS, 89), 30);
});

test('a plain message, one with indefinite lengths, and one of our own are left alone', () => {
  assert.equal(scoreOf(0), undefined);
  assert.equal(scoreOf(ODD_INDEFINITE_LENGTH), undefined);
  const ours = event({ opcode: 2, oddities: ODD_LONG_TAG });
  assert.equal(oddTags.inspect(ours, factsOf(ours, 'from-home')), undefined);
});
