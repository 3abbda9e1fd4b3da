import assert from 'node:assert/strict';
import { Given } from '@cucumber/cucumber';
import { MESSAGE, SINK_TOKEN } from '../default-body.ts';
import { type ConformanceWorld, FOREIGN_NUMBER } from '../world.ts';

/* The body of the request. Until a step says otherwise it is one that the contract takes. */

const HOUR_MS = 3_600_000;
/** One of these offends every schema that a scenario names. */
const OFFENDERS: readonly unknown[] = ['ill-formed', -17.5, true];
/** Longer than a message may be. */
const LONG = 200;

Given(
  /^(?:the request|a request) body (?:that )?is (?:set by default to a request body compliant with the schema|compliant with the (?:OAS )?schema|set to a valid request body)(?: (?:at )?"[^"]+")?$/,
  checkBody,
);
Given(/^a valid subscription request body$/, checkBody);

/** What the scenario begins with complies, or what follows would show nothing. */
function checkBody(this: ConformanceWorld): void {
  const { bodySchema } = this.operation;
  if (this.request.body === undefined) return;
  assert.deepEqual(this.contract.offences(bodySchema, this.request.body), []);
}

Given(
  /^the request body is not compliant with the schema "([^"]+)"$/,
  function (this: ConformanceWorld, schema: string) {
    this.request.set('$.types', 'no array');
    assert.equal(this.contract.complies(schema, this.request.body), false);
  },
);

Given(/^the request body is not included$/, function (this: ConformanceWorld) {
  this.request.body = undefined;
});

Given(/^the request body is set to "\{\}"$/, function (this: ConformanceWorld) {
  this.request.body = {};
  this.request.namesSomebody = true;
});

Given(
  /^the request body property "([^"]+)" does not comply with the OAS schema at "([^"]+)"$/,
  function (this: ConformanceWorld, path: string, schema: string) {
    // of a body's schema the property is meant, else the property's own
    const last = path.split('.').at(-1) ?? '';
    const offends = (value: unknown) =>
      !this.contract.complies(schema, schema.includes('Create') ? { [last]: value } : value);
    const offender = OFFENDERS.find(offends);
    assert(offender !== undefined, `nothing offends ${schema}`);
    if (this.request.value('$.device') !== undefined && path.includes('device'))
      this.request.set('$.device', {});
    this.request.set(path, offender);
  },
);

Given(
  /^(?:the request body property )?"(\$[^"]+)" is (?:not included|not set to a value|not valued)$/,
  remove,
);
Given(/^the request body property "(\$\.[^"]+)" is not present$/, remove);
Given(/^request property "(\$\.[^"]+)" is not present$/, remove);

function remove(this: ConformanceWorld, path: string): void {
  // a device without its only identifier is left out as a whole
  this.request.remove(path.endsWith('.device.phoneNumber') ? path.replace(/\.phoneNumber$/, '') : path);
}

Given(
  /^the request body property "(\$\.[^"]+)" is set to: \{\}$/,
  function (this: ConformanceWorld, path: string) {
    this.request.set(path, {});
  },
);

Given(
  /^(?:the )?request (?:body )?property "(\$[^"]+)" is (?:set|equal) to "([^"]*)"$/,
  function (this: ConformanceWorld, path: string, value: string) {
    this.request.set(path, path === '$.types' ? [value] : value);
  },
);

Given(
  /^the request body property "(\$[^"]+)" is set to (\d+)$/,
  function (this: ConformanceWorld, path: string, value: string) {
    this.request.set(path, Number(value));
  },
);

Given(/^the request property "(\$\.[^"]+)" is not equal to "[^"]+"$/, other);
Given(/^"(\$\.[^"]+)" ?<> ?"[^"]+"$/, other);

/** Another value of the kind; of an event type one that is none. */
function other(this: ConformanceWorld, path: string): void {
  const others: Readonly<Record<string, unknown>> = {
    '$.protocol': 'MQTT3',
    '$.types': ['org.example.no-such-event'],
    '$.sinkCredential.credentialType': 'PLAIN',
    '$.sinkCredential.accessTokenType': 'mac',
  };
  assert(path in others);
  this.request.set(path, others[path]);
}

