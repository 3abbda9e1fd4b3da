import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { callVectors } from '../wire/cap/vectors/call-vectors.ts';
import { gprsVectors } from '../wire/cap/vectors/gprs-vectors.ts';
import { smsVectors } from '../wire/cap/vectors/sms-vectors.ts';
import { ITU_MESSAGES } from '../wire/isup/message-table.ts';
import { checkedVectors } from '../wire/map/check-vectors.ts';
import { CORPUS, corpusCaptures, hasCorpus } from './testing/tshark-corpus.ts';
import { type Difference, differences, type MessageFacts } from './testing/tshark-facts.ts';
import { KNOWN_DIFFERENCES } from './testing/tshark-known-differences.ts';
import { messagesOfTshark } from './testing/tshark-messages.ts';
import { messagesOfWardline } from './testing/tshark-our-messages.ts';
import { hasTshark, tsharkPdml } from './testing/tshark-run.ts';
import {
  messageOfCapVector,
  messageOfMapVector,
  type SyntheticMessage,
  syntheticCapture,
} from './testing/tshark-synthetic.ts';
import { isupMessages } from './testing/tshark-synthetic-isup.ts';
import { smsMessages } from './testing/tshark-synthetic-sms.ts';

/* Two readers, one truth: what they do not agree on is explained, or it is a bug. */

const WITHOUT_TSHARK = hasTshark() ? undefined : 'tshark is not installed';

/** Fails on a difference that is not explained, and on an explanation of a difference that is gone. */
function assertExplained(capture: string, found: readonly Difference[]): void {
  const explained = new Set<string>();
  for (const known of KNOWN_DIFFERENCES) {
    if (known.capture !== capture) continue;
    for (const at of known.at) for (const field of known.fields) explained.add(`${at} ${field}`);
  }
  const unexplained = found.filter(({ at, field }) => !explained.delete(`${at} ${field}`));
  assert.deepEqual(unexplained, [], 'differences without an explanation');
  assert.deepEqual([...explained], [], 'explanations of differences that are gone');
}

/** How many values of a field were compared, on the side that found fewer. */
function countOf(field: string, ours: readonly MessageFacts[], theirs: readonly MessageFacts[]): number {
  const count = (messages: readonly MessageFacts[]): number =>
    messages.reduce((sum, { facts }) => sum + (facts[field]?.length ?? 0), 0);
  return Math.min(count(ours), count(theirs));
}

describe('the corpus of captures', {
  skip: WITHOUT_TSHARK ?? (hasCorpus() ? false : `no captures at ${CORPUS}`),
}, () => {
  const captures = hasCorpus() ? corpusCaptures() : [];
  const compared = new Map<string, number>();

  for (const { file, tsharkOptions, readerOptions } of captures) {
    it(`Wardline and tshark read the same in ${file}`, async () => {
      const path = join(CORPUS, file);
      const theirs = messagesOfTshark(tsharkPdml(path, tsharkOptions));
      const ours = await messagesOfWardline(path, readerOptions);
      for (const field of Object.keys(FEWEST)) {
        compared.set(field, (compared.get(field) ?? 0) + countOf(field, ours, theirs));
      }
      assertExplained(file, differences(ours, theirs));
    });
  }

  it('holds enough of everything for agreement to mean something', () => {
    for (const [field, fewest] of Object.entries(FEWEST)) {
      const count = compared.get(field) ?? 0;
      assert.ok(count >= fewest, `${count} values of ${field} were compared, not ${fewest}`);
    }
  });
});

/** Values that the captures hold at least; fewer were compared where the comparison itself is broken. */
const FEWEST: Readonly<Record<string, number>> = {
  'sccp.type': 500,
  'sccp.called.gt': 60,
  'sccp.calling.ssn': 100,
  'tcap.otid': 70,
  'tcap.dtid': 40,
  'tcap.applicationContext': 40,
  component: 90,
  operation: 80,
  imsi: 20,
  number: 50,
  'sms.text': 3,
  'ussd.text': 1,
  'isup.type': 5200,
  'isup.cic': 5200,
  'isup.called': 1100,
  'isup.calling': 1100,
  'isup.cause': 1000,
};

describe('messages that our encoders make', { skip: WITHOUT_TSHARK ?? false }, () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'wardline-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function compare(kind: string, messages: readonly SyntheticMessage[]): Promise<void> {
    const path = join(folder, `${kind}.pcap`);
    writeFileSync(path, syntheticCapture(messages));
    const ours = await messagesOfWardline(path, {});
    assert.equal(ours.length, messages.length);
    const found = differences(ours, messagesOfTshark(tsharkPdml(path)));
    const named = found.map((difference) => {
      return { ...difference, at: messages[Number(difference.at) - 1]?.says ?? difference.at };
    });
    assertExplained(`synthetic: ${kind}`, named);
  }

  it('MAP: tshark reads every vector of an operation or error as it is meant', async () => {
    const operations = join(import.meta.dirname, '../wire/map/operations');
    for (const name of readdirSync(operations)) {
      if (name.endsWith('.test.ts')) await import(join(operations, name));
    }
    await import('../wire/map/errors.test.ts');
    const messages = checkedVectors().map((vector) => {
      const message = messageOfMapVector(vector);
      assert.ok(message, `"${vector.says}" is of an operation or error`);
      return message;
    });
    assert.ok(messages.length >= 150, `${messages.length} vectors`);
    await compare('MAP', messages);
  });

  it('CAP: tshark reads every vector of an operation as it is meant', async () => {
    await compare('CAP', [...callVectors, ...gprsVectors, ...smsVectors].map(messageOfCapVector));
  });

  it('ISUP: tshark reads every message and every parameter', async () => {
    const messages = isupMessages();
    assert.ok(messages.length > ITU_MESSAGES.byAcronym.size, `${messages.length} messages`);
    await compare('ISUP', messages);
  });

  it('short messages: tshark reads every coding of text', async () => {
    await compare('short messages', smsMessages());
  });
});
