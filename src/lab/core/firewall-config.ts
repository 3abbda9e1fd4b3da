import { configSchema, type WardlineConfig } from '../../network/config-schema.ts';
import { CARRIERS, carrierPointCode, HOME_POINT_CODE } from './edge.ts';
import type { Lab } from './lab.ts';

/** The bank whose codes our own service centre sends. */
const BANK = 'ExampleBank';

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
      links: linksOf(lab),
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
          nodes: [
            { role: 'hlr', range: `${titles}001` },
            { role: 'mscVlr', range: `${titles}100-${titles}199` },
            { role: 'smsc', range: `${titles}300-${titles}399` },
          ],
        })),
    },
    sms: { senderNames: [{ name: BANK, routes: [title('300')] }] },
    policy: { mode },
  });
}

/** Over each carrier may come whoever is not known to come over another: carriers carry strangers too. */
function linksOf({ partners }: Lab): object[] {
  return Array.from({ length: CARRIERS }, (_, carrier) => {
    const known = partners.filter(({ facts }) => facts.unlisted !== true);
    const others = known.filter(({ facts }) => facts.carrier !== carrier).map(({ facts }) => facts.titles);
    return {
      name: `carrier ${carrier}`,
      pointCodes: [carrierPointCode(carrier)],
      partners: known.filter(({ facts }) => facts.carrier === carrier).map(({ facts }) => facts.tadig),
      globalTitles: titlesBeside(others),
    };
  });
}

/** Prefixes that cover all titles which begin with none of these. */
function titlesBeside(prefixes: readonly string[], above = ''): string[] {
  if (prefixes.some((prefix) => above.startsWith(prefix))) return [];
  if (above !== '' && !prefixes.some((prefix) => prefix.startsWith(above))) return [above];
  return Array.from({ length: 10 }, (_, digit) => titlesBeside(prefixes, `${above}${digit}`)).flat();
}
