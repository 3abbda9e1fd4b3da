import { NumberCache } from '../kit/number-cache.ts';
import type { WardlineConfig } from './config-schema.ts';
import type { CountryCode } from './country.ts';
import { parseDigitRange, prefixesOf } from './digit-range.ts';
import { DigitTrie, NOT_FOUND } from './digit-trie.ts';
import { HOME_ROLES, type HomeRole } from './home-role.ts';
import { MAP_OPERATION_CODES, MAP_OPERATION_NAMES } from './operation-table.ts';
import type { PartnerRole } from './partner-role.ts';
import { PartnerRoles } from './partner-roles.ts';
import { PointCodeSet } from './point-code-set.ts';

/** Numbering plans of a global title, Q.713 clause 3.4.2.3.1. */
export const NP_E164 = 1;
/** Land mobile: the title is digits of an IMSI. */
export const NP_E212 = 6;
/** ISDN/mobile: a mobile global title, in which country and network code stand for MCC and MNC. */
export const NP_E214 = 7;

/** A network that is known: ours, or a partner's. */
export interface Operator {
  readonly tadig: string;
  readonly name: string;
  readonly country: CountryCode;
  readonly home: boolean;
  /** Operations that it may send by agreement, as the configuration names them. */
  readonly allow: readonly (string | number)[];
}

/** IMSIs of 15 digits as numbers, and what stands behind country and network code, E.212 clause 4. */
const WHOLE_IMSI_FROM = 1e15;
const BEHIND_PLMN = 1e9;

/** What we are called where the configuration gives no TADIG code. */
const HOME_TADIG = 'HOME';

function addAll(trie: DigitTrie, texts: readonly string[], value: number): void {
  for (const text of texts) {
    const range = parseDigitRange(text);
    if (typeof range === 'string') throw new RangeError(`${text} is no prefix or range: ${range}`);
    for (const prefix of prefixesOf(range)) trie.add(prefix, value);
  }
}

/** Operations by name and by code, whichever way they were written. */
function allowed(operations: readonly (string | number)[]): ReadonlySet<string | number> {
  return new Set(
    operations.flatMap((operation) => {
      const other =
        typeof operation === 'number' ? MAP_OPERATION_NAMES[operation] : MAP_OPERATION_CODES.get(operation);
      return other === undefined ? [operation] : [operation, other];
    }),
  );
}

/**
 * Who is who, by digits and point codes. Digits are text without `+`, or a number with a 1 written before
 * them (`1447700900001`), in which form nothing is allocated.
 *
 * The longest prefix decides between partners. What is ours is asked first: no partner, whatever its files
 * claim, takes a title or subscriber of ours. What nobody claims is unknown, and that is all it is.
 */
export class NetworkPlan {
  readonly home: Operator;
  /** Our own network first, then the partners in the order of the configuration. */
  readonly operators: readonly Operator[];

  private readonly homeTitles = new DigitTrie();
  private readonly homeMobileTitles = new DigitTrie();
  private readonly homePlmns = new DigitTrie();
  private readonly homeMsisdns = new DigitTrie();
  private readonly roles = new DigitTrie();
  private readonly titles = new DigitTrie();
  private readonly mobileTitles = new DigitTrie();
  private readonly plmns = new DigitTrie();
  /** By the six digits that a country and network code have at most. */
  private readonly byPlmn = new NumberCache<Operator | undefined>((plmn) => this.operatorOfPlmnNumber(plmn));
  private readonly msisdns = new DigitTrie();
  private readonly roamingNumbers = new DigitTrie();
  private readonly partnerRoles = new PartnerRoles();
  /** Our registers and switches are among the nodes that the configuration lists. */
  private readonly listsOwnNodes: boolean;
  private readonly homePointCodes: PointCodeSet;
  private readonly interconnectPointCodes: PointCodeSet;
  private readonly byTadig = new Map<string, Operator>();
  private readonly allowedTo = new Map<string, ReadonlySet<string | number>>();

