import { oddityNames } from '../wire/ber/oddity.ts';
import { Cursor } from '../wire/cursor.ts';
import { contextCodeOfOid, versionOf } from '../wire/glance/application-context-code.ts';
import {
  SLOT_FORWARDED_TO,
  SLOT_GMLC,
  SLOT_GSM_SCF,
  SLOT_IMSI,
  SLOT_MSC,
  SLOT_MSISDN,
  SLOT_OTHER_NODE,
  SLOT_SERVICE_CENTRE,
  SLOT_SGSN,
  SLOT_VLR,
} from '../wire/glance/argument-plan.ts';
import { decodeM3ua } from '../wire/m3ua/m3ua.ts';
import { decodeMtp3 } from '../wire/mtp3/mtp3.ts';
import type { Mtp3Variant } from '../wire/mtp3/variant.ts';
import type { SccpAddress } from '../wire/sccp/address.ts';
import { decodeSccp } from '../wire/sccp/sccp.ts';
import { decodeTcap } from '../wire/tcap/decode-tcap.ts';
import type { TcapMessage } from '../wire/tcap/tcap-record.ts';
import type { EventReader } from './event-reader.ts';
import { addresses, type MessageReader, type OuterLayer } from './message-reader.ts';
import type { ComponentRecord, MsuRecord } from './msu-record.ts';
import type { PartyView, SignallingEvent } from './signalling-event.ts';
import { identitiesOf } from './test-identities.ts';

/* For tests alone: what the quick road and the full decode say differently of one message. */

const TITLES: readonly (readonly [number, string])[] = [
  [SLOT_MSC, 'msc-Number'],
  [SLOT_VLR, 'vlr-Number'],
  [SLOT_SGSN, 'sgsn-Number'],
  [SLOT_SERVICE_CENTRE, 'serviceCentreAddress'],
  [SLOT_GSM_SCF, 'gsmSCF-Address'],
  [SLOT_GMLC, 'mlc-Number'],
  [SLOT_FORWARDED_TO, 'forwardedToNumber'],
  [SLOT_OTHER_NODE, 'networkNode-Number'],
];

type Differ = (what: string, quick: unknown, full: unknown) => void;

export interface Outcome {
  /** `what: quick road | full decode`, none where the two agree. */
  readonly differences: string[];
  readonly record: MsuRecord | undefined;
  /** The record as JSON. */
  readonly json: string;
  readonly events: number;
}

/**
 * Reads one message on both roads, whose memories have seen the same messages before, and compares.
 * Identities are held to the full decode where the message came in one piece, over M3UA, MTP3 or nothing.
 */
export function compareRoads(
  quick: EventReader,
  full: MessageReader,
  octets: Uint8Array,
  start: number,
  end: number,
  layer: OuterLayer,
  atMs: number,
  variant: Mtp3Variant = 'itu',
): Outcome {
  const differences: string[] = [];
  const differ: Differ = (what, a, b) => {
    if (a !== b) differences.push(`${what}: ${String(a)} | ${String(b)}`);
  };
  const events = quick.read(octets, start, end, layer, atMs);
  const record = full.read(octets, start, end, layer, atMs)?.record;
  if (record === undefined) return { differences, record, json: '', events };
  const json = JSON.stringify(record);
  if (events === 0) {
    if (layer !== 'sua') differ('no event, components', 0, record.components.length);
    return { differences, record, json, events };
  }
  const message =
    record.segments === undefined ? transaction(octets, start, end, layer, variant, record) : undefined;
  for (let index = 0; index < events; index++) {
    const event = quick.event(index);
    compareFrame(event, record, differ);
    compareComponent(event, record.components[index], differ);
    if (message) compareIdentities(event, index, message, differ);
    if (event.faulty) differ('faulty without a fault', true, record.faults.length > 0);
  }
  const mine = JSON.stringify(quick.record);
  if (mine !== json) differences.push(`record: ${mine} | ${json}`);
  return { differences, record, json, events };
}

