import type { ConfigFault, ConfigPath } from '../config-fault.ts';
import type { Partner } from '../config-schema.ts';
import { MAX_PREFIX_DIGITS } from '../digit-trie.ts';
import type { PartnerRole } from '../partner-role.ts';
import type { PlacedData } from '../plain-data.ts';
import { rolesOfElementType } from './element-roles.ts';
import { type Ir21Oddity, type TellOddity, told } from './ir21-oddity.ts';
import { countryOf, frameOf, type Ir21Frame, nameOf, OTHERS, plmnsOf, tadigOf } from './network-identity.ts';
import { numberRangesIn } from './number-ranges.ts';
import { elementsIn, readXml, textOfChild, type XmlElement, type XmlFault } from './xml-tree.ts';

/**
 * Ranges of one file. All operators of the world have some half a million; one that claims more than this
 * would fill the plan with its own word.
 */
export const MAX_IR21_RANGES = 50_000;
/** Oddities told of one file; the others are counted. A file that is odd throughout is so in one way. */
export const MAX_IR21_ODDITIES = 50;

/** What a file of IR.21 says. */
export interface Ir21File {
  /** A partner a network, in the order of the file. */
  readonly partners: readonly Partner[];
  readonly oddities: readonly Ir21Oddity[];
  /** Why nothing could be read of it. */
  readonly fault?: XmlFault;
  /** The partners by TADIG code, with their places in the file. */
  readonly source: PlacedData;
}

const RANGE_KINDS = ['globalTitles', 'mobileGlobalTitles', 'msisdnPrefixes', 'roamingNumbers'] as const;
type RangeKind = 'plmns' | (typeof RANGE_KINDS)[number];

/** A partner being gathered; each range once, with the line where it first stood. */
class Draft {
  readonly tadig: string;
  readonly line: number;
  readonly ranges: Readonly<Record<RangeKind, Map<string, number>>> = {
    plmns: new Map(),
    globalTitles: new Map(),
    mobileGlobalTitles: new Map(),
    msisdnPrefixes: new Map(),
    roamingNumbers: new Map(),
  };
  /** By role and range. */
  readonly nodes = new Map<string, { role: PartnerRole; range: string; line: number }>();
  name = '';
  country = '';

  constructor(tadig: string, line: number) {
    this.tadig = tadig;
    this.line = line;
  }

  partner(): Partner {
    const { tadig, name, country, ranges } = this;
    return {
      tadig,
      name,
      country,
      plmns: [...ranges.plmns.keys()],
      globalTitles: [...ranges.globalTitles.keys()],
      mobileGlobalTitles: [...ranges.mobileGlobalTitles.keys()],
      msisdnPrefixes: [...ranges.msisdnPrefixes.keys()],
      roamingNumbers: [...ranges.roamingNumbers.keys()],
      nodes: Array.from(this.nodes.values(), ({ role, range }) => ({ role, range })),
      allow: [],
    };
  }

  /** Whether anything would be recognised by it. */
  get isEmpty(): boolean {
    return this.nodes.size === 0 && Object.values(this.ranges).every(({ size }) => size === 0);
  }

  /** The lines of the items of each list. */
  lines(): Readonly<Record<string, readonly number[]>> {
    const entries = Object.entries(this.ranges).map(([kind, list]) => [kind, [...list.values()]] as const);
    return { ...Object.fromEntries(entries), nodes: Array.from(this.nodes.values(), ({ line }) => line) };
  }
}

/** Reads the networks of one file. */
class Ir21Reader {
  readonly drafts = new Map<string, Draft>();
  readonly oddities: Ir21Oddity[] = [];
  private readonly frame: Ir21Frame;
  private ranges = 0;
  private more = 0;
  private readonly tell: TellOddity = ({ line }, what, done) => {
    if (this.oddities.length < MAX_IR21_ODDITIES) this.oddities.push({ line, what, done });
    else this.more++;
  };

