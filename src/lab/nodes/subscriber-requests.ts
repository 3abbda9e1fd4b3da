import { member } from '../../kit/member.ts';
import { beginSubscriberActivity } from '../../wire/map/operations/begin-subscriber-activity.ts';
import { eraseSS } from '../../wire/map/operations/erase-ss.ts';
import { getPassword } from '../../wire/map/operations/get-password.ts';
import { interrogateSS } from '../../wire/map/operations/interrogate-ss.ts';
import { processUnstructuredSSData } from '../../wire/map/operations/process-unstructured-ss-data.ts';
import { processUnstructuredSSRequest } from '../../wire/map/operations/process-unstructured-ss-request.ts';
import { registerPassword } from '../../wire/map/operations/register-password.ts';
import { registerSS } from '../../wire/map/operations/register-ss.ts';
import { e164, type Operation } from '../core/components.ts';
import type { Dialogue, Done } from '../core/dialogue.ts';
import { digitsField, textField } from '../core/fields.ts';
import type { Place, SignallingNode } from '../core/signalling-node.ts';
import type { Forwarding } from './forwarding.ts';
import { SSN_VLR } from './hlr.ts';
import { ussd } from './ussd-service.ts';

/** Supplementary services and USSD are of version 2 at most. */
const NEWEST = 2;
/** The subscriber may take minutes to answer: timer ml, TS 29.002 clause 17.1.2. */
const PATIENCE_MS = 300_000;
const PASSWORD = '1234';

/** Whose request it is, and where their home register is. */
export interface Requester {
  readonly imsi: string;
  readonly register: Place;
}

/**
 * What the owner of a phone asks of their home network through the switch that serves it: call forwarding, USSD,
 * the password of call barring. TS 29.002 clauses 11 and 17.3.2: MAP-open names the subscriber.
 */
export class SubscriberRequests {
  private readonly node: SignallingNode;

  constructor(node: SignallingNode) {
    this.node = node;
    node.on(getPassword, (request) => request.result(getPassword, { currentPassword: PASSWORD }));
  }

  forward(who: Requester, how: Forwarding, to: string, done: (ok: boolean) => void): void {
    const argument = {
      'ss-Code': how,
      basicService: { teleservice: 'telephony' },
      forwardedToNumber: e164(to),
    };
    this.service(who, registerSS, argument, (answer) => done(answer.kind === 'result'));
  }

  cancelForwarding(who: Requester, how: Forwarding | 'allForwardingSS', done: (ok: boolean) => void): void {
    this.service(who, eraseSS, { 'ss-Code': how }, (answer) => done(answer.kind === 'result'));
  }

  /** Tells the number that calls are forwarded to, `''` for none. */
  askForwarding(who: Requester, how: Forwarding, done: (number: string) => void): void {
    this.service(who, interrogateSS, { 'ss-Code': how }, (answer) => {
      const features = answer.kind === 'result' ? member(answer.result, 'forwardingFeatureList') : undefined;
      done(Array.isArray(features) ? digitsField(features[0], 'forwardedToNumber') : '');
    });
  }

  setPassword(who: Requester, done: (ok: boolean) => void): void {
    this.service(who, registerPassword, { 'ss-Code': 'allBarringSS' }, (answer) =>
      done(answer.kind === 'result'),
    );
  }

  /** Dials USSD; tells what the home network answers, `''` where it does not. */
  dial(who: Requester, text: string, done: (text: string) => void): void {
    this.ask(
      who,
      'networkUnstructuredSsContext',
      processUnstructuredSSRequest,
      (version) => (version === 1 ? { 'ss-UserData': text } : ussd(text)),
      (answer) => {
        if (answer.kind !== 'result') done('');
        else
          done(
            textField(answer.result, 'ss-UserData') ||
              textField(member(answer.result, 'ussd-String'), 'text'),
          );
      },
      (version) => (version === 1 ? processUnstructuredSSData : undefined),
    );
  }

  private service(who: Requester, operation: Operation, argument: object, done: Done): void {
    this.ask(who, 'networkFunctionalSsContext', operation, () => argument, done);
  }

  private ask(
    { imsi, register }: Requester,
    context: string,
    operation: Operation,
    argument: (version: number) => object,
    done: Done,
    former: (version: number) => Operation | undefined = () => undefined,
  ): void {
    this.node.ask({
      to: register,
      ssn: SSN_VLR,
      context,
      version: NEWEST,
      operation,
      argument,
      former,
      reference: imsi,
      opening: (dialogue) => this.nameSubscriber(dialogue, imsi),
      timeoutMs: PATIENCE_MS,
      done,
    });
  }

  /** Version 1 has no MAP-open. */
  private nameSubscriber(dialogue: Dialogue, imsi: string): void {
    if (dialogue.meaning.version > 1) return;
    dialogue.tell(beginSubscriberActivity, { imsi, originatingEntityNumber: e164(this.node.title) });
  }
}
