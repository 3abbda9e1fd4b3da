import { type ConfigFault, type ConfigPath, pathText, quoted } from './config-fault.ts';
import { ISO_COUNTRIES } from './iso-country-table.ts';
import { nearest } from './nearest.ts';
import { CAP_OPERATION_NAMES, MAP_OPERATION_CODES, MAP_OPERATION_NAMES } from './operation-table.ts';
import { itemsAt, type PlacedData, textAt, textsAt, valueAt } from './plain-data.ts';
import { CLAIM_KINDS, type ClaimKind, type PrefixClaims } from './prefix-claims.ts';

const OPERATION_NAMES: ReadonlySet<string> = new Set([...MAP_OPERATION_CODES.keys(), ...CAP_OPERATION_NAMES]);

/** The local operation codes of MAP and CAP are one octet's worth (TS 29.002 17.5). */
const MAX_OPERATION_CODE = 255;

/** Countries that people write otherwise than ISO does. */
const MISNAMED: Readonly<Record<string, string>> = { UK: 'GB', EN: 'GB', EL: 'GR', SF: 'FI', KV: 'XK' };

/** A country that is two capital letters and yet none. */
export function checkCountry(text: PlacedData, path: ConfigPath): ConfigFault[] {
  const country = textAt(text.data, path);
  if (country === undefined || !/^[A-Z]{2}$/.test(country) || ISO_COUNTRIES.has(country)) return [];
  const mend = MISNAMED[country] ?? 'the two letters of ISO 3166-1';
  return [text.fault(path, `${pathText(path)}: ${quoted(country)} is no country of ISO 3166; write ${mend}`)];
}

/**
 * TADIG codes that partners must have and none has. Where partners are in files of their own, they are not
 * known yet, and nothing is told.
 */
export function checkListed(text: PlacedData, paths: readonly ConfigPath[], otherwise = ''): ConfigFault[] {
  if (itemsAt(text.data, ['partners', 'files']).length > 0) return [];
  const listed = new Set(
    itemsAt(text.data, ['partners', 'list']).map((path) => textAt(text.data, [...path, 'tadig'])),
  );
  return paths.flatMap((path) => {
    const tadig = textAt(text.data, path);
    if (tadig === undefined || !/^(?=.*[A-Z])[A-Z0-9]{5}$/.test(tadig) || listed.has(tadig)) return [];
    return [
      text.fault(path, `${pathText(path)}: ${quoted(tadig)} is no listed partner; list it${otherwise}`),
    ];
  });
}

/** Texts that stand twice in a list. */
export function checkTwice(text: PlacedData, path: ConfigPath): ConfigFault[] {
  const list = valueAt(text.data, path);
  if (!Array.isArray(list)) return [];
  const seen = new Map<unknown, number>();
  return list.flatMap((item: unknown, i) => {
    if (typeof item === 'object') return [];
    const first = seen.get(item);
    if (first === undefined) {
      seen.set(item, i);
      return [];
    }
    const at = [...path, i];
    return [text.fault(at, `${pathText(at)}: ${quoted(item)} stands in this list twice; keep one`)];
  });
}

function checkOperations(text: PlacedData, path: ConfigPath): ConfigFault[] {
  return itemsAt(text.data, path).flatMap((at) => {
    const operation = valueAt(text.data, at);
    const told = (mend: string) => [
      text.fault(at, `${pathText(at)}: ${quoted(operation)} is no operation of MAP or CAP; ${mend}`),
    ];
    if (typeof operation === 'number' && Number.isInteger(operation))
      return operation >= 0 && operation <= MAX_OPERATION_CODE ? [] : told('write a code from 0 to 255');
    if (typeof operation !== 'string' || OPERATION_NAMES.has(operation)) return [];
    if (/^\d+$/.test(operation) && MAP_OPERATION_NAMES[Number(operation)] !== undefined)
      return told(`write the code without quotes, or ${MAP_OPERATION_NAMES[Number(operation)]}`);
    const near = nearest(operation, OPERATION_NAMES);
    return told(near === undefined ? 'write its name, such as anyTimeInterrogation' : `write ${near}`);
  });
}

/**
 * What the schema cannot judge about one partner: its country, operations, repetitions, and claims that
 * are somebody else's.
 *
 * @param owners TADIG codes that were met before, and where: this one is added
 * @param overlap claims that contradict are an error where we wrote both, and a warning between files of
 *   ours. `note`: an operator speaks of itself; what it says of another is noted, of us a warning
 */
export function checkPartner(
  text: PlacedData,
  path: ConfigPath,
  claims: PrefixClaims,
  owners: Map<string, string>,
  overlap: ConfigFault['severity'],
): ConfigFault[] {
  const faults = checkCountry(text, [...path, 'country']);
  const tadig = textAt(text.data, [...path, 'tadig']);
  if (tadig !== undefined) {
    const at = [...path, 'tadig'];
    const { line } = text.positionOf(at);
    const first = owners.get(tadig);
    if (first === undefined) owners.set(tadig, `${text.fileName}:${line}`);
    else
      faults.push(
        text.fault(
          at,
          `${pathText(at)}: ${quoted(tadig)} is described at ${first} already; keep one`,
          overlap === 'note' ? 'warning' : overlap,
        ),
      );
  }
  const owner = tadig ?? pathText(path);
  const claim = (kind: ClaimKind, digits: string, at: ConfigPath) => {
    const wrong = claims.add(kind, digits, owner);
    if (wrong === undefined) return;
    const severity = overlap === 'note' && wrong.of === 'home' ? 'warning' : overlap;
    faults.push(text.fault(at, `${pathText(at)}: ${quoted(digits)} ${wrong.text}`, severity));
  };
  for (const kind of CLAIM_KINDS) {
    const list = [...path, kind];
    faults.push(...checkTwice(text, list));
    for (const { text: digits, path: at } of textsAt(text.data, list)) claim(kind, digits, at);
  }
  for (const node of itemsAt(text.data, [...path, 'nodes'])) {
    const at = [...node, 'range'];
    const digits = textAt(text.data, at);
    if (digits !== undefined) claim('globalTitles', digits, at);
  }
  if ([...CLAIM_KINDS, 'nodes'].every((kind) => itemsAt(text.data, [...path, kind]).length === 0))
    faults.push(
      text.fault(
        path,
        `${pathText(path) || 'this partner'}: nothing would be recognised by it; write globalTitles and plmns`,
        overlap === 'note' ? 'note' : 'warning',
      ),
    );
  const allow = [...path, 'allow'];
  return [...faults, ...checkTwice(text, allow), ...checkOperations(text, allow)];
}
