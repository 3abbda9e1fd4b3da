import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { faultLine } from './config-fault.ts';
import { readConfig } from './read-config.ts';
import { EXAMPLE_CONFIG } from './test-configs.ts';

const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const PUBLIC = JSON.stringify({ ...pair.publicKey.export({ format: 'jwk' }), kid: 'one' });
const PRIVATE_KEY = pair.privateKey.export({ format: 'jwk' });
const KEYS = `jwks: { keys: [${PUBLIC}] }`;
const PURPOSES = 'purposes: [dpv:FraudPreventionAndDetection]';
const REST = `scopes: [sim-swap:check], ${PURPOSES}`;
const BANK = `{ id: example-bank, name: Example Bank, clientId: example-bank, ${KEYS}, ${REST} }`;
const OTHER = `{ id: other-bank, name: Other Bank, clientId: other-bank, ${KEYS}, ${REST} }`;
const LINE = EXAMPLE_CONFIG.split('\n').length;

function read(bank: string) {
  return readConfig(`${EXAMPLE_CONFIG}bank: ${bank}\n`, 'wardline.yaml');
}

function faulty(bank: string, ...expected: string[]): void {
  const faults = read(bank).faults.map(faultLine);
  assert.deepEqual(
    faults,
    expected.map((words) => `wardline.yaml:${LINE}: bank.${words}`),
  );
}

/** A bank with one thing otherwise. */
function faultyTenant(piece: string, other: string, ...expected: string[]): void {
  assert.ok(BANK.includes(piece));
  faulty(`{ tenants: [${BANK.replace(piece, other)}] }`, ...expected.map((words) => `tenants[0]${words}`));
}

test('without a section bank, no bank may ask', () => {
  assert.equal(readConfig(EXAMPLE_CONFIG, 'wardline.yaml').config.bank, undefined);
});

test('what is not said of a bank is the least: no place, no private sinks, and a quota', () => {
  const { config, faults } = read(`{ tenants: [${BANK}] }`);
  assert.deepEqual(faults, []);
  const { tenants, ...rest } = config.bank ?? {};
  assert.deepEqual(rest, {
    publicUrl: 'http://127.0.0.1:7007',
    monitoredDays: 100,
    coverage: 'interconnect',
    issuers: [],
  });
  assert.deepEqual(tenants?.[0], {
    id: 'example-bank',
    name: 'Example Bank',
    clientId: 'example-bank',
    jwks: { keys: [JSON.parse(PUBLIC)] },
    scopes: ['sim-swap:check'],
    purposes: ['dpv:FraudPreventionAndDetection'],
    numbers: [],
    consent: [],
    quota: { perSecond: 100, perDay: 1_000_000 },
    sinks: { allowPrivate: false },
  });
});

test('a bank of the sandbox has the numbers of the sandbox, and none of its own', () => {
  const { config, faults } = read(`{ tenants: [${BANK.replace(KEYS, `sandbox: true, ${KEYS}`)}] }`);
  assert.deepEqual([config.bank?.tenants[0]?.sandbox, faults], [true, []]);
  const words = 'has no meaning beside sandbox: true; leave it out';
  faultyTenant(
    KEYS,
    `sandbox: true, numbers: ["447700900000"], consent: contract, ${KEYS}`,
    `.numbers: ${words}`,
    `.consent: ${words}`,
  );
  faultyTenant(
    KEYS,
    `sandbox: maybe, ${KEYS}`,
    '.sandbox: "maybe" is not true or false; write it, such as true',
  );
});

test("a bank's private key in the configuration is a fault, and is not told", () => {
  const at = 'tenants[0].jwks.keys[0]: a map';
  const secret = JSON.stringify(PRIVATE_KEY);
  const { faults } = read(`{ tenants: [${BANK.replace(PUBLIC, secret)}] }`);
  assert.deepEqual(faults.map(faultLine), [
    `wardline.yaml:${LINE}: bank.${at} has d, which is of the private key; write the public key alone, and take a new pair`,
  ]);
  assert.ok(!JSON.stringify(faults).includes(String(PRIVATE_KEY.d)));
  faultyTenant(
    PUBLIC,
    '{ kty: oct, k: c2VjcmV0 }',
    '.jwks.keys[0].kty: "oct" is none of EC, RSA, OKP; write one of them',
  );
  faultyTenant(
    PUBLIC,
    '{ kty: RSA, n: c2hvcnQ, e: AQAB }',
    '.jwks.keys[0]: a map is an RSA key of less than 2048 bits; write a longer one, or one on P-256',
  );
  faultyTenant(
    PUBLIC,
    '{ kty: EC, crv: P-256, x: AA }',
    '.jwks.keys[0]: a map lacks y; write the public key whole',
  );
  faultyTenant(
    PUBLIC,
    '{ kty: EC, crv: secp256k1, x: AA, y: AA }',
    '.jwks.keys[0]: a map is on a curve that signs no tokens; write a key on P-256, P-384, P-521',
  );
  faultyTenant(PUBLIC, '', '.jwks.keys: a list is empty, and nothing could be verified; write a public key');
});

