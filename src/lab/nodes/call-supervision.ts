import { member } from '../../kit/member.ts';
import type { Random } from '../../kit/random.ts';
import { applyCharging } from '../../wire/cap/operations/apply-charging.ts';
import { applyChargingReport } from '../../wire/cap/operations/apply-charging-report.ts';
import { connect } from '../../wire/cap/operations/connect.ts';
import { eventReportBCSM } from '../../wire/cap/operations/event-report-bcsm.ts';
import { initialDP } from '../../wire/cap/operations/initial-dp.ts';
import { releaseCall } from '../../wire/cap/operations/release-call.ts';
import { requestReportBCSMEvent } from '../../wire/cap/operations/request-report-bcsm-event.ts';
import { CALL_CAUSES, type CallTaker } from '../core/call-leg.ts';
import { e164 } from '../core/components.ts';
import type { Dialogue, Request } from '../core/dialogue.ts';
import { textField } from '../core/fields.ts';
import type { SignallingNode } from '../core/signalling-node.ts';
import { callContext, continueCall, SSN_CAP } from './camel-service.ts';
import type { CallOutcome } from './outgoing-call.ts';
import type { CallControl } from './visitor-profiles.ts';

/** The gsmSSF waits so long for instructions: Tssf, 1 to 20 s (TS 23.078 clause 4.5.2). */
const INSTRUCTIONS_MS = 10_000;
/** After the last report the dialogue is given up, whether the gsmSCF ended it or not. */
const LAST_WORDS_MS = 10_000;
const CALL_REFERENCE_OCTETS = 5;
/** User service information of speech, Q.763 clause 3.57. */
const SPEECH = '8090a3';
const HOUR_MS = 3_600_000;
const MINUTES_AN_HOUR = 60;

/** What a gsmSCF wants done with a call. */
type Instruction =
  | { readonly action: 'continue' }
  /** To another number than was dialled. */
  | { readonly action: 'connect'; readonly to: string }
  | { readonly action: 'release'; readonly cause: number };

/** A call that is about to be made. */
interface CallToAskAbout {
  readonly imsi: string;
  readonly from: string;
  readonly to: string;
}

/** One call that a gsmSCF controls, as the gsmSSF has it. */
class SupervisedCall {
  readonly dialogue: Dialogue;
  private readonly node: SignallingNode;
  private instructed: ((instruction: Instruction) => void) | undefined;
  private readonly armed = new Set<string>();
  private isCharged = false;

  constructor(node: SignallingNode, dialogue: Dialogue, instructed: (instruction: Instruction) => void) {
    this.node = node;
    this.dialogue = dialogue;
    this.instructed = instructed;
  }

  arm(event: string): void {
    this.armed.add(event);
  }

  charge(): void {
    this.isCharged = true;
  }

  /** The first instruction counts. */
  instruct(instruction: Instruction): void {
    const { instructed } = this;
    this.instructed = undefined;
    instructed?.(instruction);
  }

  /** The exchange with an ear for answers. */
  watching(exchange: CallTaker): CallTaker {
    return {
      offer: (setup, watcher) =>
        exchange.offer(setup, {
          ringing: () => watcher.ringing(),
          answered: () => {
            if (this.report('oAnswer', 2, { oAnswerSpecificInfo: {} })) this.dialogue.flush();
            watcher.answered();
          },
          released: (cause) => watcher.released(cause),
        }),
    };
  }

  /** The call is over. */
  ended({ answered, cause, talkMs }: CallOutcome): void {
    const { dialogue } = this;
    if (dialogue.isClosed) return;
    if (this.isCharged && answered) {
      dialogue.tell(applyChargingReport, {
        timeDurationChargingResult: {
          partyToCharge: { receivingSideID: 1 },
          timeInformation: { timeIfNoTariffSwitch: Math.round(talkMs / 100) },
          legActive: false,
        },
      });
    }
    const releaseCause = { location: 'user', codingStandard: 'itu', cause };
    if (answered) this.report('oDisconnect', 1, { oDisconnectSpecificInfo: { releaseCause } });
    else if (cause === CALL_CAUSES.userBusy) {
      this.report('oCalledPartyBusy', 2, { oCalledPartyBusySpecificInfo: { busyCause: releaseCause } });
    } else if (cause === CALL_CAUSES.noAnswer) this.report('oNoAnswer', 2, { oNoAnswerSpecificInfo: {} });
    else if (cause === CALL_CAUSES.normalClearing) this.report('oAbandon', 1);
    else {
      this.report('routeSelectFailure', 2, {
        routeSelectFailureSpecificInfo: { failureCause: releaseCause },
      });
    }
    dialogue.flush();
    this.node.lab.queue.after(LAST_WORDS_MS, () => dialogue.close());
  }

