import { member } from '../../kit/member.ts';
import { cancelLocation } from '../../wire/map/operations/cancel-location.ts';
import { deleteSubscriberData } from '../../wire/map/operations/delete-subscriber-data.ts';
import { insertSubscriberData } from '../../wire/map/operations/insert-subscriber-data.ts';
import { moForwardSm } from '../../wire/map/operations/mo-forward-sm.ts';
import { mtForwardSm } from '../../wire/map/operations/mt-forward-sm.ts';
import { noteSubscriberPresent } from '../../wire/map/operations/note-subscriber-present.ts';
import { provideSubscriberInfo } from '../../wire/map/operations/provide-subscriber-info.ts';
import { purgeMS } from '../../wire/map/operations/purge-ms.ts';
import { readyForSm } from '../../wire/map/operations/ready-for-sm.ts';
import { reset } from '../../wire/map/operations/reset.ts';
import { restoreData } from '../../wire/map/operations/restore-data.ts';
import { sendAuthenticationInfo } from '../../wire/map/operations/send-authentication-info.ts';
import { updateLocation } from '../../wire/map/operations/update-location.ts';
import { CALL_CAUSES } from '../core/call-leg.ts';
import { e164 } from '../core/components.ts';
import type { Request } from '../core/dialogue.ts';
import { digitsField, textField } from '../core/fields.ts';
import type { Lab } from '../core/lab.ts';
import type { LabNetwork } from '../core/lab-network.ts';
import { ABSENT_SUBSCRIBER, ABSENT_SUBSCRIBER_SM, UNIDENTIFIED_SUBSCRIBER } from '../core/map-errors.ts';
import type { NodeTable } from '../core/node-table.ts';
import { NONE, type Phones } from '../core/phones.ts';
import { type Place, SignallingNode } from '../core/signalling-node.ts';
import { FORWARDINGS, type Forwarding } from './forwarding.ts';
import { SSN_MSC, SSN_VLR } from './hlr.ts';
import { MobileCalls } from './mobile-calls.ts';
import type { CallOutcome } from './outgoing-call.ts';
import { answerPositions } from './positioning.ts';
import { registerAddress } from './register-address.ts';
import { RegisterResets } from './register-resets.ts';
import { type Requester, SubscriberRequests } from './subscriber-requests.ts';
import { deliveredText, submitTpdu } from './texts.ts';
import { ASK_BALANCE } from './ussd-service.ts';
import { VisitorProfiles } from './visitor-profiles.ts';

/** A switch with its visitor register (MSC/VLR): what phones do there becomes signalling. */
export class Switch extends SignallingNode {
  /** In the table of all switches. */
  readonly number: number;
  private readonly phones: Phones;
  /** What else answers; other procedures of the same node are added by their files. */
  readonly switches: NodeTable<Switch>;
  readonly profiles = new VisitorProfiles();
  private readonly requests = new SubscriberRequests(this);
  readonly calls: MobileCalls;
  private readonly resets = new RegisterResets();
  /** Phones whose register of texts waits for them to come back into coverage. */
  private readonly missedTexts = new Set<number>();

  constructor(lab: Lab, network: LabNetwork, end: string, phones: Phones, switches: NodeTable<Switch>) {
    super(lab, network, end, 'MSC/VLR');
    this.phones = phones;
    this.switches = switches;
    this.number = switches.add(this);
    this.calls = new MobileCalls(this, phones, this.number, this.profiles);
    this.on(cancelLocation, (request) => this.cancel(request));
    this.on(insertSubscriberData, (request) => this.changeProfile(request));
    this.on(deleteSubscriberData, (request) => this.changeProfile(request));
    this.on(reset, (request) => {
      this.resets.note(digitsField(member(request.argument, 'sendingNodenumber'), 'hlr-Number'));
      request.ignore();
    });
    answerPositions(this, (imsi) => phones.attached[phones.ofImsi(imsi)] === this.number);
    this.on(provideSubscriberInfo, (request) => this.tellPlace(request));
    this.on(mtForwardSm, (request) => this.takeText(request, mtForwardSm));
    // versions 1 and 2 bring texts to phones by this operation too
    this.on(moForwardSm, (request) => this.takeText(request, moForwardSm));
  }

