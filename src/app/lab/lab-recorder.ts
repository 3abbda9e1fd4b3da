import { M3uaCaptureWriter } from '../../capture/m3ua-capture-writer.ts';
import type { EdgeMessage } from '../../lab/core/edge.ts';
import { FileSink } from './file-sink.ts';

/** Addresses of the link's ends, RFC 5737: for documentation. The carriers' come one after the other. */
const HOME_ADDRESS = '198.51.100.1';
const CARRIER_NETWORK = '192.0.2.';
const FIRST_CARRIER = 1;
/** SCTP stream of the messages; 0 is for management (RFC 4666 1.4.7). */
const STREAM = 1;

/**
 * Writes what crosses the border of a simulated network: as a capture, and beside it a line a message that tells
 * who sent it and why.
 */
export class LabRecorder {
  private readonly pcap: FileSink | undefined;
  private readonly truth: FileSink | undefined;
  private readonly writer: M3uaCaptureWriter | undefined;

  /** Throws `UserError` where a file cannot be written. */
  constructor(pcapPath: string | undefined, truthPath: string | undefined) {
    const pcap = pcapPath === undefined ? undefined : new FileSink(pcapPath);
    this.pcap = pcap;
    this.truth = truthPath === undefined ? undefined : new FileSink(truthPath);
    this.writer = pcap && new M3uaCaptureWriter((octets) => pcap.write(octets));
  }

  message({ frame, atMs, inbound, carrier, octets, truth }: EdgeMessage): void {
    const far = `${CARRIER_NETWORK}${FIRST_CARRIER + carrier}`;
    const [source, destination] = inbound ? [far, HOME_ADDRESS] : [HOME_ADDRESS, far];
    this.writer?.message(atMs, source, destination, octets, STREAM);
    const { label, scenario, level, actor } = truth;
    this.truth?.text(`${JSON.stringify({ frame, index: 0, label, scenario, level, actor })}\n`);
  }

  close(): void {
    this.pcap?.close();
    this.truth?.close();
  }
}
