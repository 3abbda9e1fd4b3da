import { activateSS } from '../../wire/map/operations/activate-ss.ts';
import { beginSubscriberActivity } from '../../wire/map/operations/begin-subscriber-activity.ts';
import { deactivateSS } from '../../wire/map/operations/deactivate-ss.ts';
import { eraseSS } from '../../wire/map/operations/erase-ss.ts';
import { getPassword } from '../../wire/map/operations/get-password.ts';
import { interrogateSS } from '../../wire/map/operations/interrogate-ss.ts';
import { registerPassword } from '../../wire/map/operations/register-password.ts';
import { registerSS } from '../../wire/map/operations/register-ss.ts';
import { e164, type Operation } from '../core/components.ts';
import type { Request } from '../core/dialogue.ts';
import { digitsField, textField } from '../core/fields.ts';
import {
  ILLEGAL_SS_OPERATION,
  NEGATIVE_PASSWORD_CHECK,
  PASSWORD_REGISTRATION_FAILURE,
  SYSTEM_FAILURE,
  UNKNOWN_SUBSCRIBER,
} from '../core/map-errors.ts';
import { FORWARDINGS, type Forwarding } from './forwarding.ts';
import type { Hlr } from './hlr.ts';

/** Codes that mean several at once, TS 29.002 clause 17.7.5. */
const GROUPS: Readonly<Record<string, readonly Forwarding[]>> = {
  allForwardingSS: FORWARDINGS,
  allCondForwardingSS: ['cfb', 'cfnry', 'cfnrc'],
};

/** Where calls go, and whether they do now. */
interface ForwardedTo {
  readonly number: string;
  readonly active: boolean;
}

type Services = Partial<Record<Forwarding, ForwardedTo>>;

/**
 * The supplementary services of a home register's subscribers: TS 29.002 clause 11. Whose they are is told when
 * the dialogue is opened, and whoever tells is believed. Kept of those who forward calls alone.
 */
export class SupplementaryServices {
  private readonly hlr: Hlr;
  private readonly forwarding = new Map<number, Services>();
  private readonly passwords = new Map<number, string>();

  constructor(hlr: Hlr) {
    this.hlr = hlr;
    // version 1 has no MAP-open that could name the subscriber
    hlr.on(beginSubscriberActivity, (request) => {
      request.dialogue.reference = textField(request.argument, 'imsi');
      request.ignore();
    });
    hlr.on(registerSS, (request) => this.register(request));
    hlr.on(eraseSS, (request) => this.change(request, eraseSS, () => undefined));
    hlr.on(activateSS, (request) =>
      this.change(request, activateSS, (was) => was && { ...was, active: true }),
    );
    hlr.on(deactivateSS, (request) =>
      this.change(request, deactivateSS, (was) => was && { ...was, active: false }),
    );
    hlr.on(interrogateSS, (request) => this.interrogate(request));
    hlr.on(registerPassword, (request) => this.takePassword(request));
    hlr.profileParts.push((subscriber, _version, forPackets) =>
      forPackets ? {} : this.profileOf(subscriber),
    );
  }

  /** Number that a subscriber's calls go to in a case, `''` where they are not forwarded. */
  forwardedTo(subscriber: number, how: Forwarding): string {
    const found = this.forwarding.get(subscriber)?.[how];
    return found?.active === true ? found.number : '';
  }

  /** Password of call barring, `''` for none. */
  passwordOf(subscriber: number): string {
    return this.passwords.get(subscriber) ?? '';
  }

  /** What the switch carries out itself: forwarding of calls that the phone cannot take. */
  private profileOf(subscriber: number): object {
    const services = this.forwarding.get(subscriber);
    if (services === undefined) return {};
    const provisionedSS = FORWARDINGS.flatMap((code) => {
      const found = services[code];
      if (found === undefined || code === 'cfu') return [];
      return [{ forwardingInfo: { 'ss-Code': code, forwardingFeatureList: [featureOf(found)] } }];
    });
    return provisionedSS.length === 0 ? {} : { provisionedSS };
  }

