import { member } from '../../kit/member.ts';
import { Random } from '../../kit/random.ts';
import { processUnstructuredSSData } from '../../wire/map/operations/process-unstructured-ss-data.ts';
import { processUnstructuredSSRequest } from '../../wire/map/operations/process-unstructured-ss-request.ts';
import type { Request } from '../core/dialogue.ts';
import { digitsField, textField } from '../core/fields.ts';
import { UNKNOWN_SUBSCRIBER } from '../core/map-errors.ts';
import type { Hlr } from './hlr.ts';

/** USSD-DataCodingScheme: 7-bit alphabet, no language (TS 23.038 clause 5). */
const GSM7 = 15;
/** What subscribers have at first, in pence. */
const LEAST_PENCE = 100;
const MOST_PENCE = 5000;

/** What subscribers dial. */
export const ASK_BALANCE = '*100#';
const GIVE_CREDIT = /^\*140\*(\d+)\*(\d+)#$/;

/**
 * What a home network answers to USSD of its prepaid subscribers: `*100#` tells the balance, `*140*number*pence#`
 * gives credit to somebody else. Whose credit it is says who opens the dialogue, and is believed.
 */
export class UssdService {
  private readonly hlr: Hlr;
  /** Pence that a subscriber got or gave away. */
  private readonly moved = new Map<number, number>();

  constructor(hlr: Hlr) {
    this.hlr = hlr;
    hlr.on(processUnstructuredSSRequest, (request) => {
      const dialled = textField(member(request.argument, 'ussd-String'), 'text');
      const text = this.answer(request, dialled);
      if (text === undefined) request.error(UNKNOWN_SUBSCRIBER);
      else request.result(processUnstructuredSSRequest, ussd(text));
    });
    hlr.on(processUnstructuredSSData, (request) => {
      const text = this.answer(request, textField(request.argument, 'ss-UserData'));
      if (text === undefined) request.error(UNKNOWN_SUBSCRIBER);
      else request.result(processUnstructuredSSData, { 'ss-UserData': text });
    });
  }

  /** Pence that a subscriber has left. */
  balanceOf(subscriber: number): number {
    const first = new Random(this.hlr.lab.seed, `credit ${this.hlr.network.imsiOf(subscriber)}`);
    return LEAST_PENCE + first.below(MOST_PENCE - LEAST_PENCE) + (this.moved.get(subscriber) ?? 0);
  }

  private answer(request: Request, dialled: string): string | undefined {
    const { hlr } = this;
    const msisdn = digitsField(request.argument, 'msisdn');
    const subscriber = hlr.subscriberOf({ imsi: request.dialogue.reference, msisdn });
    if (subscriber < 0) return undefined;
    if (dialled === ASK_BALANCE) return `Your balance is ${pounds(this.balanceOf(subscriber))}`;
    const [, to, amount] = GIVE_CREDIT.exec(dialled) ?? [];
    if (to === undefined) return 'Unknown code';
    const receiver = hlr.subscriberOf({ msisdn: to });
    const pence = Number(amount);
    if (receiver < 0 || pence > this.balanceOf(subscriber)) return 'Not possible';
    this.move(subscriber, -pence);
    this.move(receiver, pence);
    return `You gave ${pounds(pence)} to ${to}`;
  }

  private move(subscriber: number, pence: number): void {
    this.moved.set(subscriber, (this.moved.get(subscriber) ?? 0) + pence);
  }
}

/** A text as the argument or the result of an operation of USSD. */
export function ussd(text: string): object {
  return { 'ussd-DataCodingScheme': GSM7, 'ussd-String': { text } };
}

function pounds(pence: number): string {
  return (pence / 100).toFixed(2);
}
