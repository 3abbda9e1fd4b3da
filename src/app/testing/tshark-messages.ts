import { FactCollector, type Facts, type MessageFacts, UNORDERED } from './tshark-facts.ts';
import { type PdmlNode, pdmlPackets, withDescendants } from './tshark-pdml.ts';

/** Protocols that a message can begin with; MTP3 too, where none of these is around it. */
const ADAPTATIONS: ReadonlySet<string> = new Set(['m3ua', 'm2ua', 'm2pa', 'sua', 'mtp2']);

/** Field names of the analyser and ours, where the value is compared as shown. */
const AS_SHOWN: ReadonlyMap<string, string> = new Map([
  ['sccp.called.digits', 'sccp.called.gt'],
  ['sccp.calling.digits', 'sccp.calling.gt'],
  ['sccp.called.ssn', 'sccp.called.ssn'],
  ['sccp.calling.ssn', 'sccp.calling.ssn'],
  ['sccp.called.pc', 'sccp.called.pc'],
  ['sccp.calling.pc', 'sccp.calling.pc'],
  ['sccp.called.tt', 'sccp.called.tt'],
  ['sccp.calling.tt', 'sccp.calling.tt'],
  ['sccp.called.np', 'sccp.called.np'],
  ['sccp.calling.np', 'sccp.calling.np'],
  ['sccp.called.nai', 'sccp.called.nai'],
  ['sccp.calling.nai', 'sccp.calling.nai'],
  ['sccp.message_type', 'sccp.type'],
  ['sccp.return_cause', 'sccp.returnCause'],
  ['tcap.application_context_name', 'tcap.applicationContext'],
  ['gsm_sms.sms_text', 'sms.text'],
  ['gsm_map.ussd_string', 'ussd.text'],
  ['gsm_old.ussd_string', 'ussd.text'],
  ['isup.message_type', 'isup.type'],
  ['bicc.message_type', 'isup.type'],
  ['isup.cic', 'isup.cic'],
  ['bicc.cic', 'isup.cic'],
  ['isup.cause_indicator', 'isup.cause'],
]);

/** Numbers of ISUP, in its own messages and within arguments of MAP and CAP. */
const ISUP_NUMBERS: ReadonlySet<string> = new Set([
  'isup.called',
  'isup.calling',
  'isup.redirecting',
  'isup.redirection_number',
  'isup.connected_number',
  'isup.original_called_number',
  'isup.location_number',
  'isup.call_transfer_number',
  'isup.called_in_number',
  'isup.generic_number',
  'isup.charge_number',
]);

/** Numbers as MAP, CAP and short messages carry them. */
const NUMBERS: ReadonlySet<string> = new Set([
  ...ISUP_NUMBERS,
  'e164.msisdn',
  'gsm_map.address.digits',
  'gsm_a.dtap.cld_party_bcd_num',
]);

const TCAP_TYPES: ReadonlyMap<string, string> = new Map([
  ['tcap.unidirectional_element', 'unidirectional'],
  ['tcap.begin_element', 'begin'],
  ['tcap.continue_element', 'continue'],
  ['tcap.end_element', 'end'],
  ['tcap.abort_element', 'abort'],
  ['ansi_tcap.unidirectional_element', 'unidirectional'],
  ['ansi_tcap.queryWithPerm_element', 'queryWithPermission'],
  ['ansi_tcap.queryWithoutPerm_element', 'queryWithoutPermission'],
  ['ansi_tcap.response_element', 'response'],
  ['ansi_tcap.conversationWithPerm_element', 'conversationWithPermission'],
  ['ansi_tcap.conversationWithoutPerm_element', 'conversationWithoutPermission'],
  ['ansi_tcap.abort_element', 'abort'],
]);

/** Everything that tshark says of the signalling messages of a capture, from its PDML. */
export function messagesOfTshark(xml: string): MessageFacts[] {
  const messages: MessageFacts[] = [];
  let frame = 0;
  for (const packet of pdmlPackets(xml)) {
    frame++;
    let index = 0;
    for (const protocols of messagesIn(packet)) {
      const facts = factsOf(protocols);
      if (facts) messages.push({ frame, index: index++, facts });
    }
  }
  return messages;
}

/** The protocols of a packet, parted where a new signalling message begins. */
function messagesIn(packet: readonly PdmlNode[]): PdmlNode[][] {
  const messages: PdmlNode[][] = [];
  for (const protocol of packet) {
    const current = messages.at(-1);
    const begins =
      ADAPTATIONS.has(protocol.name) ||
      (protocol.name === 'mtp3' && (!current || current.some(({ name }) => name === 'mtp3')));
    if (begins) messages.push([protocol]);
    else if (protocol.name === 'sctp') continue;
    else current?.push(protocol);
  }
  return messages;
}

