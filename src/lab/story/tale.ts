/** Who does something in a story, those who are apart from each other apart; `network` is the home network. */
export const STORY_ACTORS = ['customer', 'bank', 'network', 'firewall', 'thieves'] as const;
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
  /** It came to nothing, or puts an end to something. */
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
