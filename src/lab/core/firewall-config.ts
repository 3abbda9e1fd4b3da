import { configSchema, type WardlineConfig } from '../../network/config-schema.ts';
import { NUMBER_LOOK_UPS } from './agreements.ts';
import { CARRIERS, carrierPointCode, HOME_POINT_CODE } from './edge.ts';
import type { Lab } from './lab.ts';

const YEAR_MS = 365 * 24 * 3_600_000;

/** What the home network of a lab would write into its `wardline.yaml`. */
export function firewallConfig(lab: Lab, mode: 'monitor' | 'enforce' = 'enforce'): WardlineConfig {
  const { facts } = lab.home;
  const title = (end: string) => lab.home.title(end);
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
        mscVlr: [`${title('100')}-${title('199')}`],
        smsc: [title('300')],
        gsmScf: [title('500')],
        gmlc: [title('600')],
      },
      mobileGlobalTitles: [facts.mobileTitles],
      pointCodes: {
        home: [HOME_POINT_CODE],
        interconnect: Array.from({ length: CARRIERS }, (_, carrier) => carrierPointCode(carrier)),
      },
    },
    partners: {
      list: lab.partners
        .map((network) => network.facts)
        .filter(({ unlisted }) => unlisted !== true)
        .map(({ tadig, name, country, plmn, titles, msisdns, mobileTitles }) => ({
          tadig,
          name,
          // ships and aircraft are registered somewhere
          country: country === '' ? 'CH' : country,
          plmns: [plmn],
          globalTitles: [titles],
          msisdnPrefixes: [msisdns],
          mobileGlobalTitles: [mobileTitles],
        })),
    },
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
