import { configSchema, type WardlineConfig } from '../../network/config-schema.ts';

/* A network in Britain, its partners, strangers, and subscribers. */

/** Point codes: our two nodes, the carrier of all, and a second carrier that brings Spain alone. */
export const HOME = [1001, 1002] as const;
export const CARRIER = 2001;
export const OTHER_CARRIER = 2002;

/** A node as SCCP addresses it. */
export interface StoryNode {
  readonly title: string;
  readonly ssn: number;
  /** Numbering plan and nature of address, E.164 and international where left out. */
  readonly np?: number;
  readonly nai?: number;
  /** One of ours. */
  readonly home?: boolean;
  /** Pretends to be ours, and comes from outside. */
  readonly spoofed?: boolean;
  /** Comes by the carrier of Spain. */
  readonly otherLink?: boolean;
}

export interface StorySubscriber {
  readonly imsi: string;
  readonly msisdn: string;
}

export const HLR: StoryNode = { title: '447700090001', ssn: 6, home: true };
export const OUR_VLR: StoryNode = { title: '447700091001', ssn: 7, home: true };
export const OUR_MSC: StoryNode = { title: '447700091001', ssn: 8, home: true };
export const SMSC: StoryNode = { title: '447700093001', ssn: 8, home: true };
export const ROUTER: StoryNode = { title: '447700094001', ssn: 8, home: true };

export const PARIS: StoryNode = { title: '33609000010', ssn: 7 };
export const LYON: StoryNode = { title: '33609000020', ssn: 7 };
export const FRENCH_SGSN: StoryNode = { title: '33609000050', ssn: 149 };
export const FRENCH_SMSC: StoryNode = { title: '33609000300', ssn: 8 };
export const FRENCH_HLR: StoryNode = { title: '33609000400', ssn: 6 };
export const MADRID: StoryNode = { title: '34609000010', ssn: 7 };
export const SPANISH_SMSC: StoryNode = { title: '34609000300', ssn: 8 };
export const AMERICAN_VLR: StoryNode = { title: '12025550110', ssn: 7 };
/** Another operator in Britain. */
export const NEIGHBOUR: StoryNode = { title: '447700098001', ssn: 7 };

/** No partner has this title; it is of America. */
export const STRANGER = '12125550142';
export const STRANGE_VLR: StoryNode = { title: STRANGER, ssn: 7 };
export const STRANGE_MSC: StoryNode = { title: STRANGER, ssn: 8 };
export const STRANGE_HLR: StoryNode = { title: STRANGER, ssn: 6 };
export const STRANGE_SCF: StoryNode = { title: STRANGER, ssn: 147 };

/** The same node under another subsystem. */
export function as(node: StoryNode, ssn: number): StoryNode {
  return { ...node, ssn };
}

/** One of our subscribers, 0 to 999. */
export function subscriber(number: number): StorySubscriber {
  const three = String(number).padStart(3, '0');
  return { imsi: `234150000000${three}`, msisdn: `447700900${three}` };
}

/** A subscriber of the French partner, who may roam here. */
export function frenchGuest(number: number): StorySubscriber {
  const three = String(number).padStart(3, '0');
  return { imsi: `208010000000${three}`, msisdn: `33639980${three}` };
}

const NETWORK = {
  network: {
    name: 'Example Mobile',
    country: 'GB',
    tadig: 'GBREX',
    plmns: ['23415'],
    msisdnPrefixes: ['447700900'],
    globalTitles: {
      prefixes: ['447700090-447700095'],
      hlr: ['447700090001'],
      mscVlr: ['447700091000-447700091019'],
      smsc: ['447700093001'],
    },
    // the mobile global titles of our roamers: MCC 234 MNC 15 stand as 44 7700
    mobileGlobalTitles: ['447700'],
    pointCodes: { home: [...HOME], interconnect: [CARRIER, OTHER_CARRIER] },
    links: [{ name: 'Carrier of Spain', pointCodes: [OTHER_CARRIER], partners: ['ESPX1'] }],
  },
  partners: {
    list: [
      {
        tadig: 'FRAF1',
        name: 'Example France',
        country: 'FR',
        plmns: ['20801'],
        globalTitles: ['336090'],
        allow: ['sendRoutingInfoForLCS'],
        nodes: [
          { role: 'smsc', range: '33609000300-33609000309' },
          { role: 'hlr', range: '33609000400' },
        ],
      },
      { tadig: 'ESPX1', name: 'Example Spain', country: 'ES', plmns: ['21407'], globalTitles: ['346090'] },
      {
        tadig: 'USAXM',
        name: 'Example America',
        country: 'US',
        plmns: ['310150'],
        globalTitles: ['1202555'],
      },
      { tadig: 'GBRNB', name: 'Neighbour', country: 'GB', plmns: ['23499'], globalTitles: ['447700098'] },
      {
        tadig: 'IRLX1',
        name: 'Example Ireland',
        country: 'IE',
        plmns: ['27299'],
        globalTitles: ['353871'],
        allow: ['sendRoutingInfoForSM'],
      },
    ],
  },
  sms: { senderNames: [{ name: 'EXAMPLEBANK', routes: ['FRAF1'] }] },
  policy: { mode: 'enforce' },
} as const;

/** The network without a home router for texts, and with one. */
export const PLAIN: WardlineConfig = configSchema.parse(NETWORK);
export const WITH_ROUTER: WardlineConfig = configSchema.parse({
  ...NETWORK,
  network: {
    ...NETWORK.network,
    globalTitles: { ...NETWORK.network.globalTitles, smsRouter: ['447700094001'] },
  },
});
