import { DEFAULT_PUBLIC_URL } from './bank-config-schema.ts';
import { type ConfigFault, type ConfigPath, pathText, quoted } from './config-fault.ts';
import type { ConfigText } from './config-text.ts';
import { parseDigitRange, prefixesOf } from './digit-range.ts';
import { checkTwice } from './partner-checks.ts';
import { itemsAt, textAt, textsAt, valueAt } from './plain-data.ts';
import { PrefixSet } from './prefix-set.ts';

const TENANTS: ConfigPath = ['bank', 'tenants'];
const ISSUERS: ConfigPath = ['bank', 'issuers'];

function told(text: ConfigText, path: ConfigPath, words: string): ConfigFault {
  return text.fault(path, `${pathText(path)}: ${words}`);
}

/** What is to be one bank's or one server's alone, and two have. */
function checkOwn(text: ConfigText, list: ConfigPath, key: string): ConfigFault[] {
  const owners = new Map<string, string>();
  return itemsAt(text.data, list).flatMap((path) => {
    const at = [...path, key];
    const value = textAt(text.data, at);
    if (value === undefined) return [];
    const first = owners.get(value);
    if (first !== undefined)
      return [told(text, at, `${quoted(value)} is that of ${first} as well; write another`)];
    owners.set(value, pathText(path));
    return [];
  });
}

/** Of several ways to say where keys are, exactly one is taken. */
function checkOneOf(text: ConfigText, path: ConfigPath, keys: readonly string[]): ConfigFault[] {
  const written = keys.filter((key) => valueAt(text.data, [...path, key]) !== undefined);
  const [, second] = written;
  if (second !== undefined)
    return [told(text, [...path, second], `stands beside ${written[0]}; leave one of the two`)];
  const isMap = typeof valueAt(text.data, path) === 'object' && valueAt(text.data, path) !== null;
  return written.length === 0 && isMap
    ? [told(text, path, `has no keys, and nothing of it could be verified; write ${keys.join(' or ')}`)]
    : [];
}

/** Numbers of no subscriber of ours, about whom there is nothing to ask. */
function checkNumbers(text: ConfigText, path: ConfigPath): ConfigFault[] {
  const ours = new PrefixSet();
  const prefixes = textsAt(text.data, ['network', 'msisdnPrefixes']);
  for (const { text: digits } of prefixes) {
    if (typeof parseDigitRange(digits) !== 'string') ours.add(digits);
  }
  return textsAt(text.data, path).flatMap(({ text: digits, path: at }) => {
    const range = parseDigitRange(digits);
    if (typeof range === 'string' || prefixesOf(range).every((prefix) => ours.covers(prefix))) return [];
    return [told(text, at, `${quoted(digits)} is not within network.msisdnPrefixes; write numbers of ours`)];
  });
}

function checkTenant(text: ConfigText, path: ConfigPath): ConfigFault[] {
  const lists = ['scopes', 'purposes', 'numbers', 'consent'].map((key) => [...path, key]);
  return [
    ...checkOneOf(text, path, ['jwks', 'jwksFile']),
    ...lists.flatMap((list) => checkTwice(text, list)),
    ...checkNumbers(text, [...path, 'numbers']),
    ...checkNumbers(text, [...path, 'consent']),
    ...checkSandbox(text, path),
  ];
}

/** The sandbox has numbers of its own, and they say themselves whether they consent. */
function checkSandbox(text: ConfigText, path: ConfigPath): ConfigFault[] {
  if (valueAt(text.data, [...path, 'sandbox']) !== true) return [];
  return ['numbers', 'consent']
    .map((key) => [...path, key])
    .filter((at) => valueAt(text.data, at) !== undefined)
    .map((at) => told(text, at, 'has no meaning beside sandbox: true; leave it out'));
}

function checkIssuer(text: ConfigText, path: ConfigPath, own: string): ConfigFault[] {
  const ids = new Set(itemsAt(text.data, TENANTS).map((tenant) => textAt(text.data, [...tenant, 'id'])));
  const at = [...path, 'issuer'];
  const isOwn = textAt(text.data, at) === own;
  return [
    ...checkOneOf(text, path, ['jwksUri', 'jwksFile', 'jwks']),
    ...(isOwn ? [told(text, at, 'is bank.publicUrl, whose tokens are taken anyway; take it out')] : []),
    ...textsAt(text.data, [...path, 'tenants']).flatMap(({ text: id, path: place }) =>
      ids.has(id) ? [] : [told(text, place, `${quoted(id)} is no bank of bank.tenants; write the id of one`)],
    ),
  ];
}

/** What the schema cannot judge about `bank`. */
export function checkBank(text: ConfigText): ConfigFault[] {
  const own = textAt(text.data, ['bank', 'publicUrl']) ?? DEFAULT_PUBLIC_URL;
  return [
    ...['id', 'clientId'].flatMap((key) => checkOwn(text, TENANTS, key)),
    ...checkOwn(text, ISSUERS, 'issuer'),
    ...itemsAt(text.data, TENANTS).flatMap((path) => checkTenant(text, path)),
    ...itemsAt(text.data, ISSUERS).flatMap((path) => checkIssuer(text, path, own)),
  ];
}
