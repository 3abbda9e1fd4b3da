import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moneyIsConserved } from './money.ts';

function ledger(opened: number, balances: readonly number[], moved: readonly number[] = []) {
  return {
    opened,
    count: balances.length,
    balanceOf: (account: number) => balances[account] ?? 0,
    transfers: moved.map((pence) => ({ from: 0, to: 1, pence })),
  };
}

test('what was brought in is there, wherever it moved', () => {
  assert.deepEqual(moneyIsConserved(ledger(500, [200, 300], [300])), {
    name: 'money is conserved',
    ok: true,
  });
});

test('money that is made, lost, owed or cut up is found', () => {
  assert.equal(
    moneyIsConserved(ledger(500, [200, 301])).detail,
    '500 pence were brought in and 501 are there',
  );
  assert.equal(moneyIsConserved(ledger(500, [200, 299])).ok, false);
  assert.equal(moneyIsConserved(ledger(500, [-1, 501])).detail, 'account 0 holds -1 pence');
  assert.equal(moneyIsConserved(ledger(1, [0.5, 0.5])).ok, false);
  assert.equal(moneyIsConserved(ledger(500, [500, 0], [-5])).detail, '-5 pence moved from account 0 to 1');
});
