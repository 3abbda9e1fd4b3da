import {
  ASSEMBLY_LIMIT_MS,
  MAX_ASSEMBLIES,
  type Segment,
  SegmentAssembly,
  type SegmentOutcome,
} from '../../signalling/segment-assembly.ts';

/**
 * Puts segments together as forgiving equipment does: of two first segments the earlier counts, where Q.714
 * and who follows it begin anew with the later. Which one counts is where filter and node come to differ.
 */
export class KeepingAssembly extends SegmentAssembly {
  /** When messages under assembly began, by key. */
  private readonly begun = new Map<string, number>();

  override add(segment: Segment): SegmentOutcome {
    const { key, first, atMs } = segment;
    const begunAtMs = this.begun.get(key);
    const isOpen = begunAtMs !== undefined && atMs - begunAtMs <= ASSEMBLY_LIMIT_MS;
    if (first && isOpen) return { kind: 'waiting' };
    const outcome = super.add(segment);
    if (outcome.kind !== 'waiting') this.begun.delete(key);
    else if (first) {
      if (this.begun.size >= MAX_ASSEMBLIES) this.begun.clear();
      this.begun.set(key, atMs);
    }
    return outcome;
  }
}
