import assert from 'node:assert/strict';
import { Given, When } from '@cucumber/cucumber';
import { bringAbout } from '../happenings.ts';
import { type ConformanceWorld, FIXED_LINE } from '../world.ts';

/** Longer than any link of a network is silent. */
const LINK_DOWN_MS = 13 * 3_600_000;

/* What the subscriber did, and does: all of it is told to the server by signalling alone. */

Given(
  /^(?:a valid phone number identified by the token or provided in the request body|a valid testing device supported by the service, identified by the token or provided in the request body|a valid target device, identified by either the access token or in the request body)$/,
  function (this: ConformanceWorld) {
    if (this.access.kind === 'two-legged') this.request.name(this.phoneNumber);
  },
);

Given(
  /^(?:that the service is not available for all (?:phone numbers|devices) commercialized by the (?:operator|API provider)|that some types of device identifiers are not supported by the implementation)$/,
  () => undefined,
);

Given(
  /^a valid (?:phone number|device), identified by the token or provided in the request body, for which the service is not applicable$/,
  function (this: ConformanceWorld) {
    this.request.name(FIXED_LINE);
  },
);

Given(
  /^"\$\.config\.subscriptionDetail\.phoneNumber" is set to a valid testing device that does not allow sim swap subscription$/,
  function (this: ConformanceWorld) {
    this.request.name(FIXED_LINE);
  },
);

Given(
  /^the SIM for this phone number has been swapped(?: in the last "?(\d+)(?: hours)?"?)?$/,
  function (this: ConformanceWorld, hours: string | null) {
    this.past.swappedHours = Number(hours ?? 100) - 1;
  },
);

Given(
  /^the SIM for this phone number has been swapped more than (\d+) hours ago$/,
  function (this: ConformanceWorld, hours: string) {
    this.past.swappedHours = Number(hours) + 1;
  },
);

Given(
  /^the SIM for this phone number has been swapped before the limited history window threshold$/,
  function (this: ConformanceWorld) {
    this.setting.monitoredDays = 30;
    this.past.swappedHours = 31 * 24;
  },
);

Given(/^the SIM for this phone number has never been swapped$/, function (this: ConformanceWorld) {
  assert.equal(this.past.swappedHours, undefined);
});

Given(
  /^the activation of the SIM occurred more than "?(\d+)"? hours ago$/,
  function (this: ConformanceWorld, hours: string) {
    assert(this.past.watchedHours > Number(hours));
  },
);

Given(/^the phone number is not associated to any sim card$/, function (this: ConformanceWorld) {
  this.past.seen = false;
});

Given(
  /^the "maxAge" request body property is set to a value equal or greater than "(\d+)" within the allowed range$/,
  function (this: ConformanceWorld, hours: string) {
    this.request.set('maxAge', Number(hours) + 1);
  },
);

Given(
  /^the request body property "maxAge" is set to a value less than "(\d+)" within the allowed range$/,
  function (this: ConformanceWorld, hours: string) {
    this.request.set('maxAge', Number(hours) - 1);
  },
);

Given(
  /^the request body property "maxAge" is set to the number of hours since the last SIM swap minus 1$/,
  function (this: ConformanceWorld) {
    this.past.swappedHours = 300;
    this.request.set('maxAge', this.past.swappedHours - 1);
  },
);

Given(
  /^the last swap for this phone number's SIM was more than "maxAge" hours ago$/,
  function (this: ConformanceWorld) {
    assert((this.past.swappedHours ?? 0) > Number(this.request.value('maxAge')));
  },
);

Given(
  /^the request body property "\$\.phoneNumber" is set to a valid phone number for which the call forwarding service status could be retrieved$/,
  function (this: ConformanceWorld) {
    this.request.name(this.phoneNumber);
  },
);

Given(
  /^the device which is in roaming inside Germany and supported by the service$/,
  function (this: ConformanceWorld) {
    this.past.place = 'Germany';
  },
);

Given(
  /^(?:the device is not roaming|the device which is not in roaming and supported by the service)$/,
  function (this: ConformanceWorld) {
    this.past.place = 'home';
  },
);

Given(/^the device is roaming$/, function (this: ConformanceWorld) {
  this.past.place = 'France';
});

Given(
  /^the device is supported by the service, and may be (?:roaming or not roaming|reachable or not reachable)$/,
  () => undefined,
);

Given(/^the device is connected with sms and supported by the service$/, function (this: ConformanceWorld) {
  this.past.data = false;
});

Given(
  /^the device has data connectivity and is supported by the service$/,
  function (this: ConformanceWorld) {
    this.past.texts = false;
  },
);

Given(
  /^(?:the device has both data and sms connectivity, and is supported by the service|the device has data and\/or sms connectivity with the API provider's network)$/,
  function (this: ConformanceWorld) {
    assert(this.past.texts && this.past.data);
  },
);

Given(
  /^the device is supported by the service, but is not connected to the API provider's network$/,
  function (this: ConformanceWorld) {
    this.past.texts = false;
    this.past.data = false;
  },
);

Given(
  /^the device does not have (data|sms) connectivity with the API provider's network$/,
  function (this: ConformanceWorld, kind: string) {
    // `reachability-sms` tells of a telephone that is reachable for texts alone
    this.past.data = false;
    if (kind === 'sms') this.past.texts = false;
  },
);

const HAPPENINGS: readonly [sentence: RegExp, event: string][] = [
  [/^the device changes network and is now roaming$/, 'roaming-on'],
  [/^the device changes network and is now not roaming$/, 'roaming-off'],
  [/^the device changes its roaming status$/, 'roaming-status'],
  [/^the device changes to a network in a different country and is still roaming$/, 'roaming-change-country'],
  [
    /^the device's data connectivity status changes \(e\.g\. data connectivity is enabled\)$/,
    'reachability-data',
  ],
  [
    /^the device's sms connectivity status changes \(e\.g\. sms connectivity is enabled\)$/,
    'reachability-sms',
  ],
  [
    /^the device loses all connectivity with the API provider's network \(e\.g\. the device is switched off\)$/,
    'reachability-disconnected',
  ],
];
for (const [sentence, event] of HAPPENINGS) {
  When(sentence, async function (this: ConformanceWorld) {
    await this.subscribe();
    await bringAbout(this, event);
  });
}

When(
  /^(?:sims swap is performed on this mobile line|the sim of the device was swapped)$/,
  async function (this: ConformanceWorld) {
    const { body } = await this.answer();
    this.subscription.id ||= String((body as { id?: unknown }).id);
    await bringAbout(this, 'swapped');
  },
);

// nothing comes over the link for so long that it must be down
When(
  /^a network error prevents the device (?:roaming|reachability) status from being retrieved$/,
  async function (this: ConformanceWorld) {
    await this.open();
    this.clock.elapse(LINK_DOWN_MS);
  },
);

Given(
  /^the number of endpoints calls is equal to the business limit$/,
  async function (this: ConformanceWorld) {
    await this.exhaust('few a day');
  },
);

Given(
  /^the number of endpoints calls from any API Consumer is equal to the server limit$/,
  async function (this: ConformanceWorld) {
    await this.exhaust('few a second');
  },
);

Given(
  /^the API Producer doesn't offer general information on the call forwarding service status$/,
  function (this: ConformanceWorld) {
    this.past.seen = false;
  },
);
