import { member } from '../../kit/member.ts';
import { cancelLocation } from '../../wire/map/operations/cancel-location.ts';
import { deleteSubscriberData } from '../../wire/map/operations/delete-subscriber-data.ts';
import { insertSubscriberData } from '../../wire/map/operations/insert-subscriber-data.ts';
import { mtForwardSm } from '../../wire/map/operations/mt-forward-sm.ts';
import { purgeMS } from '../../wire/map/operations/purge-ms.ts';
import { reset } from '../../wire/map/operations/reset.ts';
import { sendAuthenticationInfo } from '../../wire/map/operations/send-authentication-info.ts';
import { updateGprsLocation } from '../../wire/map/operations/update-gprs-location.ts';
import { e164 } from '../core/components.ts';
import type { Request } from '../core/dialogue.ts';
import { digitsField, textField } from '../core/fields.ts';
import type { Lab } from '../core/lab.ts';
import type { LabNetwork } from '../core/lab-network.ts';
import { ABSENT_SUBSCRIBER_SM, UNIDENTIFIED_SUBSCRIBER } from '../core/map-errors.ts';
import type { NodeTable } from '../core/node-table.ts';
import { NONE, type Phones } from '../core/phones.ts';
import { SignallingNode } from '../core/signalling-node.ts';
import { SSN_SGSN } from './hlr.ts';
import { answerPositions } from './positioning.ts';
import { registerAddress } from './register-address.ts';
import { RegisterResets } from './register-resets.ts';
import { deliveredText } from './texts.ts';

/** Of the addresses that are reserved for documentation (RFC 5737), one an SGSN. */
const ADDRESSES = '192.0.2.';
/** Packet data came with version 3, whatever else a network has. */
const PACKET_VERSION = 3;

/** A packet node (SGSN): phones attach to it for data, beside the switch that they have for calls. */
export class Sgsn extends SignallingNode {
  /** In the table of all of them. */
  readonly number: number;
  private readonly phones: Phones;
  private readonly resets = new RegisterResets();

  constructor(lab: Lab, network: LabNetwork, end: string, phones: Phones, sgsns: NodeTable<Sgsn>) {
    super(lab, network, end, 'SGSN');
    this.mapVersion = PACKET_VERSION;
    this.phones = phones;
    this.number = sgsns.add(this);
    this.on(cancelLocation, (request) => {
      const imsi = textField(member(request.argument, 'identity') ?? request.argument, 'imsi');
      const phone = phones.ofImsi(imsi);
      if (this.serves(phone)) phones.packetAttached[phone] = NONE;
      request.result(cancelLocation);
    });
    this.on(insertSubscriberData, (request) => this.takeProfile(request, insertSubscriberData));
    this.on(deleteSubscriberData, (request) => this.takeProfile(request, deleteSubscriberData));
    this.on(reset, (request) => {
      this.resets.note(digitsField(member(request.argument, 'sendingNodenumber'), 'hlr-Number'));
      request.ignore();
    });
    this.on(mtForwardSm, (request) => this.takeText(request));
    answerPositions(this, (imsi) => this.serves(phones.ofImsi(imsi)));
  }

  /** A phone turns its data on: keys are fetched, and it is registered here (TS 23.060 clause 6.5). */
  attach(phone: number, done: (accepted: boolean) => void = () => {}): void {
    const imsi = this.phones.imsiOf(phone);
    this.ask({
      to: registerAddress(this.network, this.phones, phone),
      ssn: SSN_SGSN,
      context: 'infoRetrievalContext',
      oldest: 2,
      operation: sendAuthenticationInfo,
      argument: (version: number) =>
        version === 3 ? { imsi, numberOfRequestedVectors: 2, requestingNodeType: 'sgsn' } : { imsi },
      done: (answer) => {
        if (answer.kind === 'result') this.register(phone, done);
        else done(false);
      },
    });
  }

  /** Registers a phone, with no keys fetched before. */
  register(phone: number, done: (accepted: boolean) => void = () => {}): void {
    const imsi = this.phones.imsiOf(phone);
    this.ask({
      to: registerAddress(this.network, this.phones, phone),
      ssn: SSN_SGSN,
      context: 'gprsLocationUpdateContext',
      oldest: PACKET_VERSION,
      operation: updateGprsLocation,
      argument: {
        imsi,
        'sgsn-Number': e164(this.title),
        'sgsn-Address': `${ADDRESSES}${this.number + 1}`,
        'sgsn-Capability': { gprsEnhancementsSupportIndicator: null },
      },
      about: imsi,
      done: (answer) => {
        const accepted = answer.kind === 'result';
        if (accepted) {
          this.phones.packetAttached[phone] = this.number;
          this.resets.confirm(this.registerOf(phone), phone);
        }
        done(accepted);
      },
    });
  }

  /** A phone sends or takes data; one that is not attached, or whose register restarted, registers first. */
  use(phone: number, done: (accepted: boolean) => void = () => {}): void {
    if (!this.serves(phone)) this.attach(phone, done);
    else if (this.resets.isDue(this.registerOf(phone), phone)) this.register(phone, done);
    else done(true);
  }

  /** A phone that was silent for long is forgotten, and its register told. */
  purge(phone: number): void {
    if (this.serves(phone)) this.phones.packetAttached[phone] = NONE;
    this.ask({
      to: registerAddress(this.network, this.phones, phone),
      ssn: SSN_SGSN,
      context: 'msPurgingContext',
      oldest: PACKET_VERSION,
      operation: purgeMS,
      argument: { imsi: this.phones.imsiOf(phone), 'sgsn-Number': e164(this.title) },
      done: () => {},
    });
  }

  private serves(phone: number): boolean {
    return phone !== NONE && this.phones.packetAttached[phone] === this.number;
  }

  private registerOf(phone: number): string {
    return this.phones.networkOf(phone).register?.title ?? '';
  }

  private takeProfile(
    request: Request,
    operation: typeof insertSubscriberData | typeof deleteSubscriberData,
  ): void {
    const { argument, dialogue } = request;
    const imsi = textField(argument, 'imsi');
    // in the dialogue of a registration the subscriber is not named again
    const isKnown = dialogue.about !== '' ? imsi === '' : this.serves(this.phones.ofImsi(imsi));
    if (isKnown) request.result(operation, {});
    else request.error(UNIDENTIFIED_SUBSCRIBER);
  }

  /** Texts of phones that no switch serves come this way, TS 23.040 clause 8.1.1. */
  private takeText(request: Request): void {
    const phone = this.phones.ofImsi(textField(member(request.argument, 'sm-RP-DA'), 'imsi'));
    if (!this.serves(phone)) request.error(UNIDENTIFIED_SUBSCRIBER);
    else if (!this.phones.isOn(phone)) request.error(ABSENT_SUBSCRIBER_SM);
    else {
      request.result(mtForwardSm);
      const text = deliveredText(request.argument);
      if (text !== undefined) this.phones.show(phone, { ...text, atMs: this.lab.nowMs });
    }
  }
}