  constructor(root: XmlElement, fileName: string) {
    this.frame = frameOf(root, fileName);
    const listed = elementsIn(root, 'network', new Set(['hostednetworksinfo']));
    // Where nothing is called a network, the sections of the file are those of the only one.
    const networks = listed.length > 0 ? listed : [root];
    for (const network of networks) this.network(network, networks.length === 1);
    if (listed.length === 0)
      for (const [tadig, { isEmpty }] of this.drafts) if (isEmpty) this.drafts.delete(tadig);
    if (this.ranges > MAX_IR21_RANGES)
      this.tell(
        root,
        `the file has ${this.ranges} ranges, and ${MAX_IR21_RANGES} are read`,
        'the others left out',
      );
    if (this.more > 0)
      this.oddities.push({
        line: root.line,
        what: `${this.more} more oddities`,
        done: 'each treated in its own way, as those told here',
      });
  }

  private network(network: XmlElement, isOnly: boolean): void {
    const { frame, tell } = this;
    const tadig = tadigOf(network, frame, isOnly, tell);
    if (tadig === '') {
      tell(network, 'nothing says the TADIG code of this network', 'the network left out');
      return;
    }
    const before = this.drafts.get(tadig);
    if (before !== undefined)
      tell(network, `${tadig} is described at line ${before.line} already`, 'both taken together');
    const draft = before ?? new Draft(tadig, network.line);
    for (const { plmn, at } of plmnsOf(network, frame, tadig, isOnly, tell))
      this.add(draft, 'plmns', plmn, at);
    this.numbers(network, draft);
    this.mobileTitles(network, draft);
    this.nodes(network, draft);
    this.camel(network, draft);
    if (before !== undefined) return;
    draft.name = nameOf(network, frame, tadig, tell);
    const [plmn = ''] = draft.ranges.plmns.keys();
    const [title = ''] = [...draft.ranges.globalTitles.keys(), ...draft.ranges.msisdnPrefixes.keys()];
    const country = countryOf(network, frame, tadig, plmn, title, tell);
    if (country === undefined) {
      tell(network, `nothing says which country ${tadig} is of`, 'the network left out');
      return;
    }
    draft.country = country;
    this.drafts.set(tadig, draft);
  }

  private add(draft: Draft, kind: RangeKind, range: string, at: XmlElement): void {
    const list = draft.ranges[kind];
    if (list.has(range) || ++this.ranges > MAX_IR21_RANGES) return;
    list.set(range, at.line);
  }

  private numbers(network: XmlElement, draft: Draft): void {
    const sections = [
      ['gtnumberranges', 'globalTitles'],
      ['msisdnnumberranges', 'msisdnPrefixes'],
      ['msrnnumberranges', 'roamingNumbers'],
    ] as const;
    for (const [name, kind] of sections)
      for (const section of elementsIn(network, name, OTHERS))
        for (const { range, at } of numberRangesIn(section, this.tell)) this.add(draft, kind, range, at);
  }

  /** Country and network code of mobile global titles; named `MGT_CC` and `MGT_NC`, or `CC` and `NC`. */
  private mobileTitles(network: XmlElement, draft: Draft): void {
    for (const at of elementsIn(network, 'ccitte214mgt', OTHERS)) {
      const text = (...ends: readonly string[]) =>
        at.children.find((child) => child.text !== '' && ends.some((end) => child.name.endsWith(end)))
          ?.text ?? '';
      const cc = text('cc', 'countrycode');
      const nc = text('nc', 'ndc', 'networkcode');
      if (cc === '' && nc === '') continue;
      if (/^\d{1,7}$/.test(cc) && /^\d{1,7}$/.test(nc)) this.add(draft, 'mobileGlobalTitles', cc + nc, at);
      else this.tell(at, `CCITT_E214_MGT is ${told(cc)} and ${told(nc)}, which are no codes`, 'left out');
    }
  }

  private nodes(network: XmlElement, draft: Draft): void {
    for (const node of elementsIn(network, 'nwnode', OTHERS)) {
      const type = textOfChild(node, 'nwelementtype');
      const roles = rolesOfElementType(type);
      const ranges = elementsIn(node, 'gtaddressinfo').flatMap((info) => numberRangesIn(info, this.tell));
      for (const { range, at } of ranges) this.node(draft, roles, range, at);
    }
  }

