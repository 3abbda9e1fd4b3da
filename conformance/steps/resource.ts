import { Given, When } from '@cucumber/cucumber';
import type { ConformanceWorld } from '../world.ts';

/* What is asked for. Requests are sent by the first step that looks at the answer: some scenarios go on describing
 * the body after the step that says that it is sent. */

const NOT_EXISTING = '11111111-1111-4111-8111-111111111111';

Given(/^an environment at "apiRoot"$/, () => undefined);

Given(
  /^the (?:resource|path) "([^"]+)"(?: as BaseURL| as base-url| set as base-url)?$/,
  function (this: ConformanceWorld, path: string) {
    this.about(path);
  },
);

Given(/^use BaseU(?:RL|rL)$/, () => undefined);

Given(/^the header "Content-Type" is set to "application\/json"$/, function (this: ConformanceWorld) {
  this.request.headers.set('content-type', 'application/json');
});

Given(
  /^the header "x-correlator" complies with the schema at "([^"]+)"$/,
  function (this: ConformanceWorld, schema: string) {
    const correlator = 'conformance-4bd5-a01f';
    if (!this.contract.complies(schema, correlator)) throw new Error('no such correlator complies');
    this.request.headers.set('x-correlator', correlator);
  },
);

When(/^the request "(\w+)" is sent$/, function (this: ConformanceWorld, operationId: string) {
  this.aim(this.contract.operation(operationId));
});

When(/^the HTTP "POST" request is sent$/, () => undefined);

When(/^the HTTP "GET" request is sent$/, function (this: ConformanceWorld) {
  this.aim(this.operationAt('GET', '/subscriptions'));
});

When(
  /^the HTTP "(GET|DELETE)" request is sent with subscriptionId="id"$/,
  async function (this: ConformanceWorld, method: string) {
    this.request.subscriptionId = await this.subscribe();
    this.aim(this.operationAt(method, '/subscriptions/{subscriptionId}'));
  },
);

When(
  /^the HTTP "(GET|DELETE)" request is sent (?:with )?subscriptionId set to non-existing subscription id$/,
  function (this: ConformanceWorld, method: string) {
    this.request.subscriptionId = NOT_EXISTING;
    this.aim(this.operationAt(method, '/subscriptions/{subscriptionId}'));
  },
);

Given(
  /^that there is no valid subscription with "subscriptionId" equal to "id"$/,
  function (this: ConformanceWorld) {
    this.subscription.id = NOT_EXISTING;
  },
);

When(
  /^the path parameter "subscriptionId" is (?:set|equal) to "id"$/,
  async function (this: ConformanceWorld) {
    this.request.subscriptionId = await this.subscribe();
  },
);

When(/^(?:a new endpoint invocation is done|the endpoint is invoked)$/, () => undefined);
