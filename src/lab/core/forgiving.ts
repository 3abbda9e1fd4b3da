import type { TcapComponent } from '../../wire/tcap/tcap-record.ts';

/* How forgiving equipment reads. Firewalls were passed since nodes behind them made sense of what the filter
could not read: operation codes under the tag of an object identifier, tags in the long form, and digits that
are none were all published as seen in attacks. What is no fault of a reader but a choice of it stands here. */

/** The first arcs of an object identifier share an octet, 40 times the first plus the second (X.690 8.19.4). */
const ARCS_AN_OCTET = 40;
/** TS 23.003 clause 2.2. */
const IMSI_DIGITS = 15;

/** Components whose code is one octet under the tag of an object identifier, read as if the tag were INTEGER. */
export function codesByValue(components: readonly TcapComponent[]): TcapComponent[] {
  return components.map((component) => {
    const code = typeof component.code === 'string' ? valueOfIdentifier(component.code) : undefined;
    return code === undefined ? component : { ...component, code };
  });
}

function valueOfIdentifier(code: string): number | undefined {
  const arcs = /^([012])\.(\d+)$/.exec(code);
  return arcs === null ? undefined : Number(arcs[1]) * ARCS_AN_OCTET + Number(arcs[2]);
}

/** Digits without what is no decimal digit: as a reader has them that passes over fillers wherever they stand. */
export function decimalDigits(digits: string): string {
  return digits.replace(/\D/g, '');
}

/** The digits of an IMSI for a reader that has room for 15 and drops the others. */
export function digitsOfImsi(digits: string): string {
  return decimalDigits(digits).slice(0, IMSI_DIGITS);
}
