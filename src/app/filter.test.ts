import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { CaptureReader } from '../capture/capture-reader.ts';
import { m3uaCapture } from '../capture/m3ua-capture-writer.ts';
import { firstLook } from '../lab/first-look.ts';
import { MessageReader } from '../signalling/message-reader.ts';
import type { MsuRecord } from '../signalling/msu-record.ts';
import { MAX_FILTER_DEPTH, parseFilter } from './filter.ts';
import { FilterFault } from './filter-fault.ts';
import { FILTER_KEYS } from './filter-keys.ts';
import { FilterSubject } from './filter-subject.ts';

const messages: { frame: number; below: readonly string[]; record: MsuRecord }[] = [];
const reader = new MessageReader();
const capture = new CaptureReader({
  message({ octets, start, end, layer, frame, below }) {
    const answer = reader.read(octets, start, end, layer, 0);
    if (answer?.isMsu === true) messages.push({ frame, below, record: answer.record });
  },
  fault: ({ text }) => assert.fail(text),
});
capture.push(m3uaCapture(firstLook()));
capture.end();

/** Frames of the first look that an expression lets through. */
function frames(expression: string): number[] {
  const test = parseFilter(expression);
  const subject = new FilterSubject();
  return messages
    .filter(({ frame, below, record }) => {
      subject.reset(frame, below, record);
      return test(subject);
    })
    .map(({ frame }) => frame);
}

/** Expressions with the frames that they are true of. */
const TRUE_OF: readonly (readonly [what: string, expression: string, frames: readonly number[]])[] = [
  ['an operation is found in request and answer', 'operation=updateLocation', [7, 10, 26]],
  ['case does not matter', 'OPERATION=updatelocation AND tcap=Begin', [7, 26]],
  ['an operation has a short key', 'op=provideSubscriberInfo', [22]],
  ['operation names take a star', 'operation=*SubscriberData and frame=20-', [25]],
  ['an operation code is a number', 'opcode=71', [20, 21, 27]],
  ['several values mean any of them', 'opcode=70,45', [22, 23, 24]],
  ['an operation code takes a range', 'opcode=44-46 and tcap=begin', [11, 13, 23]],
  ['a title is that of either side', 'gt=1212* and tcap=end', [21, 24]],
  ['a caller is who sends', 'calling=12125550142', [20, 22, 23, 27, 28]],
  ['the called one gets it', 'called=12125550142', [21, 24]],
  ['a plus before a number does no harm', 'gt=+12125550142 and not calling=1*', [21, 24]],
  ['an IMSI is found in argument and result', 'imsi=234150000000001', [5, 7, 13, 24]],
  ['a star stands for the rest of an IMSI', 'imsi=23415* and frame=20-', [22, 24, 25, 26]],
  ['a subscriber is found in MAP, texts and calls', 'msisdn=447700900124,447700900125', [11, 15, 25]],
  ["a node's number inside a message is asked for apart", 'node=12025550199', [26]],
  ['a number is looked for everywhere', 'number=33609000010 and frame=20-', [21, 24, 26]],
  ['bare digits are a number anywhere', '1202555*', [26]],
  ['a bare name is an operation', 'anyTimeInterrogation', [20, 21, 27]],
  ['a bare name is a message of ISUP', 'iam or REL', [15, 18]],
  ['a bare name is a layer', 'isup', [15, 16, 17, 18, 19]],
  ['a call is found by its circuit', 'cic=17 and not isup=ACM,ANM', [15, 18, 19]],
  ['a transaction is found by its id', 'tid=10000002', [7, 8, 9, 10]],
  ['a context is found by a part of its name', 'context=anytime', [20, 21, 27]],
  ['a context is found by its identifier', 'context=0.4.0.0.1.0.26.2', [28]],
  ['point codes tell the direction', 'opc=1001 and frame=5-10', [6, 8, 10]],
  ['service indicators tell the user part', 'si=5 and dpc=1001', [15, 18]],
  ['subsystem numbers are of either side', 'ssn=147', [20, 21, 27]],
  ['a text is found by a word in it', 'text="code is"', [13]],
  ['oddities of encoding are found', 'oddity', [27, 28]],
  ['an oddity is found by a part of its name', 'oddity=padded', [27]],
  ['nothing is wrong in the first look', 'fault', []],
  ['not equal is the opposite', 'layer=map and calling!=3*,4*', [20, 22, 23, 27, 28]],
  ['not binds before and, and before or', 'isup=IAM or frame=20-22 and not tcap=end', [15, 20, 22]],
  ['parentheses come first', '(isup=IAM or frame=20-22) and not tcap=end', [15, 20, 22]],
  ['not turns a whole group around', 'frame=5-8 and not (tcap=begin or tcap=end)', [8]],
];

