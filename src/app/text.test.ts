import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstLook } from '../lab/first-look.ts';
import { MessageReader } from '../signalling/message-reader.ts';
import { parsePort, parseSsns } from './reader-options.ts';
import { cutToWidth, wrapped } from './text-fit.ts';
import type { Paint } from './text-paint.ts';
import { safeText } from './text-safe.ts';
import { SummaryLines } from './text-summary.ts';
import { TreeText } from './text-tree.ts';

const PLAIN: Paint = (_part, text) => text;

test('a text that a sender wrote cannot steer the terminal', () => {
  assert.equal(safeText('a\u001b[2Jb\nc\u202ed\u009b1m'), 'a\\u001b[2Jb\\nc\\u202ed\\u009b1m');
  assert.equal(safeText('Grüße 短信 ✓'), 'Grüße 短信 ✓');
});

test('whatever octets come, lines and trees hold no control character', () => {
  const changes = fc.array(fc.tuple(fc.nat(250), fc.nat(255)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(...firstLook()), changes, ({ octets }, list) => {
      const sent = octets.slice();
      for (const [at, value] of list) if (at < sent.length) sent[at] = value;
      const answer = new MessageReader().read(sent, 0, sent.length, 'm3ua', 0);
      if (answer === undefined) return;
      const message = {
        ...{
          octets: sent,
          start: 0,
          end: sent.length,
          layer: 'm3ua' as const,
          below: [],
          frame: 1,
          index: 0,
        },
        ...{ seconds: 0, nanoseconds: 0, fractionDigits: 6, cut: false },
      };
      const summary = new SummaryLines(PLAIN).line(message, answer.record);
      const tree = new TreeText(PLAIN, 'itu').tree(message, answer.record);
      assert.equal(
        safeText(`${summary}${tree}`.replaceAll('\n', '')),
        `${summary}${tree}`.replaceAll('\n', ''),
      );
      assert.equal(summary.split('\n').length, 3);
    }),
    { numRuns: 400 },
  );
});

test('a coloured line is cut by what is seen of it', () => {
  const coloured = '\u001b[1mabc\u001b[22m def';
  assert.equal(cutToWidth(coloured, 7), coloured);
  assert.equal(cutToWidth(coloured, 6), '\u001b[1mabc\u001b[22m d…');
  assert.equal(cutToWidth(coloured, 2), '\u001b[1ma…\u001b[22m');
});

test('words are wrapped at a width', () => {
  assert.equal(wrapped('one two three four', 9, '  '), 'one two\n  three\n  four');
  assert.equal(wrapped('', 9, '  '), '');
});

test('subsystem numbers are numbers and ranges', () => {
  assert.deepEqual(parseSsns('146, 152,200-202'), new Set([146, 152, 200, 201, 202]));
  for (const wrong of ['', '0', '256', '9-3', '1-2-3', 'x', '1,,2']) {
    assert.equal(typeof parseSsns(wrong), 'string', wrong);
  }
});

test('a port is within 1 and 65535', () => {
  assert.equal(parsePort('2906'), 2906);
  for (const wrong of ['0', '65536', '-1', '', '2905x'])
    assert.equal(typeof parsePort(wrong), 'string', wrong);
});
