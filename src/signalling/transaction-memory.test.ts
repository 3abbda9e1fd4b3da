import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FORGOTTEN_AT_ONCE, MAX_REMEMBERED_TRANSACTIONS, TransactionMemory } from './transaction-memory.ts';

const VLR = '33609000010';
const HLR = '447700900001';
const UNSTATED = { user: 'unknown', version: 0, contextOid: '' } as const;
const LOCATION_UPDATE = { user: 'map', version: 3, contextOid: '0.4.0.0.1.0.1.3' } as const;

const fromVlr = { sender: VLR, receiver: HLR };
const fromHlr = { sender: HLR, receiver: VLR };

/** A VLR began a dialogue and the HLR answered: each has given it an id. */
function opened(memory: TransactionMemory, vlrId: string, hlrId: string): void {
  memory.follow({
    ...fromVlr,
    type: 'begin',
    otid: vlrId,
    dtid: '',
    stated: LOCATION_UPDATE,
    returned: false,
  });
  memory.follow({
    ...fromHlr,
    type: 'continue',
    otid: hlrId,
    dtid: vlrId,
    stated: LOCATION_UPDATE,
    returned: false,
  });
}

/** What is made of a later message of the HLR, or of the VLR, that says nothing of its context. */
function laterFromHlr(memory: TransactionMemory, type: string, vlrId: string) {
  return memory.follow({ ...fromHlr, type, otid: '', dtid: vlrId, stated: UNSTATED, returned: false });
}
function laterFromVlr(memory: TransactionMemory, type: string, hlrId: string) {
  return memory.follow({ ...fromVlr, type, otid: '', dtid: hlrId, stated: UNSTATED, returned: false });
}

test('a message in mid-dialogue has the context of the first, and it is known who began', () => {
  const memory = new TransactionMemory();
  opened(memory, '01', 'a1');
  const known = { ...LOCATION_UPDATE, unseen: false };
  assert.deepEqual(laterFromVlr(memory, 'continue', 'a1'), { ...known, byInitiator: true });
  assert.deepEqual(laterFromHlr(memory, 'end', '01'), { ...known, byInitiator: false });
});

test('whoever ends a dialogue, the ids of both ends are free', () => {
  for (const type of ['end', 'abort']) {
    for (const end of [laterFromHlr, laterFromVlr]) {
      const memory = new TransactionMemory();
      opened(memory, '01', 'a1');
      assert.equal(end(memory, type, end === laterFromHlr ? '01' : 'a1').unseen, false);
      assert.equal(laterFromHlr(memory, 'end', '01').unseen, true);
      assert.equal(laterFromVlr(memory, 'end', 'a1').unseen, true);
    }
  }
});

test('an id that was given anew is not freed by the end of its dialogue before', () => {
  const memory = new TransactionMemory();
  opened(memory, '01', 'a1');
  opened(memory, '02', 'a1');
  laterFromHlr(memory, 'end', '01');
  assert.equal(laterFromVlr(memory, 'continue', 'a1').unseen, false);
});

test('where there is no more room the oldest are forgotten, and counted', () => {
  const memory = new TransactionMemory();
  const begin = (i: number) =>
    memory.follow({
      ...fromVlr,
      type: 'begin',
      otid: String(i),
      dtid: '',
      stated: LOCATION_UPDATE,
      returned: false,
    });
  for (let i = 0; i < MAX_REMEMBERED_TRANSACTIONS; i++) begin(i);
  // one that ended leaves room for one
  laterFromHlr(memory, 'end', '0');
  begin(MAX_REMEMBERED_TRANSACTIONS);
  assert.equal(memory.forgotten, 0);
  begin(MAX_REMEMBERED_TRANSACTIONS + 1);
  begin(MAX_REMEMBERED_TRANSACTIONS + 2);
  assert.equal(memory.forgotten, FORGOTTEN_AT_ONCE);
  assert.equal(laterFromHlr(memory, 'end', '1').unseen, true);
  assert.equal(laterFromHlr(memory, 'end', String(FORGOTTEN_AT_ONCE)).unseen, true);
  assert.equal(laterFromHlr(memory, 'end', String(FORGOTTEN_AT_ONCE + 1)).unseen, false);
  assert.equal(laterFromHlr(memory, 'end', String(MAX_REMEMBERED_TRANSACTIONS + 2)).unseen, false);
});
