import type { OuterLayer } from '../../src/signalling/message-reader.ts';
import {
  FOREIGN_VLR,
  HOME_HLR,
  invokeOf,
  m3uaData,
  mtp3Message,
  OPERATIONS_IN_CONTEXT,
  partiesOf,
  resultOf,
  segments,
  tcapOctets,
  unitdata,
} from '../../src/signalling/test-messages.ts';
import { editionOf } from '../../src/wire/isup/edition.ts';
import { encodeIsup } from '../../src/wire/isup/encode-isup.ts';
import type { IsupOptions, IsupValue } from '../../src/wire/isup/isup-record.ts';
import { encodeM2pa } from '../../src/wire/m2pa/m2pa.ts';
import { encodeM2ua } from '../../src/wire/m2ua/m2ua.ts';
import { encodeM3ua } from '../../src/wire/m3ua/m3ua.ts';
import { encodeMtp2 } from '../../src/wire/mtp2/mtp2.ts';
import { encodeManagement } from '../../src/wire/mtp3/management.ts';
import { encodeSccp } from '../../src/wire/sccp/encode-sccp.ts';
import { encodeScmg } from '../../src/wire/sccp/scmg.ts';
import { encodeTpdu } from '../../src/wire/sms/encode-tpdu.ts';
import type { TpduRecord } from '../../src/wire/sms/tpdu-record.ts';
import { encodeUssdString } from '../../src/wire/sms/ussd-string.ts';
import { encodeSua } from '../../src/wire/sua/sua.ts';
import { encodeTcap } from '../../src/wire/tcap/encode-tcap.ts';
import type { Chance } from './chance.ts';

/** A field that counts octets behind it, the BER of the message among them. */
export interface LengthField {
  /** From the start of the message. */
  readonly at: number;
  readonly octets: 1 | 2 | 4;
  readonly littleEndian: boolean;
}

/** A sound message to begin from. */
export interface CorpusMessage {
  readonly layer: OuterLayer;
  readonly octets: Uint8Array;
  /** Where its BER begins, -1 where it has none. */
  readonly berAt: number;
  readonly lengths: readonly LengthField[];
}

/** Arguments and results made of each operation in each version. */
const VARIATIONS = 2;

/** Messages of every layer, built by our own encoders. The same chance makes the same ones. */
export function ownMessages(chance: Chance): CorpusMessage[] {
  const messages: CorpusMessage[] = [];
  for (const { tcap, parties } of transactions(chance)) messages.push(...carried(tcap, parties, chance));
  messages.push(...calls(chance), ...management());
  return messages;
}

interface Transaction {
  readonly tcap: Uint8Array;
  readonly parties: ReturnType<typeof partiesOf>;
}

function transactions(chance: Chance): Transaction[] {
  const made: Transaction[] = [];
  // few ids, so that messages of one dialogue meet
  const id = () => chance.below(200).toString(16).padStart(8, 'a');
  const seed = () => chance.below(2 ** 31);
  for (const operation of OPERATIONS_IN_CONTEXT) {
    const { contextOid } = operation;
    const parties = partiesOf(operation.user);
    const back = { called: parties.calling, calling: parties.called };
    for (let i = 0; i < VARIATIONS; i++) {
      const begin = { type: 'begin', otid: id(), contextOid } as const;
      const components = chance.onceIn(4)
        ? [invokeOf(operation, seed(), 1), invokeOf(operation, seed(), 2)]
        : [invokeOf(operation, seed())];
      made.push({ tcap: tcapOctets(begin, components), parties });
      made.push({
        tcap: tcapOctets({ type: 'continue', otid: id(), dtid: id() }, [resultOf(operation, seed(), false)]),
        parties,
      });
      const end = { type: 'end', dtid: id(), ...(chance.onceIn(2) ? { contextOid } : {}) } as const;
      made.push({ tcap: tcapOctets(end, [resultOf(operation, seed())]), parties: back });
    }
  }
  for (const tcap of [...endings(id), ...texts(id)]) made.push({ tcap, parties: partiesOf('map') });
  return made;
}

