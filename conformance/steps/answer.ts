import assert from 'node:assert/strict';
import { Then } from '@cucumber/cucumber';
import { keysOf, valueAt } from '../json-path.ts';
import type { Received } from '../received.ts';
import type { ConformanceWorld } from '../world.ts';

/* What the server answered. */

const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

function property({ body }: Received, path: string): unknown {
  return valueAt(body, keysOf(path));
}

function assertStatus(received: Received, ...wanted: readonly number[]): void {
  const { status, body } = received;
  assert(
    wanted.includes(status),
    `answered ${status} ${JSON.stringify(body)}, and not ${wanted.join(' or ')}`,
  );
}

Then(
  /^the response (?:status )?code is "?(\d{3})"?$/,
  async function (this: ConformanceWorld, status: string) {
    assertStatus(await this.answer(), Number(status));
  },
);

Then(
  /^the response status code is (\d{3}) or (\d{3})$/,
  async function (this: ConformanceWorld, one: string, other: string) {
    assertStatus(await this.answer(), Number(one), Number(other));
  },
);

// the bodies of errors have it; of other answers the status of HTTP is meant
Then(
  /^the response property "\$\.status" is (\d{3})$/,
  async function (this: ConformanceWorld, status: string) {
    const received = await this.answer();
    assertStatus(received, Number(status));
    if (received.status >= 400) assert.equal(property(received, '$.status'), received.status);
  },
);

Then(
  /^the response header "Content-Type" is "([^"]+)"$/,
  async function (this: ConformanceWorld, type: string) {
    const { headers } = await this.answer();
    assert.equal(headers.get('content-type')?.split(';')[0], type);
  },
);

Then(
  /^the response header "x-correlator" has same value as the request header "x-correlator"$/,
  async function (this: ConformanceWorld) {
    const { headers } = await this.answer();
    const sent = this.request.headers.get('x-correlator');
    assert(sent !== undefined);
    assert.equal(headers.get('x-correlator'), sent);
  },
);

Then(
  /^the response body complies with the OAS schema at "([^"]+)"$/,
  async function (this: ConformanceWorld, schema: string) {
    const { body } = await this.answer();
    assert.deepEqual(this.contract.offences(schema, body), []);
  },
);

Then(
  /^the response body complies with an array of OAS schema defined at "([^"]+)"$/,
  async function (this: ConformanceWorld, schema: string) {
    const { body } = await this.answer();
    assert.deepEqual(this.contract.offences(schema, body, true), []);
  },
);

Then(
  /^the response property "(\$\.[^"]+)" contains a user[ -]friendly text(?: indicating a temporary network error)?$/,
  async function (this: ConformanceWorld, path: string) {
    const text = property(await this.answer(), path);
    assert(typeof text === 'string' && /^\S.* .*\S$/.test(text), `${JSON.stringify(text)} is no text`);
  },
);

Then(
  /^the response property "\$\.code" is "([^"]+)"$/,
  async function (this: ConformanceWorld, code: string) {
    const received = await this.answer();
    assert.equal(property(received, '$.code'), code, JSON.stringify(received.body));
  },
);

Then(
  /^the (?:value of )?response property "(\$\.(?!code|status|terminationReason|id)\w+)" (?:is|==) "?(true|false|null)"?$/,
  async function (this: ConformanceWorld, path: string, value: string) {
    const received = await this.answer();
    assert.strictEqual(property(received, path), JSON.parse(value), JSON.stringify(received.body));
  },
);

Then(
  /^the response property "(\$\.[^"]+)" is not present$/,
  async function (this: ConformanceWorld, path: string) {
    const received = await this.answer();
    assert(received.status < 300);
    assert.equal(property(received, path), undefined);
  },
);

Then(
  /^the response property "(\$\.[^"]+)" is present$/,
  async function (this: ConformanceWorld, path: string) {
    assert.notEqual(property(await this.answer(), path), undefined);
  },
);

Then(
  /^the response property "(\$\.[^"]+)" is equal to "id"$/,
  async function (this: ConformanceWorld, path: string) {
    assert.equal(property(await this.answer(), path), await this.subscribe());
  },
);

Then(
  /^the response property "(\$\.[^"]+)" includes (?:both )?"(\w+)"(?: and "(\w+)")?$/,
  async function (this: ConformanceWorld, path: string, one: string, other: string | null) {
    const values = property(await this.answer(), path);
    assert(
      Array.isArray(values) && values.includes(one) && (!other || values.includes(other)),
      JSON.stringify(values),
    );
  },
);

Then(
  /^the response property "(\$\.[^"]+)" is present and has a valid date-time format for a time in the past$/,
  async function (this: ConformanceWorld, path: string) {
    const time = property(await this.answer(), path);
    assert.match(String(time), DATE_TIME);
    assert(Date.parse(String(time)) <= this.clock.nowMs);
  },
);

Then(
  /^the response property "(\$\.[^"]+)" contains a valid timestamp$/,
  async function (this: ConformanceWorld, path: string) {
    assert.match(String(property(await this.answer(), path)), DATE_TIME);
  },
);

Then(
  /^the response property "(\$\.\w+)" contains the sim's activation timestamp$/,
  async function (this: ConformanceWorld, path: string) {
    assert.match(String(property(await this.answer(), path)), DATE_TIME);
  },
);

Then(
  /^the response optionally contains the property "(\$\.\w+)" with the value of monitored time frame \(in days\) supported by the MNO$/,
  async function (this: ConformanceWorld, path: string) {
    const days = property(await this.answer(), path);
    assert(days === undefined || days === this.monitoredDays, String(days));
  },
);

Then(
  /^the response property "(\$\.countryCode)" has the value "(\d+)" as the Mobile Country Code \(MCC\) for Germany$/,
  async function (this: ConformanceWorld, path: string, code: string) {
    assert.equal(property(await this.answer(), path), Number(code));
  },
);

Then(
  /^the response property "(\$\.countryName)" is a non-empty array containing the ISO 3166 ALPHA-2 country-code \["(\w\w)"\]$/,
  async function (this: ConformanceWorld, path: string, country: string) {
    assert.deepEqual(property(await this.answer(), path), [country]);
  },
);

Then(
  /^the response body is a string with the value "(\w+)"$/,
  async function (this: ConformanceWorld, value: string) {
    const { status, body } = await this.answer();
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual(body, [value]);
  },
);

Then(
  /^the response body is an array of strings with the possible values (\[.+\])$/,
  async function (this: ConformanceWorld, list: string) {
    const { status, body } = await this.answer();
    assert.equal(status, 200, JSON.stringify(body));
    const possible: readonly unknown[] = JSON.parse(list);
    assert(
      Array.isArray(body) && body.length > 0 && body.every((one) => possible.includes(one)),
      JSON.stringify(body),
    );
  },
);

Then(
  /^the response body property "(\$\.\w+)" is one of: \["true", "false"\]$/,
  async function (this: ConformanceWorld, path: string) {
    assert.equal(typeof property(await this.answer(), path), 'boolean');
  },
);