  /** @throws RangeError where a range of the configuration is none, which `readConfig` would have told */
  constructor(config: WardlineConfig) {
    const { network, partners } = config;
    const { globalTitles, pointCodes } = network;
    const { name, country } = network;
    this.home = { tadig: network.tadig ?? HOME_TADIG, name, country, home: true, allow: [] };
    const operators = [this.home];
    this.operators = operators;
    this.byTadig.set(this.home.tadig, this.home);

    addAll(this.homeTitles, globalTitles.prefixes, 0);
    for (const [place, role] of HOME_ROLES.entries()) {
      addAll(this.homeTitles, globalTitles[role], 0);
      addAll(this.roles, globalTitles[role], place);
    }
    this.listsOwnNodes = globalTitles.hlr.length > 0 && globalTitles.mscVlr.length > 0;
    addAll(this.homeMobileTitles, network.mobileGlobalTitles, 0);
    addAll(this.homePlmns, network.plmns, 0);
    addAll(this.homeMsisdns, network.msisdnPrefixes, 0);
    this.homePointCodes = new PointCodeSet(pointCodes.home);
    this.interconnectPointCodes = new PointCodeSet(pointCodes.interconnect);

    for (const partner of partners.list) {
      if (this.byTadig.has(partner.tadig)) continue;
      const { tadig, name, country, allow } = partner;
      const operator: Operator = { tadig, name, country, home: false, allow };
      const place = operators.push(operator) - 1;
      this.byTadig.set(tadig, operator);
      this.allowedTo.set(tadig, allowed(allow));
      addAll(this.titles, partner.globalTitles, place);
      addAll(this.mobileTitles, partner.mobileGlobalTitles, place);
      addAll(this.plmns, partner.plmns, place);
      addAll(this.msisdns, partner.msisdnPrefixes, place);
      addAll(this.roamingNumbers, partner.roamingNumbers, place);
      // A node is the partner's whether or not its ranges of titles cover it.
      for (const { role, range } of partner.nodes) {
        addAll(this.titles, [range], place);
        this.partnerRoles.add(range, place, role);
      }
    }
    this.partnerRoles.close();
  }

  /**
   * Whether a global title is one of ours. In E.212 it is where its PLMN is ours; in E.214 where its
   * country and network code are, or where it would be ours in E.164, whose plan those codes are from.
   *
   * @param numberingPlan of the title, Q.713
   */
  isHomeTitle(digits: string, numberingPlan: number = NP_E164): boolean {
    if (numberingPlan === NP_E212) return this.isHomeImsi(digits);
    if (numberingPlan === NP_E214)
      return (
        this.homeMobileTitles.find(digits) === 0 ||
        this.homeTitles.find(digits) === 0 ||
        this.homeMsisdns.find(digits) === 0
      );
    return this.homeTitles.find(digits) === 0;
  }

  isHomeTitleNumber(number: number, numberingPlan: number = NP_E164): boolean {
    if (numberingPlan === NP_E212) return this.isHomeImsiNumber(number);
    if (numberingPlan === NP_E214)
      return (
        this.homeMobileTitles.findNumber(number) === 0 ||
        this.homeTitles.findNumber(number) === 0 ||
        this.homeMsisdns.findNumber(number) === 0
      );
    return this.homeTitles.findNumber(number) === 0;
  }

  /** What a title of ours (E.164) is; `undefined` for those without a listed role and for all others. */
  homeRole(digits: string): HomeRole | undefined {
    return HOME_ROLES[this.roles.find(digits)];
  }

  homeRoleNumber(number: number): HomeRole | undefined {
    return HOME_ROLES[this.roles.findNumber(number)];
  }

  /** Whether an IMSI is one of our subscribers', by its PLMN. */
  isHomeImsi(digits: string): boolean {
    return this.operatorOfImsi(digits)?.home === true;
  }

  isHomeImsiNumber(number: number): boolean {
    return this.operatorOfImsiNumber(number)?.home === true;
  }

  /** Whether an MSISDN is of our number blocks. Numbers ported in or out are not known here. */
  isHomeMsisdn(digits: string): boolean {
    return this.homeMsisdns.find(digits) === 0;
  }

  isHomeMsisdnNumber(number: number): boolean {
    return this.homeMsisdns.findNumber(number) === 0;
  }

  isHomePointCode(pointCode: number): boolean {
    return this.homePointCodes.has(pointCode);
  }

  isInterconnectPointCode(pointCode: number): boolean {
    return this.interconnectPointCodes.has(pointCode);
  }

  /**
   * Whose node a global title is.
   *
   * @param numberingPlan of the title, Q.713: the same digits are other people's in E.164 and E.212
   */
  operatorOfTitle(digits: string, numberingPlan: number = NP_E164): Operator | undefined {
    if (numberingPlan === NP_E212) return this.operatorOfImsi(digits);
    if (this.isHomeTitle(digits, numberingPlan)) return this.home;
    if (numberingPlan === NP_E214) {
      const mobile = this.mobileTitles.find(digits);
      if (mobile !== NOT_FOUND) return this.operators[mobile];
      return this.operators[this.titles.find(digits)] ?? this.operators[this.msisdns.find(digits)];
    }
    return this.operators[this.titles.find(digits)];
  }

  operatorOfTitleNumber(number: number, numberingPlan: number = NP_E164): Operator | undefined {
    if (numberingPlan === NP_E212) return this.operatorOfImsiNumber(number);
    if (this.isHomeTitleNumber(number, numberingPlan)) return this.home;
    if (numberingPlan === NP_E214) {
      const mobile = this.mobileTitles.findNumber(number);
      if (mobile !== NOT_FOUND) return this.operators[mobile];
      return (
        this.operators[this.titles.findNumber(number)] ?? this.operators[this.msisdns.findNumber(number)]
      );
    }
    return this.operators[this.titles.findNumber(number)];
  }

