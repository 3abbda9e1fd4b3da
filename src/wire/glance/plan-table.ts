import type { Asn1Type } from '../ber/schema.ts';
import { type PlanNode, planFor } from './argument-plan.ts';

/** What the glance needs of an operation of MAP or CAP. */
export interface PlannedOperation {
  readonly opcode: number;
  readonly argument?: Asn1Type;
  readonly result?: Asn1Type;
  readonly versions?: {
    readonly [version: number]: { readonly argument?: Asn1Type; readonly result?: Asn1Type };
  };
}

interface Plans {
  readonly argument: PlanNode | undefined;
  readonly result: PlanNode | undefined;
}

/** Operation codes of MAP and CAP end at 126; what is above has no plan. */
const MAX_OPCODE = 127;
/** MAP's versions are 1 to 3, CAP's phases 1 to 4; 0 stands for "not told". */
const VERSIONS = 5;

/** Plans by operation code and version, worked out once when the table is made. */
export class PlanTable {
  private readonly plans: (Plans | undefined)[];

  constructor(operations: Iterable<PlannedOperation>) {
    this.plans = new Array<Plans | undefined>((MAX_OPCODE + 1) * VERSIONS).fill(undefined);
    for (const operation of operations) {
      if (operation.opcode < 0 || operation.opcode > MAX_OPCODE) continue;
      for (let version = 0; version < VERSIONS; version++) {
        const own = operation.versions?.[version];
        const argument = own?.argument ?? operation.argument;
        const result = own?.result ?? operation.result;
        this.plans[operation.opcode * VERSIONS + version] = {
          argument: argument && planFor(argument),
          result: result && planFor(result),
        };
      }
    }
  }

  argument(opcode: number, version: number): PlanNode | undefined {
    return this.find(opcode, version)?.argument;
  }

  result(opcode: number, version: number): PlanNode | undefined {
    return this.find(opcode, version)?.result;
  }

  private find(opcode: number, version: number): Plans | undefined {
    if (opcode < 0 || opcode > MAX_OPCODE) return undefined;
    return this.plans[opcode * VERSIONS + (version >= 0 && version < VERSIONS ? version : 0)];
  }
}