  /** What registers are told that this switch can do. */
  private get capability(): object {
    const { camelPhase } = this.network.facts;
    if (camelPhase === undefined) return {};
    const supportedCamelPhases = camelPhase === 2 ? ['phase1', 'phase2'] : ['phase1', 'phase2', 'phase3'];
    return { 'vlr-Capability': { supportedCamelPhases } };
  }

  private registerOf(phone: number): Place {
    return registerAddress(this.network, this.phones, phone);
  }

  /** A phone shows up: its keys are fetched, and it is registered. */
  arrive(phone: number, done: (accepted: boolean) => void = () => {}): void {
    this.phones.camped[phone] = this.number;
    this.authenticate(phone, (known) => {
      if (!known) done(false);
      else this.register(phone, done);
    });
  }

  /** Fetches vectors for a phone. Version 1 had the operation under another name, and networks of that age keep theirs. */
  authenticate(phone: number, done: (known: boolean) => void): void {
    const imsi = this.phones.imsiOf(phone);
    this.ask({
      to: this.registerOf(phone),
      ssn: SSN_VLR,
      context: 'infoRetrievalContext',
      // the oldest equipment speaks version 2 for this alone
      version: this.mapVersion === 1 ? 2 : this.mapVersion,
      oldest: 2,
      operation: sendAuthenticationInfo,
      argument: (version: number) => (version === 3 ? { imsi, numberOfRequestedVectors: 2 } : { imsi }),
      done: (answer) => done(answer.kind === 'result'),
    });
  }

  /** TS 23.012: this switch serves the phone from now on, if its home network accepts. */
  register(phone: number, done: (accepted: boolean) => void = () => {}): void {
    const location = {
      imsi: this.phones.imsiOf(phone),
      'msc-Number': e164(this.title),
      'vlr-Number': e164(this.title),
    };
    this.ask({
      to: this.registerOf(phone),
      ssn: SSN_VLR,
      context: 'networkLocUpContext',
      operation: updateLocation,
      argument: (version: number) => (version === 3 ? { ...location, ...this.capability } : location),
      about: location.imsi,
      done: (answer) => {
        const accepted = answer.kind === 'result';
        if (accepted) {
          this.phones.attached[phone] = this.number;
          this.resets.confirm(this.registerTitle(phone), phone);
          if (this.missedTexts.delete(phone)) this.tellReady(phone);
        } else this.profiles.forget(phone);
        done(accepted);
      },
    });
  }

  /** A phone that was silent for long is forgotten, and its register told (TS 23.012 clause 3.6.1.4). */
  purge(phone: number): void {
    this.forget(phone);
    // version 1 knows no purge: the register is not told
    if (this.mapVersion === 1) return;
    this.ask({
      to: this.registerOf(phone),
      ssn: SSN_VLR,
      context: 'msPurgingContext',
      oldest: 2,
      operation: purgeMS,
      argument: { imsi: this.phones.imsiOf(phone), 'vlr-Number': e164(this.title) },
      done: () => {},
    });
  }

  /**
   * The owner of a phone writes a text, which goes to the service centre that the SIM names: of the home network.
   * A phone whose registration was taken from this switch registers anew first. One that is barred sends nothing.
   */
  submitText(
    phone: number,
    to: string,
    text: string,
    centre: string,
    done: (ok: boolean) => void = () => {},
  ): void {
    this.whileServed(phone, done, () => {
      const { isBarred, without } = this.profiles.of(phone);
      if (isBarred || without.includes('shortMessageMO-PP')) {
        done(false);
        return;
      }
      this.ask({
        to: { title: centre, ssn: SSN_MSC },
        ssn: SSN_MSC,
        context: 'shortMsgMO-RelayContext',
        contextIn: (version) => (version === 1 ? 'shortMsgRelayContext-v1' : undefined),
        operation: moForwardSm,
        argument: {
          'sm-RP-DA': { serviceCentreAddressDA: e164(centre) },
          'sm-RP-OA': { msisdn: e164(this.phones.msisdnOf(phone)) },
          'sm-RP-UI': { tpdu: submitTpdu(to, text) },
        },
        done: (answer) => done(answer.kind === 'result'),
      });
    });
  }

