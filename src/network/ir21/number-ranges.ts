import { MAX_PREFIX_DIGITS } from '../digit-trie.ts';
import { type TellOddity, told } from './ir21-oddity.ts';
import { childrenOf, textOfChild, type XmlElement } from './xml-tree.ts';

/** Digits as a range of `partners.list` writes them, and where they stood. */
export interface PlacedRange {
  readonly range: string;
  readonly at: XmlElement;
}

const LEFT_OUT = 'left out';

/** Words for no number at all, which people write where nothing should stand. */
function isNothing(text: string): boolean {
  return !/\d/.test(text);
}

/**
 * Every range below an element: whatever has a country code is one (`NumberRange`, `GTAddressInfo`,
 * `NP_E164NumberRange`), however deep, one or a list.
 */
export function numberRangesIn(element: XmlElement, tell: TellOddity): PlacedRange[] {
  if (childrenOf(element, 'cc').length > 0)
    return rangesOf(element, tell).map((range) => ({ range, at: element }));
  return element.children.flatMap((child) => numberRangesIn(child, tell));
}

function rangesOf(element: XmlElement, tell: TellOddity): string[] {
  const cc = textOfChild(element, 'cc').replace(/^\+/, '');
  if (!/^\d{1,7}$/.test(cc)) {
    tell(element, `CC is ${told(cc)}, which is no country code`, LEFT_OUT);
    return [];
  }
  const written = textOfChild(element, 'ndc');
  const codes = isNothing(written) ? [''] : written.split(/[,;/]/).map((code) => code.trim());
  if (!codes.every((code) => /^\d*$/.test(code))) {
    tell(element, `NDC is ${told(written)}, which is no number`, LEFT_OUT);
    return [];
  }
  if (codes.length > 1) tell(element, `NDC is ${told(written)}`, `read as ${codes.length} codes`);
  const serials = childrenOf(element, 'snrange');
  const series = serials.length > 0 ? serials : [element];
  return codes.flatMap((ndc) =>
    series.flatMap((serial) => {
      const range = rangeOf(element, serial, cc, ndc, tell);
      return range === undefined ? [] : [range];
    }),
  );
}

/** The text of a child whose name ends so: `SN_RangeStart`, `RangeStart`, `Start`. */
function endOf(serial: XmlElement, ...ends: readonly string[]): string {
  const found = serial.children.find(
    ({ name, text }) => text !== '' && ends.some((end) => name.endsWith(end)),
  );
  return found === undefined || isNothing(found.text) ? '' : found.text;
}

function rangeOf(
  element: XmlElement,
  serial: XmlElement,
  cc: string,
  ndc: string,
  tell: TellOddity,
): string | undefined {
  const prefix = cc + ndc;
  const start = endOf(serial, 'start');
  const stop = endOf(serial, 'stop', 'end');
  if (!/^\d*$/.test(start + stop)) {
    tell(element, `SN_Range from ${told(start)} to ${told(stop)} is no number`, LEFT_OUT);
    return undefined;
  }
  const [from, to] = ends(element, start, stop, tell);
  if (ndc === '' && /^0*$/.test(from) && /^9*$/.test(to)) {
    tell(element, `the range is all of +${cc}, which is no operator's alone`, LEFT_OUT);
    return undefined;
  }
  if (prefix.length + from.length > MAX_PREFIX_DIGITS) {
    tell(element, `the range has more than ${MAX_PREFIX_DIGITS} digits, as no number has`, LEFT_OUT);
    return undefined;
  }
  if (from > to) {
    tell(element, `SN_Range falls, from ${start} to ${stop}`, LEFT_OUT);
    return undefined;
  }
  return from === to ? prefix + from : `${prefix}${from}-${prefix}${to}`;
}

/** Both ends of serial numbers, of one length. */
function ends(element: XmlElement, start: string, stop: string, tell: TellOddity): [string, string] {
  const one = start === '' ? stop : start;
  if (start === '' || stop === '') {
    if (one !== '')
      tell(
        element,
        `SN_Range has only a ${start === '' ? 'stop' : 'start'}, ${one}`,
        'read as all that begins with it',
      );
    return [one, one];
  }
  if (start.length === stop.length) return [start, stop];
  const length = Math.max(start.length, stop.length);
  const [from, to] = [start.padEnd(length, '0'), stop.padEnd(length, '9')];
  tell(element, `SN_Range has ends of unequal lengths, ${start} and ${stop}`, `read as ${from} to ${to}`);
  return [from, to];
}
