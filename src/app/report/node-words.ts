import { internationalNumber } from '../../kit/number-words.ts';
import type { LadderNode } from './ladder-step.ts';
import { countryName } from './report-words.ts';

/** Roles of the network plan, by the abbreviations that engineers use. */
const ROLES: Readonly<Record<string, string>> = {
  hlr: 'HLR',
  mscVlr: 'MSC/VLR',
  smsc: 'SMSC',
  smsRouter: 'SMS router',
  gmlc: 'GMLC',
  gsmScf: 'gsmSCF',
};

export function roleWords(role: string | null): string {
  return role === null ? '' : (ROLES[role] ?? role);
}

/** `+33 609 000010 (Example France, France)`; a node without title by its point code. */
export function nodeWords({ title, pointCode, operator, country, role }: LadderNode): string {
  const name =
    title === ''
      ? pointCode < 0
        ? 'a node without title'
        : `point code ${pointCode}`
      : internationalNumber(title);
  const known = [operator ?? '', roleWords(role), country === null ? '' : countryName(country)];
  const words = known.filter((word) => word !== '').join(', ');
  return words === '' ? name : `${name} (${words})`;
}
