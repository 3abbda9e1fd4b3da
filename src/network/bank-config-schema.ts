import { z } from 'zod';
import { publicKeys } from './public-key-schema.ts';
import { range, ranges } from './range-schema.ts';

/*
 * The section `bank` of wardline.yaml: who may ask whether a code sent to a number could be intercepted, and
 * about whom. What needs more than one value to be judged is in `bank-config-checks.ts`.
 */

/** Where the server listens if nothing else is said; only this machine can ask there. */
export const DEFAULT_PUBLIC_URL = 'http://127.0.0.1:7007';

/** CAMARA's contracts answer for at most 2400 hours (sim-swap, call-forwarding) back from now. */
const MOST_DAYS = 100;
/** Nobody asks more than that of one core; a quota beyond it is none. */
const MOST_PER_SECOND = 100_000;
const MOST_PER_DAY = 1_000_000_000;

const whole = (what: string, least: number, most: number, usual: number) => {
  const words = `is no ${what}; write a whole number from ${least} to ${most}`;
  return z
    .int(words)
    .min(least, words)
    .max(most, words)
    .default(usual)
    .meta({ examples: [usual] });
};

const origin = z
  .string()
  .regex(/^(https:\/\/[^\s/?#@]+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?)$/, {
    error:
      'is no address of the server; write https://, its name, and no path; http:// is for 127.0.0.1 alone',
    abort: true,
  })
  .refine(URL.canParse, 'is no address; write https:// and a name')
  .meta({
    description: 'How banks reach the server: issuer of its tokens, and the audience that they are for',
    examples: ['https://wardline.example.com'],
  });

const url = (description: string, example: string) =>
  z
    .string()
    .regex(/^(https:\/\/[^\s?#@]+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?(\/[^\s?#@]*)?)$/, {
      error: `is no address; write one such as ${example}; http:// is for 127.0.0.1 alone`,
      abort: true,
    })
    .refine(URL.canParse, `is no address; write one such as ${example}`)
    .meta({ description, examples: [example] });

const file = (description: string, example: string) =>
  z
    .string()
    .regex(/\S/, 'is no file; write its path, relative to this file')
    .meta({ description: `${description}, relative to this file`, examples: [example] });

const slug = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,62}$/,
    'is no identifier; write small letters, digits and -, such as example-bank',
  )
  .meta({ description: 'Identifier of a bank, in the audit trail and in logs', examples: ['example-bank'] });

const scope = z
  .string()
  .regex(
    /^(?!dpv:|openid$)[a-z0-9][a-z0-9.-]*(:[a-z0-9][a-z0-9.-]*)*$/,
    'is no scope; write one of the interfaces, such as sim-swap:check; purposes have a list of their own',
  )
  .meta({ description: 'A scope of the interfaces', examples: ['sim-swap:check'] });

const purpose = z
  .string()
  .regex(/^dpv:[A-Z][A-Za-z]{1,80}$/, 'is no purpose; write one such as dpv:FraudPreventionAndDetection')
  .meta({
    description: 'A purpose of the Data Privacy Vocabulary',
    examples: ['dpv:FraudPreventionAndDetection'],
  });

const consent = z
  .union(
    [z.literal('contract'), z.array(range)],
    'is no consent; write contract where the bank has it of all its customers, or a list of their numbers',
  )
  .default([])
  .meta({
    description:
      'Whose place the bank may learn: those of its contract, or these numbers. Others it is not told',
    examples: [['447700900000-447700900999']],
  });

const quota = z
  .strictObject({
    perSecond: whole('quota', 1, MOST_PER_SECOND, 100).describe('Questions a second'),
    perDay: whole('quota', 1, MOST_PER_DAY, 1_000_000).describe('Questions a day, which begins at 00:00 UTC'),
  })
  .meta({ description: 'How much the bank may ask' });

const sinks = z
  .strictObject({
    hosts: z
      .array(
        z
          .string()
          .regex(/^[a-z0-9.-]+$/, 'is no host; write its name in small letters, such as events.example.com'),
      )
      .optional()
      .meta({ description: 'Hosts that events may be sent to; without it, any public one' }),
    allowPrivate: z
      .boolean()
      .default(false)
      .meta({
        description: "Whether events may go to addresses of the operator's own networks; for trials",
        examples: [false],
      }),
  })
  .meta({ description: 'Where events may be sent' });

