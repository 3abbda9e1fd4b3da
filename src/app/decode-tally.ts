import type { CaptureStatistics } from '../capture/capture-statistics.ts';
import type { MsuRecord } from '../signalling/msu-record.ts';

/** Different layer/code pairs counted apart; all that our decoders make are fewer. */
export const MAX_FAULT_KINDS = 256;

/** What came of all files of a run. */
export class DecodeTally {
  packets = 0;
  msus = 0;
  /** MSUs that the filter let through; all of them without one. */
  shown = 0;
  /** Messages of adaptation layers that carry no MSU. */
  management = 0;
  /** Fill-in and link status signal units. */
  silent = 0;
  otherPackets = 0;
  unknownLinkTypePackets = 0;
  duplicates = 0;
  incomplete = 0;
  cutMessages = 0;
  faultyMessages = 0;
  evictions = 0;
  readonly otherPpids = new Map<string, number>();
  readonly faults = new Map<string, number>();

  fault(layer: string, code: string, count = 1): void {
    const key = `${layer}/${code}`;
    const before = this.faults.get(key);
    if (before === undefined && this.faults.size >= MAX_FAULT_KINDS) return;
    this.faults.set(key, (before ?? 0) + count);
  }

  faultsOf(record: MsuRecord): void {
    if (record.faults.length === 0) return;
    this.faultyMessages++;
    for (const { layer, code } of record.faults) this.fault(layer, code);
  }

  file(statistics: CaptureStatistics): void {
    this.packets += statistics.packets;
    this.otherPackets += statistics.otherPackets;
    this.unknownLinkTypePackets += statistics.unknownLinkTypePackets;
    this.duplicates += statistics.duplicates;
    this.incomplete += statistics.incomplete;
    this.cutMessages += statistics.cutMessages;
    for (const count of Object.values(statistics.evictions)) this.evictions += count;
    for (const [ppid, count] of Object.entries(statistics.otherPpids)) {
      this.otherPpids.set(ppid, (this.otherPpids.get(ppid) ?? 0) + count);
    }
  }

  /** Whether there is anything to say beside that all went well. */
  get isRemarkable(): boolean {
    return this.msus === 0 || this.faults.size > 0 || this.cutMessages > 0 || this.incomplete > 0;
  }

  /** What was read, what was left out, what was wrong: a line each, where there is something to say. */
  lines(filtered: boolean): string[] {
    const lines = [this.readLine(filtered)];
    const left = this.leftOut();
    if (left.length > 0) lines.push(`left out: ${left.join('; ')}`);
    if (this.faults.size > 0) {
      const kinds = [...this.faults].sort((a, b) => b[1] - a[1]);
      lines.push(`faults: ${kinds.map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
    }
    return lines;
  }

  private readLine(filtered: boolean): string {
    const packets = counted(this.packets, 'packet');
    if (this.msus === 0) {
      const seen =
        this.management > 0 ? `, only ${counted(this.management, 'message')} that carry none (--all)` : '';
      return `no MSU found in ${packets}${seen}`;
    }
    const faulty =
      this.faultyMessages > 0 ? `, ${counted(this.faultyMessages, 'with faults', 'with faults')}` : '';
    const shown = filtered ? `, ${this.shown} shown by the filter` : '';
    return `${packets}, ${counted(this.msus, 'MSU')}${shown}${faulty}`;
  }

  private leftOut(): string[] {
    const parts: string[] = [];
    if (this.msus > 0 && this.management > 0)
      parts.push(`${counted(this.management, 'message')} that carry no MSU (--all shows them)`);
    if (this.silent > 0) parts.push(`${counted(this.silent, 'fill-in or link status unit')}`);
    if (this.otherPackets > 0) parts.push(`${counted(this.otherPackets, 'packet')} without signalling`);
    if (this.unknownLinkTypePackets > 0)
      parts.push(`${counted(this.unknownLinkTypePackets, 'packet')} of link types that are not read`);
    for (const [ppid, count] of this.otherPpids)
      parts.push(`${counted(count, 'SCTP message')} of payload protocol ${ppid}`);
    if (this.duplicates > 0) parts.push(`${counted(this.duplicates, 'duplicate')}`);
    if (this.incomplete > 0)
      parts.push(`${counted(this.incomplete, 'message')} whose other fragments are not in the capture`);
    if (this.cutMessages > 0) parts.push(`the ends of ${counted(this.cutMessages, 'message')} (snap length)`);
    if (this.evictions > 0)
      parts.push(`${counted(this.evictions, 'thing')} given up for room (docs/LIMITS.md)`);
    return parts;
  }
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
