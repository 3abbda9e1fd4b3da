import assert from 'node:assert/strict';
import { Given, Then, When } from '@cucumber/cucumber';
import { valueAt } from '../json-path.ts';
import { NEAR_FUTURE_MS } from '../subscription-draft.ts';
import type { ConformanceWorld } from '../world.ts';

/* Subscriptions that there are, and what the server says of them. They are made when they are first needed: their
 * properties follow the step that says that they exist. */

type Json = Record<string, unknown>;

const SECOND_MS = 1000;

Given(
  /^(?:a subscription exists and has a subscriptionId equal to "id"|a subscription is existing and identified by an "id"|a valid subscription for (?:a|that) device exists with "subscriptionId" equal to "id"|the API consumer has an active subscription with "subscriptionId" equal to "id")$/,
  () => undefined,
);

Given(
  /^(?:a subscription is existing for a phoneNumber|at least one subscription is existing for the API (?:client|consumer) making this request|the API consumer has at least one active subscription for the device)$/,
  async function (this: ConformanceWorld) {
    await this.subscribe();
  },
);

Given(
  /^(?:no subscription is existing for a phoneNumber|the API consumer has no active subscriptions for the device)$/,
  async function (this: ConformanceWorld) {
    // somebody else has one, or an empty list would show nothing
    await this.subscribeForAnother();
  },
);

Given(
  /^the subscription property "\$\.types" contains the element "([^"]+)"$/,
  function (this: ConformanceWorld, type: string) {
    assert(this.contract.eventTypes.includes(type));
    this.subscription.type = type;
  },
);

Given(/^the subscription property "\$\.sink" is a valid callback URL$/, () => undefined);

Given(
  /^the subscription property "\$\.subscriptionMaxEvents" is set to (\d+)$/,
  function (this: ConformanceWorld, most: string) {
    this.subscription.maxEvents = Number(most);
  },
);

Given(
  /^the subscription property "\$\.subscriptionExpireTime" is set to a value in the near future$/,
  function (this: ConformanceWorld) {
    this.subscription.expires = true;
  },
);

When(/^the subscriptionExpireTime is reached$/, async function (this: ConformanceWorld) {
  await this.subscribe();
  this.clock.elapse(NEAR_FUTURE_MS + SECOND_MS);
  const { bank } = await this.open();
  bank.settle();
});

Then(
  /^the response properties ("\$\.[\w.]+"(?:(?:, | and )"\$\.[\w.]+")*) are present with the values provided in the request$/,
  async function (this: ConformanceWorld, list: string) {
    assertSame(
      await bodyOf(this),
      this.request.body,
      [...list.matchAll(/\$\.([\w.]+)/g)].map(([, path]) => path ?? ''),
    );
  },
);

Then(
  /^types, protocol, sink and config\.subscriptionDetail\.phoneNumber are present with provided value$/,
  async function (this: ConformanceWorld) {
    const paths = ['types', 'protocol', 'sink', 'config.subscriptionDetail.phoneNumber'];
    assertSame(await bodyOf(this), this.request.body, paths);
  },
);

function assertSame(body: Json, sent: Json | undefined, paths: readonly string[]): void {
  assert(paths.length > 0);
  for (const path of paths) {
    const wanted = valueAt(sent, path.split('.'));
    assert.notEqual(wanted, undefined, path);
    assert.deepEqual(valueAt(body, path.split('.')), wanted, path);
  }
}

Then(
  /^the response properties "\$\.startsAt" and "\$\.expiresAt", if present, have a valid value with date-time format$/,
  async function (this: ConformanceWorld) {
    const { startsAt, expiresAt } = await bodyOf(this);
    for (const time of [startsAt, expiresAt]) {
      assert(
        time === undefined || /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(String(time)),
        String(time),
      );
    }
  },
);

Then(
  /^startsAt is valued with a datetime corresponding to the date time of the response$/,
  async function (this: ConformanceWorld) {
    const { startsAt } = await bodyOf(this);
    assert(Math.abs(Date.parse(String(startsAt)) - this.clock.nowMs) < 5 * SECOND_MS, String(startsAt));
  },
);

Then(
  /^the response property "\$\.status", if present, has the value "ACTIVATION_REQUESTED", "ACTIVE" or "INACTIVE"$/,
  async function (this: ConformanceWorld) {
    const { status } = await bodyOf(this);
    assert(
      [undefined, 'ACTIVATION_REQUESTED', 'ACTIVE', 'INACTIVE'].some((one) => one === status),
      String(status),
    );
  },
);

Then(/^subcriptionId is provided$/, async function (this: ConformanceWorld) {
  const { id } = await bodyOf(this);
  assert(typeof id === 'string' && id !== '');
  this.subscription.id = id;
});

Then(
  /^(?:subscription\(s\) is\/are listed|the subscriptions for this phoneNumber are listed|the response body lists all subscriptions belonging to the API consumer(?: for the identified device)?)$/,
  async function (this: ConformanceWorld) {
    const { status, body } = await this.answer();
    assert.equal(status, 200, JSON.stringify(body));
    assert(Array.isArray(body));
    assert.deepEqual(
      body.map((one: Json) => one.id),
      [this.subscription.id],
    );
  },
);

Then(
  /^the response property "\$\.config\.subscriptionDetail\.device" is not present in any of the subscription records$/,
  async function (this: ConformanceWorld) {
    const { body } = await this.answer();
    assert(Array.isArray(body) && body.length > 0);
    for (const one of body) assert.equal(valueAt(one, ['config', 'subscriptionDetail', 'device']), undefined);
  },
);

Then(/^the response body is an empty (?:array|list)$/, async function (this: ConformanceWorld) {
  const { body } = await this.answer();
  assert.deepEqual(body, []);
});

Then(
  /^if the response property "\$\.status" is 204 then response body is not present$/,
  async function (this: ConformanceWorld) {
    const { status, body } = await this.answer();
    if (status === 204) assert.equal(body, undefined);
  },
);

Then(
  /^if the response property "\$\.status" is 202 then response body complies with the OAS schema at "([^"]+)" and the response property "\$\.id" is equal to "id"$/,
  async function (this: ConformanceWorld, schema: string) {
    const { status, body } = await this.answer();
    if (status !== 202) return;
    assert.deepEqual(this.contract.offences(schema, body), []);
    assert.equal((body as Json).id, this.subscription.id);
  },
);

async function bodyOf(world: ConformanceWorld): Promise<Json> {
  const { status, body } = await world.answer();
  assert(status < 300 && typeof body === 'object' && body !== null, `${status} ${JSON.stringify(body)}`);
  return body as Json;
}