Given(/^"(\$\.[^"]+)" ?= ?"([^"]+)"$/, function (this: ConformanceWorld, path: string, value: string) {
  this.request.set(path, path === '$.types' ? [value] : value);
});

Given(/^"\$\.sinkCredential\.accessToken" is valued with a valid value$/, function (this: ConformanceWorld) {
  this.request.set('$.sinkCredential.accessToken', SINK_TOKEN);
});

Given(
  /^"\$\.sinkCredential\.accessTokenExpiresUtc" is valued with a valid value$/,
  function (this: ConformanceWorld) {
    this.request.set(
      '$.sinkCredential.accessTokenExpiresUtc',
      new Date(this.clock.nowMs + HOUR_MS).toISOString(),
    );
  },
);

Given(
  /^(?:the request property )?"\$\.config\.subscriptionExpireTime" is set (?:to a time )?in the past$/,
  function (this: ConformanceWorld) {
    this.request.set('$.config.subscriptionExpireTime', new Date(this.clock.nowMs - HOUR_MS).toISOString());
  },
);

Given(/^"\$\.sink" is not set to an url$/, function (this: ConformanceWorld) {
  this.request.set('$.sink', 'no url');
});

Given(
  /^(?:request property )?"\$\.sink" is set to (?:provided callbackUrl|a valid callbackUrl)$/,
  function (this: ConformanceWorld) {
    this.request.set('$.sink', this.sink.url);
  },
);

Given(
  /^request property "\$\.types" is one of the allowed values "([^"]+)"$/,
  function (this: ConformanceWorld, type: string) {
    assert(this.contract.eventTypes.includes(type));
    this.request.set('$.types', [type]);
  },
);

Given(
  /^request property "\$\.types" includes more than one subscription-type$/,
  function (this: ConformanceWorld) {
    this.request.set('$.types', this.contract.eventTypes.slice(0, 2));
  },
);

Given(
  /^the request body property "\$\.types" is set to an invalid value$/,
  function (this: ConformanceWorld) {
    this.request.set('$.types', ['org.example.no-such-event']);
  },
);

Given(
  /^the request body property "\$\.types" is equal to a valid type other than the event corresponding to the access token scope$/,
  function (this: ConformanceWorld) {
    this.request.set('$.types', this.contract.eventTypes.slice(1, 2));
  },
);

Given(
  /^the request body property "\$\.message" is set to config_var: "message"$/,
  function (this: ConformanceWorld) {
    this.request.set('$.message', MESSAGE);
  },
);

Given(
  /^the request body property "\$\.message" is longer than config_var:"max_lenght"$/,
  function (this: ConformanceWorld) {
    this.request.set('$.message', `${'a'.repeat(LONG)}{{code}}`);
  },
);

Given(
  /^the request body property "\$\.maxAge" is set to a valid value above the supported monitored period of the API Provider$/,
  function (this: ConformanceWorld) {
    this.setting.monitoredDays = 30;
    this.request.set('$.maxAge', 31 * 24);
  },
);

Given(
  /^(?:the request body property )?"(?:\$\.phoneNumber|\$\.config\.subscriptionDetail\.phoneNumber)" is set (?:to|with with) (?:a valid phone number|a proper value|a valid phone number supported by the service|config_var: "phone_number"|provided phoneNumber|a valid testing phone number)$/,
  function (this: ConformanceWorld) {
    this.request.name(this.phoneNumber);
  },
);

Given(
  /^a valid phone number identified by "\$\.config\.subscriptionDetail\.device\.phoneNumber"$/,
  function (this: ConformanceWorld) {
    this.request.name(this.phoneNumber);
  },
);

Given(
  /^the request body property "\$\.device" is (?:also )?set to a valid device, which may or may not be the same device(?: that is identified by the access token)?$/,
  function (this: ConformanceWorld) {
    this.request.name(this.phoneNumber);
  },
);

Given(
  /^the request body property "\$\.(?:phoneNumber|device)" is compliant with the schema,? but does not identify a .+$/,
  function (this: ConformanceWorld) {
    this.request.name(FOREIGN_NUMBER);
  },
);

Given(
  /^the request body property "\$\.phoneNumber" is set to a (?:valid phone number for which the (?:unconditional )?call forwarding status could not be retrieved|phone number that did not belong to the operator)$/,
  function (this: ConformanceWorld) {
    this.request.name(FOREIGN_NUMBER);
  },
);

Given(
  /^the request body property "\$\.device" only includes device identifiers not supported by the implementation$/,
  function (this: ConformanceWorld) {
    this.request.set('$.device', { ipv4Address: { publicAddress: '198.51.100.7', publicPort: 59765 } });
  },
);