function compareFrame(event: SignallingEvent, record: MsuRecord, differ: Differ): void {
  differ('opc', event.opc, record.opc ?? -1);
  differ('dpc', event.dpc, record.dpc ?? -1);
  const { sccp, tcap } = record;
  const type = sccp === null ? '' : sccp.type === 'cut' && 'of' in sccp ? sccp.of : sccp.type;
  if (sccp !== null) differ('sccpType', event.sccpType, type);
  const { called, calling } = addresses(sccp);
  compareParty('called', event.called, called, differ);
  compareParty('calling', event.calling, calling, differ);
  differ('componentCount', event.componentCount, record.components.length);
  if (tcap === null) {
    differ('step', event.step, 'none');
    return;
  }
  differ('step', event.step, tcap.variant ?? tcap.type);
  if (tcap.variant === 'ansi') return;
  differ('otidOctets', event.otidOctets, (tcap.otid?.length ?? 0) / 2);
  differ('dtidOctets', event.dtidOctets, (tcap.dtid?.length ?? 0) / 2);
  if (tcap.acOid !== null) {
    differ('contextOid', event.contextOid, tcap.acOid);
    differ('contextName', event.contextName, tcap.applicationContext ?? '');
    differ('version', event.version, versionOf(contextCodeOfOid(tcap.acOid)));
  } else if (tcap.type === 'begin') differ('contextOid', event.contextOid, '');
  const known = record.oddities ?? [];
  const more = oddityNames(event.oddities).filter((name) => !known.includes(name));
  differ('oddities that the full decode does not see', more.join(', '), '');
}

function compareParty(
  which: string,
  party: PartyView,
  address: SccpAddress | null | undefined,
  differ: Differ,
): void {
  differ(`${which}.title`, party.title, address?.gt ?? '');
  differ(`${which}.ssn`, party.ssn, address?.ssn ?? -1);
  differ(`${which}.pointCode`, party.pointCode, address?.pc ?? -1);
  differ(`${which}.np`, party.np, address?.np ?? -1);
  differ(`${which}.nai`, party.nai, address?.nai ?? -1);
  differ(`${which}.tt`, party.tt, address?.tt ?? -1);
  differ(`${which}.routedOnTitle`, party.routedOnTitle, address?.ri === 'gt');
}

function compareComponent(
  event: SignallingEvent,
  component: ComponentRecord | undefined,
  differ: Differ,
): void {
  const type = component?.type === 'returnResultNotLast' ? 'returnResult' : component?.type;
  differ('kind', event.kind, type ?? 'none');
  const code = component?.opcode;
  differ('opcode', event.opcode, typeof code === 'number' ? code : -1);
  differ('globalOpcode', event.globalOpcode, typeof code === 'string' && !code.startsWith('0x') ? code : '');
  differ('operation', event.operation, component?.operation ?? '');
}

/** The TCAP message where the full decode found it, undecoded. */
function transaction(
  octets: Uint8Array,
  start: number,
  end: number,
  layer: OuterLayer,
  variant: Mtp3Variant,
  record: MsuRecord,
): (TcapMessage & { cursor: Cursor }) | undefined {
  if (record.tcap === null || record.components.length === 0) return undefined;
  const payload = sccpPayload(octets, start, end, layer, variant);
  const message = payload && decodeTcap(payload, [], () => undefined);
  return message && { ...message, cursor: payload };
}

function sccpPayload(
  octets: Uint8Array,
  start: number,
  end: number,
  layer: OuterLayer,
  variant: Mtp3Variant,
): Cursor | undefined {
  const cursor = new Cursor(octets, start, end);
  const sccp =
    layer === 'sccp'
      ? cursor
      : layer === 'mtp3'
        ? decodeMtp3(cursor, [], variant)?.payload
        : layer === 'm3ua'
          ? decodeM3ua(cursor, [], { variant })?.payload
          : undefined;
  return sccp && decodeSccp(sccp, [], variant)?.payload;
}

function compareIdentities(
  event: SignallingEvent,
  index: number,
  message: TcapMessage & { cursor: Cursor },
  differ: Differ,
): void {
  const component = message.components[index];
  if (component === undefined) return;
  const { cursor } = message;
  const digits = identitiesOf(component, cursor, event.user, event.version);
  differ('imsi', event.imsi, digits[SLOT_IMSI]);
  differ('msisdn', event.msisdn, digits[SLOT_MSISDN]);
  const expected = TITLES.flatMap(([slot, field]) => (digits[slot] ? `${field} ${digits[slot]}` : []));
  const titles = event.titlesInArgument.map(({ field, digits: text }) => `${field} ${text}`);
  differ('titlesInArgument', titles.join(', '), expected.join(', '));
  const frame = oddityNames(message.oddities);
  const seen = oddityNames(event.oddities);
  differ('oddities of the frame that are not seen', frame.filter((name) => !seen.includes(name)).join(), '');
}
