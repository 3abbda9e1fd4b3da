import { open, writeFile } from 'node:fs/promises';
import manifest from '../../../package.json' with { type: 'json' };
import type { Mode } from '../../verdict/policy.ts';
import type { VerdictKind } from '../../verdict/verdict-kind.ts';
import { TimeText } from '../decode-time.ts';
import type { InspectedEvent, InspectionReport, InspectionWatcher } from '../inspection.ts';
import { fileError, UserError } from '../user-error.ts';
import { reportPage } from './report-page.ts';
import { StepCollector } from './step-collector.ts';
import { TrafficBins } from './traffic-bins.ts';
import type { MapHome } from './world-map.ts';

export interface RecorderOptions {
  /** As the user named the file. */
  readonly name: string;
  readonly path: string;
  readonly reveal: boolean;
  readonly mode: Mode;
  /** `null` without a network plan. */
  readonly home: MapHome | null;
}

/** Keeps what a report shows beside the incidents while captures are read, and writes it at the end. */
export class ReportRecorder implements InspectionWatcher {
  private readonly options: RecorderOptions;
  private readonly steps: StepCollector;
  private readonly traffic = new TrafficBins();
  private readonly time = new TimeText();
  private order = 0;

  private constructor(options: RecorderOptions) {
    this.options = options;
    this.steps = new StepCollector(options.reveal);
  }

  /** Throws a UserError at once where the file cannot be written: not after hours of reading. */
  static async open(options: RecorderOptions): Promise<ReportRecorder> {
    try {
      await (await open(options.path, 'a')).close();
    } catch (error) {
      throw cannotWrite(options.name, error);
    }
    return new ReportRecorder(options);
  }

  judged({ event, facts, verdict, capture, frame, index, moment }: InspectedEvent): void {
    const at = this.time.iso(moment);
    this.steps.judged(event, facts, verdict, { capture, frame, index, order: this.order++, at });
  }

  counted(atMs: number, verdict: VerdictKind): void {
    this.traffic.add(atMs, verdict);
  }

  page(report: InspectionReport): string {
    const { mode, home } = this.options;
    const { version } = manifest;
    return reportPage({ report, steps: this.steps, traffic: this.traffic.bars(), mode, home, version });
  }

  async write(report: InspectionReport): Promise<void> {
    const page = this.page(report);
    try {
      await writeFile(this.options.path, page);
    } catch (error) {
      throw cannotWrite(this.options.name, error);
    }
  }
}

/** A refusal of the system as the user's to mend; anything else as it is. */
function cannotWrite(name: string, error: unknown): unknown {
  const known = fileError(name, error);
  if (known instanceof UserError)
    return new UserError(
      `${name}: the report cannot be written there (${known.message.slice(name.length + 2)})`,
    );
  if (error instanceof Error && 'code' in error)
    return new UserError(`${name}: the report cannot be written there (${error.message})`);
  return error;
}
