// CAMARA's own files are no part of the project. They are read where they lie beside it, and nowhere else.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { ContractName } from './contract-name.ts';
import { loadContract } from './load-contract.ts';
import type { JsonObject, OpenApiDocument } from './open-api-document.ts';
import { contractDifferences, contractFacts } from './test-contract-facts.ts';

const shared = process.env.WARDLINE_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
const camara = `${shared}/specs/camara`;
const skip = existsSync(camara) ? false : `CAMARA's files are not at ${camara} (WARDLINE_SHARED)`;

const ORIGINALS: Partial<Record<ContractName, string>> = {
  'sim-swap': 'SimSwap/r3.3',
  'sim-swap-subscriptions': 'SimSwap/r3.3',
  'call-forwarding-signal': 'CallForwardingSignal/r3.3',
  'device-roaming-status': 'DeviceRoamingStatus/r1.2',
  'device-roaming-status-subscriptions': 'DeviceRoamingStatus/r1.2',
  'device-reachability-status': 'DeviceReachabilityStatus/r1.2',
  'device-reachability-status-subscriptions': 'DeviceReachabilityStatus/r1.2',
  'one-time-password-sms': 'OTPValidation/r3.2',
};

for (const [name, release] of Object.entries(ORIGINALS)) {
  test(`${name} is the interface that CAMARA published`, { skip }, () => {
    const original = `${camara}/${release}/code/API_definitions/${name}.yaml`;
    const theirs = parse(readFileSync(original, 'utf8')) as OpenApiDocument;
    const ours = loadContract(name as ContractName);
    assert.ok(contractFacts(theirs).size > 100, 'there is something to compare');
    assert.deepEqual(contractDifferences(ours, theirs), []);
  });
}

/** One change to the document, and the path at which it must be told. */
const MUTATIONS: readonly [string, RegExp, (document: OpenApiDocument) => void][] = [
  [
    'a bound',
    /maxAge\.maximum: ours 2400, theirs 2401/,
    (d) => set(d, 'schemas.CreateCheckSimSwap.properties.maxAge.maximum', 2401),
  ],
  ['a pattern', /phoneNumber\.pattern/, (d) => set(d, 'schemas.PhoneNumber.pattern', '^.*$')],
  [
    'a format',
    /latestSimChange\.format/,
    (d) => set(d, 'schemas.SimSwapInfo.properties.latestSimChange.format', 'date'),
  ],
  [
    'that null is allowed',
    /latestSimChange\.nullable/,
    (d) => set(d, 'schemas.SimSwapInfo.properties.latestSimChange.nullable', false),
  ],
  ['what is required', /schema\.required/, (d) => set(d, 'schemas.SimSwapInfo.required', [])],
  [
    'an error code',
    /responses\.400.*code\.enum/,
    (d) =>
      set(d, 'responses.Generic400.content.application/json.schema.allOf.1.properties.code.enum', [
        'INVALID_ARGUMENT',
      ]),
  ],
  ['a header', /header:x-correlator/, (d) => set(d, 'parameters.x-correlator.name', 'x-other')],
];

function set(document: OpenApiDocument, path: string, value: unknown): void {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let json = document.components as unknown as JsonObject;
  for (const key of keys) json = json[key] as JsonObject;
  json[last] = value as JsonObject;
}

for (const [what, told, change] of MUTATIONS) {
  test(`a difference in ${what} is told by its path`, () => {
    const changed = loadContract('sim-swap');
    change(changed);
    const differences = contractDifferences(loadContract('sim-swap'), changed);
    assert.match(differences.join('\n'), told);
  });
}

test('a path, a method, a response and a scope that are missing are told', () => {
  const ours = loadContract('sim-swap');
  const cut = (change: (paths: JsonObject) => void) => {
    const other = loadContract('sim-swap');
    change(other.paths as JsonObject);
    return contractDifferences(ours, other).join('\n');
  };
  assert.match(
    cut((paths) => delete paths['/check']),
    /paths\.\/check\.post\.operationId: ours "checkSimSwap", theirs nothing/,
  );
  const post = (paths: JsonObject) => (paths['/check'] as JsonObject).post as JsonObject;
  assert.match(
    cut((paths) => delete (post(paths).responses as JsonObject)['429']),
    /responses\.429/,
  );
  assert.match(
    cut((paths) => Object.assign(post(paths), { security: [] })),
    /check\.post\.security/,
  );
  assert.match(
    cut((paths) => Object.assign(post(paths), { operationId: 'ask' })),
    /operationId: ours "checkSimSwap", theirs "ask"/,
  );
});
