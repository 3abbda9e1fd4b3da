import { countryOfImsi, countryOfTitle, hasPlace } from '../country.ts';
import { ISO_COUNTRIES } from '../iso-country-table.ts';
import { COUNTRY_OF_INITIALS } from './country-initials-table.ts';
import { type TellOddity, told } from './ir21-oddity.ts';
import { childrenOf, elementsIn, textOfChild, type XmlElement } from './xml-tree.ts';

/** A name is for people; schema and screens take any, and a paragraph is none. */
const NAME_CHARACTERS = 80;

/** What a network is not itself: other networks that it hosts. */
export const OTHERS: ReadonlySet<string> = new Set(['hostednetworksinfo', 'network']);

/** What the file says around its networks. */
export interface Ir21Frame {
  readonly organisation: string;
  /** `CountryInitials` as written. */
  readonly initials: string;
  readonly senderTadig: string;
  /** TADIG code and operator of a name like `IR21_FRAF1_ExampleFrance_20260101.xml`. */
  readonly fileTadig: string;
  readonly fileOperator: string;
  readonly summary: readonly XmlElement[];
}

/** The TADIG code and the operator that a file is named by; empty where it is named otherwise. */
function namedBy(fileName: string): { tadig: string; operator: string } {
  const base = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  const found = /^ir\.?21[_-]([a-z0-9]{5})(?:[_-](.*?))?(?:[_-][\d-]{6,})?\.xml$/i.exec(base);
  return { tadig: (found?.[1] ?? '').toUpperCase(), operator: (found?.[2] ?? '').replace(/_/g, ' ').trim() };
}

export function frameOf(root: XmlElement, fileName: string): Ir21Frame {
  const first = (name: string) => elementsIn(root, name).find(({ text }) => text !== '')?.text ?? '';
  const { tadig, operator } = namedBy(fileName);
  return {
    organisation: first('organisationname'),
    initials: first('countryinitials'),
    senderTadig: tadigIn(first('sendertadig')),
    fileTadig: tadig,
    fileOperator: operator,
    summary: elementsIn(root, 'tadigsummaryitem'),
  };
}

/** The first TADIG code of a text; empty where there is none. */
function tadigIn(text: string): string {
  return /(?<![A-Z0-9])[A-Z]{3}[A-Z0-9]{2}(?![A-Z0-9])/.exec(text.toUpperCase())?.[0] ?? '';
}

/** The TADIG code of a network: its own word, or what the file around it says where it is the only one. */
export function tadigOf(network: XmlElement, frame: Ir21Frame, isOnly: boolean, tell: TellOddity): string {
  const written = textOfChild(network, 'tadigcode', 'tadig');
  const own = tadigIn(written);
  if (own !== '') {
    if (own !== written) tell(network, `TADIGCode is ${told(written)}`, `read as ${own}`);
    return own;
  }
  if (!isOnly) return '';
  const [summary = ''] = frame.summary.length === 1 ? frame.summary.map(summaryTadig) : [];
  const places = [
    ['TADIGSummaryItem', summary],
    ["the file's name", frame.fileTadig],
    ['SenderTADIG', frame.senderTadig],
  ] as const;
  for (const [place, tadig] of places) {
    if (tadig === '') continue;
    tell(network, 'the network has no TADIGCode', `${tadig} taken from ${place}`);
    return tadig;
  }
  return '';
}

function summaryTadig(item: XmlElement): string {
  return tadigIn(textOfChild(item, 'tadigcode', 'tadig'));
}

/** What a network is called where nobody filled its name in: `(440-50)`, its PLMN. */
const PLACEHOLDER = /^\W*(\d{3})\s*-\s*(\d{2,3})\W*$/;

