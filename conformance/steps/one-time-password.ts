import assert from 'node:assert/strict';
import { Given } from '@cucumber/cucumber';
import { MESSAGE } from '../default-body.ts';
import { type ConformanceWorld, FIXED_LINE } from '../world.ts';

/* One-time passwords: codes are sent by the server, and read from the text that comes to the subscriber. */

/** Longer than a code is valid, and not so long that it is forgotten. */
const TOO_LONG_MS = 6 * 60_000;
/** The try that is answered with VERIFICATION_FAILED, and the code that is not sent any more. */
const LAST_TRY = 3;
const LAST_CODE = 6;

async function sendCode(world: ConformanceWorld): Promise<void> {
  const { bank } = await world.open();
  const operation = world.contract.operation('sendCode');
  const { status, body } = await world.ask(operation, { phoneNumber: world.phoneNumber, message: MESSAGE });
  assert.equal(status, 200, JSON.stringify(body));
  const text = bank.lastText(world.phoneNumber.slice(1)) ?? '';
  const [before = '', after = ''] = MESSAGE.split('{{code}}');
  assert(text.startsWith(before) && text.endsWith(after), 'the text is not as it was asked for');
  const code = text.slice(before.length, text.length - after.length);
  world.codes.push({ authenticationId: (body as { authenticationId: string }).authenticationId, code });
}

function codeOf(world: ConformanceWorld, index = 0) {
  const code = world.codes[index];
  assert(code !== undefined, 'no code was sent');
  return code;
}

/** A code of the same form that was not sent. */
function otherThan(code: string): string {
  const last = code.at(-1) ?? '';
  return `${code.slice(0, -1)}${last === '7' ? '8' : '7'}`;
}

Given(/^an authenticationId has been retrieved from a send-code request$/, useFirst);
Given(
  /^request body property "\$\.authenticationId" is set to the value (?:from|got for the first) send-code request$/,
  useFirst,
);

async function useFirst(this: ConformanceWorld): Promise<void> {
  if (this.codes.length === 0) await sendCode(this);
  this.request.set('$.authenticationId', codeOf(this).authenticationId);
}

Given(
  /^the request body property "\$\.code" is set to (?:the value received in the SMS|the received in the SMS|the received in the SMS for this first request|the code received in the SMS)$/,
  function (this: ConformanceWorld) {
    this.request.set('$.code', codeOf(this).code);
  },
);

Given(
  /^the request body property "\$\.code" is set to a value distinct from the value received in the SMS$/,
  function (this: ConformanceWorld) {
    this.request.set('$.code', otherThan(codeOf(this).code));
  },
);

Given(
  /^the request body property "\$\.code" is set to a format valid value$/,
  function (this: ConformanceWorld) {
    this.request.set('$.code', 'AJY3');
  },
);

Given(
  /^the request body property "\$\.authenticationId" is set to an unknown value$/,
  function (this: ConformanceWorld) {
    this.request.set('$.authenticationId', '22222222-2222-4222-8222-222222222222');
  },
);

Given(/^the time elapsed since the send-code exceed the allowed time$/, function (this: ConformanceWorld) {
  this.clock.elapse(TOO_LONG_MS);
});

Given(
  /^Two send-code request has been sequentially triggered for the same phoneNumber$/,
  async function (this: ConformanceWorld) {
    await sendCode(this);
    await sendCode(this);
  },
);

Given(
  /^a validate-code has been succesfully performed for a authenticationId$/,
  async function (this: ConformanceWorld) {
    await sendCode(this);
    const { status, body } = await this.ask(this.contract.operation('validateCode'), { ...codeOf(this) });
    assert.equal(status, 204, JSON.stringify(body));
  },
);

Given(/^request body property "\$\.authenticationId" is valued again with this authenticationId$/, useFirst);

// the request of the scenario is wrong as well
Given(
  /^\(config_var:"max_try"-1\) calls with the request body property "\$\.code" set to a value distinct from the value received in the SMS were performed$/,
  async function (this: ConformanceWorld) {
    const { authenticationId, code } = codeOf(this);
    const wrong = { authenticationId, code: otherThan(code) };
    for (let tries = 1; tries < LAST_TRY; tries++)
      await this.ask(this.contract.operation('validateCode'), wrong);
    this.request.set('$.code', wrong.code);
  },
);

Given(
  /^\(config_var:"max_send"-1\) of send-code requests for this phone number has been submitted$/,
  async function (this: ConformanceWorld) {
    for (let sent = 1; sent < LAST_CODE; sent++) await sendCode(this);
  },
);

Given(
  /^the request body property "\$\.phoneNumber" is set to a phone number that (cannot receive SMS|target a landline|that has an active SMS barring)$/,
  function (this: ConformanceWorld, kind: string) {
    if (kind === 'target a landline') {
      this.request.name(FIXED_LINE);
      return;
    }
    this.past.line = kind === 'cannot receive SMS' ? 'no texts' : 'barred';
    this.request.name(this.phoneNumber);
  },
);
