import type { SegmentAssembly } from '../../signalling/segment-assembly.ts';
import type { Unitdata } from './unitdata.ts';

/** Who can be reached by a global title. */
export interface Addressee {
  readonly title: string;
  /** Octets of segmented messages wait here. */
  readonly segments: SegmentAssembly;
  /** Tells the segments of different senders apart by their references alone. */
  readonly mixesSenders: boolean;
  receive(unitdata: Unitdata): void;
}