  /** Whether the gsmSCF wanted to hear of it. */
  private report(event: string, leg: number, information?: object): boolean {
    if (!this.armed.has(event) || this.dialogue.isClosed) return false;
    this.dialogue.tell(eventReportBCSM, {
      eventTypeBCSM: event,
      ...(information === undefined ? {} : { eventSpecificInformationBCSM: information }),
      legID: { receivingSideID: leg },
      miscCallInfo: { messageType: event === 'oDisconnect' ? 'request' : 'notification' },
    });
    return true;
  }
}

/** The part of a switch that asks a gsmSCF before calls go on (gsmSSF), TS 23.078 clause 4.5. */
export class CallSupervision {
  private readonly node: SignallingNode;
  private readonly random: Random;
  private readonly calls = new Map<Dialogue, SupervisedCall>();

  constructor(node: SignallingNode, random: Random) {
    this.node = node;
    this.random = random;
    this.take(requestReportBCSMEvent, (call, { argument }) => {
      const events = member(argument, 'bcsmEvents');
      if (Array.isArray(events)) for (const event of events) call.arm(textField(event, 'eventTypeBCSM'));
    });
    this.take(applyCharging, (call) => call.charge());
    this.take(continueCall, (call) => call.instruct({ action: 'continue' }));
    this.take(connect, (call, { argument }) => {
      const numbers = member(argument, 'destinationRoutingAddress');
      const to = Array.isArray(numbers) ? textField(numbers[0], 'digits') : '';
      call.instruct({ action: 'connect', to });
    });
    this.take(releaseCall, (call, { argument }) => {
      const cause = member(member(argument, 'allCallSegments'), 'cause');
      call.instruct({
        action: 'release',
        cause: typeof cause === 'number' ? cause : CALL_CAUSES.callRejected,
      });
    });
  }

  private take(
    operation: Parameters<SignallingNode['onCap']>[0],
    then: (call: SupervisedCall, request: Request) => void,
  ): void {
    this.node.onCap(operation, (request) => {
      request.ignore();
      const call = this.calls.get(request.dialogue);
      if (call !== undefined) then(call, request);
    });
  }

  /** Asks a gsmSCF about a call; told once what it wants, or what is done where it does not answer. */
  ask(
    control: CallControl,
    phase: 2 | 3,
    { imsi, from, to }: CallToAskAbout,
    instructed: (instruction: Instruction, call: SupervisedCall) => void,
  ): void {
    const { node } = this;
    const meaning = { user: 'cap', version: phase, context: callContext(phase) } as const;
    const dialogue = node.open({ title: control.gsmScf, ssn: SSN_CAP }, SSN_CAP, meaning);
    const call = new SupervisedCall(node, dialogue, (instruction) => instructed(instruction, call));
    this.calls.set(dialogue, call);
    dialogue.onClosed = () => this.calls.delete(dialogue);
    const withoutInstructions = (): void => {
      call.instruct(
        control.releasesByDefault
          ? { action: 'release', cause: CALL_CAUSES.temporaryFailure }
          : { action: 'continue' },
      );
    };
    dialogue.tell(initialDP, {
      serviceKey: control.serviceKey,
      callingPartyNumber: {
        digits: from,
        nai: 4,
        np: 1,
        presentation: 'allowed',
        screening: 'networkProvided',
      },
      callingPartysCategory: 'ordinarySubscriber',
      bearerCapability: { bearerCap: SPEECH },
      eventTypeBCSM: 'collectedInfo',
      iMSI: imsi,
      locationInformation: { ageOfLocationInformation: 0, 'vlr-number': e164(node.title) },
      'ext-basicServiceCode': { 'ext-Teleservice': 'telephony' },
      callReferenceNumber: this.random.hex(CALL_REFERENCE_OCTETS),
      mscAddress: e164(node.title),
      calledPartyBCDNumber: e164(to),
      timeAndTimezone: localTime(node.lab.nowMs, node.network.facts.utcOffset),
    });
    dialogue.onFailure = withoutInstructions;
    dialogue.flush();
    node.lab.queue.after(INSTRUCTIONS_MS, withoutInstructions);
  }
}

/** `2026-01-13T10:20:30+05:30`. */
function localTime(atMs: number, utcOffset: number): string {
  const minutes = Math.abs(utcOffset) * MINUTES_AN_HOUR;
  const two = (value: number) => String(value).padStart(2, '0');
  const zone = `${two(Math.floor(minutes / MINUTES_AN_HOUR))}:${two(minutes % MINUTES_AN_HOUR)}`;
  const local = new Date(atMs + utcOffset * HOUR_MS).toISOString().slice(0, 19);
  return `${local}${utcOffset < 0 ? '-' : '+'}${zone}`;
}
