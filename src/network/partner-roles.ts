import { parseDigitRange, prefixesOf } from './digit-range.ts';
import { DigitTrie } from './digit-trie.ts';
import { PARTNER_ROLES, type PartnerRole } from './partner-role.ts';

/** One bit a role. */
const MASKS = 1 << PARTNER_ROLES.length;

/** Every set of roles, by its bits: looking up allocates nothing. */
const SETS: readonly (readonly PartnerRole[])[] = Array.from({ length: MASKS }, (_, mask) =>
  PARTNER_ROLES.filter((_role, bit) => (mask & (1 << bit)) !== 0),
);
const NO_ROLES: readonly PartnerRole[] = [];

/**
 * The roles that partners give their own titles. The longest prefix decides; where two partners give roles
 * to the same prefix, the first one's stand.
 */
export class PartnerRoles {
  private readonly trie = new DigitTrie();
  /** What is being gathered, until `close`: a prefix may have several roles. */
  private readonly gathered = new Map<string, number>();
  /** Partners that say which of their titles serve subscribers. */
  private readonly tellServing = new Set<number>();

  /**
   * @param owner the partner's number, from 0
   * @throws RangeError where the text is no prefix or range
   */
  add(text: string, owner: number, role: PartnerRole): void {
    const range = parseDigitRange(text);
    if (typeof range === 'string') throw new RangeError(`${text} is no prefix or range: ${range}`);
    if (role === 'mscVlr' || role === 'sgsn') this.tellServing.add(owner);
    const bit = 1 << PARTNER_ROLES.indexOf(role);
    for (const prefix of prefixesOf(range)) {
      const before = this.gathered.get(prefix);
      if (before === undefined) this.gathered.set(prefix, owner * MASKS + bit);
      else if (Math.floor(before / MASKS) === owner)
        this.gathered.set(prefix, owner * MASKS + ((before % MASKS) | bit));
    }
  }

  /** All is gathered; from now on it is asked. */
  close(): void {
    for (const [prefix, value] of this.gathered) this.trie.add(prefix, value);
    this.gathered.clear();
  }

  /** Whether a partner lists the nodes that serve subscribers: then one that it does not list is odd. */
  listsServing(owner: number): boolean {
    return this.tellServing.has(owner);
  }

  /** @param owner whose title it is: what another says of it counts for nothing */
  find(digits: string, owner: number): readonly PartnerRole[] {
    return owner < 0 ? NO_ROLES : rolesOf(this.trie.find(digits), owner);
  }

  findNumber(number: number, owner: number): readonly PartnerRole[] {
    return owner < 0 ? NO_ROLES : rolesOf(this.trie.findNumber(number), owner);
  }
}

function rolesOf(value: number, owner: number): readonly PartnerRole[] {
  if (value < 0 || Math.floor(value / MASKS) !== owner) return NO_ROLES;
  return SETS[value % MASKS] ?? NO_ROLES;
}