test('a bank has its keys in the configuration or in a file', () => {
  faultyTenant(`${KEYS}, `, 'jwksFile: bank.json, ');
  faultyTenant(`${KEYS}, `, '', ': has no keys, and nothing of it could be verified; write jwks or jwksFile');
  faultyTenant(KEYS, `${KEYS}, jwksFile: bank.json`, '.jwksFile: stands beside jwks; leave one of the two');
});

test('scopes, purposes, identifiers and numbers are told where they are none', () => {
  faultyTenant(
    'sim-swap:check',
    'dpv:FraudPrevention',
    '.scopes[0]: "dpv:FraudPrevention" is no scope; write one of the interfaces, such as sim-swap:check; purposes have a list of their own',
  );
  faultyTenant(
    'dpv:FraudPreventionAndDetection',
    'fraud',
    '.purposes[0]: "fraud" is no purpose; write one such as dpv:FraudPreventionAndDetection',
  );
  faultyTenant(
    'id: example-bank',
    'id: Example Bank',
    '.id: "Example Bank" is no identifier; write small letters, digits and -, such as example-bank',
  );
  faultyTenant(
    PURPOSES,
    `${PURPOSES}, numbers: ["447700900000-447700900999", "33609"]`,
    '.numbers[1]: "33609" is not within network.msisdnPrefixes; write numbers of ours',
  );
  faultyTenant(
    PURPOSES,
    `${PURPOSES}, consent: yes`,
    '.consent: "yes" is no consent; write contract where the bank has it of all its customers, or a list of their numbers',
  );
  faultyTenant(
    PURPOSES,
    `${PURPOSES}, quota: { perSecond: 0 }, sinks: { hosts: ["Events Example"], allowPrivate: maybe }`,
    '.quota.perSecond: 0 is no quota; write a whole number from 1 to 100000',
    '.sinks.hosts[0]: "Events Example" is no host; write its name in small letters, such as events.example.com',
    '.sinks.allowPrivate: "maybe" is not true or false; write it, such as false',
  );
});

test('two banks have neither an identifier nor a client in common', () => {
  faulty(
    `{ tenants: [${BANK}, ${OTHER.replace('clientId: other-bank', 'clientId: example-bank')}, ${BANK.replace('clientId: example-bank', 'clientId: third')}] }`,
    'tenants[1].clientId: "example-bank" is that of bank.tenants[0] as well; write another',
    'tenants[2].id: "example-bank" is that of bank.tenants[0] as well; write another',
  );
});

test('tokens are made for an address over https, or on this machine', () => {
  faulty('{ publicUrl: "https://wardline.example.com" }');
  faulty('{ publicUrl: "http://localhost:8080" }');
  for (const address of ['http://wardline.example.com', 'https://wardline.example.com/bank', 'wardline'])
    faulty(
      `{ publicUrl: "${address}" }`,
      `publicUrl: "${address}" is no address of the server; write https://, its name, and no path; http:// is for 127.0.0.1 alone`,
    );
  faulty(
    '{ monitoredDays: 101 }',
    'monitoredDays: 101 is no number of days; write a whole number from 1 to 100',
  );
});

test('another authorization server has keys, and banks that are listed', () => {
  const issuer = 'issuer: "https://idp.example.com", audience: "https://wardline.example.com"';
  const keys = 'jwksUri: "https://idp.example.com/jwks"';
  faulty(`{ issuers: [{ ${issuer}, ${keys}, tenants: [example-bank] }], tenants: [${BANK}] }`);
  faulty(
    `{ issuers: [{ ${issuer} }, { ${issuer}, ${keys}, tenants: [nobody] }] }`,
    'issuers[0]: has no keys, and nothing of it could be verified; write jwksUri or jwksFile or jwks',
    'issuers[1].issuer: "https://idp.example.com" is that of bank.issuers[0] as well; write another',
    'issuers[1].tenants[0]: "nobody" is no bank of bank.tenants; write the id of one',
  );
  faulty(
    `{ publicUrl: "https://idp.example.com", issuers: [{ ${issuer}, ${keys} }] }`,
    'issuers[0].issuer: is bank.publicUrl, whose tokens are taken anyway; take it out',
  );
});
