/** What a capture says about the interface that its packets were seen on. */
export interface CaptureInterface {
  readonly linkType: number;
  /** Octets of a packet that were kept at most; 0 for all. */
  readonly snapLength: number;
  /** Ticks a second: a power of ten up to 10^9 that is read fast, or 0 where `ticks` has to be asked. */
  readonly ticksPerSecond: number;
  readonly ticks: bigint;
  readonly fractionDigits: number;
  /** Seconds to add to every time. */
  readonly offsetSeconds: number;
  /** Whether its unknown link type was reported. */
  unknownTold: boolean;
  /** Whether an impossible time was reported. */
  timeTold: boolean;
}