  /** A title of a node. One without a role that is known here is a title all the same. */
  private node(draft: Draft, roles: readonly PartnerRole[], range: string, at: XmlElement): void {
    if (roles.length === 0) this.add(draft, 'globalTitles', range, at);
    for (const role of roles) {
      const key = `${role} ${range}`;
      if (draft.nodes.has(key) || ++this.ranges > MAX_IR21_RANGES) continue;
      draft.nodes.set(key, { role, range, line: at.line });
    }
  }

  /** The gsmSCFs of CAMEL: ranges, or plain numbers, in whatever is called so. */
  private camel(network: XmlElement, draft: Draft): void {
    for (const section of elementsIn(network, 'camelinfosection', OTHERS)) {
      for (const element of elementsCalled(section, 'scf')) {
        for (const { range, at } of numberRangesIn(element, this.tell))
          this.node(draft, ['gsmScf'], range, at);
        const digits = element.text.replace(/^\+/, '');
        if (element.children.length === 0 && isTitle(digits)) this.node(draft, ['gsmScf'], digits, element);
      }
    }
  }
}

/** Fewer digits are a version, a phase or a count, and not a node. */
const FEWEST_TITLE_DIGITS = 5;

function isTitle(text: string): boolean {
  return /^\d+$/.test(text) && text.length >= FEWEST_TITLE_DIGITS && text.length <= MAX_PREFIX_DIGITS;
}

/** The nearest elements whose name has a word in it. */
function elementsCalled(element: XmlElement, word: string): XmlElement[] {
  return element.children.flatMap((child) =>
    child.name.includes(word) &&
    (child.children.length === 0 || !child.children.some(({ name }) => name.includes(word)))
      ? [child]
      : elementsCalled(child, word),
  );
}

interface PartnerLines {
  readonly line: number;
  readonly lists: Readonly<Record<string, readonly number[]>>;
}

class Ir21Source implements PlacedData {
  readonly fileName: string;
  readonly data: Readonly<Record<string, Partner>>;
  private readonly lines: ReadonlyMap<string, PartnerLines>;

  constructor(fileName: string, partners: readonly Partner[], drafts: ReadonlyMap<string, Draft>) {
    this.fileName = fileName;
    this.data = Object.fromEntries(partners.map((partner) => [partner.tadig, partner]));
    this.lines = new Map(
      Array.from(drafts, ([tadig, draft]) => [tadig, { line: draft.line, lists: draft.lines() }] as const),
    );
  }

  positionOf([tadig = '', kind = '', place = -1]: ConfigPath): { line: number; column: number } {
    const lines = this.lines.get(String(tadig));
    return { line: lines?.lists[kind]?.[Number(place)] ?? lines?.line ?? 1, column: 1 };
  }

  fault(path: ConfigPath, text: string, severity: ConfigFault['severity'] = 'error'): ConfigFault {
    return { file: this.fileName, ...this.positionOf(path), severity, text };
  }
}

/**
 * Reads a file of IR.21 (RAEX, any version): the networks of one operator, in its own words. Never throws.
 *
 * Elements are looked for by name within their section, whatever their namespace and place, since no one
 * schema fits all files; what is missing or odd is told, and the rest is read. Networks that the operator
 * hosts and ported numbers (`NP_E164NumberRange`) are not taken for its own.
 *
 * @param fileName as faults name the file; where the file does not say its TADIG code, its name may
 */
export function readIr21(text: string, fileName: string): Ir21File {
  const xml = readXml(text);
  if ('fault' in xml)
    return { partners: [], oddities: [], fault: xml.fault, source: new Ir21Source(fileName, [], new Map()) };
  const { drafts, oddities } = new Ir21Reader(xml.root, fileName);
  const partners = Array.from(drafts.values(), (draft) => draft.partner());
  const source = new Ir21Source(fileName, partners, drafts);
  if (partners.length > 0) return { partners, oddities, source };
  // One line tells it: the last oddity is why nothing was left.
  const why = oddities.at(-1)?.what ?? 'no network is in it';
  const mend = 'name it IR21_<TADIG>_<operator>_<date>.xml, or write the same facts as YAML';
  const words = `is no IR.21 that can be used (${why}); ${mend}`;
  return { partners, oddities: [], fault: { line: xml.root.line, column: 1, text: words }, source };
}
