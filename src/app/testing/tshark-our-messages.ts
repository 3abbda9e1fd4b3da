import { createReadStream } from 'node:fs';
import { readCapture } from '../../capture/read-capture.ts';
import { MessageReader, type ReaderOptions } from '../../signalling/message-reader.ts';
import type { ComponentRecord, MsuRecord } from '../../signalling/msu-record.ts';
import {
  causeIn,
  type IsupRecord,
  isFields,
  numberIn,
  parameterValues,
} from '../../wire/isup/isup-record.ts';
import { type SccpTypeName, sccpTypeCode } from '../../wire/sccp/message-type.ts';
import { FactCollector, type Facts, type MessageFacts, UNORDERED } from './tshark-facts.ts';

/** Everything that Wardline says of the signalling messages of a capture, in the words of the comparison. */
export async function messagesOfWardline(file: string, options: ReaderOptions): Promise<MessageFacts[]> {
  const messages: MessageFacts[] = [];
  const reader = new MessageReader(options);
  let lastFrame = 0;
  let index = 0;
  await readCapture(createReadStream(file), {
    message({ octets, start, end, layer, frame, seconds }) {
      const read = reader.read(octets, start, end, layer, seconds * 1000);
      if (!read?.isMsu) return;
      if (frame !== lastFrame) index = 0;
      lastFrame = frame;
      messages.push({ frame, index: index++, facts: factsOfRecord(read.record) });
    },
    fault({ frame, text }) {
      throw new Error(`packet ${frame}: ${text}`);
    },
  });
  return messages;
}

export function factsOfRecord(record: MsuRecord): Facts {
  const collector = new FactCollector();
  collector.add('opc', record.opc);
  collector.add('dpc', record.dpc);
  collector.add('si', record.si);
  addressing(collector, record.sccp);
  const { tcap, isup } = record;
  if (tcap) {
    collector.add('tcap.type', tcap.type);
    collector.add('tcap.otid', tcap.otid);
    collector.add('tcap.dtid', tcap.dtid);
    collector.add('tcap.applicationContext', tcap.acOid);
    identities(collector, tcap.dialogue?.userInformation);
  }
  for (const component of record.components) {
    collector.add('component', componentLine(component));
    collector.add('operation', (component.error ?? component.operation)?.toLowerCase());
    identities(collector, component.argument ?? component.result ?? component.parameter);
  }
  if (isup) circuit(collector, isup);
  if (record.faults.length > 0) collector.note('damaged', 'yes');
  return collector.finish(UNORDERED);
}

function circuit(collector: FactCollector, isup: IsupRecord): void {
  collector.add('isup.type', isup.messageTypeCode);
  collector.add('isup.cic', isup.cic);
  collector.add('isup.cause', causeIn(isup)?.cause);
  for (const name of Object.keys(isup.parameters)) {
    if (name === 'calledPartyNumber') collector.add('isup.called', numberIn(isup, name)?.digits);
    else if (name === 'callingPartyNumber') collector.add('isup.calling', numberIn(isup, name)?.digits);
    else {
      for (const value of parameterValues(isup, name)) {
        if (isFields(value) && 'nai' in value) collector.add('isup.number', textOf(value.digits));
      }
    }
  }
}

function addressing(collector: FactCollector, sccp: MsuRecord['sccp']): void {
  if (!sccp) return;
  collector.add('sccp.type', sccpTypeCode(sccp.type as SccpTypeName) || undefined);
  if ('returnCause' in sccp) collector.add('sccp.returnCause', sccp.returnCause);
  if (!('called' in sccp)) return;
  for (const side of ['called', 'calling'] as const) {
    const address = sccp[side];
    if (!isRecord(address)) continue;
    for (const name of ['gt', 'ssn', 'pc', 'tt', 'np', 'nai']) {
      collector.add(`sccp.${side}.${name}`, textOf(address[name]));
    }
  }
}

function componentLine({ type, invokeId, opcode, errorCode }: ComponentRecord): string {
  const name = type === 'returnResult' ? 'returnResultLast' : type;
  const code = type === 'returnError' ? errorCode : opcode;
  return [name, invokeId ?? '-', code ?? '-'].join(' ');
}

/** Numbering plan of land mobile stations, E.212: the number is an IMSI. */
const E212 = 6;
/** An IMSI that could not be read stands as the hex of its octets. */
const MAX_IMSI_DIGITS = 15;

/** Finds subscribers, numbers and texts wherever an argument holds them. */
function identities(collector: FactCollector, value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) identities(collector, item);
    return;
  }
  if (!isRecord(value)) return;
  if (typeof value.digits === 'string' && 'np' in value) {
    collector.add(value.np === E212 && !('ni' in value) ? 'imsi' : 'number', value.digits);
  }
  if (isRecord(value.tpdu)) collector.add('sms.text', textOf(value.tpdu.text));
  if (typeof value.alphabet === 'string') collector.add('ussd.text', textOf(value.text));
  for (const [key, item] of Object.entries(value)) {
    if (key.toLowerCase() === 'imsi') {
      if (typeof item === 'string' && item.length <= MAX_IMSI_DIGITS) collector.add('imsi', item);
    } else if (key === 'hlr-List' && Array.isArray(item)) {
      // an HLR is named by the first digits of the IMSIs that it serves
      for (const digits of item) collector.add('imsi', textOf(digits));
    } else identities(collector, item);
  }
}

function textOf(value: unknown): string | number | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
