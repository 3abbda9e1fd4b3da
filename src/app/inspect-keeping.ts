import type { IncidentGathering } from '../incident/gather.ts';
import type { Incident } from '../incident/incident.ts';
import { makeEvidenceFolder, writeEvidence } from './evidence-folder.ts';
import { EvidenceKeeper } from './evidence-keeper.ts';
import { actOf, withStore } from './incident-keeping.ts';
import type { InspectionReport, InspectionWatcher } from './inspection.ts';
import { type Io, resolvePath } from './io.ts';
import { safeText } from './text-safe.ts';

export interface KeepingOptions {
  /** Folder for the evidence of each incident. */
  readonly evidence?: string | undefined;
  /** File in which incidents are kept. */
  readonly store?: string | undefined;
  /** Who inspects, for the audit trail. */
  readonly who?: string | undefined;
}

/** What an inspection leaves behind beside its report: evidence, and incidents in a store. */
export class InspectionKeeping {
  private readonly keeper: EvidenceKeeper | undefined;
  private readonly options: KeepingOptions;
  private readonly io: Io;

  private constructor(options: KeepingOptions, keeper: EvidenceKeeper | undefined, io: Io) {
    this.options = options;
    this.keeper = keeper;
    this.io = io;
  }

  /** Throws a UserError at once where something cannot be written: not after hours of reading. */
  static async open(options: KeepingOptions, files: readonly string[], io: Io): Promise<InspectionKeeping> {
    const { evidence, store } = options;
    if (evidence !== undefined) await makeEvidenceFolder(evidence, resolvePath(io, evidence));
    if (store !== undefined) await withStore(io, store, true, () => {});
    return new InspectionKeeping(options, evidence === undefined ? undefined : new EvidenceKeeper(files), io);
  }

  /** Who looks on: another watcher, and the one that keeps evidence. */
  together(other: InspectionWatcher | undefined): InspectionWatcher | undefined {
    const { keeper } = this;
    if (keeper === undefined || other === undefined) return keeper ?? other;
    return {
      judged: (inspected) => {
        other.judged(inspected);
        keeper.judged(inspected);
      },
      counted: (atMs, verdict) => other.counted(atMs, verdict),
    };
  }

  async write({ captures, incidents }: InspectionReport, gathering: IncidentGathering): Promise<void> {
    const { options, keeper, io } = this;
    const { evidence, store } = options;
    if (evidence !== undefined && keeper !== undefined) {
      await writeEvidence(evidence, resolvePath(io, evidence), captures, incidents, keeper);
      if (keeper.leftOut > 0)
        io.stderr.write(
          `wardline: ${safeText(evidence)}: ${keeper.leftOut} messages found no room among the evidence; the captures hold them\n`,
        );
    }
    if (store !== undefined) await this.keep(store, incidents, gathering);
  }

  private async keep(
    store: string,
    incidents: readonly Incident[],
    gathering: IncidentGathering,
  ): Promise<void> {
    const { io } = this;
    const { who, evidence } = this.options;
    const masked = new Map(gathering.incidents(false).map((incident) => [incident.id, incident]));
    const storable = gathering
      .incidents(true)
      .map((whole) => ({ whole, masked: masked.get(whole.id) ?? whole }));
    await withStore(io, store, true, (open) => {
      const act = actOf(io, who);
      const { created, updated, known } = open.keep(storable, act);
      if (evidence !== undefined)
        open.exported(
          incidents.map(({ id }) => id),
          evidence,
          act,
        );
      io.stderr.write(
        `wardline: ${safeText(store)}: ${created} new incidents, ${updated} with more to them, ${known} known already\n`,
      );
    });
  }
}
