import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ODD_EMPTY_TRANSACTION_ID } from '../../signalling/oddity.ts';
import { event } from '../testing/event.ts';
import { factsOf } from '../testing/network.ts';
import { longTransactionId } from './long-transaction-id.ts';

test('a dialogue is opened under an id of five octets', () => {
  const long = event({ opcode: 71, otidOctets: 5 });
  assert.match(
    longTransactionId.inspect(long, factsOf(long))?.reason ?? '',
    /an? transaction id of 5 octets/,
  );
});

test('a dialogue is opened under an empty id', () => {
  const empty = event({ opcode: 71, otidOctets: 0, oddities: ODD_EMPTY_TRANSACTION_ID });
  assert.match(longTransactionId.inspect(empty, factsOf(empty))?.reason ?? '', /empty transaction id/);
});

test('ids of one to four octets are left alone', () => {
  for (const otidOctets of [1, 2, 3, 4]) {
    const plain = event({ opcode: 71, otidOctets, dtidOctets: otidOctets });
    assert.equal(longTransactionId.inspect(plain, factsOf(plain)), undefined);
  }
});
