/** Who does something in a story. `network` is the home network, `abroad` an honest one elsewhere. */
export const STORY_ACTORS = ['customer', 'bank', 'network', 'firewall', 'abroad', 'thieves'] as const;
export type StoryActor = (typeof STORY_ACTORS)[number];

/** One sentence of a story, and who it is done to. */
export interface StoryStep {
  /** Milliseconds since 1970. */
  readonly atMs: number;
  readonly actor: StoryActor;
  readonly to?: StoryActor | undefined;
  readonly what: string;
  /** Further lines: what speaks for it and against it. */
  readonly why?: readonly string[] | undefined;
  /** It was kept from happening, or from going further. */
  readonly stopped?: boolean | undefined;
}

/** What happens, in the order in which it does. */
export class Tale {
  readonly steps: StoryStep[] = [];
  private readonly clock: { readonly nowMs: number };

  constructor(clock: { readonly nowMs: number }) {
    this.clock = clock;
  }

  tell(
    actor: StoryActor,
    to: StoryActor | undefined,
    what: string,
    more: Pick<StoryStep, 'why' | 'stopped'> = {},
  ): void {
    this.steps.push({ atMs: this.clock.nowMs, actor, to, what, ...more });
  }
}
