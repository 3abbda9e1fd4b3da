import { configSchema, type WardlineConfig } from '../../src/network/config-schema.ts';

/** Country, its dialling code and mobile country code: where the partners are. */
const COUNTRIES: readonly (readonly [country: string, code: string, mcc: string])[] = [
  ['FR', '33', '208'],
  ['DE', '49', '262'],
  ['ES', '34', '214'],
  ['IT', '39', '222'],
  ['NL', '31', '204'],
  ['BE', '32', '206'],
  ['PT', '351', '268'],
  ['IE', '353', '272'],
  ['CH', '41', '228'],
  ['AT', '43', '232'],
  ['SE', '46', '240'],
  ['DK', '45', '238'],
  ['NO', '47', '242'],
  ['FI', '358', '244'],
  ['PL', '48', '260'],
  ['CZ', '420', '230'],
  ['GR', '30', '202'],
  ['TR', '90', '286'],
  ['US', '1', '310'],
  ['MX', '52', '334'],
  ['BR', '55', '724'],
  ['AR', '54', '722'],
  ['ZA', '27', '655'],
  ['IN', '91', '404'],
  ['JP', '81', '440'],
  ['AU', '61', '505'],
  ['TH', '66', '520'],
  ['AE', '971', '424'],
  ['EG', '20', '602'],
  ['MA', '212', '604'],
];

export const PARTNERS = 300;

/** Nodes of each role that a partner speaks with. */
const NODES = 3;

export const HLR = '447700900001';
export const SMSC = '447700900300';
export const SMS_ROUTER = '447700900400';

/** Point codes: home, and one for each carrier. */
export const HOME_POINT_CODE = 1001;
export const CARRIERS = 4;
export function carrierPointCode(carrier: number): number {
  return 2001 + carrier;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Country of a partner, and what its titles begin with. */
function partnerOf(partner: number) {
  const [country, code, mcc] = COUNTRIES[partner % COUNTRIES.length] ?? (['FR', '33', '208'] as const);
  const own = two(Math.floor(partner / COUNTRIES.length));
  // 1 202 555 is reserved for fiction
  return { country, mcc, own, prefix: `${code === '1' ? '1202555' : `${code}60900`}${own}` };
}

export interface PlacedAt {
  /** Serving VLR and MSC in one. */
  readonly title: string;
  readonly country: string;
}

/** Where a subscriber roams, told by their number. */
export function placeOf(subscriber: number): PlacedAt {
  const { prefix, country } = partnerOf(subscriber % PARTNERS);
  return { title: `${prefix}01${Math.floor(subscriber / PARTNERS) % NODES}`, country };
}

/** A short message centre of one of the partners. */
export function gatewayOf(number: number): string {
  return `${partnerOf(number % PARTNERS).prefix}03${number % NODES}`;
}

/** Of subscribers, which is no real network's: 001 01 is for tests. */
const PLMN = '00101';
/** +999 is given to nobody. */
const COUNTRY_CODE = '999';

export function imsiOf(subscriber: number): string {
  return `${PLMN}${String(subscriber).padStart(10, '0')}`;
}
export function msisdnOf(subscriber: number): string {
  return `${COUNTRY_CODE}${String(subscriber).padStart(9, '0')}`;
}

/** Home network and 300 partners of 30 countries, as wardline.yaml would say it. */
export function trafficConfig(): WardlineConfig {
  const list = Array.from({ length: PARTNERS }, (_, partner) => {
    const { country, mcc, own, prefix } = partnerOf(partner);
    return {
      tadig: `${country}X${own}`,
      name: `Example ${country} ${own}`,
      country,
      plmns: [`${mcc}${own}`],
      globalTitles: [prefix],
      nodes: [
        { role: 'mscVlr', range: `${prefix}01` },
        { role: 'smsc', range: `${prefix}03` },
      ],
    };
  });
  return configSchema.parse({
    network: {
      name: 'Example Mobile',
      country: 'GB',
      plmns: [PLMN],
      msisdnPrefixes: [COUNTRY_CODE],
      globalTitles: {
        prefixes: ['4477009'],
        hlr: [HLR],
        mscVlr: ['447700900100-447700900119'],
        smsc: [SMSC],
        smsRouter: [SMS_ROUTER],
      },
      pointCodes: {
        home: [HOME_POINT_CODE],
        interconnect: Array.from({ length: CARRIERS }, (_, carrier) => carrierPointCode(carrier)),
      },
    },
    partners: { list },
    policy: { mode: 'enforce' },
  });
}
