import { aroundTheRouter } from './around-the-router.ts';
import { bankSays } from './bank-says.ts';
import { cellFromTheSwitch } from './cell-from-the-switch.ts';
import { centreThatRegisters } from './centre-that-registers.ts';
import { falseAlert } from './false-alert.ts';
import { falseReport } from './false-report.ts';
import { hereAndThere } from './here-and-there.ts';
import { inHerName } from './in-her-name.ts';
import { inOurName } from './in-our-name.ts';
import { namedAnother } from './named-another.ts';
import { oneTimeCode } from './one-time-code.ts';
import { outOfService } from './out-of-service.ts';
import { profileByRestore } from './profile-by-restore.ts';
import type { Scenario } from './scenario.ts';
import { silentPing } from './silent-ping.ts';
import { simToolkit } from './sim-toolkit.ts';
import { textFromNowhere } from './text-from-nowhere.ts';
import { whereIsShe } from './where-is-she.ts';
import { wrongRoad } from './wrong-road.ts';

/** Every attack, by id. The folder holds exactly these; a test says so. */
export const SCENARIOS: readonly Scenario[] = [
  aroundTheRouter,
  bankSays,
  cellFromTheSwitch,
  centreThatRegisters,
  falseAlert,
  falseReport,
  hereAndThere,
  inHerName,
  inOurName,
  namedAnother,
  oneTimeCode,
  outOfService,
  profileByRestore,
  silentPing,
  simToolkit,
  textFromNowhere,
  whereIsShe,
  wrongRoad,
];
