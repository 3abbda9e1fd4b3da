import type { Logger } from 'pino';
import type { CaptureOptions } from '../../capture/capture-reader.ts';
import { Engine, type Knowledge } from '../../engine/engine.ts';
import { EngineMemory } from '../../engine/engine-memory.ts';
import { knowledgeOfConfig } from '../../engine/knowledge-of-config.ts';
import { IncidentGathering } from '../../incident/gather.ts';
import type { IncidentStore } from '../../incident/incident-store.ts';
import type { WardlineConfig } from '../../network/config-schema.ts';
import type { ReaderOptions } from '../../signalling/message-reader.ts';
import { NumberTable } from '../../state/number-table.ts';
import type { Input } from '../input.ts';
import type { InspectionState } from '../inspect-state.ts';
import { Inspection } from '../inspection.ts';
import { newSalt } from '../salt.ts';
import { EXIT_DONE } from '../user-error.ts';
import { IncidentSaving } from './incident-saving.ts';
import { TrafficFeed } from './traffic-feed.ts';

export interface TrafficOptions {
  readonly config: WardlineConfig;
  /** What is remembered from start to start; in memory alone where it is left out. */
  readonly state: InspectionState | undefined;
  readonly store: IncidentStore | undefined;
  readonly reader: ReaderOptions;
  /** Whose time answers take for now: that of the machine, or that of the latest message. */
  readonly clock: 'wall' | 'capture';
  readonly log: Logger;
}

/** The signalling side of the service: what comes in is judged, remembered and gathered into incidents. */
export class ServedTraffic {
  readonly engine: Engine;
  readonly memory: EngineMemory;
  readonly gathering: IncidentGathering;
  readonly inspection: Inspection;
  readonly feed: TrafficFeed;
  readonly state: InspectionState | undefined;
  readonly saving: IncidentSaving;
  /** What the configuration in force says. */
  knowledge: Knowledge;
  /** Told of each subscriber of ours about whom something was found. */
  onFound: ((subscriber: number) => void) | undefined;
  private readonly clock: 'wall' | 'capture';

  constructor({ config, state, store, reader, clock, log }: TrafficOptions) {
    this.clock = clock;
    const { maxSubscribers, maxSenders } = config.state;
    this.state = state;
    this.memory =
      state?.memory ??
      new EngineMemory({
        homeCountry: config.network.country,
        maxSubscribers,
        maxSenders,
        salt: newSalt(),
        tables: config.bank && { numbers: new NumberTable({ capacity: maxSubscribers, seed: newSalt() }) },
      });
    this.knowledge = knowledgeOfConfig(config);
    this.engine = new Engine({
      ...this.knowledge,
      memory: this.memory,
      onFound: (subscriber) => this.onFound?.(subscriber),
    });
    this.gathering = new IncidentGathering({ onMerge: (gone, into) => this.saving.noteMerge(gone, into) });
    this.saving = new IncidentSaving({ gathering: this.gathering, store, log });
    this.inspection = new Inspection(this.engine, this.gathering, () => {}, reader);
    this.feed = new TrafficFeed({
      inspection: this.inspection,
      afterPiece: async () => state?.afterChunk(),
      log,
    });
  }

  /** What answers take for now, milliseconds since 1970; before the first message it is the machine's time. */
  nowMs(): number {
    const { latestAtMs } = this.inspection.counts;
    return this.clock === 'capture' && latestAtMs > 0 ? latestAtMs : Date.now();
  }

  /** Another configuration holds from the next message on. */
  adopt(config: WardlineConfig): void {
    this.knowledge = knowledgeOfConfig(config);
    this.engine.adopt(this.knowledge);
  }

  /** Reads an input until it ends or is stopped. */
  read(input: Input, stop: AbortSignal, capture: CaptureOptions): Promise<void> {
    return this.feed.read(input, stop, capture);
  }

  /** Writes what is left. Answers the exit status. */
  async close(): Promise<number> {
    await this.saving.close();
    return (await this.state?.close()) ?? EXIT_DONE;
  }
}
