import type { WardlineConfig } from './config-schema.ts';
import { PrefixSet } from './prefix-set.ts';

/** An alphanumeric address has 10 octets of 7-bit characters (TS 23.040 9.1.2.5). */
export const MAX_NAME_CHARACTERS = 11;

/** Whether a sender may use a name: its global title in E.164, digits, and its TADIG code where it is known. */
export type NameRoute = (title: string, tadig: string | undefined) => boolean;

/**
 * What people take for one another on a telephone's screen, of the characters that such an address can
 * carry (the 7-bit default alphabet, TS 23.038 6.2.1, has no Cyrillic, and no Greek that looks Latin).
 */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  i: 'l',
  '|': 'l',
  '5': 's',
  $: 's',
  '@': 'a',
  '€': 'e',
  ø: 'o',
  æ: 'ae',
  ß: 'ss',
};

const MARKS = /\p{M}/gu;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]/gu;

/**
 * A sender name as it is compared: `Example-Bank.`, `EXAMPLE BANK` and `ExampIe Bänk` differ to a machine,
 * and hardly to a reader. Case, accents, spaces and punctuation are taken off, and letters and digits
 * that look alike (O 0, I L 1, S 5 $, A @) become one.
 */
export function foldedName(name: string): string {
  let folded = '';
  for (const character of name.normalize('NFKD').replace(MARKS, '').toLowerCase())
    folded += LOOK_ALIKES[character] ?? character;
  return folded.replace(NEITHER_LETTER_NOR_DIGIT, '');
}

interface Routes {
  readonly titles: PrefixSet;
  readonly tadigs: Set<string>;
  readonly fits: NameRoute;
}

function emptyRoutes(): Routes {
  const titles = new PrefixSet();
  const tadigs = new Set<string>();
  const fits: NameRoute = (title, tadig) =>
    titles.covers(title) || (tadig !== undefined && tadigs.has(tadig));
  return { titles, tadigs, fits };
}

/** Sender names of short messages that only some may use, by `sms.senderNames` of the configuration. */
export class SenderNames {
  private readonly byName = new Map<string, Routes>();

  /** @throws RangeError where a range of the configuration is none, which `readConfig` would have told */
  constructor({ sms }: Pick<WardlineConfig, 'sms'>) {
    for (const { name, routes } of sms.senderNames) {
      const folded = foldedName(name);
      const known = this.byName.get(folded) ?? emptyRoutes();
      this.byName.set(folded, known);
      for (const route of routes) {
        if (/^\d/.test(route) && !/[A-Z]/.test(route)) known.titles.add(route);
        else known.tadigs.add(route);
      }
    }
  }

  /** Names that are guarded. */
  get size(): number {
    return this.byName.size;
  }

  /**
   * Who may send under a name. `undefined` where the name is not guarded, and anybody may.
   *
   * @param name as the message has it (TP-OA of type alphanumeric); what only looks like a guarded name is one
   */
  routesOf(name: string): NameRoute | undefined {
    return this.byName.size === 0 ? undefined : this.byName.get(foldedName(name))?.fits;
  }
}
