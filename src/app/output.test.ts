import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import { MAX_HELD_OCTETS, Output } from './output.ts';

/** A reader that keeps what it was handed without copying it, and takes its time where asked to. */
class Reader extends Writable {
  readonly chunks: Buffer[] = [];
  private readonly slow: boolean;

  constructor(slow = false) {
    super({ highWaterMark: 1024 });
    this.slow = slow;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    if (this.slow) setTimeout(done, 20);
    else done();
  }

  get text(): string {
    return Buffer.concat(this.chunks).toString('utf8');
  }
}

test('a reader that keeps its chunks finds every line in them, in order, over many blocks', async () => {
  const reader = new Reader();
  const output = new Output(reader);
  let expected = '';
  for (let i = 0; expected.length < 3 * MAX_HELD_OCTETS; i++) {
    const line = `${i} Grüße aus 北京 🛰 ${'x'.repeat(i % 700)}\n`;
    expected += line;
    output.write(line);
    if (i % 1000 === 0) await output.flush();
  }
  await output.flush();
  assert.equal(reader.text, expected);
});

test('a line longer than a block goes out whole, after what came before it', async () => {
  const reader = new Reader();
  const output = new Output(reader);
  const long = `${'é'.repeat(MAX_HELD_OCTETS)}\n`;
  output.write('first\n');
  output.write(long);
  output.write('last\n');
  await output.flush();
  assert.equal(reader.text, `first\n${long}last\n`);
});

test('a flush hands on at once what there is, and nothing where there is nothing', async () => {
  const reader = new Reader();
  const output = new Output(reader);
  await output.flush();
  assert.equal(reader.chunks.length, 0);
  output.write('one\n');
  await output.flush();
  assert.equal(reader.text, 'one\n');
  await output.flush();
  assert.equal(reader.chunks.length, 1);
});

test('a flush waits for a slow reader', async () => {
  const reader = new Reader(true);
  const output = new Output(reader);
  output.write(`${'x'.repeat(5000)}\n`);
  await output.flush();
  assert.equal(reader.writableNeedDrain, false);
  assert.equal(reader.writableLength, 0);
});
