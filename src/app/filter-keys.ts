import { addresses } from '../signalling/message-reader.ts';
import { FilterFault } from './filter-fault.ts';
import {
  ALL_NAMES,
  ERROR_NAMES,
  ISUP_TYPES,
  LAYER_NAMES,
  OPERATION_NAMES,
  SCCP_TYPES,
  suggestion,
  TCAP_TYPES,
} from './filter-names.ts';
import {
  digitsPattern,
  type NumberTest,
  nameTest,
  numberTest,
  type TextTest,
  textTest,
} from './filter-pattern.ts';
import type { FilterSubject, FilterTest } from './filter-subject.ts';

/** What stands behind `=`, with where it stands. */
export interface FilterValue {
  readonly text: string;
  readonly position: number;
}

/** Something that can be asked of a message. */
interface FilterKey {
  readonly means: string;
  /** Makes the question of what stands behind `=`; throws FilterFault for what cannot stand there. */
  readonly compile: (value: FilterValue) => FilterTest;
}

function digits(means: string, of: (subject: FilterSubject, test: TextTest) => boolean): FilterKey {
  return {
    means,
    compile({ text, position }) {
      const pattern = digitsPattern(text);
      if (pattern === undefined)
        throw new FilterFault(position, `"${text}" is no number; write digits, with * for any: 33609*`);
      const test = textTest(pattern);
      return (subject) => of(subject, test);
    },
  };
}

function name(
  means: string,
  known: ReadonlySet<string> | undefined,
  what: string,
  of: (subject: FilterSubject, test: TextTest) => boolean,
): FilterKey {
  return {
    means,
    compile({ text, position }) {
      if (known !== undefined && !text.includes('*') && !known.has(text.toLowerCase()))
        throw new FilterFault(position, `there is no ${what} "${text}"${suggestion(text, known)}`);
      const test = nameTest(text);
      return (subject) => of(subject, test);
    },
  };
}

function number(means: string, of: (subject: FilterSubject, test: NumberTest) => boolean): FilterKey {
  return {
    means,
    compile({ text, position }) {
      const test = numberTest(text);
      if (test === undefined)
        throw new FilterFault(position, `"${text}" is no number or range; write 7 or 10-20`);
      return (subject) => of(subject, test);
    },
  };
}

const some = (value: string | null | undefined, test: TextTest): boolean =>
  value !== null && value !== undefined && test(value);

const isTitle = (subject: FilterSubject, test: TextTest): boolean =>
  some(subject.calling, test) || some(subject.called, test);

function isAnyNumber(subject: FilterSubject, test: TextTest): boolean {
  if (isTitle(subject, test)) return true;
  const { imsis, subscribers, nodes } = subject.identities;
  return (
    imsis.some(test) || subscribers.some((one) => test(one.digits)) || nodes.some((one) => test(one.digits))
  );
}

function isAnyName(subject: FilterSubject, test: TextTest): boolean {
  const { sccp, tcap, isup, components, layers } = subject.record;
  return (
    components.some((component) => some(component.operation, test) || some(component.error, test)) ||
    some(tcap?.type, test) ||
    some(isup?.messageType, test) ||
    some(sccp?.type, test) ||
    layers.some(test) ||
    subject.below.some(test)
  );
}

function ssnsOf(subject: FilterSubject): number[] {
  const { called, calling } = addresses(subject.record.sccp);
  return [called?.ssn, calling?.ssn].filter((ssn) => typeof ssn === 'number');
}

function contains(means: string, of: (subject: FilterSubject) => readonly string[]): FilterKey {
  return {
    means,
    compile({ text }) {
      const test = nameTest(`*${text}*`);
      return (subject) => of(subject).some(test);
    },
  };
}

