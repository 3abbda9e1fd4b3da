import type { Detector } from '../detect/detector.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';

/** Subsystems where MAP is spoken whatever the calling side says, TS 23.003 clause 8. */
const MAP_SSNS: ReadonlySet<number> = new Set([6, 7, 8, 9, 10, 143, 144, 145, 147, 148, 149, 150]);

/** Which detectors look at which operation; built once. */
export class DetectorIndex {
  private readonly always: readonly Detector[];
  private readonly byOpcode: ReadonlyMap<number, readonly Detector[]>;

  constructor(detectors: readonly Detector[]) {
    this.always = detectors.filter((detector) => detector.operations === 'all');
    const byOpcode = new Map<number, Detector[]>();
    for (const { operations } of detectors) {
      if (operations === 'all') continue;
      for (const opcode of operations) byOpcode.set(opcode, []);
    }
    // in the order of the registry, so that findings stand in one order whatever the operation
    for (const [opcode, shown] of byOpcode) {
      const looksAt = ({ operations }: Detector) => operations === 'all' || operations.includes(opcode);
      shown.push(...detectors.filter(looksAt));
    }
    this.byOpcode = byOpcode;
  }

  /** The detectors that an event is shown to. */
  of(event: SignallingEvent): readonly Detector[] {
    if (event.kind !== 'invoke' || event.opcode < 0 || !mayBeMap(event)) return this.always;
    return this.byOpcode.get(event.opcode) ?? this.always;
  }
}

/**
 * Whether the addressed node may take the operation for one of MAP. Codes of CAP are MAP's too: where no
 * context decides, the subsystem that is addressed does, not the one that the sender claims to be.
 */
function mayBeMap(event: SignallingEvent): boolean {
  return event.user !== 'cap' || (event.contextOid === '' && MAP_SSNS.has(event.called.ssn));
}