  /** The owner of a phone calls somebody; told once how it ended. */
  call(phone: number, to: string, done: (outcome: CallOutcome) => void = () => {}): void {
    const failed = () => done({ answered: false, cause: CALL_CAUSES.temporaryFailure, talkMs: 0 });
    this.whileServed(phone, failed, () => this.calls.dial(phone, to, done));
  }

  /** The owner of a phone has calls forwarded: all of them, or where the phone cannot take them. */
  forwardCalls(
    phone: number,
    to: string,
    done: (ok: boolean) => void = () => {},
    how: Forwarding = 'cfu',
  ): void {
    this.whileServed(phone, done, () =>
      this.requests.forward(this.requester(phone), how, to, (ok) => {
        if (ok && how !== 'cfu') this.profiles.forward(phone, how, to);
        done(ok);
      }),
    );
  }

  cancelForwarding(
    phone: number,
    done: (ok: boolean) => void = () => {},
    how: Forwarding | 'allForwardingSS' = 'allForwardingSS',
  ): void {
    this.whileServed(phone, done, () =>
      this.requests.cancelForwarding(this.requester(phone), how, (ok) => {
        const codes = how === 'allForwardingSS' ? FORWARDINGS : [how];
        if (ok) for (const code of codes) this.profiles.forward(phone, code, '');
        done(ok);
      }),
    );
  }

  /** Tells the number that calls to a phone are forwarded to, `''` for none. */
  askForwarding(phone: number, done: (number: string) => void, how: Forwarding = 'cfu'): void {
    this.whileServed(
      phone,
      () => done(''),
      () => this.requests.askForwarding(this.requester(phone), how, done),
    );
  }

  setPassword(phone: number, done: (ok: boolean) => void = () => {}): void {
    this.whileServed(phone, done, () => this.requests.setPassword(this.requester(phone), done));
  }

  /** The owner of a phone dials USSD; told what the home network says, `''` where it does not. */
  dialUssd(phone: number, text: string, done: (answer: string) => void = () => {}): void {
    this.whileServed(
      phone,
      () => done(''),
      () => this.requests.dial(this.requester(phone), text, done),
    );
  }

  /** `*100#`. */
  askBalance(phone: number, done: (answer: string) => void = () => {}): void {
    this.dialUssd(phone, ASK_BALANCE, done);
  }

  private requester(phone: number): Requester {
    return { imsi: this.phones.imsiOf(phone), register: this.registerOf(phone) };
  }

  /**
   * Does something for a phone that is registered here, registering it before where it is not, and telling a
   * register that restarted of it.
   */
  whileServed(phone: number, failed: (ok: boolean) => void, task: () => void): void {
    const goOn = (accepted: boolean) => (accepted ? task() : failed(false));
    if (this.phones.attached[phone] !== this.number) this.arrive(phone, goOn);
    else if (this.awaitsRestoring(phone)) this.restore(phone, goOn);
    else task();
  }

  /** Whether a visitor’s register said that it restarted, and has heard nothing of them since. */
  awaitsRestoring(phone: number): boolean {
    return this.resets.isDue(this.registerTitle(phone), phone);
  }

