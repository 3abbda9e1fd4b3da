/** Something found about a subscriber lately; `state/` knows no detectors, so that words are all it holds. */
export interface RecentFinding {
  readonly detector: string;
  readonly threat: string;
  /** 0-100. */
  readonly score: number;
  readonly atMs: number;
  /** Calling title of who did it, `''` without. */
  readonly sender: string;
  /** Operation by name, `''` without. */
  readonly operation: string;
}