/** Errors, rejects and aborts. */
function endings(id: () => string): Uint8Array[] {
  const none = { applicationContext: null, acOid: null };
  const made: Uint8Array[] = [];
  for (let code = 1; code <= 72; code++) {
    made.push(tcapOctets({ type: 'end', dtid: id() }, [{ type: 'returnError', invokeId: 1, code }]));
  }
  made.push(
    encodeTcap({ type: 'abort', otid: null, dtid: id(), ...none, pAbortCause: 1 }),
    encodeTcap({
      type: 'abort',
      otid: null,
      dtid: id(),
      ...none,
      dialogue: {
        pdu: 'ABRT',
        abortSource: 0,
        userInformation: [{ oid: '0.4.0.0.1.1.1.1', hex: 'a403800100' }],
      },
    }),
    tcapOctets({ type: 'end', dtid: id() }, [
      { type: 'reject', invokeId: null, problem: { type: 'invoke', code: 1 } },
    ]),
    tcapOctets({ type: 'unidirectional' }, [{ type: 'invoke', invokeId: 1, code: '1.2.840.1' }]),
    // ANSI T1.114: query with permission, an id, a component sequence
    Buffer.from('e214c70400000001e80ce90acf010bd1020906f2 0130'.replaceAll(' ', ''), 'hex'),
  );
  return made;
}

const DELIVERED: TpduRecord = {
  type: 'SMS-DELIVER',
  'TP-OA': { digits: '447700900123', nai: 1, np: 1 },
  'TP-PID': 0,
  'TP-DCS': 0,
  'TP-SCTS': '2019-01-31T10:00:00+00:00',
  text: 'Your code is 123456',
};
const SUBMITTED: TpduRecord = {
  type: 'SMS-SUBMIT',
  'TP-MR': 1,
  'TP-DA': { digits: '447700900123', nai: 1, np: 1 },
  'TP-PID': 0,
  'TP-DCS': 8,
  'TP-VP': { form: 'relative', duration: 'PT5M' },
  text: 'Grüße aus Ägypten',
};

/** Short messages and USSD strings, in the operations that carry them. */
function texts(id: () => string): Uint8Array[] {
  const tpdus = [
    encodeTpdu(DELIVERED),
    encodeTpdu(SUBMITTED),
    Buffer.from('00 01 91 00'.replaceAll(' ', ''), 'hex'),
    Buffer.from('06 00 0c 91 447700091032 91103101000000 91103101000000 00'.replaceAll(' ', ''), 'hex'),
    // a header of two elements (parts, ports) before text of 8 bits
    Buffer.from(
      '44 0c91447700091032 00 04 91103101000000 12 0b 0003070201 0504 0b840000 414243444546'.replaceAll(
        ' ',
        '',
      ),
      'hex',
    ),
  ];
  const imsi = [0x80, 8, 0x32, 0x14, 0x05, 0, 0, 0, 0, 0xf1];
  const centre = [0x84, 7, 0x91, 0x44, 0x77, 0x00, 0x09, 0x00, 0x03];
  const made: Uint8Array[] = [];
  for (const tpdu of tpdus) {
    const fields = [...imsi, ...centre, 0x04, tpdu.length, ...tpdu];
    const parameter = Uint8Array.from([0x30, ...lengthOctets(fields.length), ...fields]);
    for (const code of [44, 46]) {
      const component = { type: 'invoke', invokeId: 1, code, parameter } as const;
      made.push(tcapOctets({ type: 'begin', otid: id(), contextOid: '0.4.0.0.1.0.25.3' }, [component]));
    }
  }
  for (const [scheme, text] of [
    [0x0f, '*100#'],
    [0x48, 'Добрый день'],
    [0x00, 'balance'],
  ] as const) {
    const string = encodeUssdString(scheme, { text });
    const parameter = Uint8Array.from([0x30, 5 + string.length, 4, 1, scheme, 4, string.length, ...string]);
    for (const code of [59, 60, 61]) {
      const component = { type: 'invoke', invokeId: 1, code, parameter } as const;
      made.push(tcapOctets({ type: 'begin', otid: id(), contextOid: '0.4.0.0.1.0.19.2' }, [component]));
    }
  }
  return made;
}

function lengthOctets(length: number): number[] {
  return length < 0x80 ? [length] : [0x81, length];
}

