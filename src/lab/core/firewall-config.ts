import { configSchema, type WardlineConfig } from '../../network/config-schema.ts';
import { NUMBER_LOOK_UPS } from './agreements.ts';
import { CARRIERS, carrierPointCode, HOME_POINT_CODE } from './edge.ts';
import type { Lab } from './lab.ts';

const YEAR_MS = 365 * 24 * 3_600_000;

/** Of the carriers, the one that brings neighbours over links of their own. */
const NATIONAL_CARRIER = 0;
const INTERNATIONAL_CARRIER = 1;
/** All country codes but our own, and the titles of ours that are leased out and come that way. */
const WORLD = ['1', '2', '3', '40-43', '45-49', '5', '6', '7', '8', '9', '447700097'];

/** Ends of the titles of a network's nodes, as `World` gives them; new switches come within the range. */
const NODE_RANGES = [
  { role: 'hlr', from: '001', to: '001' },
  { role: 'mscVlr', from: '100', to: '189' },
  { role: 'sgsn', from: '190', to: '199' },
  { role: 'smsc', from: '300', to: '319' },
  { role: 'mscVlr', from: '200', to: '200' },
  { role: 'gsmScf', from: '500', to: '509' },
  { role: 'gmlc', from: '600', to: '609' },
] as const;

/**
 * What is known of partners: the ranges of their titles alone, or which nodes they have within them as well, as
 * their IR.21 tells.
 */
export type PartnerKnowledge = 'ranges' | 'nodes';

/** What the home network of a lab would write into its `wardline.yaml`. */
export function firewallConfig(
  lab: Lab,
  mode: 'monitor' | 'enforce' = 'enforce',
  knowledge: PartnerKnowledge = 'nodes',
): WardlineConfig {
  const { facts } = lab.home;
  const title = (end: string) => lab.home.title(end);
  const listed = lab.partners.map((network) => network.facts).filter(({ unlisted }) => unlisted !== true);
  return configSchema.parse({
    network: {
      name: facts.name,
      country: facts.country,
      tadig: facts.tadig,
      plmns: [facts.plmn],
      msisdnPrefixes: [facts.msisdns],
      globalTitles: {
        prefixes: [facts.titles],
        hlr: [title('001')],
        mscVlr: [`${title('100')}-${title('199')}`, title('200')],
        smsc: [title('300')],
        gsmScf: [title('500')],
        gmlc: [title('600')],
      },
      mobileGlobalTitles: [facts.mobileTitles],
      pointCodes: {
        home: [HOME_POINT_CODE],
        interconnect: Array.from({ length: CARRIERS }, (_, carrier) => carrierPointCode(carrier)),
      },
      // the national carrier brings its own customers and no others; the international one brings the world
      links: [
        {
          name: 'National carrier',
          pointCodes: [carrierPointCode(NATIONAL_CARRIER)],
          partners: listed.filter(({ carrier }) => carrier === NATIONAL_CARRIER).map(({ tadig }) => tadig),
        },
        {
          name: 'International carrier',
          pointCodes: [carrierPointCode(INTERNATIONAL_CARRIER)],
          partners: listed
            .filter(({ carrier }) => carrier === INTERNATIONAL_CARRIER)
            .map(({ tadig }) => tadig),
          globalTitles: [...WORLD],
        },
      ],
    },
    partners: {
      list: listed.map(({ tadig, name, country, plmn, titles, msisdns, mobileTitles }) => ({
        tadig,
        name,
        // ships and aircraft are registered somewhere
        country: country === '' ? 'CH' : country,
        plmns: [plmn],
        globalTitles: [titles],
        msisdnPrefixes: [msisdns],
        mobileGlobalTitles: [mobileTitles],
        // what partners tell each other of their nodes (IR.21)
        nodes:
          knowledge === 'ranges'
            ? []
            : NODE_RANGES.map(({ role, from, to }) => ({ role, range: `${titles}${from}-${titles}${to}` })),
      })),
    },
    // the bank writes through our own centre
    sms: { senderNames: [{ name: 'EXAMPLEBANK', routes: [title('300')] }] },
    policy: { mode, exceptions: exceptions(lab) },
  });
}

/** What was agreed with partners, for a year. */
function exceptions(lab: Lab) {
  const network = lab.partners.find(({ facts }) => facts.id === NUMBER_LOOK_UPS.partner);
  if (network === undefined) return [];
  const sender = network.title(NUMBER_LOOK_UPS.end);
  const until = new Date(lab.startMs + YEAR_MS).toISOString().slice(0, 10);
  const reason = 'looks up ported numbers before it bills, agreed with interconnection';
  return [{ detector: 'many-subscribers-asked', sender, until, reason }];
}
