import { beyondTheBounds } from './beyond-the-bounds.ts';
import { carriedByAReturn } from './carried-by-a-return.ts';
import { codeAsObjectIdentifier } from './code-as-object-identifier.ts';
import { contextOfAnother } from './context-of-another.ts';
import { digitsThatAreNone } from './digits-that-are-none.ts';
import { fieldGivenTwice } from './field-given-twice.ts';
import { lengthsInDisguise } from './lengths-in-disguise.ts';
import { longTransactionId } from './long-transaction-id.ts';
import { octetsBehindTheEnd } from './octets-behind-the-end.ts';
import { operationsNobodyKnows } from './operations-nobody-knows.ts';
import { paddedOperationCode } from './padded-operation-code.ts';
import { questionAfterTheGreeting } from './question-after-the-greeting.ts';
import { requestBehindARequest } from './request-behind-a-request.ts';
import type { Scenario } from './scenario.ts';
import { segmentsThatOverlap } from './segments-that-overlap.ts';
import { stringInPieces } from './string-in-pieces.ts';
import { subsystemOfAnother } from './subsystem-of-another.ts';
import { tagInTheLongForm } from './tag-in-the-long-form.ts';
import { titlesInOtherPlans } from './titles-in-other-plans.ts';
import { unaskedContinue } from './unasked-continue.ts';
import { unaskedResult } from './unasked-result.ts';
import { unknownExtensions } from './unknown-extensions.ts';
import { whereIsShe } from './where-is-she.ts';
import { wholeInSegments } from './whole-in-segments.ts';

/** Every attack, by id. The folder holds exactly these; a test says so. */
export const SCENARIOS: readonly Scenario[] = [
  beyondTheBounds,
  carriedByAReturn,
  codeAsObjectIdentifier,
  contextOfAnother,
  digitsThatAreNone,
  fieldGivenTwice,
  lengthsInDisguise,
  longTransactionId,
  octetsBehindTheEnd,
  operationsNobodyKnows,
  paddedOperationCode,
  questionAfterTheGreeting,
  requestBehindARequest,
  segmentsThatOverlap,
  stringInPieces,
  subsystemOfAnother,
  tagInTheLongForm,
  titlesInOtherPlans,
  unaskedContinue,
  unaskedResult,
  unknownExtensions,
  whereIsShe,
  wholeInSegments,
];
