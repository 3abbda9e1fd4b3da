import { NetworkPlan } from './network-plan.ts';
import { readConfig } from './read-config.ts';

/** Example Mobile and its partners, every number from ranges for fiction or plainly an example. */
export const EXAMPLE_CONFIG = `network:
  name: Example Mobile
  country: GB
  plmns: ["23415"]
  msisdnPrefixes: ["447700"]
  globalTitles:
    prefixes: ["4477009"]
    hlr: ["447700900001"]
    mscVlr: ["447700900100-447700900119"]
    smsc: ["447700900300"]
    smsRouter: ["447700900400"]
    gmlc: []
    gsmScf: []
  mobileGlobalTitles: ["44385"]
  pointCodes: { home: [1001, 1002], interconnect: [2001] }
partners:
  files: ["partners/*.yaml", "ir21/*.xml"]
  list:
    - { tadig: FRAF1, name: Example France, country: FR, plmns: ["20801"], globalTitles: ["336090"], msisdnPrefixes: ["336"], allow: [] }
    - { tadig: FRAX9, name: Hosted France, country: FR, plmns: ["20899"], globalTitles: ["33609055"], allow: [71, provideSubscriberLocation, initialDP] }
policy:
  mode: enforce
  default: { scanning: flag }
  exceptions: []
`;

export function examplePlan(): NetworkPlan {
  return new NetworkPlan(readConfig(EXAMPLE_CONFIG, 'wardline.yaml').config);
}

/** The example with one piece of its text put in another's place, which must be there. */
export function exampleWith(piece: string, other: string): string {
  if (!EXAMPLE_CONFIG.includes(piece)) throw new Error(`the example has no ${piece}`);
  return EXAMPLE_CONFIG.replace(piece, other);
}
