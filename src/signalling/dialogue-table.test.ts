import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nodeOfTitle } from './dialogue-keys.ts';
import {
  DIALOGUE_LIFE_MS,
  DialogueTable,
  FORGET_STEPS,
  placeOf,
  STEP_BEGIN,
  STEP_CONTINUE,
  STEP_OVER,
} from './dialogue-table.ts';

const VLR = nodeOfTitle('33609000010');
const HLR = nodeOfTitle('447700900001');

function begin(table: DialogueTable, id: number, atMs = 0): void {
  table.follow(STEP_BEGIN, id, 0, VLR, HLR, 'map', 3, '0.4.0.0.1.0.1.3', atMs);
}
function answer(table: DialogueTable, vlrId: number, hlrId: number, atMs = 0): void {
  table.follow(STEP_CONTINUE, hlrId, vlrId, HLR, VLR, 'map', 3, '', atMs);
}
function end(table: DialogueTable, vlrId: number, atMs = 0): boolean {
  table.follow(STEP_OVER, 0, vlrId, HLR, VLR, 'map', 3, '', atMs);
  return !table.unseen;
}

test('a dialogue that ended leaves its room', () => {
  const table = new DialogueTable(4);
  for (let id = 1; id <= 1000; id++) {
    begin(table, id);
    answer(table, id, id + 5000);
    assert.ok(end(table, id));
  }
  assert.equal(table.size, 0);
  assert.equal(table.forgotten, 0);
});

test('dialogues that were there before the table grew are followed as before', () => {
  const table = new DialogueTable(1000);
  for (let id = 1; id <= 1000; id++) {
    begin(table, id);
    if (id % 2 === 0) answer(table, id, id + 5000);
  }
  assert.equal(table.size, 1000);
  for (let id = 1; id <= 1000; id++) assert.ok(end(table, id), `dialogue ${id}`);
  assert.equal(table.size, 0);
});

test('a flood of first messages does not drive out dialogues that were answered', () => {
  const table = new DialogueTable(2 * FORGET_STEPS);
  const answered = FORGET_STEPS / 2;
  for (let id = 1; id <= answered; id++) {
    begin(table, id);
    answer(table, id, id + 5000);
  }
  for (let id = 10_000; id < 11_000; id++) begin(table, id, 1000);
  assert.equal(table.forgotten, 1000 - (2 * FORGET_STEPS - answered));
  assert.equal(table.forgottenAtMs, 1000);
  for (let id = 1; id <= answered; id++) assert.ok(end(table, id), `dialogue ${id}`);
});

test('what is too old to be alive makes room without being counted', () => {
  const table = new DialogueTable(8);
  for (let id = 1; id <= 8; id++) {
    begin(table, id);
    answer(table, id, id + 100);
  }
  begin(table, 9, DIALOGUE_LIFE_MS + 1);
  assert.equal(table.forgotten, 0);
  assert.equal(table.size, 8);
});

test('what a dialogue was opened for is there in its last message', () => {
  const table = new DialogueTable(8);
  begin(table, 1, 77);
  table.open(2, 1234150000000001, 0, VLR, VLR, HLR, 77);
  assert.ok(end(table, 1, 80));
  const { row } = table;
  assert.equal(table.openedOpcode[row], 2);
  assert.equal(table.openedImsi[row], 1234150000000001);
  assert.equal(table.openedAtMs[row], 77);
});

test('the next dialogue in the same row was opened for nothing yet', () => {
  const table = new DialogueTable(1);
  begin(table, 1);
  table.open(2, 1234150000000001, 0, VLR, VLR, HLR, 0);
  end(table, 1);
  begin(table, 2);
  assert.equal(table.openedOpcode[table.row], -1);
});

/** The same in plain maps, without bound. */
class PlainDialogues {
  private readonly dialogues = new Map<string, { keys: [string, string | undefined] }>();

