import { cellFromTheSwitch } from './cell-from-the-switch.ts';
import { oneTimeCode } from './one-time-code.ts';
import type { Scenario } from './scenario.ts';
import { whereIsShe } from './where-is-she.ts';

/** Every attack, by id. The folder holds exactly these; a test says so. */
export const SCENARIOS: readonly Scenario[] = [cellFromTheSwitch, oneTimeCode, whereIsShe];
