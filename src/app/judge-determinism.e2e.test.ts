// The same messages give the same report, octet for octet, however they arrive.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { test } from 'node:test';
import { m3uaCapture } from '../capture/m3ua-capture-writer.ts';
import { inspect } from './inspect-command.ts';
import type { InspectionReport } from './inspection.ts';
import { Story } from './testing/story.ts';
import { chances, honestDay } from './testing/story-day.ts';
import { inspected } from './testing/story-judgement.ts';
import { HLR, PARIS, PLAIN, SMSC, STRANGE_MSC, STRANGE_VLR, subscriber } from './testing/story-network.ts';
import { arrives, asksForRoute, delivers, purges, registers, writes } from './testing/story-scenes.ts';

/** Some hours of traffic with a theft in it. */
function eventfulDay(): Story {
  const story = new Story();
  const alice = subscriber(950);
  honestDay(story, { messages: 2_000, seed: 7, hours: 6 });
  story.at(90);
  arrives(story, alice, PARIS);
  story.wait(60);
  writes(story, alice, PARIS);
  asksForRoute(story, alice.msisdn, STRANGE_MSC, { imsi: alice.imsi, node: HLR });
  story.wait(5);
  registers(story, alice, STRANGE_VLR);
  story.wait(5);
  delivers(story, SMSC, STRANGE_VLR, alice.imsi);
  purges(story, subscriber(1), STRANGE_VLR);
  return story;
}

function* pieces(octets: Uint8Array, size: () => number): Generator<Uint8Array> {
  for (let at = 0; at < octets.length; ) {
    const end = at + Math.max(1, size());
    yield octets.subarray(at, end);
    at = end;
  }
}

test('twice the same report and the same verdicts, octet for octet', async () => {
  const capture = eventfulDay().capture();
  const one = await inspected([capture], { config: PLAIN });
  const two = await inspected([eventfulDay().capture()], { config: PLAIN });
  assert.ok(one.report.incidents.length > 0);
  assert.equal(one.stdout, two.stdout);
  assert.deepEqual(one.lines, two.lines);
});

test('in pieces of any size from a pipe', async () => {
  const capture = eventfulDay().capture();
  const whole = await inspected([capture], { config: PLAIN });
  const chance = chances(3);
  const sizes = [() => 1000, () => 65_536, () => 24, () => Math.floor(chance() * 3000), () => 7];
  for (const size of sizes) {
    const run = await inspected(pieces(capture, size), { config: PLAIN });
    assert.equal(run.stdout, whole.stdout);
    assert.deepEqual(run.lines, whole.lines);
  }
});

test('octet by octet', async () => {
  const story = new Story();
  arrives(story, subscriber(1), PARIS);
  registers(story, subscriber(1), STRANGE_VLR);
  const capture = story.capture();
  const whole = await inspected([capture], { config: PLAIN });
  assert.equal(
    (
      await inspected(
        pieces(capture, () => 1),
        { config: PLAIN },
      )
    ).stdout,
    whole.stdout,
  );
});

test('in two files, read in order as one time line, the same incidents', async () => {
  const messages = eventfulDay().messages();
  const folder = mkdtempSync(join(tmpdir(), 'wardline-halves-'));
  try {
    const half = messages.length >> 1;
    writeFileSync(join(folder, 'one.pcap'), m3uaCapture(messages.slice(0, half)));
    writeFileSync(join(folder, 'two.pcap'), m3uaCapture(messages.slice(half)));
    let stdout = '';
    const sink = (keep: boolean) =>
      new Writable({
        write(chunk, _encoding, done) {
          if (keep) stdout += String(chunk);
          done();
        },
      });
    const io = { stdin: Readable.from([]), stdout: sink(true), stderr: sink(false), env: {}, cwd: folder };
    await inspect(['one.pcap', 'two.pcap'], { embedded: PLAIN, format: 'json', reveal: true }, io);
    const halves = JSON.parse(stdout) as InspectionReport;
    const { report } = await inspected([m3uaCapture(messages)], { config: PLAIN });
    assert.deepEqual(halves.verdicts, report.verdicts);
    // a packet has another number in the second file, and an incident is named after its first message
    const told = ({ incidents }: InspectionReport) =>
      incidents.map(({ id, frames, evidence, ...incident }) => ({
        ...incident,
        counts: [id.length, frames.length, evidence.length],
      }));
    assert.deepEqual(told(halves), told(report));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
