import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TransactionMemory } from './transaction-memory.ts';

const VLR = { title: '33609000010', pointCode: null };
const HLR = { title: '447700900001', pointCode: null };
const UNSTATED = { user: 'unknown', version: 0, contextOid: '' } as const;
const LOCATION_UPDATE = { user: 'map', version: 3, contextOid: '0.4.0.0.1.0.1.3' } as const;

const fromVlr = { sender: VLR, receiver: HLR, returned: false, atMs: 0 };
const fromHlr = { sender: HLR, receiver: VLR, returned: false, atMs: 0 };

/** A VLR began a dialogue and the HLR answered: each has given it an id. */
function opened(memory: TransactionMemory, vlrId: string, hlrId: string): void {
  memory.follow({ ...fromVlr, type: 'begin', otid: vlrId, dtid: '', stated: LOCATION_UPDATE });
  memory.follow({ ...fromHlr, type: 'continue', otid: hlrId, dtid: vlrId, stated: LOCATION_UPDATE });
}

/** What is made of a later message of the HLR, or of the VLR, that says nothing of its context. */
function laterFromHlr(memory: TransactionMemory, type: string, vlrId: string) {
  return memory.follow({ ...fromHlr, type, otid: '', dtid: vlrId, stated: UNSTATED });
}
function laterFromVlr(memory: TransactionMemory, type: string, hlrId: string) {
  return memory.follow({ ...fromVlr, type, otid: '', dtid: hlrId, stated: UNSTATED });
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
  assert.equal(laterFromHlr(memory, 'end', '01').unseen, false);
  assert.equal(laterFromVlr(memory, 'continue', 'a1').unseen, false);
});

test('ids of other lengths are other ids, however long', () => {
  const memory = new TransactionMemory();
  const long = '0102030405060708090a';
  for (const id of ['01', '0001', long]) opened(memory, id, `a1${id}`);
  assert.equal(laterFromHlr(memory, 'end', '000001').unseen, true);
  assert.equal(laterFromHlr(memory, 'end', '0102030405060708090b').unseen, true);
  for (const id of ['01', '0001', long]) assert.equal(laterFromHlr(memory, 'end', id).unseen, false);
});

test('nodes without a title are told apart by their point codes', () => {
  const memory = new TransactionMemory();
  const node = (pointCode: number) => ({ title: '', pointCode });
  const parties = { sender: node(1001), receiver: node(2001), returned: false, atMs: 0 };
  memory.follow({ ...parties, type: 'begin', otid: '01', dtid: '', stated: LOCATION_UPDATE });
  const answer = { type: 'end', otid: '', dtid: '01', stated: UNSTATED, returned: false, atMs: 0 };
  assert.equal(memory.follow({ ...answer, sender: node(2001), receiver: node(1002) }).unseen, true);
  assert.equal(memory.follow({ ...answer, sender: node(2001), receiver: node(1001) }).unseen, false);
});