/** A name for people: the network's, or the operator's. */
export function nameOf(network: XmlElement, frame: Ir21Frame, tadig: string, tell: TellOddity): string {
  const own = textOfChild(network, 'networkname');
  const isName = /\p{L}/u.test(own) && !/^(n\/?a|none|tbd|-+)$/i.test(own);
  if (isName) return shortened(own);
  const other = [frame.organisation, frame.fileOperator].find((text) => /\p{L}/u.test(text));
  const name = other === undefined ? tadig : shortened(other);
  if (own !== '') tell(network, `NetworkName is ${told(own)}, which is no name`, `called ${name}`);
  return name;
}

function shortened(name: string): string {
  return name.replace(/\s+/g, ' ').slice(0, NAME_CHARACTERS).trim();
}

export interface PlacedPlmn {
  readonly plmn: string;
  readonly at: XmlElement;
}

/** The PLMNs of a network: with its number series (older files), in the summary (newer ones), or both. */
export function plmnsOf(
  network: XmlElement,
  frame: Ir21Frame,
  tadig: string,
  isOnly: boolean,
  tell: TellOddity,
): PlacedPlmn[] {
  const summary = frame.summary.filter(
    (item) => summaryTadig(item) === tadig || (isOnly && frame.summary.length === 1),
  );
  const places = [
    ...elementsIn(network, 'ccitte212numberseries', OTHERS),
    ...childrenOf(network, 'networkproperties'),
    ...summary.flatMap((item) => [item, ...elementsIn(item, 'networkproperties')]),
  ];
  const found = places.flatMap((at) => {
    const plmn = plmnOf(at, tell);
    return plmn === '' ? [] : [{ plmn, at }];
  });
  if (found.length > 0) return found;
  const [, mcc, mnc] = PLACEHOLDER.exec(textOfChild(network, 'networkname')) ?? [];
  if (mcc === undefined || mnc === undefined) return [];
  tell(network, 'the network has no MCC and MNC but in its name', `${mcc}${mnc} taken from there`);
  return [{ plmn: mcc + mnc, at: network }];
}

function plmnOf(at: XmlElement, tell: TellOddity): string {
  const mcc = textOfChild(at, 'mcc');
  const mnc = textOfChild(at, 'mnc');
  if (mcc === '' && mnc === '') return '';
  if (!/^\d{3}$/.test(mcc) || !/^\d{1,3}$/.test(mnc)) {
    tell(at, `MCC ${told(mcc)} and MNC ${told(mnc)} are no PLMN`, 'left out');
    return '';
  }
  if (mnc.length > 1) return mcc + mnc;
  tell(at, `MNC is ${mnc}, and has 2 or 3 digits`, `read as 0${mnc}`);
  return `${mcc}0${mnc}`;
}

/**
 * The country of a network, ISO 3166-1 alpha-2: by CountryInitials, unless MCC and TADIG code say
 * otherwise; an organisation may have networks abroad. `undefined` where nothing tells it.
 */
export function countryOf(
  network: XmlElement,
  frame: Ir21Frame,
  tadig: string,
  plmn: string,
  title: string,
  tell: TellOddity,
): string | undefined {
  const letters = frame.initials.toUpperCase();
  const written = COUNTRY_OF_INITIALS.get(letters) ?? (ISO_COUNTRIES.has(letters) ? letters : undefined);
  const ofCode = COUNTRY_OF_INITIALS.get(tadig.slice(0, 3));
  const placed = (country: string | undefined) => (hasPlace(country) ? country : undefined);
  const ofPlmn = placed(countryOfImsi(plmn));
  if (written !== undefined && (ofPlmn === undefined || ofPlmn === written || ofCode === written))
    return written;
  const country = ofPlmn ?? ofCode ?? placed(countryOfTitle(title));
  if (written !== undefined)
    tell(
      network,
      `CountryInitials say ${letters}, and MCC ${plmn.slice(0, 3)} is of ${country}`,
      `${country} taken`,
    );
  else if (letters !== '' && country !== undefined)
    tell(network, `CountryInitials are ${told(frame.initials)}, which is no country`, `${country} taken`);
  return country;
}