  follow(step: number, otid: number, dtid: number, sender: number, receiver: number) {
    const own = `${sender} ${otid}`;
    if (step === STEP_BEGIN) {
      if (otid !== 0) {
        this.drop(this.dialogues.get(own));
        this.dialogues.set(own, { keys: [own, undefined] });
      }
      return { seen: true, byInitiator: true };
    }
    let key = `${receiver} ${dtid}`;
    let dialogue = dtid === 0 ? undefined : this.dialogues.get(key);
    let side = dialogue?.keys[1] === key ? 0 : 1;
    if (!dialogue && otid !== 0) {
      key = own;
      dialogue = this.dialogues.get(key);
      side = dialogue?.keys[1] === key ? 1 : 0;
    }
    if (!dialogue) return { seen: false, byInitiator: undefined };
    if (step === STEP_OVER) this.drop(dialogue);
    else if (otid !== 0 && dialogue.keys[side] !== own) {
      const other = this.dialogues.get(own);
      if (other !== dialogue) {
        if (other?.keys[0] === own) this.drop(other);
        else if (other) other.keys[1] = undefined;
        const old = dialogue.keys[side];
        if (old !== undefined) this.dialogues.delete(old);
        dialogue.keys[side] = own;
        this.dialogues.set(own, dialogue);
      }
    }
    return { seen: true, byInitiator: side === 0 };
  }

  private drop(dialogue: { keys: [string, string | undefined] } | undefined): void {
    for (const key of dialogue?.keys ?? []) if (key !== undefined) this.dialogues.delete(key);
  }
}

test('the table follows dialogues as plain maps would', () => {
  const step = fc.constantFrom(STEP_BEGIN, STEP_CONTINUE, STEP_CONTINUE, STEP_OVER);
  const id = fc.constantFrom(0, 1, 2, 3, 260);
  const node = fc.constantFrom(VLR, HLR, -2);
  fc.assert(
    fc.property(fc.array(fc.tuple(step, id, id, node, node), { maxLength: 60, size: 'max' }), (steps) => {
      const table = new DialogueTable(64);
      const plain = new PlainDialogues();
      for (const [kind, otid, dtid, sender, receiver] of steps) {
        table.follow(kind, otid, dtid, sender, receiver, 'map', 3, '', 0);
        const told = { seen: !table.unseen, byInitiator: table.byInitiator };
        assert.deepEqual(told, plain.follow(kind, otid, dtid, sender, receiver));
      }
    }),
    { numRuns: 500 },
  );
});

test('ids that are chosen to fall together do so for one salt alone', () => {
  const cells = 2 ** 18;
  const cellOf = (id: number, salt: number) => placeOf(VLR, id, salt) & (cells - 1);
  const chosen: number[] = [];
  // transaction ids of four octets, with the 1 before them
  for (let id = 2 ** 32; chosen.length < 64; id++) if (cellOf(id, 0) < 64) chosen.push(id);
  for (const salt of [4127, -1, 0x7fffffff]) {
    const near = chosen.filter((id) => cellOf(id, salt) < 64);
    assert.ok(near.length < 4, `${near.length} of 64 still fall together under ${salt}`);
  }
});

test('ids of six octets cannot be chosen so that one half undoes the other', () => {
  const places = new Set<number>();
  for (let high = 0; high < 500; high++) {
    // the low half is changed as the high half is
    const id = 2 ** 48 + high * 2 ** 32 + ((0x1a2b3c4d ^ high) >>> 0);
    places.add(placeOf(VLR, id, 4127));
  }
  assert.equal(places.size, 500);
});

test('what is followed does not depend on the salt', () => {
  const one = new DialogueTable(4, 1);
  const other = new DialogueTable(4, 99);
  for (let id = 1; id <= 20; id++) {
    for (const table of [one, other]) {
      begin(table, id, id);
      if (id % 3 === 0) answer(table, id, id + 100, id);
    }
    assert.equal(end(one, id - 2, id), end(other, id - 2, id));
    assert.equal(one.forgotten, other.forgotten);
  }
});
