import assert from 'node:assert/strict';
import { Then, When } from '@cucumber/cucumber';
import { SINK_TOKEN } from '../default-body.ts';
import { bringAbout } from '../happenings.ts';
import { keysOf, valueAt } from '../json-path.ts';
import { GERMANY } from '../network/places.ts';
import type { Notification } from '../sink.ts';
import type { ConformanceWorld } from '../world.ts';

/* What arrives at the bank's webhook. */

/** Mobile country code of ITU-T E.212. */
const GERMANY_MCC = 262;
const SUBSCRIPTION_ENDED = '.subscription-ended';
/** From the first message of what happens to the one that shows it. */
const TOLERANCE_MS = 5000;

function current(world: ConformanceWorld): Notification {
  assert(world.notification !== undefined, 'no step awaited a notification');
  return world.notification;
}

Then(
  /^event notification "([\w-]+)" is (?:sent to the specified callback URL|received on callback-url)$/,
  async function (this: ConformanceWorld, type: string) {
    await this.notified(`.${type}`);
  },
);

Then(
  /^The callback notification application receives ([\w-]+) event at provided callbackUrl$/,
  async function (this: ConformanceWorld, type: string) {
    await this.notified(`.${type}`);
  },
);

Then(
  /^a subscription termination event notification is sent to the callback URL$/,
  async function (this: ConformanceWorld) {
    await this.notified(SUBSCRIPTION_ENDED);
  },
);

When(
  /^a single notification corresponding to subscription property "\$\.type" has been sent to the callback URL$/,
  async function (this: ConformanceWorld) {
    await this.subscribe();
    const [type = ''] = this.contract.eventTypes;
    await bringAbout(this, type);
    await this.notified(type);
  },
);

Then(
  /^the sink credentials specified when the subscription was created are included$/,
  function (this: ConformanceWorld) {
    assert.equal(current(this).authorization, `Bearer ${SINK_TOKEN}`);
  },
);

Then(
  /^(?:the )?notification body complies with the OAS schema at "([^"]+)"$/,
  function (this: ConformanceWorld, schema: string) {
    assert.deepEqual(this.contract.offences(schema, current(this).body), []);
  },
);

Then(
  /^the notification (?:request )?property "\$\.(type|data\.terminationReason)" is (?:equal to )?"([^"]+)"$/,
  function (this: ConformanceWorld, path: string, value: string) {
    assert.equal(valueAt(current(this).body, keysOf(path)), value);
  },
);

// the scenario asks it of the answer, after the notification that has it
Then(
  /^the response property "\$\.terminationReason" is "([^"]+)"$/,
  function (this: ConformanceWorld, reason: string) {
    assert.equal(valueAt(current(this).body, ['data', 'terminationReason']), reason);
  },
);

Then(/^type="([^"]+)"$/, function (this: ConformanceWorld, type: string) {
  assert.equal(current(this).body.type, type);
});

Then(/^the notification property "\$\.data\.subscriptionId" is equal to "id"$/, assertId);
Then(/^data\.subscriptionId is valued with the subcriptionId$/, assertId);

function assertId(this: ConformanceWorld): void {
  assert.notEqual(this.subscription.id, '');
  assert.equal(valueAt(current(this).body, ['data', 'subscriptionId']), this.subscription.id);
}

Then(/^data\.phoneNumber="\$\.phoneNumber"$/, function (this: ConformanceWorld) {
  assert.equal(valueAt(current(this).body, ['data', 'phoneNumber']), this.phoneNumber);
});

Then(
  /^time is valued by the date time of (?:subscription termination|the sim swap)$/,
  function (this: ConformanceWorld) {
    const { time } = current(this).body;
    assert(Math.abs(Date.parse(String(time)) - this.happenedAtMs) < TOLERANCE_MS, String(time));
  },
);

Then(
  /^the notification property "\$\.data\.countryCode" is present and equal to a valid country code$/,
  function (this: ConformanceWorld) {
    const code = valueAt(current(this).body, ['data', 'countryCode']);
    assert(this.contract.complies('#/components/schemas/CountryCode', code), String(code));
  },
);

Then(
  /^the notification property "\$\.data\.countryName" is present and includes a list of all countries corresponding to the country code$/,
  function (this: ConformanceWorld) {
    const names = valueAt(current(this).body, ['data', 'countryName']);
    assert(this.contract.complies('#/components/schemas/CountryName', names), String(names));
    // no other country has this code
    assert.equal(valueAt(current(this).body, ['data', 'countryCode']), GERMANY_MCC);
    assert.deepEqual(names, [GERMANY.country]);
  },
);
