import { Given } from '@cucumber/cucumber';
import type { ConformanceWorld } from '../world.ts';

/* The access token of the request. */

Given(
  /^(?:the header "Authorization" is set(?: to a valid access token(?: which does not identify (?:a single device|a single phone number|any device))?)?|a valid 2- or 3-legged access token|the valid access token does no identified a device)$/,
  function (this: ConformanceWorld) {
    this.access = { kind: 'two-legged' };
  },
);

Given(
  /^[Tt]he header "Authorization" is set to a valid access token (?:identifying|which identifies) (?:a phone number|same phone number|a device|a valid device|the device associated with the subscription|a valid device associated with one or more subscriptions)$/,
  function (this: ConformanceWorld) {
    this.access = { kind: 'three-legged', phoneNumber: this.phoneNumber };
  },
);

Given(/^this phone number is identified by the token$/, function (this: ConformanceWorld) {
  this.access = { kind: 'three-legged', phoneNumber: this.phoneNumber };
});

Given(/^the (?:request )?header "Authorization" is removed$/, function (this: ConformanceWorld) {
  this.access = { kind: 'none' };
});

Given(
  /^the header "Authorization" is set to (?:an expired(?: access token)?|a previously valid but now expired access token)$/,
  function (this: ConformanceWorld) {
    this.access = { kind: 'expired' };
  },
);

Given(
  /^(?:the header "Authorization" is set to an invalid access token|an invalid authentication token)$/,
  function (this: ConformanceWorld) {
    this.access = { kind: 'foreign' };
  },
);

Given(/^the header "Authorization" is set to a malformed token$/, function (this: ConformanceWorld) {
  this.access = { kind: 'malformed' };
});

// scopes of other interfaces: none of this one
Given(/^an access token with an invalid context$/, function (this: ConformanceWorld) {
  this.access = { kind: 'two-legged', scopes: () => ['one-time-password-sms:send-validate'] };
});

Given(
  /^header "Authorization" set to an access token not including scope "([^"]+)"$/,
  function (this: ConformanceWorld, scope: string) {
    if (!this.contract.operations.some(({ scopes }) => scopes.includes(scope)))
      throw new Error(`${scope} is unknown`);
    this.access = { kind: 'two-legged', scopes: () => ['one-time-password-sms:send-validate'] };
  },
);

Given(
  /^the access token does not includ(?:e|ing) scope "([^"]+)"$/,
  function (this: ConformanceWorld, scope: string) {
    this.access = {
      kind: 'two-legged',
      scopes: (_ofOperation, ofApi) => {
        if (!ofApi.includes(scope)) throw new Error(`${scope} is unknown`);
        return ofApi.filter((one) => one !== scope);
      },
    };
  },
);

Given(/^the access token includes only a single subscription scope$/, function (this: ConformanceWorld) {
  this.access = { kind: 'two-legged', scopes: (ofOperation) => ofOperation.slice(0, 1) };
});
