import type { Detector } from '../detect/detector.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';

/** Subsystems where MAP is spoken whatever the calling side says, TS 23.003 clause 8. */
const MAP_SSNS: ReadonlySet<number> = new Set([6, 7, 8, 9, 10, 143, 144, 145, 147, 148, 149, 150]);

/** Which detectors look at which operation; built once. */
export class DetectorIndex {
  private readonly always: readonly Detector[];
  private readonly byOpcode: ReadonlyMap<number, readonly Detector[]>;
  private readonly byCapOpcode: ReadonlyMap<number, readonly Detector[]>;

  constructor(detectors: readonly Detector[]) {
    this.always = detectors.filter((detector) => detector.operations === 'all');
    this.byOpcode = indexOf(detectors, ({ operations }) => (operations === 'all' ? [] : operations));
    this.byCapOpcode = indexOf(detectors, ({ capOperations = [] }) => capOperations);
  }

  /** The detectors that an event is shown to. */
  of(event: SignallingEvent): readonly Detector[] {
    if (event.kind !== 'invoke' || event.opcode < 0) return this.always;
    const shown = mayBeMap(event) ? this.byOpcode : this.byCapOpcode;
    return shown.get(event.opcode) ?? this.always;
  }
}

/** By each code: who declares it, and who is shown everything. */
function indexOf(
  detectors: readonly Detector[],
  codesOf: (detector: Detector) => readonly number[],
): ReadonlyMap<number, readonly Detector[]> {
  const byCode = new Map<number, readonly Detector[]>();
  for (const code of new Set(detectors.flatMap(codesOf))) {
    // in the order of the registry, so that findings stand in one order whatever the operation
    const shown = detectors.filter(
      (detector) => detector.operations === 'all' || codesOf(detector).includes(code),
    );
    byCode.set(code, shown);
  }
  return byCode;
}

/**
 * Whether the addressed node may take the operation for one of MAP. Codes of CAP are MAP's too: where no
 * context decides, the subsystem that is addressed does, not the one that the sender claims to be.
 */
function mayBeMap(event: SignallingEvent): boolean {
  return event.user !== 'cap' || (event.contextOid === '' && MAP_SSNS.has(event.called.ssn));
}
