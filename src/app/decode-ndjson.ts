import type { CapturedMessage } from '../capture/captured-message.ts';
import type { MsuRecord } from '../signalling/msu-record.ts';
import type { DialogueRecord, TcapRecord } from '../wire/tcap/tcap-record.ts';
import { TimeText } from './decode-time.ts';

/**
 * Fields that are written by name, in the order in which records have them. Those of the first lists every
 * record has; those of the USUAL lists nearly every one, and what has others is written field by field.
 */
const RECORD_KEYS = ['layers', 'opc', 'dpc', 'si', 'sccp', 'tcap', 'components', 'isup', 'faults'] as const;
const USUAL_RECORD_KEYS = [...RECORD_KEYS, 'ni', 'sls'] as const;
const SCCP_KEYS = ['type', 'called', 'calling'] as const;
const USUAL_SCCP_KEYS = [...SCCP_KEYS, 'protocolClass', 'returnOnError'] as const;
const ADDRESS_KEYS = ['gt', 'ssn', 'np', 'nai', 'tt', 'pc'] as const;
const USUAL_ADDRESS_KEYS = [...ADDRESS_KEYS, 'ri', 'gti', 'es'] as const;
const TCAP_KEYS = ['type', 'otid', 'dtid', 'applicationContext', 'acOid'] as const;
const USUAL_TCAP_KEYS = [...TCAP_KEYS, 'dialogue'] as const;
const DIALOGUE_KEYS = ['pdu'] as const;
const ANSWERED_DIALOGUE_KEYS = [...DIALOGUE_KEYS, 'result', 'resultSource', 'diagnostic'] as const;

/** Texts kept of what repeats from message to message; a power of two, for the places are bits of a sum. */
export const MAX_KEPT_LINE_PARTS = 256;

type Fields = Readonly<Record<string, unknown>>;

/** How lines of one link and direction begin behind their time. */
interface Label {
  readonly below: readonly string[];
  readonly above: readonly string[];
  readonly opc: number | null;
  readonly dpc: number | null;
  readonly si: number | null;
  readonly text: string;
}

/** What follows a global title: of few kinds in a network. */
interface AddressEnd {
  readonly ssn: unknown;
  readonly np: unknown;
  readonly nai: unknown;
  readonly tt: unknown;
  readonly pc: unknown;
  readonly ri: unknown;
  readonly gti: unknown;
  readonly es: unknown;
  readonly text: string;
}

/**
 * Writes messages as `decode --format ndjson` shows them. The parts that every line has are put together
 * by hand, half of what JSON.stringify takes for the whole; everything that a sender can influence
 * beyond digits and hex goes through JSON.stringify. What repeats is kept as text, each kind in a place
 * of its own that the next one with the same place takes over.
 */
export class NdjsonLines {
  private readonly time = new TimeText();
  private readonly labels: (Label | undefined)[] = new Array(MAX_KEPT_LINE_PARTS).fill(undefined);
  private readonly addressEnds: (AddressEnd | undefined)[] = new Array(MAX_KEPT_LINE_PARTS).fill(undefined);
  private readonly tail: string;

  /** @param file name of the file, where there are several */
  constructor(file?: string) {
    this.tail = file === undefined ? '}\n' : `,"file":${JSON.stringify(file)}}\n`;
  }

  /**
   * The line with its end.
   *
   * @param componentsJson the components, where the record has none of them
   */
  line(message: CapturedMessage, record: MsuRecord, componentsJson?: string): string {
    const { components, faults } = record;
    const others = hasOnly(record, USUAL_RECORD_KEYS)
      ? `,"ni":${record.ni},"sls":${record.sls}`
      : rest(record as unknown as Fields, RECORD_KEYS);
    return (
      `{"frame":${message.frame},"at":"${this.time.iso(message)}",${this.label(message.below, record)}` +
      `${this.sccp(record.sccp as Fields | null)},"tcap":${tcapJson(record.tcap)},` +
      `"components":${componentsJson ?? (components.length === 0 ? '[]' : JSON.stringify(components))},` +
      `"isup":${record.isup === null ? 'null' : JSON.stringify(record.isup)},` +
      `"faults":${faults.length === 0 ? '[]' : JSON.stringify(faults)}${others}${this.tail}`
    );
  }

  private label(below: readonly string[], { layers: above, opc, dpc, si }: MsuRecord): string {
    const place = ((opc ?? 0) + (dpc ?? 0) * 31 + above.length * 7) & (MAX_KEPT_LINE_PARTS - 1);
    const kept = this.labels[place];
    if (
      kept !== undefined &&
      kept.opc === opc &&
      kept.dpc === dpc &&
      kept.si === si &&
      kept.below === below &&
      areSame(kept.above, above)
    ) {
      return kept.text;
    }
    const layers = JSON.stringify([...below, ...above]);
    const text = `"layers":${layers},"opc":${opc},"dpc":${dpc},"si":${si},"sccp":`;
    this.labels[place] = { below, above: [...above], opc, dpc, si, text };
    return text;
  }

