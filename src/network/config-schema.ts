import { z } from 'zod';
import { bankSchema } from './bank-config-schema.ts';
import { PARTNER_ROLES } from './partner-role.ts';
import { checkRange, range, ranges } from './range-schema.ts';

/*
 * The one description of wardline.yaml: types, checks and the JSON Schema for editors come from it.
 * Messages are told after the value they are about, and say how to mend it. What needs more than one
 * value to be judged is in `config-checks.ts`.
 */

/** What is done about a message. */
export const ACTIONS = ['pass', 'flag', 'hold', 'block', 'answer'] as const;

/** What an incident can be about. */
export const INCIDENT_CLASSES = [
  'location-tracking',
  'identity-harvest',
  'sms-interception',
  'call-interception',
  'key-theft',
  'profile-fraud',
  'denial-of-service',
  'sms-spoofing',
  'scanning',
  'evasion',
] as const;

/** The widest point code, 24 bits (ANSI T1.111.4, China); ITU-T has 14 (Q.704 2.2). */
export const MAX_POINT_CODE = 0xffffff;

const name = z
  .string()
  .regex(/\S/, 'is no name; write one that people know it by')
  .meta({ description: 'A name for people', examples: ['Example Mobile'] });

const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'is no country of ISO 3166; write its two capital letters, such as GB')
  .meta({ description: 'ISO 3166-1 alpha-2', examples: ['GB'] });

const tadig = z
  .string()
  .regex(/^[A-Z0-9]{5}$/, 'is no TADIG code; write its five capital letters and digits, such as FRAF1')
  .meta({ description: 'TADIG code', examples: ['FRAF1'] });

const plmn = z
  .string()
  .regex(/^\d{5,6}$/, 'is no PLMN; write country code and network code, 5 or 6 digits, such as 23415')
  .meta({ description: 'MCC and MNC, 5 or 6 digits in quotes', examples: ['23415'] });

/** A global title, the digits it begins with, a range, or the TADIG code of a partner. */
const SENDER_FORM = /^(\d{1,15}( *- *\d{1,15})?|[A-Z0-9]{5})$/;

const route = z
  .string()
  .regex(
    SENDER_FORM,
    "is no route; write a global title, the digits it begins with, a range, or a partner's TADIG code",
  )
  .superRefine(checkRange)
  .meta({ description: 'Global title, prefix, range or TADIG code', examples: ['447700900300'] });

const pointCode = z
  .int('is no point code; write a whole number from 0 to 16777215')
  .min(0, 'is no point code; write a whole number from 0 to 16777215')
  .max(MAX_POINT_CODE, 'is no point code; write a whole number from 0 to 16777215')
  .meta({ description: 'A point code as a decimal number', examples: [1001] });

const pointCodes = (description: string) => z.array(pointCode).default([]).meta({ description });

const operation = z
  .union([z.string(), z.int()], 'is no operation; write its name, such as anyTimeInterrogation, or its code')
  .meta({
    description: 'An operation by name, or by its code in MAP',
    examples: ['anyTimeInterrogation', 71],
  });

const mobileGlobalTitles = ranges(
  'Mobile global titles of E.214: country code and network code that stand for MCC and MNC',
);

const globalTitles = z
  .strictObject({
    prefixes: ranges('Every global title of ours'),
    hlr: ranges('HLRs'),
    mscVlr: ranges('MSCs, VLRs and SGSNs'),
    smsc: ranges('Short message service centres'),
    smsRouter: ranges('SMS home routers'),
    gmlc: ranges('Location centres (GMLC)'),
    gsmScf: ranges('CAMEL service control (gsmSCF)'),
  })
  .meta({ description: 'Global titles of our own nodes, E.164' });

const link = z
  .strictObject({
    name,
    pointCodes: z.array(pointCode).meta({
      description: 'Point codes (OPC) that its messages arrive from; each is in pointCodes.interconnect',
      examples: [[2001]],
    }),
    partners: z
      .array(tadig)
      .default([])
      .meta({ description: 'Partners whose messages may come over it, by TADIG code' }),
    globalTitles: ranges('Calling titles that may come over it besides'),
  })
  .meta({
    description: 'Who may come over one link: a title that comes over another is not where it says',
    examples: ['a map with name, pointCodes and partners'],
  });

const network = z
  .strictObject({
    name,
    country,
    tadig: tadig.optional(),
    plmns: z.array(plmn).meta({ description: 'Our PLMNs', examples: [['23415']] }),
    msisdnPrefixes: ranges("Numbers of our subscribers, E.164 without '+'"),
    globalTitles: globalTitles.prefault({}),
    mobileGlobalTitles,
    pointCodes: z
      .strictObject({
        home: pointCodes('Point codes of our own nodes'),
        interconnect: pointCodes(
          "Point codes that messages from outside arrive from: peers' gateways, and a gateway of our own that puts its code on what it passes inwards",
        ),
      })
      .prefault({}),
    links: z
      .array(link)
      .default([])
      .meta({ description: 'Links with those who may come over them. One that is not here is not checked' }),
  })
  .meta({
    description: 'Our own network: what is not in here is outside',
    examples: ['a map with name, country and plmns'],
  });

export const partnerSchema = z
  .strictObject({
    tadig,
    name,
    country,
    plmns: z.array(plmn).default([]).meta({ description: 'PLMNs of the partner' }),
    globalTitles: ranges("Global titles of the partner's nodes, E.164"),
    mobileGlobalTitles,
    msisdnPrefixes: ranges("Numbers of the partner's subscribers"),
    roamingNumbers: ranges("Roaming numbers (MSRN) that the partner's MSCs give out"),
    nodes: z
      .array(
        z.strictObject({
          role: z.enum(PARTNER_ROLES).meta({ description: 'What the node is', examples: ['hlr'] }),
          range,
        }),
      )
      .default([])
      .meta({ description: 'What single titles of the partner are, as its IR.21 says' }),
    allow: z.array(operation).default([]).meta({
      description: 'Operations that the partner may send by agreement though they are screened otherwise',
    }),
  })
  .meta({
    description: 'A network that we have an agreement with',
    examples: ['a map with tadig, name and country'],
  });

