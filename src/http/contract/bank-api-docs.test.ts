import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { RiskReason } from '../../bank/interception-risk.ts';
import { toldReasons } from '../routes/sms-interception-risk.ts';
import { CONTRACT_NAMES } from './contract-name.ts';
import { loadContract } from './load-contract.ts';
import type { Json } from './open-api-document.ts';

const page = readFileSync(new URL('../../../docs/BANK-API.md', import.meta.url), 'utf8');

/** Every enumeration of a property of this name. */
function enumerated(json: Json, property: string): string[] {
  if (json === null || typeof json !== 'object') return [];
  if (Array.isArray(json)) return json.flatMap((each) => enumerated(each, property));
  const found =
    (json.properties as { [name: string]: { enum?: string[] } } | undefined)?.[property]?.enum ?? [];
  return [...found, ...Object.values(json).flatMap((each) => enumerated(each, property))];
}

for (const name of CONTRACT_NAMES) {
  test(`docs/BANK-API.md tells the path and every error code of ${name}`, () => {
    const { servers, components } = loadContract(name);
    const path = servers[0]?.url.replace('{apiRoot}', '') ?? '';
    assert.ok(page.includes(`| \`${path}\` |`), path);
    const codes = new Set(enumerated(components.responses ?? null, 'code'));
    assert.ok(codes.size > 5);
    const missing = [...codes].filter((code) => !page.includes(code.replace('ONE_TIME_PASSWORD_SMS.', '')));
    assert.deepEqual(missing, []);
  });
}

test('the reasons that banks are told are those of the contract', () => {
  const reasons: Record<RiskReason, true> = {
    HOME_IN_NETWORK: true,
    ALIVE_ABROAD: true,
    NUMBER_NOT_OURS: true,
    WATCH_TOO_YOUNG: true,
    WATCH_INTERRUPTED: true,
    SUBSCRIBER_NOT_SEEN: true,
    PLACE_NOT_KNOWN: true,
    NO_LIFE_ABROAD: true,
    JUST_REGISTERED_ABROAD: true,
    DOUBTED_REGISTRATION_IN_FORCE: true,
    MORE_SIGNS_SINCE: true,
    DOUBTED_REGISTRATION_NOT_IN_FORCE: true,
    CALLS_FORWARDED_BY_OTHERS: true,
    PREPARATIONS_SEEN: true,
    SIM_CHANGED_RECENTLY: true,
    FACT_TOO_OLD: true,
  };
  const told = new Set(toldReasons(Object.keys(reasons) as RiskReason[]).map(({ code }) => code));
  const schema = loadContract('sms-interception-risk').components.schemas?.ReasonCode as { enum: string[] };
  assert.deepEqual([...told].sort(), schema.enum.toSorted());
});