  private sccp(sccp: Fields | null): string {
    if (sccp === null) return 'null';
    const { type, called, calling } = sccp as Readonly<Record<(typeof SCCP_KEYS)[number], unknown>>;
    const addresses =
      `{"type":"${type}","called":${this.address(called as Fields | null | undefined)},` +
      `"calling":${this.address(calling as Fields | null | undefined)}`;
    if (!hasOnly(sccp, USUAL_SCCP_KEYS)) return `${addresses}${rest(sccp, SCCP_KEYS)}}`;
    const { protocolClass, returnOnError } = sccp as Readonly<
      Record<(typeof USUAL_SCCP_KEYS)[number], unknown>
    >;
    return `${addresses},"protocolClass":${protocolClass},"returnOnError":${returnOnError}}`;
  }

  private address(address: Fields | null | undefined): string {
    if (address === null || address === undefined) return 'null';
    const { gt } = address as { readonly gt?: unknown };
    const title = typeof gt === 'string' ? `{"gt":"${gt}"` : '{"gt":null';
    if (hasOnly(address, USUAL_ADDRESS_KEYS)) return title + this.addressEnd(address);
    const { ssn, np, nai, tt, pc } = address as Readonly<Record<(typeof ADDRESS_KEYS)[number], unknown>>;
    return (
      `${title},"ssn":${ssn ?? null},"np":${np ?? null},"nai":${nai ?? null},"tt":${tt ?? null},` +
      `"pc":${pc ?? null}${rest(address, ADDRESS_KEYS)}}`
    );
  }

  private addressEnd(address: Fields): string {
    const { ssn, np, nai, tt, pc, ri, gti, es } = address as Readonly<
      Record<(typeof USUAL_ADDRESS_KEYS)[number], unknown>
    >;
    const place = (Number(ssn) + Number(tt) * 5 + Number(es) * 64) & (MAX_KEPT_LINE_PARTS - 1);
    const kept = this.addressEnds[place];
    if (
      kept !== undefined &&
      kept.ssn === ssn &&
      kept.np === np &&
      kept.nai === nai &&
      kept.tt === tt &&
      kept.pc === pc &&
      kept.ri === ri &&
      kept.gti === gti &&
      kept.es === es
    ) {
      return kept.text;
    }
    const text =
      `,"ssn":${ssn ?? null},"np":${np ?? null},"nai":${nai ?? null},"tt":${tt ?? null},` +
      `"pc":${pc ?? null}${rest(address, ADDRESS_KEYS)}}`;
    this.addressEnds[place] = { ssn, np, nai, tt, pc, ri, gti, es, text };
    return text;
  }
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false;
  return true;
}

/** Whether a record has exactly these fields in this order, as nearly every one does. */
function hasOnly(record: object, keys: readonly string[]): boolean {
  let next = 0;
  for (const key in record) if (key !== keys[next++]) return false;
  return next === keys.length;
}

/** The fields of a record that are not among `written`, each with a comma before it. */
function rest(record: Fields, written: readonly string[]): string {
  let text = '';
  for (const key in record) {
    if (written.includes(key)) continue;
    const value = record[key];
    if (value === undefined) continue;
    text += `,"${key}":${typeof value === 'number' ? value : JSON.stringify(value)}`;
  }
  return text;
}

function quoted(text: string | null): string {
  return text === null ? 'null' : `"${text}"`;
}

/** Ids are hex, the names and identifiers our own. */
function tcapJson(tcap: TcapRecord | null): string {
  if (tcap === null) return 'null';
  const { type, otid, dtid, applicationContext, acOid } = tcap;
  const ids = `{"type":"${type}","otid":${quoted(otid)},"dtid":${quoted(dtid)},`;
  const named =
    applicationContext === null && acOid === null
      ? '"applicationContext":null,"acOid":null'
      : `"applicationContext":${quoted(applicationContext)},"acOid":${quoted(acOid)}`;
  const { dialogue } = tcap;
  if (dialogue === undefined && hasOnly(tcap, TCAP_KEYS)) return `${ids}${named}}`;
  if (dialogue === undefined || !hasOnly(tcap, USUAL_TCAP_KEYS)) {
    return `${ids}${named}${rest(tcap as unknown as Fields, TCAP_KEYS)}}`;
  }
  return `${ids}${named},"dialogue":${dialogueJson(dialogue)}}`;
}

function dialogueJson(dialogue: DialogueRecord): string {
  const { pdu, result, diagnostic } = dialogue;
  if (result === undefined && hasOnly(dialogue, DIALOGUE_KEYS)) return `{"pdu":"${pdu}"}`;
  return result === 'accepted' && diagnostic === 'null' && hasOnly(dialogue, ANSWERED_DIALOGUE_KEYS)
    ? `{"pdu":"${pdu}","result":"accepted","resultSource":"${dialogue.resultSource}","diagnostic":"null"}`
    : JSON.stringify(dialogue);
}