  /**
   * Whose subscriber an IMSI is, by its PLMN. Network codes have 2 or 3 digits: between partners with
   * 31015 and 310150 the longer one decides.
   */
  operatorOfImsi(digits: string): Operator | undefined {
    if (this.homePlmns.find(digits) === 0) return this.home;
    return this.operators[this.plmns.find(digits)];
  }

  operatorOfImsiNumber(number: number): Operator | undefined {
    return number >= WHOLE_IMSI_FROM && number < 2 * WHOLE_IMSI_FROM
      ? this.byPlmn.of(Math.floor(number / BEHIND_PLMN))
      : this.operatorOfPlmnNumber(number);
  }

  private operatorOfPlmnNumber(number: number): Operator | undefined {
    if (this.homePlmns.findNumber(number) === 0) return this.home;
    return this.operators[this.plmns.findNumber(number)];
  }

  /** Whose number block an MSISDN is of. Numbers that were ported are not known here. */
  operatorOfMsisdn(digits: string): Operator | undefined {
    if (this.homeMsisdns.find(digits) === 0) return this.home;
    return this.operators[this.msisdns.find(digits)];
  }

  operatorOfMsisdnNumber(number: number): Operator | undefined {
    if (this.homeMsisdns.findNumber(number) === 0) return this.home;
    return this.operators[this.msisdns.findNumber(number)];
  }

  /**
   * What a partner's title (E.164) is; `undefined` for one of ours, for one that no partner says it of, and
   * where its nodes of several roles share it (`rolesOfTitle` has them all).
   */
  roleOfTitle(digits: string): PartnerRole | undefined {
    const roles = this.rolesOfTitle(digits);
    return roles.length === 1 ? roles[0] : undefined;
  }

  roleOfTitleNumber(number: number): PartnerRole | undefined {
    const roles = this.rolesOfTitleNumber(number);
    return roles.length === 1 ? roles[0] : undefined;
  }

  /** Every role that a partner gives its title (E.164); none for ours and where nothing is known. */
  rolesOfTitle(digits: string): readonly PartnerRole[] {
    const owner = this.homeTitles.find(digits) === 0 ? NOT_FOUND : this.titles.find(digits);
    return this.partnerRoles.find(digits, owner);
  }

  rolesOfTitleNumber(number: number): readonly PartnerRole[] {
    const owner = this.homeTitles.findNumber(number) === 0 ? NOT_FOUND : this.titles.findNumber(number);
    return this.partnerRoles.findNumber(number, owner);
  }

  /**
   * Whether a partner that lists its nodes, those that serve subscribers too, has this title among them; `undefined`
   * for ours, for titles that nobody claims, and where the partner lists none (E.164).
   */
  isListedTitle(digits: string): boolean | undefined {
    const owner = this.homeTitles.find(digits) === 0 ? NOT_FOUND : this.titles.find(digits);
    if (owner < 0 || !this.partnerRoles.listsServing(owner)) return undefined;
    return this.partnerRoles.find(digits, owner).length > 0;
  }

  isListedTitleNumber(number: number): boolean | undefined {
    const owner = this.homeTitles.findNumber(number) === 0 ? NOT_FOUND : this.titles.findNumber(number);
    if (owner < 0 || !this.partnerRoles.listsServing(owner)) return undefined;
    return this.partnerRoles.findNumber(number, owner).length > 0;
  }

  /** Whether a title lies within those of ours (E.164) and is none of the nodes that we list. */
  isUnassignedTitleNumber(number: number): boolean {
    return (
      this.listsOwnNodes &&
      this.homeTitles.findNumber(number) === 0 &&
      this.homeMsisdns.findNumber(number) !== 0 &&
      this.roles.findNumber(number) === NOT_FOUND
    );
  }

  /**
   * Whose switches give out a roaming number (MSRN): ours where it is of our titles or number blocks, or the
   * partner's that lists it. Most partners list none, and nobody is answered then.
   */
  operatorOfRoamingNumber(digits: string): Operator | undefined {
    if (this.homeTitles.find(digits) === 0 || this.homeMsisdns.find(digits) === 0) return this.home;
    return this.operators[this.roamingNumbers.find(digits)];
  }

  /** The operator of a TADIG code, our own included. */
  partner(tadig: string): Operator | undefined {
    return this.byTadig.get(tadig);
  }

  /**
   * Whether an agreement lets a partner send an operation that is screened otherwise.
   *
   * @param partner an operator or its TADIG code; nobody and we ourselves have no agreement
   * @param operation its identifier in MAP or CAP, or its local code in MAP
   */
  allows(partner: Operator | string | undefined, operation: string | number): boolean {
    const tadig = typeof partner === 'string' ? partner : partner?.tadig;
    return tadig !== undefined && this.allowedTo.get(tadig)?.has(operation) === true;
  }
}