/** One TCAP message under one of the stacks that carry it. */
function carried(tcap: Uint8Array, parties: Transaction['parties'], chance: Chance): CorpusMessage[] {
  const kind = chance.below(14);
  if (kind === 0 && tcap.length > 40 && tcap.length < 600) {
    const reference = chance.below(50);
    return segments(
      tcap,
      parties,
      Math.max(20, Math.ceil(tcap.length / (2 + chance.below(4)))),
      reference,
    ).map((part) => message('m3ua', m3uaData(part), -1, 'm3ua'));
  }
  if (kind === 1) {
    const parameters = [{ name: 'routingContext', value: [1] }];
    const octets = encodeSua(
      { type: 'CLDT', called: suaAddress(6), calling: suaAddress(7), parameters },
      tcap,
    );
    return [message('sua', octets, find(octets, tcap), 'sua')];
  }
  const short = tcap.length < 200;
  const sccp =
    kind === 2 && short
      ? encodeSccp({ type: 'XUDT', ...parties, protocolClass: 0, returnOnError: true, hopCounter: 12 }, tcap)
      : kind === 3 && short
        ? encodeSccp({ type: 'UDTS', ...parties, returnCause: 1 }, tcap)
        : kind === 4
          ? encodeSccp(
              { type: 'LUDT', ...parties, protocolClass: 1, returnOnError: false, hopCounter: 9 },
              tcap,
            )
          : kind === 5 && short
            ? encodeSccp({ type: 'DT1', destinationReference: 77, moreData: false }, tcap)
            : unitdata(tcap, parties);
  switch (kind) {
    case 6:
      return [inMtp3(sccp, tcap, 'mtp3', (whole) => whole)];
    case 7:
      return [
        inMtp3(sccp, tcap, 'm2pa', (whole) => encodeM2pa({ type: 'user-data', bsn: 1, fsn: 2 }, whole)),
      ];
    case 8:
      return [inMtp3(sccp, tcap, 'm2ua', (whole) => encodeM2ua({ type: 'DATA', parameters: [] }, whole))];
    case 9:
      return [
        inMtp3(sccp, tcap, 'mtp2', (whole) =>
          encodeMtp2({ type: 'MSU', bsn: 1, bib: 0, fsn: 2, fib: 1, lengthIndicator: 0 }, whole),
        ),
      ];
    case 10:
      return [message('sccp', sccp, find(sccp, tcap), 'sccp')];
    default: {
      const octets = m3uaData(sccp);
      return [message('m3ua', octets, find(octets, tcap), 'm3ua')];
    }
  }
}

function inMtp3(
  sccp: Uint8Array,
  tcap: Uint8Array,
  layer: OuterLayer,
  wrap: (mtp3: Uint8Array) => Uint8Array,
): CorpusMessage {
  const octets = wrap(mtp3Message(sccp));
  return message(layer, octets, find(octets, tcap), layer);
}

function suaAddress(ssn: number) {
  return { gt: '447700900001', np: 1, nai: 4, tt: 0, ssn, pc: null, ri: 'gt', gti: 4, indicator: 6 } as const;
}

function find(octets: Uint8Array, part: Uint8Array): number {
  return Buffer.from(octets).indexOf(part);
}

/** Headers of SIGTRAN: the message's length, and that of the parameter with the data. */
const SIGTRAN_LENGTHS: readonly LengthField[] = [
  { at: 4, octets: 4, littleEndian: false },
  { at: 10, octets: 2, littleEndian: false },
];

function message(layer: OuterLayer, octets: Uint8Array, berAt: number, outer: OuterLayer): CorpusMessage {
  const lengths: LengthField[] = [];
  if (outer === 'm3ua' || outer === 'm2ua') lengths.push(...SIGTRAN_LENGTHS);
  else if (outer === 'm2pa' || outer === 'sua') lengths.push(...SIGTRAN_LENGTHS.slice(0, 1));
  // what counts the data stands before them: one octet, in LUDT and SUA two
  if (berAt >= 2) {
    const count = octets.length - berAt;
    const before = octets[berAt - 1] ?? 0;
    const wide = outer === 'sua' || before !== (count & 0xff);
    lengths.push(
      wide
        ? { at: berAt - 2, octets: 2, littleEndian: outer !== 'sua' }
        : { at: berAt - 1, octets: 1, littleEndian: true },
    );
  }
  return { layer, octets, berAt, lengths };
}

