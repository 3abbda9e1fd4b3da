import { InterceptionRisk } from '../../bank/interception-risk.ts';
import type { EngineMemory } from '../../engine/engine-memory.ts';
import { ApiError } from '../../http/api-error.ts';
import { bankApis } from '../../http/bank-apis.ts';
import type { Authenticator } from '../../http/caller.ts';
import type { CamaraApi } from '../../http/camara-api.ts';
import type { NetworkPlan } from '../../network/network-plan.ts';

/** As far back as CAMARA lets a bank ask about changes of SIM. */
const MONITORED_DAYS = 100;

export interface BankSideOptions {
  readonly memory: EngineMemory;
  readonly plan: NetworkPlan;
  /** What answers take for now, milliseconds since 1970. */
  readonly nowMs: () => number;
}

/** The interfaces for banks over what an engine remembers; none where it does not remember what banks ask about. */
export function bankSide({ memory, plan, nowMs }: BankSideOptions): readonly CamaraApi[] {
  const { subscribers, findings, numbers } = memory;
  if (numbers === undefined) return [];
  const known = { subscribers, findings, numbers };
  return bankApis({
    knowledge: { memory: known, plan, coverage: 'interconnect', monitoredDays: MONITORED_DAYS },
    risk: new InterceptionRisk(known, plan),
    nowMs,
  });
}

/** Knows no bank: whoever asks is refused. */
export const NO_BANKS: Authenticator = {
  authenticate: async () => {
    throw new ApiError(401, 'UNAUTHENTICATED', 'no bank is known here');
  },
};
