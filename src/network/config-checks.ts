import { checkBank } from './bank-config-checks.ts';
import { type ConfigFault, type ConfigPath, pathText, quoted } from './config-fault.ts';
import type { ConfigText } from './config-text.ts';
import { parseDigitRange, prefixesOf } from './digit-range.ts';
import { DigitTrie } from './digit-trie.ts';
import { HOME_ROLES } from './home-role.ts';
import { checkLinks } from './link-checks.ts';
import { checkCountry, checkPartner, checkTwice } from './partner-checks.ts';
import { itemsAt, textAt, textsAt, valueAt } from './plain-data.ts';
import { checkPolicy, type PolicySurroundings } from './policy-checks.ts';
import { CLAIM_KINDS, PrefixClaims } from './prefix-claims.ts';
import { checkSenderNames } from './sender-name-checks.ts';

/** What is known outside the file and judged against. */
export type ConfigSurroundings = PolicySurroundings;

const TITLES: ConfigPath = ['network', 'globalTitles'];

function prefixesIn(digits: string): readonly string[] {
  const range = parseDigitRange(digits);
  return typeof range === 'string' ? [] : prefixesOf(range);
}

/** Each node's title must be one of ours, and a title is one node's. */
function checkRoles(text: ConfigText): ConfigFault[] {
  const ours = new DigitTrie();
  const list = textsAt(text.data, [...TITLES, 'prefixes']);
  for (const { text: digits } of list) for (const prefix of prefixesIn(digits)) ours.add(prefix, 0);
  const roles = new Map<string, string>();
  return HOME_ROLES.flatMap((role) =>
    textsAt(text.data, [...TITLES, role]).flatMap(({ text: digits, path }) => {
      const prefixes = prefixesIn(digits);
      const told = (words: string) => [text.fault(path, `${pathText(path)}: ${quoted(digits)} ${words}`)];
      const other = prefixes.map((prefix) => roles.get(prefix)).find((first) => first && first !== role);
      for (const prefix of prefixes) if (!roles.has(prefix)) roles.set(prefix, role);
      if (other !== undefined) return told(`is in ${other} as well; leave it in one of the two`);
      if (list.length > 0 && prefixes.some((prefix) => ours.find(prefix) < 0))
        return told('begins with none of network.globalTitles.prefixes; add its prefix there');
      return [];
    }),
  );
}

function checkPointCodes(text: ConfigText): ConfigFault[] {
  const home = valueAt(text.data, ['network', 'pointCodes', 'home']);
  const both = itemsAt(text.data, ['network', 'pointCodes', 'interconnect']).filter(
    (path) => Array.isArray(home) && home.includes(valueAt(text.data, path)),
  );
  return both.map((path) =>
    text.fault(
      path,
      `${pathText(path)}: ${quoted(valueAt(text.data, path))} is in home as well; leave it in one of the two`,
    ),
  );
}

/** A list without which nothing could be told apart. */
function checkPresent(text: ConfigText, path: ConfigPath, without: string, example: string): ConfigFault[] {
  const value = valueAt(text.data, path);
  if (Array.isArray(value) ? value.length > 0 : value !== undefined) return [];
  // A list that must be there and is not was told by the schema.
  if (value === undefined && path.at(-1) === 'plmns') return [];
  return [text.fault(path, `${pathText(path)}: is empty, and ${without}; write ${example}`)];
}

function checkNetwork(text: ConfigText): ConfigFault[] {
  if (typeof valueAt(text.data, ['network']) !== 'object') return [];
  return [
    ...checkCountry(text, ['network', 'country']),
    ...checkPresent(text, ['network', 'plmns'], 'no subscriber would be ours', '["23415"]'),
    ...checkPresent(text, [...TITLES, 'prefixes'], 'no node would be ours', '["4477009"]'),
    ...['plmns', 'msisdnPrefixes', 'mobileGlobalTitles'].flatMap((key) => checkTwice(text, ['network', key])),
    ...['prefixes', ...HOME_ROLES].flatMap((key) => checkTwice(text, [...TITLES, key])),
    ...['home', 'interconnect'].flatMap((key) => checkTwice(text, ['network', 'pointCodes', key])),
    ...checkRoles(text),
    ...checkPointCodes(text),
  ];
}

/** What our own network claims. */
export function homeClaims(data: unknown): PrefixClaims {
  const claims = new PrefixClaims();
  for (const kind of CLAIM_KINDS) {
    const lists =
      kind === 'globalTitles'
        ? ['prefixes', ...HOME_ROLES].map((key) => [...TITLES, key])
        : [['network', kind]];
    for (const list of lists) for (const { text } of textsAt(data, list)) claims.addHome(kind, text);
  }
  return claims;
}

/** Everything about a configuration that takes more than one value to see. */
export function checkConfig(text: ConfigText, surroundings: ConfigSurroundings): ConfigFault[] {
  const claims = homeClaims(text.data);
  const owners = new Map<string, string>();
  const own = textAt(text.data, ['network', 'tadig']);
  if (own !== undefined) owners.set(own, 'network.tadig');
  return [
    ...checkNetwork(text),
    ...itemsAt(text.data, ['partners', 'list']).flatMap((path) =>
      checkPartner(text, path, claims, owners, 'error'),
    ),
    ...checkTwice(text, ['partners', 'files']),
    ...checkLinks(text),
    ...checkSenderNames(text),
    ...checkPolicy(text, surroundings),
    ...checkBank(text),
  ];
}
