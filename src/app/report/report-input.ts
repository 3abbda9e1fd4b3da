import type { Mode } from '../../verdict/policy.ts';
import type { InspectionReport } from '../inspection.ts';
import type { StepCollector } from './step-collector.ts';
import type { TrafficBars } from './traffic-bins.ts';
import type { MapHome } from './world-map.ts';

/** Everything that a page is made of. The same input gives the same page, octet for octet. */
export interface ReportInput {
  readonly report: InspectionReport;
  readonly steps: StepCollector;
  /** `undefined` where no message was judged. */
  readonly traffic: TrafficBars | undefined;
  readonly mode: Mode;
  /** `null` without a network plan. */
  readonly home: MapHome | null;
  /** Of Wardline. */
  readonly version: string;
}
