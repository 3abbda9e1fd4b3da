import type { CaptureStatistics, CaptureTime } from '../capture/capture-statistics.ts';
import type { CapturedMessage, CaptureFault } from '../capture/captured-message.ts';
import type { Facts } from '../detect/facts.ts';
import type { Engine } from '../engine/engine.ts';
import { type EventWatcher, MessageJudge } from '../firewall/message-judge.ts';
import type { IncidentGathering } from '../incident/gather.ts';
import type { Incident } from '../incident/incident.ts';
import type { ReaderOptions } from '../signalling/message-reader.ts';
import type { MsuRecord } from '../signalling/msu-record.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';
import type { CannotJudgeCause } from '../verdict/cannot-judge.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { VerdictKind } from '../verdict/verdict-kind.ts';
import { type Moment, TimeText } from './decode-time.ts';

/** What was read of one capture. */
export interface InspectedCapture {
  readonly file: string;
  readonly packets: number;
  /** Of any kind: those of management between signalling gateways too. */
  readonly messages: number;
  /** `null` where it holds no packet. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What `inspect --format json` says. */
export interface InspectionReport {
  readonly captures: readonly InspectedCapture[];
  /** Message signal units that were decoded, those with faults too. */
  readonly decoded: number;
  /** By layer and code, in alphabetical order. */
  readonly faults: Readonly<Record<string, number>>;
  readonly verdicts: Readonly<Record<VerdictKind, number>>;
  readonly incidents: readonly Incident[];
  /** Findings that found no room among the incidents. */
  readonly findingsLeftOut: number;
  /** Messages that could not be judged, or not fully, by why. */
  readonly cannotJudge: Readonly<Partial<Record<CannotJudgeCause, number>>>;
  /** Detectors that threw, by how often: faults of ours. */
  readonly detectorFailures: Readonly<Record<string, number>>;
}

/** What was counted so far; goes on counting. */
export interface InspectionCounts {
  readonly decoded: number;
  readonly verdicts: Readonly<Record<VerdictKind, number>>;
  /** By `layer/code`. */
  readonly faults: ReadonlyMap<string, number>;
  readonly causes: ReadonlyMap<string, number>;
  readonly forgottenDialogues: number;
  /** Of the latest message, milliseconds since 1970; 0 before there was one. */
  readonly latestAtMs: number;
}

/** The verdict of one message signal unit, as it is written to the file of `--messages`. */
export interface InspectedMessage {
  readonly capture: number;
  readonly frame: number;
  /** Message in the packet, from 0. */
  readonly index: number;
  readonly verdict: Verdict;
}

/** One component after it was judged. Views: copy what you keep. */
export interface InspectedEvent {
  readonly event: SignallingEvent;
  readonly facts: Facts;
  readonly verdict: Verdict;
  readonly capture: number;
  readonly frame: number;
  /** Message in the packet, from 0. */
  readonly index: number;
  readonly moment: Moment;
  readonly message: CapturedMessage;
}

/** Looks on while messages are judged. */
export interface InspectionWatcher {
  judged(inspected: InspectedEvent): void;
  /** A message signal unit was counted, whatever it carries. */
  counted(atMs: number, verdict: VerdictKind): void;
}

/** A total that starts at nothing. */
function addTo(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Judges the messages of captures, one capture after the other, as one time line. */
export class Inspection {
  private readonly engine: Engine;
  private readonly gathering: IncidentGathering;
  private readonly onMessage: (message: InspectedMessage) => void;
  private readonly watcher: InspectionWatcher | undefined;
  private readonly judge: MessageJudge;
  /** The message at hand. */
  private at: CapturedMessage | undefined;
  private readonly time = new TimeText();
  private readonly captures: InspectedCapture[] = [];
  private readonly faults = new Map<string, number>();
  private readonly causes = new Map<string, number>();
  private readonly verdicts: Record<VerdictKind, number> = { pass: 0, flag: 0, hold: 0, block: 0, answer: 0 };
  private decoded = 0;
  private latestAtMs = 0;
  private lastFrame = 0;
  private index = 0;

  constructor(
    engine: Engine,
    gathering: IncidentGathering,
    onMessage: (message: InspectedMessage) => void,
    options: ReaderOptions,
    watcher?: InspectionWatcher,
  ) {
    this.engine = engine;
    this.gathering = gathering;
    this.onMessage = onMessage;
    this.watcher = watcher;
    const watch = watcher === undefined ? undefined : this.tell;
    this.judge = new MessageJudge(engine, gathering, options, watch);
  }

  /** The next message of the capture at hand. */
  message(message: CapturedMessage): void {
    const { octets, start, end, layer, seconds, nanoseconds, frame } = message;
    const atMs = seconds * 1000 + nanoseconds / 1e6;
    if (!this.judge.read(octets, start, end, layer, atMs)) return;
    if (frame !== this.lastFrame) this.index = 0;
    this.lastFrame = frame;
    const index = this.index++;
    this.at = message;
    const place = { capture: this.captures.length, frame, index, iso: () => this.time.iso(message) };
    const verdict = this.judge.judge(place, { cut: message.cut });
    this.countFaults(this.judge.record.faults);
    if (message.cut) addTo(this.faults, 'capture/truncated');
    this.decoded++;
    if (atMs > this.latestAtMs) this.latestAtMs = atMs;
    this.verdicts[verdict.verdict]++;
    this.watcher?.counted(atMs, verdict.verdict);
    for (const cause of verdict.cannotJudge) addTo(this.causes, cause);
    this.onMessage({ capture: this.captures.length, frame, index, verdict });
  }

  /** Something of the capture that could not be read. */
  fault({ layer, code }: CaptureFault): void {
    addTo(this.faults, `${layer}/${code}`);
  }

  /** The capture at hand is read to its end; what follows is of the next one. */
  endOfCapture(file: string, { packets, messages, from, to }: CaptureStatistics): void {
    this.captures.push({ file, packets, messages, from: this.timeOf(from), to: this.timeOf(to) });
    this.lastFrame = 0;
  }

  get counts(): InspectionCounts {
    const { decoded, verdicts, faults, causes, latestAtMs, judge } = this;
    return { decoded, verdicts, faults, causes, latestAtMs, forgottenDialogues: judge.forgottenDialogues };
  }

  report(): InspectionReport {
    return {
      captures: this.captures,
      decoded: this.decoded,
      faults: sorted(this.faults),
      verdicts: this.verdicts,
      incidents: this.gathering.incidents(),
      findingsLeftOut: this.gathering.leftOut,
      cannotJudge: sorted(this.causes),
      detectorFailures: sorted(this.engine.failures),
    };
  }

  private readonly tell: EventWatcher = (event, verdict, { capture, frame, index }) => {
    const { at: message } = this;
    if (message === undefined) return;
    const { facts } = this.engine;
    this.watcher?.judged({ event, facts, verdict, capture, frame, index, moment: message, message });
  };

  private countFaults(faults: MsuRecord['faults']): void {
    for (const { layer, code } of faults) addTo(this.faults, `${layer}/${code}`);
  }

  private timeOf(time: CaptureTime | undefined): string | null {
    return time === undefined ? null : this.time.iso(time);
  }
}
