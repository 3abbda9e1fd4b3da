import type { CapturedMessage } from '../capture/captured-message.ts';
import type { MsuRecord } from '../signalling/msu-record.ts';
import type { TcapRecord } from '../wire/tcap/tcap-record.ts';
import { TimeText } from './decode-time.ts';

/** Fields that are written by name, in the order in which records have them; what else there is follows. */
const RECORD_KEYS = ['layers', 'opc', 'dpc', 'si', 'sccp', 'tcap', 'components', 'isup', 'faults'] as const;
const SCCP_KEYS = ['type', 'called', 'calling'] as const;
const ADDRESS_KEYS = ['gt', 'ssn', 'np', 'nai', 'tt', 'pc'] as const;
const TCAP_KEYS = ['type', 'otid', 'dtid', 'applicationContext', 'acOid'] as const;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Writes messages as `decode --format ndjson` shows them. The parts that every line has are put together
 * by hand, half of what JSON.stringify takes for the whole; everything that a sender can influence
 * beyond digits and hex goes through JSON.stringify.
 */
export class NdjsonLines {
  private readonly time = new TimeText();
  private readonly layers = new Map<readonly string[], Map<string, string>>();
  private readonly tail: string;

  /** @param file name of the file, where there are several */
  constructor(file?: string) {
    this.tail = file === undefined ? '}\n' : `,"file":${JSON.stringify(file)}}\n`;
  }

  /** The line with its end. */
  line(message: CapturedMessage, record: MsuRecord): string {
    const { opc, dpc, si, components, faults } = record;
    return (
      `{"frame":${message.frame},"at":"${this.time.iso(message)}",` +
      `"layers":${this.layerList(message.below, record.layers)},"opc":${opc},"dpc":${dpc},"si":${si},` +
      `"sccp":${sccpJson(record.sccp as Fields | null)},"tcap":${tcapJson(record.tcap)},` +
      `"components":${components.length === 0 ? '[]' : JSON.stringify(components)},` +
      `"isup":${record.isup === null ? 'null' : JSON.stringify(record.isup)},` +
      `"faults":${faults.length === 0 ? '[]' : JSON.stringify(faults)}` +
      rest(record as unknown as Fields, RECORD_KEYS) +
      this.tail
    );
  }

  /** Stacks of layers are few and each is written once; `below` is one list a stack. */
  private layerList(below: readonly string[], above: readonly string[]): string {
    let known = this.layers.get(below);
    if (known === undefined) {
      known = new Map();
      this.layers.set(below, known);
    }
    const key = above.join();
    let text = known.get(key);
    if (text === undefined) {
      text = JSON.stringify([...below, ...above]);
      known.set(key, text);
    }
    return text;
  }
}

/** The fields of a record that are not among `written`, each with a comma before it. */
function rest(record: Fields, written: readonly string[]): string {
  let text = '';
  let next = 0;
  for (const key in record) {
    // nearly every record has them in this order: a comparison instead of a search
    if (key === written[next]) {
      next++;
      continue;
    }
    if (written.includes(key)) continue;
    const value = record[key];
    if (value === undefined) continue;
    text += `,"${key}":${typeof value === 'number' ? value : JSON.stringify(value)}`;
  }
  return text;
}

function sccpJson(sccp: Fields | null): string {
  if (sccp === null) return 'null';
  const called = addressJson(sccp.called as Fields | null | undefined);
  const calling = addressJson(sccp.calling as Fields | null | undefined);
  return `{"type":"${sccp.type}","called":${called},"calling":${calling}${rest(sccp, SCCP_KEYS)}}`;
}

function addressJson(address: Fields | null | undefined): string {
  if (address === null || address === undefined) return 'null';
  const { gt, ssn, np, nai, tt, pc } = address as Readonly<Record<(typeof ADDRESS_KEYS)[number], unknown>>;
  const title = typeof gt === 'string' ? `"${gt}"` : 'null';
  return (
    `{"gt":${title},"ssn":${ssn ?? null},"np":${np ?? null},"nai":${nai ?? null},"tt":${tt ?? null},` +
    `"pc":${pc ?? null}${rest(address, ADDRESS_KEYS)}}`
  );
}

function quoted(text: string | null): string {
  return text === null ? 'null' : `"${text}"`;
}

/** Ids are hex, the names and identifiers our own. */
function tcapJson(tcap: TcapRecord | null): string {
  if (tcap === null) return 'null';
  const { type, otid, dtid, applicationContext, acOid } = tcap;
  return (
    `{"type":"${type}","otid":${quoted(otid)},"dtid":${quoted(dtid)},` +
    `"applicationContext":${quoted(applicationContext)},"acOid":${quoted(acOid)}` +
    `${rest(tcap as unknown as Fields, TCAP_KEYS)}}`
  );
}
