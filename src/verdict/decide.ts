import type { Finding } from '../detect/detector.ts';
import type { Facts } from '../detect/facts.ts';
import { isRequestFromHome } from '../detect/request.ts';
import { compareSeverity } from '../detect/severity.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';
import { refusalOf } from './answers.ts';
import { type CannotJudgeCause, cannotJudgeVerdict } from './cannot-judge.ts';
import { type Mode, modeFor, type Policy, type PolicyException, type Sender, wishFor } from './policy.ts';
import { undecodable } from './undecodable.ts';
import { type Action, type JudgedFinding, PASS, type Verdict } from './verdict.ts';
import { type VerdictKind, worse } from './verdict-kind.ts';

/** From this score on a finding that is severe too stops its message. */
export const BLOCK_SCORE = 75;

/** Below this score a finding is a remark: kept, and nothing is done about it. */
export const FLAG_SCORE = 20;

/** From this score on a registration that may be stolen puts its subscriber under suspicion. */
export const HOLD_SCORE = 40;

/** updateLocation and updateGprsLocation. */
const REGISTRATIONS: ReadonlySet<number> = new Set([2, 23]);

/** Deliveries of texts; versions 1 and 2 brought them to phones by mo-ForwardSM's code. */
const DELIVERIES: ReadonlySet<number> = new Set([44, 46]);

/** The service centre keeps a text that is refused so, and tries again (TS 23.040 clause 3.2.8). */
const KEEP_TEXT = 'absentSubscriberSM';

/** Forged senders: an answer would reach the real owner of the title. */
const FORGERIES: ReadonlySet<string> = new Set(['own-title-from-outside']);

/**
 * What becomes of one component: the only place where that is decided. The worst of its findings and of
 * the reasons why it could not be judged decides; all are kept.
 */
export function decide(
  event: SignallingEvent,
  facts: Facts,
  findings: readonly Finding[],
  causes: readonly CannotJudgeCause[],
  policy: Policy,
): Verdict {
  // apart, since what the other has closures for costs memory as soon as it is called
  return findings.length === 0 && causes.length === 0
    ? PASS
    : decided(event, facts, findings, causes, policy);
}

function decided(
  event: SignallingEvent,
  facts: Facts,
  findings: readonly Finding[],
  causes: readonly CannotJudgeCause[],
  policy: Policy,
): Verdict {
  const sender = senderOf(event, facts);
  const judged = findings.map((finding) => judge(finding, event, facts, sender, policy));
  let verdict: VerdictKind = 'pass';
  for (const finding of judged) verdict = worse(verdict, finding.verdict);
  for (const cause of causes) {
    const kind = wishFor(policy, sender, [cause]) ?? cannotJudgeVerdict(cause, facts.side);
    const finding = kind === 'pass' ? undefined : undecodable(cause, event, facts);
    if (finding === undefined) {
      verdict = worse(verdict, kind);
      continue;
    }
    const exception = exceptionFor(finding, event, sender, policy);
    judged.push(exception ? excepted(finding, exception) : { ...finding, verdict: kind });
    if (exception === undefined) verdict = worse(verdict, kind);
  }
  if (verdict === 'answer' && !mayAnswer(event, judged)) verdict = 'block';
  return {
    verdict,
    action: actionFor(verdict, event, facts, modeFor(policy, sender)),
    findings: judged,
    cannotJudge: causes,
  };
}

/** What becomes of a message of which no event can be made. */
export function decideUnread(cause: CannotJudgeCause, policy: Policy): Verdict {
  const verdict = policy.defaults.get(cause) ?? cannotJudgeVerdict(cause, 'unknown');
  const action = verdict === 'pass' || verdict === 'flag' || verdict === 'hold' ? 'forward' : 'drop';
  return {
    verdict,
    action: policy.mode === 'monitor' ? 'forward' : action,
    findings: [],
    cannotJudge: [cause],
  };
}

function judge(
  finding: Finding,
  event: SignallingEvent,
  facts: Facts,
  sender: Sender,
  policy: Policy,
): JudgedFinding {
  const exception = exceptionFor(finding, event, sender, policy);
  if (exception) return excepted(finding, exception);
  return { ...finding, verdict: verdictFor(finding, event, facts, sender, policy) };
}

/** What is said about a whole class does not reach mere remarks: those never stop a message alone. */
function verdictFor(
  finding: Finding,
  event: SignallingEvent,
  facts: Facts,
  sender: Sender,
  policy: Policy,
): VerdictKind {
  const remark = finding.score < FLAG_SCORE;
  const wish = wishFor(policy, sender, remark ? [finding.detector] : [finding.detector, finding.class]);
  if (wish !== undefined) return wish;
  if (remark) return 'pass';
  if (finding.score >= BLOCK_SCORE && compareSeverity(finding.severity, 'high') >= 0) return 'block';
  return isHoldable(finding, event, facts) ? 'hold' : 'flag';
}

/**
 * A registration that may be stolen passes, since most of those are honest; the subscriber is under
 * suspicion, and texts that leave home for the new place wait.
 */
function isHoldable({ class: threat, score }: Finding, event: SignallingEvent, facts: Facts): boolean {
  if (threat !== 'sms-interception' || score < HOLD_SCORE) return false;
  return REGISTRATIONS.has(event.opcode) || isTextFromHome(event, facts);
}

function isTextFromHome(event: SignallingEvent, facts: Facts): boolean {
  return DELIVERIES.has(event.opcode) && isRequestFromHome(event, facts);
}

function senderOf(event: SignallingEvent, facts: Facts): Sender {
  const { callingOperator, homeCountry } = facts;
  const national = callingOperator !== undefined && callingOperator.country === homeCountry;
  return {
    title: event.calling.title,
    tadig: callingOperator?.tadig ?? '',
    perimeter: national ? 'national' : 'international',
  };
}

function exceptionFor(
  finding: Finding,
  event: SignallingEvent,
  sender: Sender,
  policy: Policy,
): PolicyException | undefined {
  return policy.exceptions.find(
    ({ detector, untilMs, covers }) =>
      (detector === finding.detector || detector === finding.class) && event.atMs < untilMs && covers(sender),
  );
}

function excepted(finding: Finding, { reason }: PolicyException): JudgedFinding {
  return { ...finding, verdict: 'pass', exception: reason };
}

/** Requests of MAP alone can be refused with an error, and never those of a forged sender. */
function mayAnswer(event: SignallingEvent, findings: readonly JudgedFinding[]): boolean {
  return (
    event.kind === 'invoke' &&
    event.user === 'map' &&
    event.opcode >= 0 &&
    (event.step === 'begin' || event.step === 'continue') &&
    event.calling.title !== '' &&
    !findings.some((finding) => FORGERIES.has(finding.detector))
  );
}

function actionFor(verdict: VerdictKind, event: SignallingEvent, facts: Facts, mode: Mode): Action {
  if (mode === 'monitor') return 'forward';
  switch (verdict) {
    case 'pass':
    case 'flag':
      return 'forward';
    case 'hold':
      return isTextFromHome(event, facts) ? `answer:${KEEP_TEXT}` : 'forward';
    case 'block':
      return 'drop';
    case 'answer':
      return `answer:${refusalOf(event.opcode)}`;
    default:
      return verdict satisfies never;
  }
}
