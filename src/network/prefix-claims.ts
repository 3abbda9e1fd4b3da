import { parseDigitRange, prefixesOf } from './digit-range.ts';
import { DigitTrie } from './digit-trie.ts';

/** The kinds of digits by which an operator is recognised. */
export const CLAIM_KINDS = ['plmns', 'globalTitles', 'mobileGlobalTitles', 'msisdnPrefixes'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

interface Claims {
  readonly home: DigitTrie;
  /** Owner by prefix. */
  readonly owners: Map<string, string>;
}

/** Why a claim cannot stand. */
export interface Contradiction {
  readonly of: 'home' | 'partner';
  /** With the mend. */
  readonly text: string;
}

/** Who says that which prefixes are theirs. Two operators cannot both be right. */
export class PrefixClaims {
  private readonly claims: Readonly<Record<ClaimKind, Claims>>;

  constructor() {
    const none = (): Claims => ({ home: new DigitTrie(), owners: new Map() });
    this.claims = {
      plmns: none(),
      globalTitles: none(),
      mobileGlobalTitles: none(),
      msisdnPrefixes: none(),
    };
  }

  /** Says that a prefix or range is our own. Texts that are none are left out. */
  addHome(kind: ClaimKind, text: string): void {
    const range = parseDigitRange(text);
    if (typeof range === 'string') return;
    for (const prefix of prefixesOf(range)) {
      this.claims[kind].home.add(prefix, 0);
      this.claims[kind].owners.set(prefix, 'our own network');
    }
  }

  /**
   * A partner's claim. The first to claim a prefix keeps it.
   *
   * @returns what is wrong with it; `undefined` where nothing is
   */
  add(kind: ClaimKind, text: string, owner: string): Contradiction | undefined {
    const range = parseDigitRange(text);
    if (typeof range === 'string') return undefined;
    const { home, owners } = this.claims[kind];
    let wrong: Contradiction | undefined;
    for (const prefix of prefixesOf(range)) {
      const first = owners.get(prefix);
      // Numbers of our subscribers may be in a partner's block where they were ported or lent; titles not.
      if (home.find(prefix) === 0 && kind !== 'msisdnPrefixes')
        wrong ??= { of: 'home', text: 'is in our own network; take it out here, or out of network' };
      else if (first === undefined) owners.set(prefix, owner);
      else if (first !== owner)
        wrong ??= {
          of: 'partner',
          text: `is ${first}'s as well (${prefix}); leave it to one of the two`,
        };
    }
    return wrong;
  }
}