const EDITIONS: readonly IsupOptions[] = [{}, { variant: 'ansi' }, { variant: 'japan' }, { bicc: true }];

/** Every ISUP and BICC message of every edition, with parameters that it has and some that it has not. */
function calls(chance: Chance): CorpusMessage[] {
  const made: CorpusMessage[] = [];
  const hex = (octets: number): IsupValue => ({
    hex: Array.from({ length: octets }, () => chance.below(256).toString(16).padStart(2, '0')).join(''),
  });
  for (const edition of EDITIONS) {
    const { messages, parameters } = editionOf(edition);
    const known = [...parameters.byName.values()];
    for (const definition of messages.byAcronym.values()) {
      if (definition.body !== 'parameters') continue;
      const values: Record<string, IsupValue> = {};
      for (const { parameter, octets } of definition.fixed) values[parameter.name] = hex(octets);
      for (const parameter of definition.variable) values[parameter.name] = hex(2 + chance.below(9));
      if (definition.optional !== 'none') {
        for (let i = chance.below(7); i > 0; i--) {
          const { name } = chance.pick(known);
          if (!(name in values)) values[name] = hex(1 + chance.below(10));
        }
      }
      const octets = encodeIsup({ cic: 5, messageType: definition.acronym, parameters: values }, edition);
      const si = edition.bicc === true ? 13 : 5;
      made.push(
        chance.onceIn(2)
          ? message('m3ua', m3uaData(octets, si), -1, 'm3ua')
          : message('mtp3', mtp3Message(octets, si), -1, 'mtp3'),
      );
    }
  }
  return made;
}

/** Management of every layer, and what carries no message. */
function management(): CorpusMessage[] {
  const own = { called: { ...HOME_HLR, ssn: 1 }, calling: { ...FOREIGN_VLR, ssn: 1 } };
  const scmg = encodeScmg({ type: 'SSP', affectedSsn: 6, affectedPc: 1001, multiplicity: 0 });
  const mtp3 = (payload: string, si: number) => mtp3Message(Buffer.from(payload, 'hex'), si);
  const sccp = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
  return [
    message('m3ua', m3uaData(unitdata(scmg, own)), -1, 'm3ua'),
    message('m3ua', encodeM3ua({ type: 'ASPUP', parameters: [] }), -1, 'sccp'),
    message('m3ua', encodeM3ua({ type: 'DUNA', parameters: [] }), -1, 'sccp'),
    message('m2ua', encodeM2ua({ type: 'ESTABLISH REQ', parameters: [] }), -1, 'sccp'),
    message('m2pa', encodeM2pa({ type: 'link-status', bsn: 1, fsn: 1, state: 4 }), -1, 'sccp'),
    message(
      'mtp2',
      encodeMtp2({ type: 'FISU', bsn: 1, bib: 0, fsn: 2, fib: 1, lengthIndicator: 0 }),
      -1,
      'sccp',
    ),
    message(
      'mtp3',
      mtp3Message(encodeManagement({ type: 'TFP', h0: 4, h1: 1, affectedPc: 1001 }), 0),
      -1,
      'mtp3',
    ),
    message('mtp3', mtp3('11a0aabbccdd', 1), -1, 'mtp3'),
    message('mtp3', mtp3('0102030405', 9), -1, 'mtp3'),
    // CR, CC, CREF, RLSD, DT2, IT of Q.713 with references 1 and 2
    message('sccp', sccp('01 010000 02 02 06 04 43 e903 06 0f 03 aabbcc 00'), -1, 'sccp'),
    message('sccp', sccp('02 010000 020000 02 01 0f 02 aabb 00'), -1, 'sccp'),
    message('sccp', sccp('03 010000 03 01 03 04 43e90306 00'), -1, 'sccp'),
    message('sccp', sccp('04 010000 020000 00 01 0f 01 aa 00'), -1, 'sccp'),
    message('sccp', sccp('07 010000 0203 01 03 aabbcc'), -1, 'sccp'),
    message('sccp', sccp('10 010000 020000 03 0203 05'), -1, 'sccp'),
  ];
}
