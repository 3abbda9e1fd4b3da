import type { Json, JsonObject } from '../../src/http/contract/open-api-document.ts';
import type { Chance } from './chance.ts';

/** Deeper than anybody nests, and within what a body may have. */
const DEEP = 5000;
/** Beyond the longest body that is read. */
const HUGE = 80_000;

const WORDS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\uFEFF',
  '\u202E+447700900001',
  '\uD800',
  '\r\nx-injected: 1',
  '+４４７７００９００００１',
  '+447700900001\n',
  '+447700900001 ',
  '+0123456',
  '+44770090000',
  '+33639980001',
  'null',
  '{{code}}',
  '../../etc/passwd',
  "'; DROP TABLE subscriptions; --",
  'https://',
  'https://[',
  'https://bank.example.com:99999/',
  'https://bank.example.com/\u0000',
  'http://bank.example.com/',
  'file:///etc/passwd',
  '2026-02-30T25:61:61Z',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00.000Z',
  '2026-06-30T23:59:60Z',
  '2026-01-15T12:00:00+99:99',
  'org.camaraproject.device-roaming-status-subscriptions.v0.roaming-on',
  '__proto__',
  'constructor',
  'x'.repeat(HUGE),
  'é'.repeat(300),
];
const NUMBERS = [
  0,
  -0,
  -1,
  1,
  0.5,
  240.5,
  2400,
  2401,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 53,
  1e21,
  1e308,
  -1e308,
  5e-324,
];
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '$ref',
  '',
  '\0',
  'a/b~c',
  '0',
];

/** Changes a body, by its parts and then by its text. */
export class HttpMutator {
  private readonly chance: Chance;

  constructor(chance: Chance) {
    this.chance = chance;
  }

  /** The text of a body after some changes. */
  changed(body: Json): string {
    const { chance } = this;
    let value = body;
    for (let count = 1 + chance.below(3); count > 0; count--) value = this.part(value);
    const text = JSON.stringify(value) ?? '';
    return chance.onceIn(4) ? this.text(text) : text;
  }

  private part(value: Json): Json {
    const { chance } = this;
    if (value === null || typeof value !== 'object' || chance.onceIn(4)) return this.otherValue(value);
    const keys = Object.keys(value);
    if (Array.isArray(value)) {
      if (value.length === 0 || chance.onceIn(4)) return [...value, ...(value.length > 0 ? value : [null])];
      const at = chance.below(value.length);
      return value.map((one, index) => (index === at ? this.part(one) : one));
    }
    if (keys.length === 0 || chance.onceIn(5))
      return withKey(value, chance.pick(KEYS), this.otherValue(null));
    const key = chance.pick(keys);
    if (chance.onceIn(5)) return Object.fromEntries(Object.entries(value).filter(([one]) => one !== key));
    if (chance.onceIn(12)) return withKey(value, key.toUpperCase(), value[key] ?? null);
    return withKey(value, key, this.part(value[key] ?? null));
  }

  private otherValue(value: Json): Json {
    const { chance } = this;
    switch (chance.below(9)) {
      case 0:
        return null;
      case 1:
        return chance.pick([true, false]);
      case 2:
        return chance.pick(NUMBERS);
      case 3:
        return JSON.stringify(value);
      case 4:
        return [value];
      case 5:
        return { [chance.pick(KEYS)]: value };
      case 6:
        return typeof value === 'string' ? this.letters(value) : [value, value];
      default:
        return chance.pick(WORDS);
    }
  }

  private letters(text: string): string {
    const at = this.chance.below(text.length + 1);
    return (
      text.slice(0, at) + this.chance.pick(['', 'x', '9', '\0', '\n', 'ß', '💥', text]) + text.slice(at + 1)
    );
  }

  /** What is no longer the JSON of a value. */
  private text(text: string): string {
    const { chance } = this;
    switch (chance.below(9)) {
      case 0:
        return text.slice(0, chance.below(text.length + 1));
      case 1:
        return `\uFEFF${text}`;
      case 2:
        return `${text}${text}`;
      case 3:
        return text.replace('{', '{"__proto__":{"phoneNumber":"+447700900001"},');
      case 4:
        return text.replace('{', '{"phoneNumber":"+447700900001","phoneNumber":"+447700900002",');
      case 5:
        return `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`;
      case 6:
        return text.replace('{', `{"deep":${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)},`);
      case 7:
        return chance.pick([
          '',
          'null',
          '0',
          '""',
          '[]',
          'NaN',
          '{"phoneNumber":',
          "{'a':1}",
          '\0',
          ' '.repeat(HUGE),
        ]);
      default:
        return this.letters(text);
    }
  }
}

/** `__proto__` too as a key of its own. */
function withKey(value: JsonObject, key: string, inner: Json): JsonObject {
  const copy = { ...value };
  Object.defineProperty(copy, key, { value: inner, enumerable: true, configurable: true, writable: true });
  return copy;
}
