import { configSchema, type WardlineConfig } from '../../src/network/config-schema.ts';

/** The home network of the conformance run, as the examples of the documentation have it. */
export const HOME = {
  hlr: '447700900001',
  vlr: '447700900100',
  smsc: '447700900300',
} as const;

/** A network abroad that the subscribers roam in. */
export interface Abroad {
  readonly country: string;
  readonly vlr: string;
  readonly sgsn: string;
  readonly smsc: string;
}

export const GERMANY: Abroad = abroad('DE', '4917900');
export const FRANCE: Abroad = abroad('FR', '3360900');
export const SPAIN: Abroad = abroad('ES', '3460900');

function abroad(country: string, titles: string): Abroad {
  return { country, vlr: `${titles}0100`, sgsn: `${titles}0190`, smsc: `${titles}0300` };
}

/** Home, and the partners that the subscribers roam in. */
export function networks(): WardlineConfig {
  return configSchema.parse({
    network: {
      name: 'Example Mobile',
      country: 'GB',
      tadig: 'GBREX',
      plmns: ['23415'],
      // mobile numbers, and fixed lines in London, of the numbers that are kept for fiction
      msisdnPrefixes: ['447700', '44207946'],
      globalTitles: {
        prefixes: ['4477009'],
        hlr: [HOME.hlr],
        mscVlr: [`${HOME.vlr}-447700900119`],
        smsc: [HOME.smsc],
      },
      pointCodes: { home: [1001], interconnect: [2001] },
    },
    partners: {
      list: [
        partner('DEUX1', 'Example Germany', GERMANY, '26299', '4917900'),
        partner('FRAX1', 'Example France', FRANCE, '20899', '3360900'),
        partner('ESPX1', 'Example Spain', SPAIN, '21499', '3460900'),
      ],
    },
  });
}

function partner(tadig: string, name: string, { country }: Abroad, plmn: string, titles: string) {
  return {
    tadig,
    name,
    country,
    plmns: [plmn],
    globalTitles: [titles],
    msisdnPrefixes: [titles.slice(0, 4)],
    nodes: [
      { role: 'mscVlr', range: `${titles}0100-${titles}0189` },
      { role: 'sgsn', range: `${titles}0190-${titles}0199` },
      { role: 'smsc', range: `${titles}0300-${titles}0309` },
    ],
  };
}
