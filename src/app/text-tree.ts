import type { CapturedMessage } from '../capture/captured-message.ts';
import type { ComponentRecord, MsuRecord } from '../signalling/msu-record.ts';
import { formatPointCode } from '../wire/mtp3/point-code.ts';
import { networkIndicator, userPart } from '../wire/mtp3/user-part.ts';
import type { Mtp3Variant } from '../wire/mtp3/variant.ts';
import { natureName, planName, subsystemName } from './text-number.ts';
import type { Paint } from './text-paint.ts';
import { safeText } from './text-safe.ts';

const INDENT = '  ';
/** Where the tree begins: under the time of the summary. */
const MARGIN = '      ';
/** A list of short values up to this many characters stands on one line. */
const LINE_LIST = 100;

type Fields = Readonly<Record<string, unknown>>;

/** Everything that a message says, indented, a line a field: `decode -v`. */
export class TreeText {
  private readonly paint: Paint;
  private readonly variant: Mtp3Variant;
  private text = '';

  constructor(paint: Paint, variant: Mtp3Variant) {
    this.paint = paint;
    this.variant = variant;
  }

  /** The lines under the summary of a message, with a blank one at their end. */
  tree(message: CapturedMessage, record: MsuRecord): string {
    this.text = '';
    this.heading('layers', [...message.below, ...record.layers].join(', '));
    this.label(record);
    if (record.sccp !== null) this.sccp(record.sccp as unknown as Fields);
    if (record.segments !== undefined) this.field(1, 'segments', record.segments);
    if (record.scmg !== undefined) this.section('sccp management', record.scmg);
    if (record.tcap !== null) this.tcap(record.tcap as unknown as Fields);
    for (const component of record.components) this.component(component);
    if (record.isup !== null) this.call(record.isup as unknown as Fields);
    if (record.management !== undefined) this.section('management', record.management);
    if (record.payload !== undefined) this.heading('user data', record.payload);
    if (record.oddities !== undefined) this.heading('oddities', record.oddities.join(', '), 'fault');
    for (const { layer, code, atOctet, text } of record.faults) {
      this.heading('fault', `${layer}/${code} at octet ${atOctet}: ${text}`, 'fault');
    }
    return `${this.text}\n`;
  }

  private line(depth: number, text: string): void {
    this.text += `${MARGIN}${INDENT.repeat(depth)}${text.trimEnd()}\n`;
  }

  private heading(name: string, text: string, part: 'heading' | 'fault' = 'heading'): void {
    this.line(0, `${this.paint(part, name)}  ${safeText(text)}`);
  }

  private section(name: string, value: unknown, said = ''): void {
    this.heading(name, said);
    this.fields(1, value as Fields, new Set());
  }

  private label({ opc, dpc, si, ni, sls }: MsuRecord): void {
    if (opc === null && dpc === null) return;
    const code = (name: string, pc: number | null) =>
      pc === null ? '' : `${name} ${pc} (${formatPointCode(pc, this.variant)})`;
    const parts = [code('opc', opc), code('dpc', dpc)];
    if (si !== null) parts.push(`si ${si} (${userPart(si)})`);
    if (ni !== undefined) parts.push(`ni ${ni} (${networkIndicator(ni)})`);
    if (sls !== undefined) parts.push(`sls ${sls}`);
    this.heading('mtp3', parts.filter((part) => part !== '').join('  '));
  }

  private sccp(sccp: Fields): void {
    this.heading('sccp', String(sccp.type));
    for (const side of ['called', 'calling']) {
      const address = sccp[side];
      if (typeof address === 'object' && address !== null)
        this.line(1, `${side}: ${sccpAddress(address as Fields)}`);
    }
    this.fields(1, sccp, new Set(['type', 'called', 'calling']));
  }

  private tcap(tcap: Fields): void {
    const { type, otid, dtid, applicationContext, acOid } = tcap;
    const ids = [otid === null ? '' : `otid ${otid}`, dtid === null ? '' : `dtid ${dtid}`];
    this.heading('tcap', [type, ...ids].filter((part) => part !== '').join('  '));
    if (acOid !== null) this.line(1, `applicationContext: ${applicationContext ?? 'unknown'} (${acOid})`);
    this.fields(1, tcap, new Set(['type', 'otid', 'dtid', 'applicationContext', 'acOid']));
  }

  private component(component: ComponentRecord): void {
    const { type, invokeId, linkedId, operation, opcode, error, errorCode, problem } = component;
    const said: string[] = [];
    if (operation !== undefined && operation !== null) said.push(`${operation} (${opcode})`);
    else if (opcode !== undefined && opcode !== null) said.push(`operation ${opcode}, unknown`);
    if (errorCode !== undefined) said.push(`${error ?? 'unknown error'} (${errorCode})`);
    if (problem !== undefined) said.push(`${problem.type}: ${problem.code}`);
    said.push(invokeId === null ? 'without invoke id' : `invoke id ${invokeId}`);
    if (linkedId !== undefined) said.push(`linked to ${linkedId}`);
    this.heading(type, said.join('  '));
    const value = component.argument ?? component.result ?? component.parameter;
    if (value === undefined || value === null) return;
    if (typeof value === 'object' && !Array.isArray(value)) this.fields(1, value as Fields, new Set());
    else this.field(1, 'value', value);
  }

