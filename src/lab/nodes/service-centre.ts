import { member } from '../../kit/member.ts';
import { alertServiceCentre } from '../../wire/map/operations/alert-service-centre.ts';
import { alertServiceCentreWithoutResult } from '../../wire/map/operations/alert-service-centre-without-result.ts';
import { moForwardSm } from '../../wire/map/operations/mo-forward-sm.ts';
import { mtForwardSm } from '../../wire/map/operations/mt-forward-sm.ts';
import { reportSmDeliveryStatus } from '../../wire/map/operations/report-sm-delivery-status.ts';
import { sendRoutingInfoForSm } from '../../wire/map/operations/send-routing-info-for-sm.ts';
import { e164 } from '../core/components.ts';
import { digitsField, textField } from '../core/fields.ts';
import type { Lab } from '../core/lab.ts';
import type { LabNetwork } from '../core/lab-network.ts';
import { ABSENT_SUBSCRIBER_SM, UNEXPECTED_DATA_VALUE } from '../core/map-errors.ts';
import { type Place, SignallingNode } from '../core/signalling-node.ts';
import { SSN_HLR, SSN_MSC } from './hlr.ts';
import { deliverTpdu, submittedText, type TextSender } from './texts.ts';

/** A phone that is out of reach, or a node that does not answer, is tried again after so long, twice; a register's alert comes first. */
const RETRY_MS = 10 * 60_000;
const TRIES = 3;
/** From then on only the alert helps, until the text is too old to be worth anything. */
const VALID_MS = 24 * 3_600_000;
/** Longer texts fill more than a UDT: the dialogue is agreed before the text is sent (TS 29.002 clause 12.9). */
const HANDSHAKE_FROM = 120;

/** How a text ended. */
export type TextOutcome = 'delivered' | 'refused' | 'absent' | 'failed';

export interface TextToSend {
  readonly from: TextSender;
  /** MSISDN. */
  readonly to: string;
  readonly text: string;
  readonly done?: (outcome: TextOutcome) => void;
}

interface WaitingText extends TextToSend {
  readonly tries: number;
  /** When the centre took it: what it is stamped with at every try, TS 23.040 clause 9.2.3.11. */
  readonly takenAtMs: number;
}

/** A short message service centre with its gateway: takes texts from phones and from banks, and delivers them. */
export class ServiceCentre extends SignallingNode {
  /** Where the register of a number is asked: its network's, told by the title of the number itself. */
  private readonly waiting = new Map<string, WaitingText[]>();
  /** Titles that it delivers under, in turn; hubs have several. */
  private readonly deliveryTitles: string[] = [];
  private turn = 0;

  constructor(lab: Lab, network: LabNetwork, end: string, name = 'SMSC') {
    super(lab, network, end, name);
    this.on(moForwardSm, (request) => {
      const submitted = submittedText(request.argument);
      if (submitted === undefined) {
        request.error(UNEXPECTED_DATA_VALUE);
        return;
      }
      request.result(moForwardSm);
      this.submit(submitted);
    });
    this.on(alertServiceCentre, (request) => {
      request.result(alertServiceCentre);
      this.wake(digitsField(request.argument, 'msisdn'));
    });
    this.on(alertServiceCentreWithoutResult, (request) => {
      request.ignore();
      this.wake(digitsField(request.argument, 'msisdn'));
    });
  }

  /** A text from a phone, or by the A2P entry from a bank. */
  submit(text: TextToSend): void {
    this.deliver({ ...text, tries: 0, takenAtMs: this.lab.nowMs });
  }

  private wake(msisdn: string): void {
    const texts = this.waiting.get(msisdn);
    this.waiting.delete(msisdn);
    for (const text of texts ?? []) this.deliver(text);
  }