describe('filters', () => {
  for (const [what, expression, expected] of TRUE_OF) {
    test(`${what}: ${expression}`, () => assert.deepEqual(frames(expression), expected));
  }

  test('a fault is found by layer, code or both', () => {
    const subject = new FilterSubject();
    const [message] = messages;
    assert.ok(message);
    const faults = [{ layer: 'tcap' as const, code: 'truncated' as const, atOctet: 1, text: '' }];
    subject.reset(1, message.below, { ...message.record, faults });
    for (const expression of ['fault', 'fault=tcap', 'fault=truncated', 'fault=tcap/truncated']) {
      assert.ok(parseFilter(expression)(subject), expression);
    }
    assert.ok(!parseFilter('fault=map')(subject));
  });
});

/** Expressions with a fault, where it is, and a part of what is said. */
const FAULTS: readonly (readonly [expression: string, position: number, said: RegExp])[] = [
  ['', 1, /the end, where a term/],
  ['isup=IAM or', 12, /the end, where a term/],
  ['(isup=IAM', 10, /expected/],
  ['isup=IAM)', 9, /"\)", where and, or, or the end/],
  ['begin end', 7, /"end", where and, or/],
  ['and begin', 1, /"and", where a term/],
  ['frame=a', 7, /no number or range/],
  ['frame=9-3', 7, /no number or range/],
  ['operation=updateLocatoin', 11, /did you mean updateLocation/],
  ['isup=IAN', 6, /no ISUP message "IAN"/],
  ['imsy=1', 1, /did you mean imsi/],
  ['zebra=1', 1, /the keys are operation/],
  ['zebracrossing', 1, /there is no operation, error, message or layer/],
  ['gt=', 4, /a value for gt/],
  ['gt==5', 4, /a value for gt/],
  ['gt=abcx', 4, /no number/],
  ['gt=1,', 6, /a value for gt/],
  ['text="abc', 6, /no end/],
];

describe('faults of filters', () => {
  for (const [expression, position, said] of FAULTS) {
    test(`${JSON.stringify(expression)} is told at character ${position}`, () => {
      assert.throws(
        () => parseFilter(expression),
        (error) => {
          assert.ok(error instanceof FilterFault);
          assert.match(error.message, said);
          assert.equal(error.position, position);
          return true;
        },
      );
    });
  }

  test('parts inside each other without end are refused', () => {
    assert.throws(() => parseFilter('('.repeat(MAX_FILTER_DEPTH + 1)), FilterFault);
    assert.throws(() => parseFilter('not '.repeat(100_000)), FilterFault);
  });

  test('any text is a filter or a fault with a place in it', () => {
    const words = [
      ...Object.keys(FILTER_KEYS),
      'and',
      'or',
      'not',
      '(',
      ')',
      '=',
      '!=',
      ',',
      '"',
      '*',
      '33609*',
      'IAM',
    ];
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...words)).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(text, (expression) => {
        try {
          parseFilter(expression);
        } catch (error) {
          assert.ok(error instanceof FilterFault, String(error));
          assert.ok(error.position >= 1 && error.position <= expression.length + 1);
        }
      }),
      { numRuns: 500 },
    );
  });
});