  private call(isup: Fields): void {
    const { cic, messageType, messageTypeCode, parameters } = isup;
    this.heading('isup', `${messageType ?? 'unknown'} (${messageTypeCode})  cic ${cic}`);
    this.fields(1, parameters as Fields, new Set(), 'sccp');
    this.fields(1, isup, new Set(['cic', 'messageType', 'messageTypeCode', 'parameters']));
  }

  private fields(depth: number, record: Fields, but: ReadonlySet<string>, scheme: Scheme = 'map'): void {
    for (const key in record) if (!but.has(key)) this.field(depth, key, record[key], scheme);
  }

  /** One field; the numbers of ISUP and CAP have SCCP's natures of address. */
  private field(depth: number, key: string, value: unknown, scheme: Scheme = 'map'): void {
    const plain = value === null && NULL_IS_NONE.has(key) ? 'none' : plainText(value, schemeOf(key, scheme));
    if (plain !== undefined) {
      this.line(depth, plain === '' ? key : `${key}: ${plain}`);
      return;
    }
    if (Array.isArray(value)) {
      const texts = value.map((element) => plainText(element, scheme));
      if (texts.every((text) => text !== undefined) && texts.join(', ').length <= LINE_LIST) {
        this.line(depth, `${key}: ${texts.join(', ')}`);
        return;
      }
      this.line(depth, `${key}:`);
      for (const [i, element] of value.entries()) this.field(depth + 1, String(i + 1), element, scheme);
      return;
    }
    this.line(depth, `${key}:`);
    this.fields(depth + 1, value as Fields, new Set(), scheme);
  }
}

/** Fields whose null is no NULL of ASN.1 but says that there is none. */
const NULL_IS_NONE: ReadonlySet<string> = new Set([
  'messageClass',
  'messageWaiting',
  'diagnostics',
  'name',
  'text',
]);

type Scheme = 'sccp' | 'map';

/** Parameters of CAP that are ISUP's (TS 29.078 clause 5.1). */
const ISUP_PARAMETER =
  /^(calledPartyNumber|callingPartyNumber|originalCalledPartyID|redirectingPartyID|additionalCallingPartyNumber|locationNumber|destinationRoutingAddress|assistingSSPIPRoutingAddress)$/;

function schemeOf(key: string, scheme: Scheme): Scheme {
  return ISUP_PARAMETER.test(key) ? 'sccp' : scheme;
}

/** A value that fits behind its name on one line; `undefined` for one that does not. */
function plainText(value: unknown, scheme: Scheme): string | undefined {
  switch (typeof value) {
    case 'string':
      return safeText(value);
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 'yes' : 'no';
    case 'object':
      // NULL: that it is there is all it says
      return value === null ? '' : Array.isArray(value) ? undefined : numberText(value as Fields, scheme);
    default:
      return '';
  }
}

/** A number with its nature and plan, where the fields are those of one. */
function numberText(fields: Fields, scheme: Scheme): string | undefined {
  const { digits, nai, np, alphanumeric, ...others } = fields;
  if (typeof alphanumeric === 'string') return `"${safeText(alphanumeric)}" (name)`;
  if (typeof digits !== 'string' || typeof nai !== 'number' || typeof np !== 'number') return undefined;
  const more = Object.entries(others).map(([key, value]) => `${key} ${String(value)}`);
  return `${digits} (${[natureName(nai, scheme), planName(np), ...more].join(', ')})`;
}

function sccpAddress(address: Fields): string {
  const { gt, ssn, np, nai, tt, pc, ri, gti: _gti, es: _es, ...others } = address;
  const parts: string[] = [];
  if (typeof gt === 'string') parts.push(gt);
  if (typeof ssn === 'number') {
    const name = subsystemName(ssn);
    parts.push(name === '' ? `ssn ${ssn}` : `ssn ${ssn} (${name})`);
  }
  if (typeof pc === 'number') parts.push(`pc ${pc}`);
  if (typeof nai === 'number') parts.push(natureName(nai, 'sccp'));
  if (typeof np === 'number') parts.push(planName(np));
  if (typeof tt === 'number') parts.push(`tt ${tt}`);
  if (typeof ri === 'string') parts.push(`routed on ${ri === 'gt' ? 'title' : ri}`);
  for (const [key, value] of Object.entries(others)) parts.push(`${key} ${String(value)}`);
  return parts.join('  ');
}