  /** The subscriber of a request and what it is about; refuses it where either is unknown. */
  private subject(
    request: Request,
  ): { readonly subscriber: number; readonly codes: readonly Forwarding[] } | undefined {
    const subscriber = this.hlr.subscriberOf({ imsi: request.dialogue.reference });
    if (subscriber < 0) {
      request.error(UNKNOWN_SUBSCRIBER);
      return undefined;
    }
    const code = textField(request.argument, 'ss-Code');
    const codes = GROUPS[code] ?? FORWARDINGS.filter((forwarding) => forwarding === code);
    if (codes.length === 0) {
      request.error(ILLEGAL_SS_OPERATION);
      return undefined;
    }
    return { subscriber, codes };
  }

  private register(request: Request): void {
    const number = digitsField(request.argument, 'forwardedToNumber');
    if (number === '') request.error(ILLEGAL_SS_OPERATION);
    else this.change(request, registerSS, () => ({ number, active: true }));
  }

  private change(
    request: Request,
    operation: Operation,
    next: (was: ForwardedTo | undefined) => ForwardedTo | undefined,
  ): void {
    const subject = this.subject(request);
    if (subject === undefined) return;
    const { subscriber, codes } = subject;
    const services: Services = { ...this.forwarding.get(subscriber) };
    for (const code of codes) {
      const now = next(services[code]);
      if (now === undefined) delete services[code];
      else services[code] = now;
    }
    if (Object.keys(services).length === 0) this.forwarding.delete(subscriber);
    else this.forwarding.set(subscriber, services);
    const code = textField(request.argument, 'ss-Code');
    const feature = featureOf(services[codes[0] as Forwarding]);
    request.result(operation, { forwardingInfo: { 'ss-Code': code, forwardingFeatureList: [feature] } });
  }

  private interrogate(request: Request): void {
    const subject = this.subject(request);
    if (subject === undefined) return;
    const found = this.forwarding.get(subject.subscriber)?.[subject.codes[0] as Forwarding];
    const answer =
      found === undefined ? { 'ss-Status': ['provisioned'] } : { forwardingFeatureList: [featureOf(found)] };
    request.result(interrogateSS, answer);
  }

  /** Clause 11.7: the old password, unless there is none, then the new one twice. */
  private takePassword(request: Request): void {
    const { dialogue } = request;
    const subscriber = this.hlr.subscriberOf({ imsi: dialogue.reference });
    if (subscriber < 0) {
      request.error(UNKNOWN_SUBSCRIBER);
      return;
    }
    const old = this.passwordOf(subscriber);
    const steps = [...(old === '' ? [] : ['enterPW']), 'enterNewPW', 'enterNewPW-Again'];
    const told: string[] = [];
    const next = (): void => {
      const guidanceInfo = steps[told.length];
      if (guidanceInfo === undefined) {
        const [again, first] = [told.at(-1) ?? '', told.at(-2) ?? ''];
        if (again !== first) request.error(PASSWORD_REGISTRATION_FAILURE);
        else {
          this.passwords.set(subscriber, again);
          request.result(registerPassword, { newPassword: again });
        }
        return;
      }
      dialogue.invoke(getPassword, { guidanceInfo }, (answer) => {
        const word = answer.kind === 'result' ? textField(answer.result, 'currentPassword') : '';
        if (word === '') request.error(SYSTEM_FAILURE);
        else if (guidanceInfo === 'enterPW' && word !== old) request.error(NEGATIVE_PASSWORD_CHECK);
        else {
          told.push(word);
          next();
        }
        dialogue.flush();
      });
    };
    next();
  }
}

/** A ForwardingFeature, TS 29.002 clause 17.7.4. */
function featureOf(found: ForwardedTo | undefined): object {
  if (found === undefined) return { 'ss-Status': ['provisioned'] };
  const active = found.active ? ['active'] : [];
  return {
    'ss-Status': ['provisioned', 'registered', ...active],
    forwardedToNumber: e164(found.number),
  };
}
