import { aroundTheRouter } from './around-the-router.ts';
import { bankSays } from './bank-says.ts';
import { beyondTheBounds } from './beyond-the-bounds.ts';
import { callToElsewhere } from './call-to-elsewhere.ts';
import { callsForwarded } from './calls-forwarded.ts';
import { carriedByAReturn } from './carried-by-a-return.ts';
import { cellFromTheSwitch } from './cell-from-the-switch.ts';
import { centreThatRegisters } from './centre-that-registers.ts';
import { codeAsObjectIdentifier } from './code-as-object-identifier.ts';
import { contextOfAnother } from './context-of-another.ts';
import { cutOff } from './cut-off.ts';
import { digitsThatAreNone } from './digits-that-are-none.ts';
import { emptyTransactionId } from './empty-transaction-id.ts';
import { falseAlert } from './false-alert.ts';
import { falseReport } from './false-report.ts';
import { falseRestart } from './false-restart.ts';
import { fieldGivenTwice } from './field-given-twice.ts';
import { followedByManyWays } from './followed-by-many-ways.ts';
import { foreignControlPoint } from './foreign-control-point.ts';
import { hereAndThere } from './here-and-there.ts';
import { inHerName } from './in-her-name.ts';
import { inOurName } from './in-our-name.ts';
import { keysForSale } from './keys-for-sale.ts';
import { lengthsInDisguise } from './lengths-in-disguise.ts';
import { longTransactionId } from './long-transaction-id.ts';
import { namedAnother } from './named-another.ts';
import { nodeScan } from './node-scan.ts';
import { numberHarvest } from './number-harvest.ts';
import { octetsBehindTheEnd } from './octets-behind-the-end.ts';
import { oneTimeCode } from './one-time-code.ts';
import { operationsNobodyKnows } from './operations-nobody-knows.ts';
import { outOfService } from './out-of-service.ts';
import { paddedOperationCode } from './padded-operation-code.ts';
import { profileByRestore } from './profile-by-restore.ts';
import { profileRewritten } from './profile-rewritten.ts';
import { questionAfterTheGreeting } from './question-after-the-greeting.ts';
import { requestBehindARequest } from './request-behind-a-request.ts';
import type { Scenario } from './scenario.ts';
import { segmentsThatOverlap } from './segments-that-overlap.ts';
import { segmentsToTwoNodes } from './segments-to-two-nodes.ts';
import { silentPing } from './silent-ping.ts';
import { simToolkit } from './sim-toolkit.ts';
import { stringInPieces } from './string-in-pieces.ts';
import { subsystemOfAnother } from './subsystem-of-another.ts';
import { tagInTheLongForm } from './tag-in-the-long-form.ts';
import { textFromNowhere } from './text-from-nowhere.ts';
import { titlesInOtherPlans } from './titles-in-other-plans.ts';
import { unaskedContinue } from './unasked-continue.ts';
import { unaskedResult } from './unasked-result.ts';
import { unitdataOfAllKinds } from './unitdata-of-all-kinds.ts';
import { unknownExtensions } from './unknown-extensions.ts';
import { whereIsShe } from './where-is-she.ts';
import { wholeInSegments } from './whole-in-segments.ts';
import { wrongRoad } from './wrong-road.ts';

/** Every attack, by id. The folder holds exactly these; a test says so. */
export const SCENARIOS: readonly Scenario[] = [
  aroundTheRouter,
  bankSays,
  beyondTheBounds,
  callToElsewhere,
  callsForwarded,
  carriedByAReturn,
  cellFromTheSwitch,
  centreThatRegisters,
  codeAsObjectIdentifier,
  contextOfAnother,
  cutOff,
  digitsThatAreNone,
  emptyTransactionId,
  falseAlert,
  falseReport,
  falseRestart,
  fieldGivenTwice,
  followedByManyWays,
  foreignControlPoint,
  hereAndThere,
  inHerName,
  inOurName,
  keysForSale,
  lengthsInDisguise,
  longTransactionId,
  namedAnother,
  nodeScan,
  numberHarvest,
  octetsBehindTheEnd,
  oneTimeCode,
  operationsNobodyKnows,
  outOfService,
  paddedOperationCode,
  profileByRestore,
  profileRewritten,
  questionAfterTheGreeting,
  requestBehindARequest,
  segmentsThatOverlap,
  segmentsToTwoNodes,
  silentPing,
  simToolkit,
  stringInPieces,
  subsystemOfAnother,
  tagInTheLongForm,
  textFromNowhere,
  titlesInOtherPlans,
  unaskedContinue,
  unaskedResult,
  unitdataOfAllKinds,
  unknownExtensions,
  whereIsShe,
  wholeInSegments,
  wrongRoad,
];
