import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { Chance } from './chance.ts';
import { HttpAnswers } from './http-answer.ts';
import { HttpBody } from './http-body.ts';
import { HttpCase } from './http-case.ts';
import { httpOperations } from './http-operations.ts';
import { type HttpRequest, noted } from './http-request.ts';

const SEED = 4127;
const CASES = 1500;
const chance = new Chance();
const cases = await HttpCase.open(chance);
after(() => cases.world.close());

test('every operation answers requests by chance with successes and with refusals, none of which is wrong', async () => {
  const successes = new Set<string>();
  const refusals = new Set<string>();
  const answers = new HttpAnswers(cases.operations);
  for (let index = 0; index < CASES; index++) {
    chance.reset(SEED, index);
    const request = cases.next(index);
    const answer = await cases.ask(request);
    assert.equal(answers.check(request, answer), undefined, noted(request));
    if (request.isRouted && request.method !== 'HEAD') {
      const { operationId, path } = request.operation;
      (answer.status < 300 ? successes : refusals).add(`${operationId} ${path}`);
    }
  }
  const all = cases.operations.map(({ operationId, path }) => `${operationId} ${path}`).sort();
  assert.ok(all.length >= 25);
  assert.deepEqual([...successes].sort(), all);
  assert.deepEqual([...refusals].sort(), all);
  assert.deepEqual(cases.world.faults, []);
});

test('bodies that are made are of their schemas', () => {
  const bodies = new HttpBody(chance);
  for (const { document, body, operationId } of httpOperations()) {
    if (body === undefined) continue;
    const ajv = new Ajv({ strict: false, discriminator: false });
    addFormats.default(ajv);
    ajv.addSchema({ ...document, $id: 'contract' });
    const reference = (body as { $ref?: string }).$ref;
    const validate = ajv.compile(
      reference === undefined ? (body as object) : { $ref: `contract${reference}` },
    );
    for (let index = 0; index < 200; index++) {
      chance.reset(SEED, index);
      const made = bodies.make(document, body, {
        numbers: ['447700900001'],
        authenticationIds: ['id'],
        codes: ['000000'],
        nowMs: 0,
      });
      const isKnownOtherwise = JSON.stringify(made).includes('bücher');
      if (!isKnownOtherwise)
        assert.ok(
          validate(made),
          `${operationId}: ${ajv.errorsText(validate.errors)} ${JSON.stringify(made)}`,
        );
    }
  }
});

describe('an answer that must not be is found', () => {
  const answers = new HttpAnswers(cases.operations);
  const operation = cases.operations.find(({ operationId }) => operationId === 'checkSimSwap');
  assert.ok(operation);
  const request: HttpRequest = {
    operation,
    asker: 'bank',
    method: 'POST',
    url: operation.path,
    headers: {},
    payload: '{"phoneNumber":"+447700900001"}',
    correlator: 'of-the-bank',
    isRouted: true,
    isNarrow: true,
    isOthers: false,
    isDown: false,
    isSound: true,
    known: ['{"phoneNumber":"+447700900001"}'],
    sink: undefined,
  };
  const headers = { 'content-type': 'application/json', 'x-correlator': 'of-the-bank' };
  const found = (status: number, body: object, more: Partial<HttpRequest> = {}, header: object = {}) =>
    answers.check(
      { ...request, ...more },
      { status, headers: { ...headers, ...header }, body: JSON.stringify(body) },
    );
  const error = (status: number, code: string, message = 'no') => ({ status, code, message });

  test('and one that may be is not', () => {
    assert.equal(found(200, { swapped: true }), undefined);
    assert.equal(found(404, error(404, 'IDENTIFIER_NOT_FOUND')), undefined);
    assert.equal(found(503, error(503, 'UNAVAILABLE'), { isDown: true }), undefined);
    assert.equal(found(401, error(401, 'UNAUTHENTICATED'), { asker: 'expired' }), undefined);
  });

  test('a fault of ours, and what is inside of us', () => {
    assert.match(found(500, error(500, 'INTERNAL')) ?? '', /^status 500/);
    assert.match(found(503, error(503, 'UNAVAILABLE')) ?? '', /^status 503/);
    assert.match(found(400, error(400, 'INVALID_ARGUMENT', 'at /x/src/http/server.ts:3')) ?? '', /is told/);
    assert.match(found(400, error(400, 'INVALID_ARGUMENT', 'TypeError: x')) ?? '', /is told/);
  });

  test('an error of another form, status or code', () => {
    assert.match(found(400, { ...error(400, 'INVALID_ARGUMENT'), more: 1 }) ?? '', /is not \{status/);
    assert.match(found(400, error(404, 'NOT_FOUND')) ?? '', /says 404/);
    assert.match(found(400, error(400, 'BAD_REQUEST')) ?? '', /no code/);
    assert.match(found(422, error(422, 'INVALID_ARGUMENT')) ?? '', /no code/);
    assert.match(found(404, error(404, 'NOT_FOUND'), {}, { 'content-type': 'text/html' }) ?? '', /of type/);
  });

  test('a success that is not of the contract', () => {
    assert.match(found(200, { swapped: 'yes' }) ?? '', /does not comply/);
    assert.match(found(201, { swapped: true }) ?? '', /not in the contract/);
    assert.match(
      found(200, { swapped: true }, {}, { 'x-correlator': 'another' }) ?? '',
      /x-correlator is another/,
    );
  });

  test('an answer to who may not ask', () => {
    assert.match(found(200, { swapped: true }, { asker: 'unsigned' }) ?? '', /without a token/);
    assert.match(found(200, { swapped: true }, { asker: 'spent' }) ?? '', /beyond the quota/);
    assert.match(
      found(200, { swapped: true }, { asker: 'narrow', isNarrow: false }) ?? '',
      /without the scope/,
    );
    assert.match(found(200, { swapped: true }, { isOthers: true }) ?? '', /another's/);
    assert.match(found(401, error(401, 'UNAUTHENTICATED')) ?? '', /good token/);
  });

  test('a number that nobody sent, any number to a token for a subscriber, and any number in an error', () => {
    assert.equal(found(200, { swapped: true, about: '+447700900001' }), undefined);
    assert.match(found(200, { swapped: true, about: '+447700900002' }) ?? '', /nobody sent/);
    assert.match(
      found(200, { swapped: true, about: '+447700900001' }, { asker: 'subscriber' }) ?? '',
      /is told/,
    );
    assert.match(found(400, error(400, 'INVALID_ARGUMENT', '+447700900001 is bad')) ?? '', /tells a number/);
  });
});
