import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type TestContext, test } from 'node:test';
import { newServer } from '../server.ts';
import { TextGateway } from './text-gateway.ts';

const TOKEN = 'a token that both sides know, of 40 signs';
const ALICE = '447700900001';

interface Posted {
  readonly id: string;
  readonly to: string;
  readonly from?: string;
  readonly text: string;
  readonly askBeforeDelivery: string;
}

/** An operator's gateway that answers with a status, and Wardline's side of it. */
async function gateway(t: TestContext, { status = 202 } = {}) {
  const posted: Posted[] = [];
  const seen: (string | undefined)[] = [];
  const operator = createServer((request, response) => {
    seen.push(request.headers.authorization);
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      posted.push(JSON.parse(body) as Posted);
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => operator.listen(0, '127.0.0.1', resolve));
  t.after(() => operator.close());
  let nowMs = 0;
  let ids = 0;
  const texts = new TextGateway({
    url: `http://127.0.0.1:${(operator.address() as AddressInfo).port}/texts`,
    token: TOKEN,
    sender: 'ExampleBank',
    publicUrl: 'https://wardline.example.com',
    newId: () => `text-${++ids}`,
    nowMs: () => nowMs,
    deadline: (afterMs) => AbortSignal.timeout(afterMs),
  });
  const server = newServer(() => 'request');
  texts.addTo(server);
  const ask = async (id: string, token = TOKEN) => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await server.inject({ url: `/api/v1/texts/${id}`, headers });
    return { status: answer.statusCode, body: answer.json() as { deliver?: boolean } };
  };
  const wait = (ms: number) => {
    nowMs += ms;
  };
  return { texts, posted, seen, ask, wait };
}

test('a text goes to the operator’s gateway, with whom to ask before it is delivered', async (t) => {
  const { texts, posted, seen } = await gateway(t);
  await texts.send({ to: ALICE, body: 'Your code is 493027', stillWanted: () => true });
  assert.deepEqual(posted, [
    {
      id: 'text-1',
      to: `+${ALICE}`,
      from: 'ExampleBank',
      text: 'Your code is 493027',
      askBeforeDelivery: 'https://wardline.example.com/api/v1/texts/text-1',
    },
  ]);
  assert.deepEqual(seen, [`Bearer ${TOKEN}`]);
});

test('before it delivers, the gateway is told whether the place is still the one', async (t) => {
  const { texts, ask } = await gateway(t);
  let wanted = true;
  await texts.send({ to: ALICE, body: 'Your code is 493027', stillWanted: () => wanted });
  assert.deepEqual((await ask('text-1')).body, { deliver: true });
  wanted = false;
  assert.deepEqual((await ask('text-1')).body, { deliver: false });
});

test('a text that nobody knows, or that is too old, is not delivered', async (t) => {
  const { texts, ask, wait } = await gateway(t);
  await texts.send({ to: ALICE, body: 'Your code is 493027', stillWanted: () => true });
  assert.deepEqual((await ask('another')).body, { deliver: false });
  wait(11 * 60_000);
  assert.deepEqual((await ask('text-1')).body, { deliver: false });
});

test('who is not the gateway is told nothing', async (t) => {
  const { texts, ask } = await gateway(t);
  await texts.send({ to: ALICE, body: 'Your code is 493027', stillWanted: () => true });
  const { status, body } = await ask('text-1', 'guessed');
  assert.deepEqual([status, body.deliver], [401, undefined]);
});

test('a gateway that takes no text is a fault of the service, told without its reason', async (t) => {
  const { texts, ask } = await gateway(t, { status: 500 });
  await assert.rejects(texts.send({ to: ALICE, body: 'x', stillWanted: () => true }), {
    status: 503,
    code: 'UNAVAILABLE',
  });
  assert.deepEqual((await ask('text-1')).body, { deliver: false });
});