/** Every key of the language, as `--help` and docs/DECODE.md list them. */
export const FILTER_KEYS: Readonly<Record<string, FilterKey>> = {
  operation: name('operation of MAP or CAP', OPERATION_NAMES, 'operation', ({ record }, test) =>
    record.components.some((component) => some(component.operation, test)),
  ),
  opcode: number('operation code', ({ record }, test) =>
    record.components.some(({ opcode }) => typeof opcode === 'number' && test(opcode)),
  ),
  error: name('error of MAP or CAP', ERROR_NAMES, 'error', ({ record }, test) =>
    record.components.some((component) => some(component.error, test)),
  ),
  gt: digits('calling or called global title', isTitle),
  calling: digits('calling global title', (subject, test) => some(subject.calling, test)),
  called: digits('called global title', (subject, test) => some(subject.called, test)),
  imsi: digits('IMSI anywhere in the message', (subject, test) => subject.identities.imsis.some(test)),
  msisdn: digits("subscriber's number: MAP, short messages, calls", (subject, test) =>
    subject.identities.subscribers.some((one) => test(one.digits)),
  ),
  node: digits("node's number inside a message: vlr-Number and kin", (subject, test) =>
    subject.identities.nodes.some((one) => test(one.digits)),
  ),
  number: digits('any of these numbers', isAnyNumber),
  tcap: name('begin, continue, end, abort, unidirectional', TCAP_TYPES, 'TCAP message', ({ record }, test) =>
    some(record.tcap?.type, test),
  ),
  tid: name('transaction id in hex, either side', undefined, '', ({ record }, test) => {
    const { tcap } = record;
    return some(tcap?.otid, test) || some(tcap?.dtid, test);
  }),
  context: contains('application context: a part of its name or identifier', ({ record }) =>
    [record.tcap?.applicationContext, record.tcap?.acOid].filter((text) => typeof text === 'string'),
  ),
  sccp: name('SCCP message: UDT, XUDT, UDTS', SCCP_TYPES, 'SCCP message', ({ record }, test) =>
    some(record.sccp?.type, test),
  ),
  isup: name('ISUP message: IAM, REL', ISUP_TYPES, 'ISUP message', ({ record }, test) =>
    some(record.isup?.messageType, test),
  ),
  cic: number('circuit', ({ record }, test) => record.isup !== null && test(record.isup.cic)),
  ssn: number('calling or called subsystem number', (subject, test) => ssnsOf(subject).some(test)),
  opc: number('originating point code', ({ record }, test) => record.opc !== null && test(record.opc)),
  dpc: number('destination point code', ({ record }, test) => record.dpc !== null && test(record.dpc)),
  si: number(
    'service indicator: 3 SCCP, 5 ISUP',
    ({ record }, test) => record.si !== null && test(record.si),
  ),
  frame: number('packet in the file', ({ frame }, test) => test(frame)),
  layer: name('layer: m3ua, map, cap, isup', LAYER_NAMES, 'layer', ({ record, below }, test) => {
    return record.layers.some(test) || below.some(test);
  }),
  text: contains('a part of the text of a short message or USSD', ({ identities }) => identities.texts),
  fault: name('layer, code or layer/code of a fault', undefined, '', ({ record }, test) =>
    record.faults.some(({ layer, code }) => test(layer) || test(code) || test(`${layer}/${code}`)),
  ),
  oddity: contains('oddity of encoding, a part of its name', ({ record }) => record.oddities ?? []),
};

/** Other words for some of them. */
const ALIASES: Readonly<Record<string, string>> = { op: 'operation', ac: 'context', mti: 'isup' };

/** The question that `key=value` asks. */
export function keyTest(key: FilterValue, value: FilterValue): FilterTest {
  const wanted = key.text.toLowerCase();
  const known = FILTER_KEYS[ALIASES[wanted] ?? wanted];
  if (known === undefined) {
    const keys = Object.keys(FILTER_KEYS);
    const meant = suggestion(wanted, keys) || `; the keys are ${keys.join(', ')}`;
    throw new FilterFault(key.position, `there is no key "${key.text}"${meant}`);
  }
  return known.compile(value);
}

/** The question that a bare word asks: `fault`, `oddity`, digits, or a name. */
export function bareTest({ text, position }: FilterValue): FilterTest {
  const word = text.toLowerCase();
  if (word === 'fault') return ({ record }) => record.faults.length > 0;
  if (word === 'oddity') return ({ record }) => (record.oddities ?? []).length > 0;
  // hex letters make words too: only what has a digit first is a number
  if (/^[+*]?[0-9]/.test(word)) {
    const pattern = digitsPattern(word);
    if (pattern !== undefined) {
      const test = textTest(pattern);
      return (subject) => isAnyNumber(subject, test);
    }
  }
  if (!word.includes('*') && !ALL_NAMES.has(word)) {
    const meant = suggestion(word, ALL_NAMES) || '; write key=value, as in gt=33609*';
    throw new FilterFault(position, `there is no operation, error, message or layer "${text}"${meant}`);
  }
  const test = nameTest(text);
  return (subject) => isAnyName(subject, test);
}
