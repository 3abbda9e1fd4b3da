import type { Detector, Trait } from '../detect/detector.ts';
import { CodeSet } from '../kit/code-set.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';

/** Subsystems where MAP is spoken whatever the calling side says, TS 23.003 clause 8. */
const MAP_SSNS = new CodeSet([6, 7, 8, 9, 10, 143, 144, 145, 147, 148, 149, 150]);

/** A bit a trait. */
const TRAITS: readonly Trait[] = [
  'odd',
  'faulty',
  'returned',
  'several',
  'unseen',
  'result',
  'bare',
  'begin',
  'outside',
];
const COMBINATIONS = 1 << TRAITS.length;
const bit = (trait: Trait) => 1 << TRAITS.indexOf(trait);
const ODD = bit('odd');
const FAULTY = bit('faulty');
const RETURNED = bit('returned');
const SEVERAL = bit('several');
const UNSEEN = bit('unseen');
const RESULT = bit('result');
const BARE = bit('bare');
const BEGIN = bit('begin');
const OUTSIDE = bit('outside');

/** Operation codes end at 127; what has none stands before them, and CAP's behind. */
const NO_CODE = 0;
const MAP_CODES = 1;
const CAP_CODES = 129;
const CODES = 257;

/** Detectors in the order of the registry, and what each of them does, in the same order. */
export interface ShownDetectors {
  readonly detectors: readonly Detector[];
  readonly inspects: readonly Detector['inspect'][];
}

/** Which detectors look at which event; lists are made when they are first asked for. */
export class DetectorIndex {
  private readonly detectors: readonly Detector[];
  private readonly lists: (ShownDetectors | undefined)[] = new Array(CODES * COMBINATIONS).fill(undefined);

  constructor(detectors: readonly Detector[]) {
    this.detectors = detectors;
  }

  /** The detectors that an event is shown to, in the order of the registry. */
  of(event: SignallingEvent, fromOutside: boolean): ShownDetectors {
    const place = codePlace(event) * COMBINATIONS + (traitsOf(event) | (fromOutside ? OUTSIDE : 0));
    return this.lists[place] ?? this.listFor(place);
  }

  private listFor(place: number): ShownDetectors {
    const traits = place % COMBINATIONS;
    const code = Math.floor(place / COMBINATIONS);
    const detectors = this.detectors.filter((detector) => shows(detector, code, traits));
    // detectors are objects of many forms: to look for the function in each would take longer than most functions
    const list = { detectors, inspects: detectors.map(({ inspect }) => inspect) };
    this.lists[place] = list;
    return list;
  }
}

function shows(
  { operations, capOperations = [], when = [] }: Detector,
  code: number,
  traits: number,
): boolean {
  if (!when.every((trait) => (traits & bit(trait)) !== 0)) return false;
  if (operations === 'all') return true;
  if (code >= CAP_CODES) return capOperations.includes(code - CAP_CODES);
  return code >= MAP_CODES && operations.includes(code - MAP_CODES);
}

function codePlace(event: SignallingEvent): number {
  const { opcode } = event;
  if (event.kind !== 'invoke' || opcode < 0 || opcode > 127) return NO_CODE;
  return (mayBeMap(event) ? MAP_CODES : CAP_CODES) + opcode;
}

function traitsOf(event: SignallingEvent): number {
  const { kind, step } = event;
  let traits = kind === 'none' ? BARE : 0;
  if (kind === 'returnResult') traits |= RESULT;
  if (step === 'begin') traits |= BEGIN;
  if (event.componentCount > 1) traits |= SEVERAL;
  if (event.dialogueSeen === false) traits |= UNSEEN;
  if (event.faulty) traits |= FAULTY;
  if (event.returned) traits |= RETURNED;
  // digits that are none, and codes over several octets, have a bit; identifiers of another form do not
  if (
    event.oddities !== 0 ||
    event.globalOpcode !== '' ||
    event.otidOctets > 4 ||
    event.dtidOctets > 4 ||
    event.imsiNumber < 0
  )
    traits |= ODD;
  return traits;
}

/**
 * Whether the addressed node may take the operation for one of MAP. Codes of CAP are MAP's too: where no
 * context decides, the subsystem that is addressed does, not the one that the sender claims to be.
 */
function mayBeMap(event: SignallingEvent): boolean {
  return event.user !== 'cap' || (event.contextOid === '' && MAP_SSNS.has(event.called.ssn));
}
