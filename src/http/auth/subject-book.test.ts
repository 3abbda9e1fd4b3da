import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bankSchema } from '../../network/bank-config-schema.ts';
import { TenantBook } from './bank-tenant.ts';
import { MAX_SUBJECTS_OF_TENANT, SubjectBook } from './subject-book.ts';

const REST = { name: 'Bank', scopes: [], purposes: ['dpv:FraudDetection'] };
const [bank, other] = new TenantBook(
  bankSchema.parse({
    tenants: ['one', 'two'].map((id) => ({ id, clientId: id, ...REST })),
  }),
).all;

const MSISDN = '447700900123';

function bookOf(secret: string, nowMs: () => number = () => 0) {
  return new SubjectBook(Buffer.from(secret.padEnd(32)), 1000, nowMs);
}

test('a subject is the same again at one bank, and another at another or with another secret', () => {
  assert.ok(bank && other);
  const subject = bookOf('a').remember(bank, MSISDN);
  assert.ok(subject);
  assert.doesNotMatch(subject, /447700900123|\d{9}/);
  assert.equal(bookOf('a').remember(bank, MSISDN), subject);
  assert.notEqual(bookOf('a').remember(other, MSISDN), subject);
  assert.notEqual(bookOf('b').remember(bank, MSISDN), subject);
});

test('a subject stands for its number at its bank, and as long as tokens live', () => {
  assert.ok(bank && other);
  let now = 0;
  const book = bookOf('a', () => now);
  const subject = book.remember(bank, MSISDN) ?? '';
  assert.equal(book.numberOf(bank, subject), MSISDN);
  assert.equal(book.numberOf(other, subject), undefined);
  now = 600;
  book.remember(bank, MSISDN);
  now = 1500;
  assert.equal(book.numberOf(bank, subject), MSISDN);
  now = 1600;
  assert.equal(book.numberOf(bank, subject), undefined);
  book.remember(bank, '447700900124');
  assert.equal(book.size, 1);
});

test('a bank that fills its room takes none of another, and has room again in time', () => {
  assert.ok(bank && other);
  let now = 0;
  const book = bookOf('a', () => now);
  for (let i = 0; i < MAX_SUBJECTS_OF_TENANT; i++) book.remember(bank, `${i}`);
  assert.equal(book.remember(bank, 'more'), undefined);
  assert.ok(book.remember(bank, '0'));
  assert.ok(book.remember(other, 'more'));
  now = 1000;
  assert.ok(book.remember(bank, 'more'));
  assert.equal(book.size, 1);
});