  private deliver(text: WaitingText): void {
    const { to } = text;
    this.ask({
      to: { title: to, ssn: SSN_HLR },
      ssn: SSN_MSC,
      context: 'shortMsgGatewayContext',
      operation: sendRoutingInfoForSm,
      argument: { msisdn: e164(to), 'sm-RP-PRI': true, serviceCentreAddress: e164(this.title) },
      done: (answer) => {
        if (answer.kind === 'error') {
          if (answer.code === ABSENT_SUBSCRIBER_SM) this.wait(text, 'absent');
          else text.done?.('refused');
        } else if (answer.kind === 'timeout') this.wait(text, 'failed');
        else if (answer.kind !== 'result') text.done?.('failed');
        else {
          const imsi = textField(answer.result, 'imsi');
          const location = member(answer.result, 'locationInfoWithLMSI');
          this.bring(text, imsi, digitsField(location, 'networkNode-Number'));
        }
      },
    });
  }

  private bring(text: WaitingText, imsi: string, node: string): void {
    const tpdu = deliverTpdu(text.from, text.text, text.takenAtMs);
    const under = this.nextTitle();
    const centre = under?.title ?? this.title;
    this.ask({
      to: { title: node, ssn: SSN_MSC },
      ssn: SSN_MSC,
      context: 'shortMsgMT-RelayContext',
      contextIn: (version) => (version === 1 ? 'shortMsgRelayContext-v1' : undefined),
      operation: mtForwardSm,
      former: (version) => (version < 3 ? moForwardSm : undefined),
      argument: {
        'sm-RP-DA': { imsi },
        'sm-RP-OA': { serviceCentreAddressOA: e164(centre) },
        'sm-RP-UI': { tpdu },
      },
      handshake: text.text.length >= HANDSHAKE_FROM,
      ...(under === undefined ? {} : { under }),
      done: (answer) => {
        if (answer.kind === 'result') text.done?.('delivered');
        else if (answer.kind === 'error' && answer.code === ABSENT_SUBSCRIBER_SM) {
          this.report(text.to, under);
          this.wait(text, 'absent');
        } else if (answer.kind === 'timeout') this.wait(text, 'failed');
        else text.done?.('failed');
      },
    });
  }

  /** Tells the register that a phone could not be reached, so that it says when it can (clause 12.3). */
  private report(to: string, under: Place | undefined): void {
    this.ask({
      to: { title: to, ssn: SSN_HLR },
      ssn: SSN_MSC,
      context: 'shortMsgGatewayContext',
      operation: reportSmDeliveryStatus,
      argument: (version: number) => ({
        msisdn: e164(to),
        serviceCentreAddress: e164(this.title),
        ...(version === 1 ? {} : { 'sm-DeliveryOutcome': 'absentSubscriber' }),
      }),
      ...(under === undefined ? {} : { under }),
      done: () => {},
    });
  }

  /** @param outcome how it ends where nothing more happens until it is too old */
  private wait(text: WaitingText, outcome: TextOutcome): void {
    const { lab, waiting } = this;
    const again: WaitingText = { ...text, tries: text.tries + 1 };
    waiting.set(text.to, [...(waiting.get(text.to) ?? []), again]);
    const triesOn = again.tries < TRIES;
    const afterMs = triesOn ? RETRY_MS * again.tries : Math.max(0, text.takenAtMs + VALID_MS - lab.nowMs);
    lab.queue.after(afterMs, () => {
      const texts = waiting.get(text.to);
      if (texts?.includes(again) !== true) return;
      const others = texts.filter((one) => one !== again);
      if (others.length === 0) waiting.delete(text.to);
      else waiting.set(text.to, others);
      if (triesOn) this.deliver(again);
      else text.done?.(outcome);
    });
  }

  /** Delivers under several titles in turn. */
  deliverUnder(...titles: string[]): void {
    for (const title of titles) if (title !== this.title) this.network.alias(title, this);
    this.deliveryTitles.push(...titles);
  }

  private nextTitle(): Place | undefined {
    if (this.deliveryTitles.length === 0) return undefined;
    const title = this.deliveryTitles[this.turn++ % this.deliveryTitles.length] as string;
    return { title, ssn: SSN_MSC };
  }
}
