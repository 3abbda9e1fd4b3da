import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODE_TRIES, OneTimeCodes, type TextToSend } from './one-time-codes.ts';

const ALICE = '447700900001';
const BOB = '447700900002';
const BANK = 'example-bank';
const MINUTE_MS = 60_000;

/** Codes that a centre keeps in hand, and a gate that a test moves. */
function codesOf() {
  const texts: TextToSend[] = [];
  const gate = { open: true, place: 'abroad 33609000010' };
  const world = { nowMs: 1_700_000_000_000, isDown: false };
  let ids = 0;
  let next = 0;
  const codes = new OneTimeCodes({
    sender: {
      send: async (text) => {
        if (world.isDown) throw new Error('the centre is down');
        texts.push(text);
      },
    },
    gate: { look: () => ({ ...gate }) },
    nowMs: () => world.nowMs,
    chance: (end) => ++next % end,
    newId: () => `id-${++ids}`,
  });
  const send = async (to = ALICE, bank = BANK) => {
    const sent = await codes.send(bank, to, 'Your code is {{code}}');
    assert.ok(typeof sent === 'object', String(sent));
    const text = texts.at(-1);
    assert.ok(text !== undefined);
    return { id: sent.id, code: text.body.replace('Your code is ', ''), text };
  };
  return { codes, texts, gate, world, send };
}

test('a code comes by text, is right once, and void from then on', async () => {
  const { codes, send } = codesOf();
  const { id, code, text } = await send();
  assert.equal(text.to, ALICE);
  assert.match(code, /^\d{6}$/);
  assert.equal(text.stillWanted(), true);
  assert.equal(codes.check(BANK, id, code), 'right');
  assert.equal(codes.check(BANK, id, code), 'expired');
});

test('no code is made where the gate is closed', async () => {
  const { codes, gate, texts } = codesOf();
  gate.open = false;
  assert.equal(await codes.send(BANK, ALICE, '{{code}}'), 'blocked');
  assert.deepEqual(texts, []);
});

test('a code is void, and its text taken back, where the place changes between sending and delivery', async () => {
  const { codes, gate, send } = codesOf();
  const { id, code, text } = await send();
  gate.place = 'abroad 353871731000';
  assert.equal(text.stillWanted(), false);
  assert.equal(codes.check(BANK, id, code), 'expired');
  // though it were put back
  gate.place = 'abroad 33609000010';
  assert.equal(text.stillWanted(), false);
});

test('the same where something speaks against the place by then', async () => {
  const { codes, gate, send } = codesOf();
  const { id, code, text } = await send();
  gate.open = false;
  assert.equal(text.stillWanted(), false);
  assert.equal(codes.check(BANK, id, code), 'expired');
});

test('a code has three tries and five minutes', async () => {
  const { codes, world, send } = codesOf();
  const guessed = await send();
  for (let i = 1; i < CODE_TRIES; i++) assert.equal(codes.check(BANK, guessed.id, 'no code'), 'wrong');
  assert.equal(codes.check(BANK, guessed.id, 'no code'), 'failed');
  assert.equal(codes.check(BANK, guessed.id, guessed.code), 'failed');
  const late = await send(BOB);
  world.nowMs += 5 * MINUTE_MS + 1;
  assert.equal(codes.check(BANK, late.id, late.code), 'expired');
});

test('a newer code to the same number makes the older void, on its way too; to another bank it does not', async () => {
  const { codes, send } = codesOf();
  const others = await send(ALICE, 'other-bank');
  const first = await send();
  const second = await send();
  assert.equal(first.text.stillWanted(), false);
  assert.equal(codes.check(BANK, first.id, first.code), 'expired');
  assert.equal(codes.check(BANK, second.id, second.code), 'right');
  assert.equal(codes.check('other-bank', others.id, others.code), 'right');
});

test('another bank’s code is no code', async () => {
  const { codes, send } = codesOf();
  const { id, code } = await send();
  assert.equal(codes.check('other-bank', id, code), 'unknown');
  assert.equal(codes.check(BANK, 'id-of-nobody', code), 'unknown');
  assert.equal(codes.check(BANK, id, code), 'right');
});

test('a bank floods nobody: five codes to a number in five minutes, and then again', async () => {
  const { codes, world, send } = codesOf();
  for (let i = 0; i < 5; i++) await send();
  assert.equal(await codes.send(BANK, ALICE, '{{code}}'), 'too-many');
  await send(BOB);
  world.nowMs += 5 * MINUTE_MS + 1;
  await send();
});

test('a centre that is down sends no code, and leaves none that could be typed', async () => {
  const { codes, world } = codesOf();
  world.isDown = true;
  await assert.rejects(codes.send(BANK, ALICE, '{{code}}'), /the centre is down/);
  assert.equal(codes.check(BANK, 'id-1', '000001'), 'expired');
});
