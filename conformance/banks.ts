import type { JWK } from 'jose';
import { type BankConfig, bankSchema } from '../src/network/bank-config-schema.ts';
import { APIS } from './apis.ts';
import { contractOf } from './contract.ts';

export const PUBLIC_URL = 'https://wardline.example.com';
export const PURPOSE = 'dpv:FraudPreventionAndDetection';

/** Questions that a bank of a kind may ask of the limit that it is of. */
export const LIMITED_QUESTIONS = 3;
const PLENTY = 1000;

/** Banks by what they may ask, and how many wait for a scenario: each has one that asked nothing before. */
const BANKS = {
  usual: { count: 400, quota: { perSecond: PLENTY, perDay: PLENTY } },
  'few a day': { count: 8, quota: { perSecond: PLENTY, perDay: LIMITED_QUESTIONS } },
  'few a second': { count: 8, quota: { perSecond: LIMITED_QUESTIONS, perDay: PLENTY } },
} as const;
export type BankKind = keyof typeof BANKS;

export function bankName(kind: BankKind, place: number): string {
  if (place >= BANKS[kind].count) throw new Error(`more scenarios want a bank (${kind}) than there are`);
  return `bank-${kind.replaceAll(' ', '-')}-${place}`;
}

/** The section `bank` of a configuration with all of them: they may ask everything, and share a key. */
export function bankConfig(key: JWK): BankConfig {
  const scopes = APIS.flatMap((api) => contractOf(api).operations.flatMap((operation) => operation.scopes));
  const kinds = Object.keys(BANKS) as readonly BankKind[];
  return bankSchema.parse({
    publicUrl: PUBLIC_URL,
    tenants: kinds.flatMap((kind) =>
      Array.from({ length: BANKS[kind].count }, (_, place) => ({
        id: bankName(kind, place),
        name: 'Example Bank',
        clientId: bankName(kind, place),
        jwks: { keys: [key] },
        scopes: [...new Set(scopes)],
        purposes: [PURPOSE],
        consent: 'contract',
        sinks: { hosts: ['localhost'], allowPrivate: true },
        quota: BANKS[kind].quota,
      })),
    ),
  });
}