  /** Clause 8.10.3; version 1 on either side registers instead. */
  private restore(phone: number, done: (accepted: boolean) => void): void {
    if (this.mapVersion === 1) {
      this.register(phone, done);
      return;
    }
    const imsi = this.phones.imsiOf(phone);
    this.ask({
      to: this.registerOf(phone),
      ssn: SSN_VLR,
      context: 'networkLocUpContext',
      oldest: 2,
      operation: restoreData,
      argument: (version: number) => (version === 3 ? { imsi, ...this.capability } : { imsi }),
      about: imsi,
      done: (answer) => {
        if (answer.kind === 'abort') this.register(phone, done);
        else {
          if (answer.kind === 'result') this.resets.confirm(this.registerTitle(phone), phone);
          done(answer.kind === 'result');
        }
      },
    });
  }

  private registerTitle(phone: number): string {
    return this.phones.networkOf(phone).register?.title ?? '';
  }

  /** The phone is in reach again; a text that could not be brought to it waits. */
  isBack(phone: number): void {
    if (this.missedTexts.delete(phone)) this.tellReady(phone);
  }

  private tellReady(phone: number): void {
    const imsi = this.phones.imsiOf(phone);
    this.ask({
      to: this.registerOf(phone),
      ssn: SSN_VLR,
      context: 'mwdMngtContext',
      operation: readyForSm,
      former: (version) => (version === 1 ? noteSubscriberPresent : undefined),
      argument: (version: number) => (version === 1 ? { imsi } : { imsi, alertReason: 'ms-Present' }),
      done: () => {},
    });
  }

  private cancel(request: Request): void {
    const identity = member(request.argument, 'identity') ?? request.argument;
    const phone = this.phones.ofImsi(textField(identity, 'imsi'));
    if (phone !== NONE) this.forget(phone);
    request.result(cancelLocation);
  }

  /** A phone that registered elsewhere meanwhile stays there. */
  private forget(phone: number): void {
    if (this.phones.attached[phone] === this.number) this.phones.attached[phone] = NONE;
    this.profiles.forget(phone);
  }

  /** Clause 8.8: the home register, or who says so, changes what a visitor may do. */
  private changeProfile(request: Request): void {
    const { argument, dialogue, opcode } = request;
    const imsi = textField(argument, 'imsi') || dialogue.about;
    const phone = this.phones.ofImsi(imsi);
    const arrives = dialogue.about === imsi;
    if (phone === NONE || !(arrives || this.phones.attached[phone] === this.number)) {
      request.error(UNIDENTIFIED_SUBSCRIBER);
    } else if (opcode === deleteSubscriberData.opcode) {
      this.profiles.withdraw(phone, argument);
      request.result(deleteSubscriberData, {});
    } else {
      this.profiles.insert(phone, argument, arrives);
      request.result(insertSubscriberData, {});
    }
  }

  private tellPlace(request: Request): void {
    const phone = this.phones.ofImsi(textField(request.argument, 'imsi'));
    if (phone === NONE || this.phones.attached[phone] !== this.number) {
      request.error(ABSENT_SUBSCRIBER);
      return;
    }
    const subscriberState = this.phones.isOn(phone)
      ? { assumedIdle: null }
      : { netDetNotReachable: 'msNotReachable' };
    const locationInformation = {
      ageOfLocationInformation: 0,
      'vlr-number': e164(this.title),
      'msc-Number': e164(this.title),
    };
    request.result(provideSubscriberInfo, { subscriberInfo: { locationInformation, subscriberState } });
  }

  private takeText(request: Request, operation: typeof mtForwardSm | typeof moForwardSm): void {
    const phone = this.phones.ofImsi(textField(member(request.argument, 'sm-RP-DA'), 'imsi'));
    if (phone === NONE || this.phones.attached[phone] !== this.number) {
      request.error(UNIDENTIFIED_SUBSCRIBER);
      return;
    }
    if (!this.phones.isOn(phone) || this.phones.camped[phone] !== this.number) {
      this.missedTexts.add(phone);
      request.error(ABSENT_SUBSCRIBER_SM);
      return;
    }
    request.result(operation);
    const text = deliveredText(request.argument);
    if (text !== undefined) this.phones.show(phone, { ...text, atMs: this.lab.nowMs });
  }
}
