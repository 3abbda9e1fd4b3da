import { type ConfigFault, type ConfigPath, pathText, quoted } from './config-fault.ts';
import { INCIDENT_CLASSES } from './config-schema.ts';
import type { ConfigText } from './config-text.ts';
import { parseDigitRange, prefixesOf } from './digit-range.ts';
import { DigitTrie } from './digit-trie.ts';
import { exceptionEndMs } from './exception-end.ts';
import { HOME_ROLES } from './home-role.ts';
import { nearest } from './nearest.ts';
import { checkCountry, checkPartner, checkTwice } from './partner-checks.ts';
import { itemsAt, textAt, textsAt, valueAt } from './plain-data.ts';
import { CLAIM_KINDS, PrefixClaims } from './prefix-claims.ts';

/** What is known outside the file and judged against. */
export interface ConfigSurroundings {
  /** Milliseconds since 1970; without it, no exception is past. */
  readonly now?: number;
  /** Identifiers of detectors; without them, any identifier is taken for one. */
  readonly detectors?: readonly string[];
}

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

/** A word that must be a class of incidents or a detector. */
function unknownDetector(word: string, detectors: readonly string[] | undefined): string | undefined {
  const known: readonly string[] = [...INCIDENT_CLASSES, ...(detectors ?? [])];
  if (known.includes(word)) return undefined;
  const near = nearest(word, known);
  if (detectors === undefined && near === undefined && /^[a-z][a-z0-9-]*$/.test(word)) return undefined;
  return `is neither a class of incidents nor a detector; write ${near ?? 'one, such as location-tracking'}`;
}

function checkPolicy(text: ConfigText, { now, detectors }: ConfigSurroundings): ConfigFault[] {
  const byName = valueAt(text.data, ['policy', 'default']);
  const isMap = typeof byName === 'object' && byName !== null && !Array.isArray(byName);
  const defaults = (isMap ? Object.keys(byName) : []).flatMap((word) => {
    const path = ['policy', 'default', word];
    const wrong = unknownDetector(word, detectors);
    if (wrong === undefined) return [];
    return [{ ...text.fault(path, `policy.default: ${quoted(word)} ${wrong}`), ...text.positionOfKey(path) }];
  });
  const listed = new Set(
    itemsAt(text.data, ['partners', 'list']).map((path) => textAt(text.data, [...path, 'tadig'])),
  );
  const hasFiles = itemsAt(text.data, ['partners', 'files']).length > 0;
  const exceptions = itemsAt(text.data, ['policy', 'exceptions']).flatMap((path) => {
    const faults: ConfigFault[] = [];
    const tell = (key: string, words: string, severity: ConfigFault['severity'] = 'error') =>
      faults.push(text.fault([...path, key], `${pathText([...path, key])}: ${words}`, severity));
    const detector = textAt(text.data, [...path, 'detector']);
    const wrong = detector === undefined ? undefined : unknownDetector(detector, detectors);
    if (wrong !== undefined && /^[a-z][a-z0-9-]*$/.test(detector ?? ''))
      tell('detector', `${quoted(detector)} ${wrong}`);
    const sender = textAt(text.data, [...path, 'sender']);
    if (sender !== undefined) {
      const range = parseDigitRange(sender);
      if (range === 'unequal-lengths')
        tell(
          'sender',
          `${quoted(sender)} has ends of unequal lengths; write both with the same number of digits`,
        );
      if (range === 'falls') tell('sender', `${quoted(sender)} falls; write the lower number first`);
      if (/^(?=.*[A-Z])[A-Z0-9]{5}$/.test(sender) && !hasFiles && !listed.has(sender))
        tell('sender', `${quoted(sender)} is no listed partner; list it, or write a global title`);
    }
    const until = textAt(text.data, [...path, 'until']);
    const end = until === undefined ? undefined : exceptionEndMs(until);
    if (now !== undefined && end !== undefined && end <= now)
      tell(
        'until',
        `${quoted(until)} is past, and the exception is no longer in force; take it out, or agree on a new end`,
        'warning',
      );
    return faults;
  });
  return [...defaults, ...exceptions];
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
    ...checkPolicy(text, surroundings),
  ];
}