/** `undefined` for a message that carries no message of MTP3: link status, management of associations. */
function factsOf(protocols: readonly PdmlNode[]): Facts | undefined {
  const collector = new FactCollector();
  let isMsu = false;
  for (const protocol of protocols) {
    switch (protocol.name) {
      case 'mtp3':
        isMsu = true;
        label(collector, protocol, 'mtp3.', 'mtp3.service_indicator');
        break;
      case 'm3ua':
        if (!descendant(protocol, 'm3ua.protocol_data_si')) break;
        isMsu = true;
        label(collector, protocol, 'm3ua.protocol_data_', 'm3ua.protocol_data_si');
        break;
      case 'isup':
      case 'bicc':
        for (const { name, show } of withDescendants([protocol])) {
          if (name === 'isup.called' || name === 'isup.calling') collector.add(name, show.toLowerCase());
          else if (ISUP_NUMBERS.has(name)) collector.add('isup.number', show.toLowerCase());
        }
        break;
      case 'ansi_tcap':
        ansiTransaction(collector, protocol);
        break;
      case 'gsm_map':
        component(collector, protocol, 'gsm_old');
        identities(collector, [protocol]);
        break;
      case 'camel':
        component(collector, protocol, 'camel');
        identities(collector, [protocol]);
        break;
      case 'tcap':
      case 'gsm_sms':
        identities(collector, [protocol]);
        break;
      default:
    }
    for (const node of withDescendants([protocol])) field(collector, node);
  }
  return isMsu ? collector.finish(UNORDERED) : undefined;
}

function label(collector: FactCollector, protocol: PdmlNode, prefix: string, siName: string): void {
  collector.add('opc', descendant(protocol, `${prefix}opc`)?.show);
  collector.add('dpc', descendant(protocol, `${prefix}dpc`)?.show);
  collector.add('si', plainNumber(descendant(protocol, siName)?.show ?? ''));
}

function field(collector: FactCollector, { name, show, value }: PdmlNode): void {
  const shown = AS_SHOWN.get(name);
  if (shown) collector.add(shown, plainNumber(show));
  else if (name === '_ws.malformed') collector.note('damaged', 'yes');
  else if (name === 'tcap.otid' || name === 'tcap.dtid') collector.add(name, value);
  // a point code of 24 bits is shown in three ways
  else if (name.endsWith('.ansi_pc') && /^\d+$/.test(show))
    collector.add(name.replace('ansi_pc', 'pc'), show);
  else collector.add('tcap.type', TCAP_TYPES.get(name));
}

/** A package has the identifiers that its type asks for: the sender's first, then the receiver's. */
function ansiTransaction(collector: FactCollector, protocol: PdmlNode): void {
  const all = [...withDescendants([protocol])];
  const ids = all.filter(({ name, value }) => name === 'ansi_tcap.identifier' && value !== '');
  const isQuery = all.some(({ name }) => name.startsWith('ansi_tcap.query'));
  const [first, second] = ids.map(({ value }) => value);
  if (isQuery || second !== undefined) collector.add('tcap.otid', first);
  if (!isQuery) collector.add('tcap.dtid', second ?? first);
  for (const { name } of all) {
    if (name === 'ansi_tcap.ComponentPDU') collector.add('component', 'of ANSI');
  }
}

/** Subscribers and numbers. A number that is shown inside another is the same one, said in another way. */
function identities(collector: FactCollector, nodes: readonly PdmlNode[]): void {
  for (const { name, show, children } of nodes) {
    if (name === 'e212.imsi') collector.add('imsi', show);
    if (NUMBERS.has(name)) collector.add('number', show.toLowerCase());
    else identities(collector, children);
  }
}

/** In the order that they are looked for; CAP's last result is shown as `returnResult`. */
const COMPONENTS = [
  'invoke',
  'returnResultLast',
  'returnResultNotLast',
  'returnResult',
  'returnError',
  'reject',
] as const;

/** `invoke 1 46`, the type of a component, its invoke id and its code; and the name that goes with the code. */
function component(collector: FactCollector, protocol: PdmlNode, prefix: string): void {
  const all = [...withDescendants([protocol])];
  const type = COMPONENTS.find((name) => all.some((node) => node.name === `${prefix}.${name}_element`));
  const id = all.find(({ name }) => name === `${prefix}.invokeID` || name === `${prefix}.present`);
  const code = all.find(({ name }) => name === `${prefix}.localValue` || name === `${prefix}.local`);
  const word = type === 'returnResult' ? 'returnResultLast' : (type ?? 'unknown');
  collector.add('component', [word, id?.show ?? '-', code?.show ?? '-'].join(' '));
  const named = /([\w-]+) \(\d+\)$/.exec(code?.showname ?? '')?.[1];
  // the identifiers are TS 29.002's, but for the case of a letter here and there
  if (named !== 'Unknown') collector.add('operation', named?.toLowerCase());
}

function descendant(protocol: PdmlNode, name: string): PdmlNode | undefined {
  for (const node of withDescendants([protocol])) if (node.name === name) return node;
  return undefined;
}

/** Numbers are shown as `0x05` or `5`. */
function plainNumber(show: string): string {
  return /^0x[0-9a-f]+$/.test(show) ? String(Number(show)) : show;
}
