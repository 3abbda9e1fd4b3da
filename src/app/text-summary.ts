import type { CapturedMessage } from '../capture/captured-message.ts';
import { addresses } from '../signalling/message-reader.ts';
import type { MsuRecord } from '../signalling/msu-record.ts';
import { numberIn, withoutStop } from '../wire/isup/isup-record.ts';
import type { SccpAddress } from '../wire/sccp/address.ts';
import { TimeText } from './decode-time.ts';
import { whatHappens } from './text-components.ts';
import { planName } from './text-number.ts';
import type { Paint } from './text-paint.ts';

const FRAME_WIDTH = 5;
const POINT_CODES_WIDTH = 11;
/** A title of twelve digits with its subsystem number, as most are. */
const ADDRESS_WIDTH = 17;
const TYPE_WIDTH = 8;
const E164 = 1;

/** Columns of a terminal from which on all columns of a summary have room. */
const WIDE_COLUMNS = 120;

/**
 * A message as one line: packet, time, point codes, who sends to whom, what. On a narrow terminal the
 * point codes, the fraction of the second and the word "invoke" are left out.
 */
export class SummaryLines {
  private readonly paint: Paint;
  private readonly narrow: boolean;
  private readonly time = new TimeText();
  private date = '';

  /** @param columns of the terminal; `undefined` where there is none */
  constructor(paint: Paint, columns?: number) {
    this.paint = paint;
    this.narrow = columns !== undefined && columns < WIDE_COLUMNS;
  }

  /** The line with its end; before it a line with the date, where that has changed. */
  line(message: CapturedMessage, record: MsuRecord): string {
    const { paint, narrow } = this;
    const date = this.time.date(message);
    const heading = date === this.date ? '' : `${paint('faint', `${date} UTC`)}\n`;
    this.date = date;
    const clock = this.time.clock(message);
    const [from, to] = ends(record);
    const columns = [
      paint('faint', String(message.frame).padStart(FRAME_WIDTH)),
      narrow ? clock.slice(0, -4) : clock,
      ...(narrow ? [] : [paint('faint', pointCodes(record).padEnd(POINT_CODES_WIDTH))]),
      this.between(from, to),
      typeOf(record).padEnd(TYPE_WIDTH),
      whatHappens(record, paint, narrow),
    ];
    return `${heading}${columns.join(' ').trimEnd()}\n`;
  }

  private between(from: string, to: string): string {
    const { paint } = this;
    const padded = (text: string) =>
      paint('address', text) + ' '.repeat(Math.max(0, ADDRESS_WIDTH - text.length));
    if (from === '' && to === '') return ' '.repeat(2 * ADDRESS_WIDTH + 3);
    return `${padded(from || '-')} → ${padded(to || '-')}`;
  }
}

/** Who sends to whom: nodes, or of a call those who telephone. */
function ends({ sccp, isup }: MsuRecord): readonly [from: string, to: string] {
  if (isup !== null) {
    const digits = (name: string) => withoutStop(numberIn(isup, name)?.digits ?? '');
    return [digits('callingPartyNumber'), digits('calledPartyNumber')];
  }
  if (sccp === null) return ['', ''];
  const { calling, called } = addresses(sccp);
  return [addressText(calling), addressText(called)];
}

function pointCodes({ opc, dpc }: MsuRecord): string {
  return opc === null && dpc === null ? '' : `${opc ?? '?'}→${dpc ?? '?'}`;
}

/** `33609000010(7)`; without a title the point code; a plan other than E.164 is told. */
export function addressText(address: SccpAddress | null | undefined): string {
  if (address === null || address === undefined) return '-';
  const { gt, ssn, np, pc } = address;
  const plan = np === null || np === undefined || np === E164 ? '' : `/${planName(np)}`;
  const title = gt !== null ? `${gt}${plan}` : pc !== null ? `pc ${pc}` : '-';
  return ssn === null || ssn === undefined ? title : `${title}(${ssn})`;
}

/** What kind of message it is, in one word. */
function typeOf(record: MsuRecord): string {
  const { tcap, isup, sccp, management, layers } = record;
  if (tcap !== null) return isReturned(sccp?.type) ? `${sccp?.type} ${tcap.type}` : shortType(tcap.type);
  if (isup !== null) return isup.messageType ?? 'ISUP ?';
  if (sccp !== null) return sccp.type === 'unknown' ? 'SCCP ?' : sccp.type;
  if (typeof management === 'object' && management !== null && 'type' in management)
    return String(management.type);
  return (layers.at(-1) ?? '').toUpperCase();
}

function shortType(type: string): string {
  return type === 'unidirectional' ? 'unidir.' : type;
}

/** Messages that come back because they could not be delivered. */
function isReturned(type: string | undefined): boolean {
  return type === 'UDTS' || type === 'XUDTS' || type === 'LUDTS';
}