const exception = z
  .strictObject({
    detector: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, 'is no detector; write its identifier, such as at-interconnect-never')
      .meta({ description: 'A detector, or a class of incidents', examples: ['at-interconnect-never'] }),
    sender: z
      .string()
      .regex(
        SENDER_FORM,
        "is no sender; write a global title, the digits it begins with, a range, or a partner's TADIG code",
      )
      .meta({ description: 'Global title, prefix, range or TADIG code', examples: ['33609000010'] }),
    until: z
      .union(
        [z.iso.date(), z.iso.datetime({ offset: true })],
        'is no date; write the last day as 2027-03-31, or a time as 2027-03-31T18:00:00Z',
      )
      .meta({ description: 'Last day (UTC) or time of the exception', examples: ['2027-03-31'] }),
    reason: z
      .string()
      .regex(/\S/, 'is no reason; write why this sender may')
      .meta({
        description: 'Why, and who agreed',
        examples: ['trial of a location service, agreed with fraud desk'],
      }),
  })
  .meta({
    description: 'What a detector finds about a sender is let pass for a while',
    examples: ['a map with detector, sender, until and reason'],
  });

const mode = z.enum(['monitor', 'enforce']);

const actions = (description: string) =>
  z.record(z.string(), z.enum(ACTIONS)).meta({ description, examples: ['a map such as { scanning: flag }'] });

const perimeter = z.strictObject({
  mode: mode
    .optional()
    .meta({ description: 'For these messages, where it is another than policy.mode', examples: ['enforce'] }),
  default: actions('For these messages, before policy.default').default({}),
});

const partnerPolicy = z
  .strictObject({ tadig, default: actions("For this partner's messages, before all other defaults") })
  .meta({
    description: 'What is done about findings on one partner',
    examples: ['a map with tadig and default'],
  });

const policy = z
  .strictObject({
    mode: mode
      .default('monitor')
      .meta({ description: 'monitor only tells what enforce would do', examples: ['monitor'] }),
    default: actions('What is done, by class or detector, where Wardline would do otherwise').default({}),
    perimeters: z
      .strictObject({
        international: perimeter
          .prefault({})
          .meta({ description: 'Messages of operators abroad, and of those nobody knows' }),
        national: perimeter.prefault({}).meta({ description: 'Messages of operators in our own country' }),
      })
      .prefault({})
      .meta({ description: 'What is otherwise for messages from abroad, or from within the country' }),
    partners: z.array(partnerPolicy).default([]),
    exceptions: z.array(exception).default([]),
  })
  .meta({ description: 'What is done about findings' });

const senderName = z
  .strictObject({
    name: z
      .string()
      .regex(/[\p{L}\p{N}]/u, 'is no sender name; write what recipients see, such as EXAMPLE BANK')
      .meta({
        description: 'An alphanumeric sender. Case, spaces, punctuation and look-alikes make no difference',
        examples: ['EXAMPLE BANK'],
      }),
    routes: z.array(route).meta({
      description: 'Who may send under it; with [], nobody from outside',
      examples: [['447700900300']],
    }),
  })
  .meta({
    description: 'A sender name of short messages that only some may use',
    examples: ['a map with name and routes'],
  });

const sms = z
  .strictObject({
    senderNames: z
      .array(senderName)
      .default([])
      .meta({ description: 'Sender names that are guarded; all others anybody may use' }),
  })
  .meta({ description: 'Short messages' });

const bound = (what: string, least: number, most: number, usual: number) => {
  const words = `is no bound; write a whole number from ${least} to ${most}`;
  return z
    .int(words)
    .min(least, words)
    .max(most, words)
    .default(usual)
    .meta({ description: `At most so many ${what} are remembered`, examples: [usual] });
};

const state = z
  .strictObject({
    maxSubscribers: bound('subscribers', 1000, 10_000_000, 1_000_000),
    maxSenders: bound('senders', 1000, 1_000_000, 65_536),
    folder: z
      .string()
      .regex(/\S/, 'is no folder; write its path, relative to this file')
      .optional()
      .meta({
        description:
          'Where journal and snapshot are kept, relative to this file; without it, a restart forgets',
        examples: ['state'],
      }),
  })
  .meta({ description: 'What is remembered of subscribers and senders' });

export const configSchema = z
  .strictObject({
    network,
    partners: z
      .strictObject({
        files: z
          .array(z.string().regex(/\S/, 'is no file; write its name or a pattern such as partners/*.yaml'))
          .default([])
          .meta({ description: 'Files with partners, relative to this one; * stands for any name' }),
        list: z.array(partnerSchema).default([]),
      })
      .prefault({})
      .meta({ description: 'Networks that we know. One that is not listed is unknown, not hostile' }),
    sms: sms.prefault({}),
    policy: policy.prefault({}),
    state: state.prefault({}),
    bank: bankSchema.optional(),
  })
  .meta({ title: 'Wardline', description: 'Configuration of the Wardline signalling firewall' });

export type WardlineConfig = z.output<typeof configSchema>;
/** A network that we have an agreement with. */
export type Partner = z.output<typeof partnerSchema>;

/** The JSON Schema of wardline.yaml, draft 2020-12, for editors. */
export function configJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(configSchema, { io: 'input', reused: 'inline' });
}
