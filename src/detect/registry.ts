import type { Detector } from './detector.ts';
import { anotherHomeOperator } from './screens/another-home-operator.ts';
import { atInterconnectNever } from './screens/at-interconnect-never.ts';
import { binaryTextFromOutside } from './screens/binary-text-from-outside.ts';
import { globalOpcode } from './screens/global-opcode.ts';
import { homeOnlyFromOutside } from './screens/home-only-from-outside.ts';
import { implausibleMove } from './screens/implausible-move.ts';
import { longTransactionId } from './screens/long-transaction-id.ts';
import { notTheServingNode } from './screens/not-the-serving-node.ts';
import { numberingPlanMisused } from './screens/numbering-plan-misused.ts';
import { oddDigits } from './screens/odd-digits.ts';
import { oddLengths } from './screens/odd-lengths.ts';
import { oddTags } from './screens/odd-tags.ts';
import { operationNotOfContext } from './screens/operation-not-of-context.ts';
import { ownTitleFromOutside } from './screens/own-title-from-outside.ts';
import { paddedOpcode } from './screens/padded-opcode.ts';
import { protectedSenderName } from './screens/protected-sender-name.ts';
import { roleMismatch } from './screens/role-mismatch.ts';
import { sccpManagementFromOutside } from './screens/sccp-management-from-outside.ts';
import { segmentsThatDoNotFit } from './screens/segments-that-do-not-fit.ts';
import { severalComponents } from './screens/several-components.ts';
import { silentText } from './screens/silent-text.ts';
import { smsAlertByStranger } from './screens/sms-alert-by-stranger.ts';
import { smsRoutingSidestep } from './screens/sms-routing-sidestep.ts';
import { ssnNotOfContext } from './screens/ssn-not-of-context.ts';
import { titleNotOfLink } from './screens/title-not-of-link.ts';
import { titlesContradict } from './screens/titles-contradict.ts';
import { unknownExtension } from './screens/unknown-extension.ts';
import { answerByAnotherNetwork } from './suspects/answer-by-another-network.ts';
import { answerNobodyAskedFor } from './suspects/answer-nobody-asked-for.ts';
import { briefRegistration } from './suspects/brief-registration.ts';
import { callForwardingTheft } from './suspects/call-forwarding-theft.ts';
import { deliveryReportWithoutQuestion } from './suspects/delivery-report-without-question.ts';
import { foreignGsmScf } from './suspects/foreign-gsm-scf.ts';
import { keysWithoutArrival } from './suspects/keys-without-arrival.ts';
import { manySubscribersAsked } from './suspects/many-subscribers-asked.ts';
import { nodesScanned } from './suspects/nodes-scanned.ts';
import { ourNumberFromOutside } from './suspects/our-number-from-outside.ts';
import { reflectedMessage } from './suspects/reflected-message.ts';
import { roamingNumberElsewhere } from './suspects/roaming-number-elsewhere.ts';
import { serviceDenied } from './suspects/service-denied.ts';
import { stolenRegistration } from './suspects/stolen-registration.ts';
import { subscriberFollowed } from './suspects/subscriber-followed.ts';
import { textToStolenPlace } from './suspects/text-to-stolen-place.ts';
import { textWithoutQuestion } from './suspects/text-without-question.ts';
import { unlikeItsNetwork } from './suspects/unlike-its-network.ts';

/** Every detector, by id. The folders hold exactly these; a test says so. */
export const DETECTORS: readonly Detector[] = [
  anotherHomeOperator,
  answerByAnotherNetwork,
  answerNobodyAskedFor,
  atInterconnectNever,
  binaryTextFromOutside,
  briefRegistration,
  callForwardingTheft,
  deliveryReportWithoutQuestion,
  foreignGsmScf,
  globalOpcode,
  homeOnlyFromOutside,
  implausibleMove,
  keysWithoutArrival,
  longTransactionId,
  manySubscribersAsked,
  nodesScanned,
  notTheServingNode,
  numberingPlanMisused,
  oddDigits,
  oddLengths,
  oddTags,
  operationNotOfContext,
  ourNumberFromOutside,
  ownTitleFromOutside,
  paddedOpcode,
  protectedSenderName,
  reflectedMessage,
  roamingNumberElsewhere,
  roleMismatch,
  sccpManagementFromOutside,
  segmentsThatDoNotFit,
  serviceDenied,
  severalComponents,
  silentText,
  smsAlertByStranger,
  smsRoutingSidestep,
  ssnNotOfContext,
  stolenRegistration,
  subscriberFollowed,
  textToStolenPlace,
  textWithoutQuestion,
  titleNotOfLink,
  titlesContradict,
  unknownExtension,
  unlikeItsNetwork,
];
