import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { readCapture } from './read-capture.ts';
import { collector, dataPacket, hex, m3ua, pcap, see } from './test-captures.ts';

const TEXTS = Array.from({ length: 40 }, (_, i) => `message ${i} ${'x'.repeat(i * 7)}`);
const FILE = pcap(TEXTS.map((text, i) => dataPacket(i, m3ua(text))));
const WHOLE = see(FILE).messages;

async function* chunked(file: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}

async function read(file: Uint8Array, size = 1000): Promise<ReturnType<typeof collector>> {
  const sink = collector();
  await readCapture(chunked(file, size), sink);
  return sink;
}

describe('a capture read as a stream', () => {
  const middle = 1500;
  const files: [string, Uint8Array][] = [
    ['plain', FILE],
    ['gzip', gzipSync(FILE)],
    [
      'gzip of two members',
      Buffer.concat([gzipSync(FILE.subarray(0, middle)), gzipSync(FILE.subarray(middle))]),
    ],
    ['gzip padded with zeros', Buffer.concat([gzipSync(FILE), new Uint8Array(700)])],
  ];
  for (const [name, file] of files) {
    for (const size of [1, 13, file.length]) {
      it(`${name}, ${size} octets at a time, is whole`, async () => {
        const sink = await read(file, size);
        assert.deepEqual(sink.faults, []);
        assert.deepEqual(sink.messages, WHOLE);
      });
    }
  }

  it('cut within gzip keeps what came before, and says so', async () => {
    const packed = gzipSync(FILE, { level: 0 });
    const sink = await read(packed.subarray(0, 3000));
    assert.ok(sink.messages.length > 10 && sink.messages.length < WHOLE.length);
    assert.deepEqual(sink.messages, WHOLE.slice(0, sink.messages.length));
    assert.deepEqual(
      sink.faults.map(({ frame, code }) => [frame, code]),
      [
        [0, 'truncated'],
        [sink.messages.length + 1, 'truncated'],
      ],
    );
  });

  it('damaged within gzip keeps what came before, but for the last of it, and says so', async () => {
    const file = Buffer.concat([FILE, ...Array.from({ length: 20 }, () => FILE.subarray(24))]);
    const whole = see(file).messages;
    const { messages, faults } = await read(Buffer.concat([gzipSync(file), Buffer.from('rubbish')]), 5000);
    assert.ok(messages.length > whole.length / 2, `${messages.length} of ${whole.length}`);
    assert.deepEqual(messages, whole.slice(0, messages.length));
    assert.deepEqual([faults[0]?.frame, faults[0]?.code], [0, 'bad-value']);
  });

  it('waits for the caller after every chunk', async () => {
    let chunks = 0;
    let busy = false;
    const sink = collector();
    const guarded = {
      message: (message: Parameters<typeof sink.message>[0]): void => {
        assert.equal(busy, false, 'a message came while the caller was busy');
        sink.message(message);
      },
      fault: sink.fault,
    };
    const afterChunk = async (): Promise<void> => {
      busy = true;
      chunks++;
      await new Promise((resolve) => setImmediate(resolve));
      busy = false;
    };
    await readCapture(chunked(gzipSync(FILE), 500), guarded, { afterChunk });
    assert.deepEqual(sink.messages, WHOLE);
    assert.ok(chunks > 0);
    chunks = 0;
    await readCapture(chunked(FILE, 500), guarded, { afterChunk });
    assert.equal(chunks, Math.ceil(FILE.length / 500));
  });

  for (const packed of [false, true]) {
    it(`that grows slowly hands on each message as it arrives${packed ? ', through gzip' : ''}`, async () => {
      const sink = collector();
      const before: number[] = [];
      const frames = [dataPacket(1, m3ua('one')), dataPacket(2, m3ua('two'))];
      const file = pcap(frames);
      const split = 24 + 16 + (frames[0]?.length ?? 0);
      const pieces = [file.subarray(0, split), file.subarray(split)];
      async function* slowly(): AsyncGenerator<Uint8Array> {
        for (const piece of pieces) {
          before.push(sink.messages.length);
          yield packed ? gzipSync(piece) : piece;
        }
        before.push(sink.messages.length);
      }
      await readCapture(slowly(), sink);
      assert.deepEqual(before, [0, 1, 2]);
    });
  }

  it('that is one octet of gzip is no capture', async () => {
    const sink = await read(new Uint8Array([0x1f]));
    assert.deepEqual(
      sink.faults.map(({ frame, code }) => [frame, code]),
      [[0, 'not-a-capture']],
    );
  });

  it('passes on what the source throws', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield gzipSync(FILE).subarray(0, 100);
      throw new Error('the disk is gone');
    }
    await assert.rejects(readCapture(failing(), collector()), /the disk is gone/);
  });

  it('counts what it read', async () => {
    const statistics = await readCapture(chunked(FILE, 99), collector());
    assert.equal(statistics.packets, TEXTS.length);
    assert.equal(statistics.perLayer.m3ua, TEXTS.length);
    assert.equal(hex(m3ua(TEXTS[0] ?? '')), WHOLE[0]?.hex);
  });
});
