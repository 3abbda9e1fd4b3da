import type { M3uaVersion } from '../m3ua/m3ua-layout.ts';
import type { Mtp3Variant } from '../mtp3/variant.ts';

/** What a network does otherwise than most. */
export interface GlanceOptions {
  readonly variant?: Mtp3Variant;
  readonly m3uaVersion?: M3uaVersion;
  readonly capSsns?: ReadonlySet<number>;
}