const tenant = z
  .strictObject({
    id: slug,
    name: z
      .string()
      .regex(/\S/, 'is no name; write one that people know it by')
      .meta({ description: 'A name for people', examples: ['Example Bank'] }),
    clientId: z
      .string()
      .regex(/^[A-Za-z0-9._~-]{1,64}$/, 'is no client identifier; write 1 to 64 letters, digits, . _ ~ -')
      .meta({ description: 'client_id of OAuth 2', examples: ['example-bank'] }),
    jwks: publicKeys.optional(),
    jwksFile: file('The same in a file', 'example-bank.jwks.json').optional(),
    scopes: z.array(scope).meta({ description: 'What it may ask', examples: [['sim-swap:check']] }),
    purposes: z
      .array(purpose)
      .min(1, 'is empty, and no token could be had; write ["dpv:FraudPreventionAndDetection"]')
      .meta({ description: 'What it may ask for', examples: [['dpv:FraudPreventionAndDetection']] }),
    numbers: ranges('Numbers that it may ask about; with none, all'),
    consent,
    quota: quota.prefault({}),
    sandbox: z
      .boolean()
      .optional()
      .meta({
        description:
          'Whether it is answered by fixed numbers (docs/SANDBOX.md), and never learns of real ones',
        examples: [true],
      }),
    sinks: sinks.prefault({}),
  })
  .meta({
    description: 'A bank that may ask',
    examples: ['a map with id, name, clientId, jwks, scopes and purposes'],
  });

const issuer = z
  .strictObject({
    issuer: url('Who made the token: iss', 'https://idp.example.com'),
    jwksUri: url('Where its public keys are', 'https://idp.example.com/jwks').optional(),
    jwksFile: file('The same in a file', 'idp.jwks.json').optional(),
    jwks: publicKeys.optional(),
    audience: z
      .string()
      .regex(/\S/, 'is no audience; write what its tokens have in aud, such as https://wardline.example.com')
      .meta({ description: 'Whom its tokens are for: aud', examples: ['https://wardline.example.com'] }),
    tenants: z.array(slug).optional().meta({ description: 'Banks that it speaks for; without it, all' }),
  })
  .meta({
    description: 'Another authorization server, whose tokens are taken',
    examples: ['a map with issuer, jwksUri and audience'],
  });

const texts = z
  .strictObject({
    url: url('Where texts with codes are given to', 'https://texts.example.com/send'),
    tokenFile: file('What both sides know each other by, 32 signs or more', 'texts.token'),
    sender: z
      .string()
      .regex(/^[A-Za-z0-9 ]{1,11}$/, 'is no sender; write at most 11 letters and digits, such as ExampleBank')
      .optional()
      .meta({ description: 'Whom texts are from, as people see it', examples: ['ExampleBank'] }),
  })
  .meta({
    description: "The operator's gateway for texts. Without it, codes are sent in the sandbox alone",
    examples: ['a map with url and tokenFile'],
  });

export const bankSchema = z
  .strictObject({
    publicUrl: origin.default(DEFAULT_PUBLIC_URL),
    keysFile: file(
      'Where the keys are kept that tokens are signed with; without it, new ones at each start',
      'bank-keys.json',
    ).optional(),
    monitoredDays: whole('number of days', 1, MOST_DAYS, MOST_DAYS).describe('How far back is answered for'),
    coverage: z
      .enum(['interconnect', 'all'])
      .default('interconnect')
      .meta({
        description:
          'What is watched: signalling with other networks, or the links between our own registers and switches too',
        examples: ['interconnect'],
      }),
    texts: texts.optional(),
    issuers: z.array(issuer).default([]),
    tenants: z.array(tenant).default([]).meta({ description: 'Banks that may ask' }),
  })
  .meta({ description: 'Who may ask whether codes to a number could be intercepted' });

/** The section `bank` of wardline.yaml. */
export type BankConfig = z.output<typeof bankSchema>;
export type BankTenantConfig = BankConfig['tenants'][number];
export type BankIssuerConfig = BankConfig['issuers'][number];
