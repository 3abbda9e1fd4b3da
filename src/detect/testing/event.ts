import type { MsuRecord } from '../../signalling/msu-record.ts';
import type { DialogueOpening, PartyView, SignallingEvent } from '../../signalling/signalling-event.ts';

/** An international E.164 title under a subsystem number. */
export function party(title: string, ssn: number, more: Partial<PartyView> = {}): PartyView {
  const number = numberOf(title);
  return { title, number, ssn, pointCode: -1, np: 1, nai: 4, tt: 0, routedOnTitle: true, ...more };
}

const RETURNING: ReadonlySet<string> = new Set(['UDTS', 'XUDTS', 'LUDTS', 'CLDR']);

/** As the glance has digits: with a 1 before them, -1 where only text can hold them. */
export function numberOf(digits: string): number {
  if (digits === '') return 0;
  return /^\d{1,15}$/.test(digits) ? Number(`1${digits}`) : -1;
}

export const EMPTY_RECORD: MsuRecord = {
  layers: ['m3ua', 'mtp3', 'sccp', 'tcap', 'map'],
  opc: 2001,
  dpc: 1001,
  si: 3,
  sccp: null,
  tcap: null,
  components: [],
  isup: null,
  faults: [],
};

/** What a test says of an event; an opening needs no more than what the test is about. */
type Particulars = Partial<Omit<SignallingEvent, 'opening'>> & {
  readonly opening?: Partial<DialogueOpening> | undefined;
};

/**
 * The request of a foreign node, whole and unremarkable; tests say what is different. By default the
 * French HLR of the test network speaks to our HLR.
 */
export function event({ opening, ...particulars }: Particulars = {}): SignallingEvent {
  return {
    atMs: Date.UTC(2019, 0, 31, 10),
    opc: 2001,
    dpc: 1001,
    sccpType: 'UDT',
    called: party('447700900001', 6),
    calling: party('33609000010', 6),
    user: 'map',
    step: 'begin',
    otidOctets: 4,
    dtidOctets: 0,
    contextOid: '',
    contextName: '',
    contextUnseen: true,
    contextAllows: undefined,
    version: 3,
    kind: 'invoke',
    componentCount: 1,
    componentIndex: 0,
    opcode: -1,
    globalOpcode: '',
    operation: '',
    byInitiator: true,
    invokeId: 1,
    errorCode: -1,
    opening: opening && openingOf(opening),
    dialogueSeen: undefined,
    dialoguesForgotten: false,
    imsi: '',
    msisdn: '',
    titlesInArgument: [],
    plainText: undefined,
    oddities: 0,
    faulty: false,
    sound: false,
    shape: undefined,
    record: EMPTY_RECORD,
    ...particulars,
    // what follows from the rest, also of an event that a test has taken from another
    returned: RETURNING.has(particulars.sccpType ?? ''),
    imsiNumber: numberOf(particulars.imsi ?? ''),
    msisdnNumber: numberOf(particulars.msisdn ?? ''),
    servingNodeNumber: numberOf(servingNodeOf(particulars.titlesInArgument ?? [])),
    titleNumbers: (particulars.titlesInArgument ?? []).map(({ digits }) => numberOf(digits)),
  };
}

function openingOf(told: Partial<DialogueOpening>): DialogueOpening {
  const {
    imsi = '',
    msisdn = '',
    servingNode = '',
    sender = '',
    receiver = '',
    opcode = -1,
    atMs = 0,
  } = told;
  const numbers = {
    imsiNumber: numberOf(imsi),
    msisdnNumber: numberOf(msisdn),
    servingNodeNumber: numberOf(servingNode),
    senderNumber: numberOf(sender),
    receiverNumber: numberOf(receiver),
  };
  return { opcode, imsi, msisdn, servingNode, sender, receiver, atMs, ...numbers };
}

function servingNodeOf(titles: SignallingEvent['titlesInArgument']): string {
  const vlr = titles.find(({ field }) => field === 'vlr-Number');
  return (vlr ?? titles.find(({ field }) => field === 'sgsn-Number'))?.digits ?? '';
}
