import { OPERATIONS as CAP_OPERATIONS } from '../cap/registry.ts';
import { OPERATIONS as MAP_OPERATIONS } from '../map/registry.ts';
import { COMPONENT_INVOKE, COMPONENT_RESULT_LAST, COMPONENT_RESULT_NOT_LAST } from '../tcap/layout-codes.ts';
import type { PlanNode } from './argument-plan.ts';
import { PlanTable } from './plan-table.ts';
import type { TransactionUser } from './transaction-user.ts';

const MAP_PLANS = new PlanTable(MAP_OPERATIONS);
const CAP_PLANS = new PlanTable(CAP_OPERATIONS);

/** What to look for in the parameter of a component of `kind` (`C_KIND`); `undefined` where there is nothing. */
export function planOf(
  user: TransactionUser,
  kind: number,
  code: number,
  version: number,
): PlanNode | undefined {
  const table = user === 'cap' ? CAP_PLANS : MAP_PLANS;
  if (kind === COMPONENT_INVOKE) return table.argument(code, version);
  return kind === COMPONENT_RESULT_LAST || kind === COMPONENT_RESULT_NOT_LAST
    ? table.result(code, version)
    : undefined;
}
