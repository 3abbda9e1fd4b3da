import type { LabNetwork } from '../core/lab-network.ts';
import type { Phones } from '../core/phones.ts';
import type { Place } from '../core/signalling-node.ts';
import { SSN_HLR } from './hlr.ts';

const NP_E214 = 7;
/** Longest title of E.164 and E.214. */
const MAX_TITLE_DIGITS = 15;

/** Where a phone's home register is asked: by a mobile global title in networks that do so, else by its title. */
export function registerAddress(asker: LabNetwork, phones: Phones, phone: number): Place {
  const network = phones.networkOf(phone);
  if (asker.facts.usesMobileTitles === true && network !== asker) {
    const { plmn, mobileTitles } = network.facts;
    const title = mobileTitles + phones.imsiOf(phone).slice(plmn.length);
    return { title: title.slice(0, MAX_TITLE_DIGITS), ssn: SSN_HLR, np: NP_E214 };
  }
  return { title: network.register?.title ?? '', ssn: SSN_HLR };
}
