import type { Logger } from 'pino';
import type { CaptureOptions } from '../../capture/capture-reader.ts';
import type { CaptureStatistics } from '../../capture/capture-statistics.ts';
import type { CaptureFault, CaptureSink } from '../../capture/captured-message.ts';
import { readCapture } from '../../capture/read-capture.ts';
import type { Input } from '../input.ts';
import type { Inspection } from '../inspection.ts';
import { safeText } from '../text-safe.ts';
import { UserError } from '../user-error.ts';
import { Slices } from './slices.ts';

/** Octets judged between two looks at the clock: some sixty messages, a fraction of a slice. */
const PIECE_OCTETS = 8 * 1024;

/** Faults of the capture that the log tells in words; the others are in the metrics. */
const TOLD_FAULTS = 5;

/** `waiting` before it is opened; `failed` where it could be read no longer. */
export type FeedState = 'waiting' | 'open' | 'ended' | 'failed';

export interface FeedOptions {
  readonly inspection: Inspection;
  /** Called between pieces and waited for: holds the reading up while the disk is behind. */
  readonly afterPiece: () => Promise<void>;
  readonly log: Logger;
}

/** Lets what comes in be judged, slice by slice; the input waits meanwhile. */
export class TrafficFeed {
  state: FeedState = 'waiting';
  /** What the reader of the capture counts; `undefined` before it is opened. */
  statistics: CaptureStatistics | undefined;
  private readonly inspection: Inspection;
  private readonly afterPiece: () => Promise<void>;
  private readonly log: Logger;
  private readonly slices = new Slices();
  private octets = 0;
  private told = 0;

  constructor({ inspection, afterPiece, log }: FeedOptions) {
    this.inspection = inspection;
    this.afterPiece = afterPiece;
    this.log = log;
  }

  /**
   * Reads an input to its end, or until `stop`. A failure of the input ends the reading and is logged; rejects with
   * a UserError where what comes in is no capture.
   */
  async read(input: Input, stop: AbortSignal, capture: CaptureOptions): Promise<void> {
    const { log, inspection } = this;
    this.state = 'open';
    log.info({ input: safeText(input.name) }, 'reads signalling');
    try {
      const statistics = await readCapture(this.pieces(input.octets), this.sink(stop), {
        ...capture,
        onStart: (counting) => {
          this.statistics = counting;
        },
        afterChunk: async () => {
          await this.afterPiece();
          await this.slices.pause();
        },
      });
      this.state = 'ended';
      if (stop.aborted) return;
      if (statistics.format === 'none' && this.octets > 0)
        throw new UserError(
          `${input.name}: this is no capture; give one as tcpdump or Wireshark writes it: tcpdump -w -`,
        );
      inspection.endOfCapture(input.name, statistics);
      const { packets, messages } = statistics;
      log.warn({ input: safeText(input.name), packets, messages }, 'the input has ended; answers go on');
    } catch (error) {
      this.state = 'failed';
      if (!(error instanceof UserError) || this.statistics?.format === 'none') throw error;
      log.error(safeText(error.message));
    }
  }

  private sink(stop: AbortSignal): CaptureSink {
    return {
      message: (message) => this.inspection.message(message),
      fault: (fault) => {
        // a packet that is cut because nobody reads on is no fault of it
        if (stop.aborted) return;
        this.inspection.fault(fault);
        this.tell(fault);
      },
    };
  }

  private tell({ frame, layer, code, atOctet, text }: CaptureFault): void {
    if (++this.told > TOLD_FAULTS) return;
    const more = this.told === TOLD_FAULTS ? '; further ones are counted in the metrics alone' : '';
    this.log.warn({ frame, layer, code, atOctet }, safeText(`${text}${more}`));
  }

  private async *pieces(octets: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of octets) {
      this.octets += chunk.length;
      for (let at = 0; at < chunk.length; at += PIECE_OCTETS) yield chunk.subarray(at, at + PIECE_OCTETS);
    }
  }
}
