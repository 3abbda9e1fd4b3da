import { member } from '../../kit/member.ts';
import { alertServiceCentre } from '../../wire/map/operations/alert-service-centre.ts';
import { alertServiceCentreWithoutResult } from '../../wire/map/operations/alert-service-centre-without-result.ts';
import { anyTimeInterrogation } from '../../wire/map/operations/any-time-interrogation.ts';
import { cancelLocation } from '../../wire/map/operations/cancel-location.ts';
import { insertSubscriberData } from '../../wire/map/operations/insert-subscriber-data.ts';
import { noteSubscriberPresent } from '../../wire/map/operations/note-subscriber-present.ts';
import { provideSubscriberInfo } from '../../wire/map/operations/provide-subscriber-info.ts';
import { purgeMS } from '../../wire/map/operations/purge-ms.ts';
import { readyForSm } from '../../wire/map/operations/ready-for-sm.ts';
import { reportSmDeliveryStatus } from '../../wire/map/operations/report-sm-delivery-status.ts';
import { restoreData } from '../../wire/map/operations/restore-data.ts';
import { sendAuthenticationInfo } from '../../wire/map/operations/send-authentication-info.ts';
import { sendImsi } from '../../wire/map/operations/send-imsi.ts';
import { sendRoutingInfoForSm } from '../../wire/map/operations/send-routing-info-for-sm.ts';
import { updateGprsLocation } from '../../wire/map/operations/update-gprs-location.ts';
import { updateLocation } from '../../wire/map/operations/update-location.ts';
import { e164 } from '../core/components.ts';
import type { Request } from '../core/dialogue.ts';
import { digitsField, textField } from '../core/fields.ts';
import { decimalDigits, digitsOfImsi } from '../core/forgiving.ts';
import type { Lab } from '../core/lab.ts';
import type { LabNetwork } from '../core/lab-network.ts';
import {
  ABSENT_SUBSCRIBER,
  ABSENT_SUBSCRIBER_SM,
  ROAMING_NOT_ALLOWED,
  SYSTEM_FAILURE,
  UNKNOWN_SUBSCRIBER,
} from '../core/map-errors.ts';
import { SignallingNode } from '../core/signalling-node.ts';
import { authenticationSets } from './authentication-sets.ts';

/** Subsystems, TS 23.003 clause 8. */
export const SSN_HLR = 6;
export const SSN_VLR = 7;
export const SSN_MSC = 8;
export const SSN_SGSN = 149;

/** Nobody serves the subscriber. */
const NOWHERE = 0;

/** Says whether a subscriber may register under a node; how networks steer their roamers. */
export type RoamingPolicy = (subscriber: number, node: string, atMs: number) => boolean;

/**
 * A home location register with authentication centre, as the specification has it and no safer: it believes
 * whoever writes. What it knows of its subscribers stands in columns.
 */
export class Hlr extends SignallingNode {
  private readonly subscribers: number;
  /** Titles of serving nodes by number; 0 is nowhere. */
  private readonly titles: string[] = [''];
  private readonly titleNumbers = new Map<string, number>();
  private readonly vlr: Int32Array;
  private readonly sgsn: Int32Array;
  /** Service centres that wait for a subscriber to come back. */
  private readonly waiting = new Map<number, Set<string>>();
  mayRoam: RoamingPolicy = () => true;
  /** What profiles hold beside what everybody has, by the version of MAP and by what was asked with. */
  readonly profileParts: ((
    subscriber: number,
    version: number,
    forPackets: boolean,
    asked: unknown,
  ) => object)[] = [];
  /** Addresses of packet nodes by their titles, as they told them. */
  readonly sgsnAddresses = new Map<string, string>();
  /** Answers questions for places, as registers did until somebody objected. */
  answersInterrogation = true;

  /** @param subscribers numbered from 0; nobody else is known */
  constructor(lab: Lab, network: LabNetwork, end: string, subscribers: number) {
    super(lab, network, end, 'HLR');
    this.subscribers = subscribers;
    this.vlr = new Int32Array(subscribers);
    this.sgsn = new Int32Array(subscribers);
    network.register = this;
    this.on(updateLocation, (request) => this.register(request, this.vlr));
    this.on(updateGprsLocation, (request) => this.register(request, this.sgsn));
    this.on(restoreData, (request) => this.restore(request));
    this.on(sendAuthenticationInfo, (request) => this.authenticate(request));
    this.on(purgeMS, (request) => this.purge(request));
    this.on(sendRoutingInfoForSm, (request) => this.routeText(request));
    this.on(reportSmDeliveryStatus, (request) => this.noteDelivery(request));
    this.on(readyForSm, (request) => this.noteReady(request));
    this.on(noteSubscriberPresent, (request) => {
      const subscriber = this.subscriberOf({ imsi: textField(request.argument, 'imsi') });
      if (subscriber >= 0) this.alert(subscriber);
      request.ignore();
    });
    this.on(sendImsi, (request) => this.tellImsi(request));
    this.on(anyTimeInterrogation, (request) => this.interrogate(request));
  }

  /** Title of the VLR that serves a subscriber, `''` for none. */
  vlrOf(subscriber: number): string {
    return this.titles[this.vlr[subscriber] as number] ?? '';
  }

  sgsnOf(subscriber: number): string {
    return this.titles[this.sgsn[subscriber] as number] ?? '';
  }

  /** Puts a subscriber under a switch before the simulation begins. */
  place(subscriber: number, vlr: string, sgsn = ''): void {
    this.vlr[subscriber] = this.numberOf(vlr);
    this.sgsn[subscriber] = this.numberOf(sgsn);
  }

  /** The subscriber that an IMSI or a telephone number means, -1 for none of ours. */
  subscriberOf({ imsi = '', msisdn = '' }: { imsi?: string; msisdn?: string }): number {
    const forgives = this.network.facts.forgiving === true;
    const found =
      imsi === ''
        ? this.network.subscriberOfMsisdn(forgives ? decimalDigits(msisdn) : msisdn)
        : this.network.subscriberOfImsi(forgives ? digitsOfImsi(imsi) : imsi);
    return found < this.subscribers ? found : -1;
  }

  /** Titles of all nodes that serve somebody. */
  servingNodes(): { readonly vlrs: readonly string[]; readonly sgsns: readonly string[] } {
    const of = (column: Int32Array) =>
      [...new Set(column)]
        .filter((number) => number !== NOWHERE)
        .map((number) => this.titles[number] as string);
    return { vlrs: of(this.vlr), sgsns: of(this.sgsn) };
  }

  private numberOf(title: string): number {
    if (title === '') return NOWHERE;
    let number = this.titleNumbers.get(title);
    if (number === undefined) {
      number = this.titles.push(title) - 1;
      this.titleNumbers.set(title, number);
    }
    return number;
  }

  /** TS 29.002 clause 8.1.2 and TS 23.012: accept, hand over the profile, take the subscriber from where they were. */
  private register(request: Request, column: Int32Array): void {
    const { argument, dialogue } = request;
    const forPackets = column === this.sgsn;
    const subscriber = this.subscriberOf({ imsi: textField(argument, 'imsi') });
    const node = digitsField(argument, forPackets ? 'sgsn-Number' : 'vlr-Number');
    if (subscriber < 0) {
      request.error(UNKNOWN_SUBSCRIBER);
      return;
    }
    if (!this.mayRoam(subscriber, node, this.lab.nowMs)) {
      request.error(ROAMING_NOT_ALLOWED);
      return;
    }
    const before = this.titles[column[subscriber] as number] ?? '';
    const profile = this.profileOf(subscriber, dialogue.meaning.version, forPackets, argument);
    dialogue.invoke(insertSubscriberData, profile, (answer) => {
      if (answer.kind !== 'result') {
        request.error(SYSTEM_FAILURE);
      } else {
        column[subscriber] = this.numberOf(node);
        if (forPackets) this.sgsnAddresses.set(node, textField(argument, 'sgsn-Address'));
        const operation = forPackets ? updateGprsLocation : updateLocation;
        request.result(operation, { 'hlr-Number': e164(this.title) });
        if (before !== '' && before !== node) this.cancel(subscriber, before, forPackets);
        if (!forPackets) this.alert(subscriber);
      }
      dialogue.flush();
    });
  }

  private profileOf(subscriber: number, version: number, forPackets: boolean, asked: unknown): object {
    const parts = this.profileParts.map((part) => part(subscriber, version, forPackets, asked));
    return Object.assign({}, ...parts, {
      msisdn: e164(this.network.msisdnOf(subscriber)),
      subscriberStatus: 'serviceGranted',
      teleserviceList: ['telephony', 'shortMessageMT-PP', 'shortMessageMO-PP'],
    });
  }

  /** Tells a node to forget a subscriber who registered elsewhere. */
  cancel(subscriber: number, node: string, forPackets = false): void {
    const identity = { imsi: this.network.imsiOf(subscriber) };
    this.ask({
      to: { title: node, ssn: forPackets ? SSN_SGSN : SSN_VLR },
      ssn: SSN_HLR,
      context: 'locationCancellationContext',
      operation: cancelLocation,
      argument: (version: number) =>
        version === 3 ? { identity, cancellationType: 'updateProcedure' } : identity,
      done: () => {},
    });
  }

  private restore(request: Request): void {
    const subscriber = this.subscriberOf({ imsi: textField(request.argument, 'imsi') });
    if (subscriber < 0) {
      request.error(UNKNOWN_SUBSCRIBER);
      return;
    }
    const { argument, dialogue } = request;
    const profile = this.profileOf(subscriber, dialogue.meaning.version, false, argument);
    request.dialogue.invoke(insertSubscriberData, profile, () => {
      request.result(restoreData, { 'hlr-Number': e164(this.title) });
      request.dialogue.flush();
    });
  }

  private authenticate(request: Request): void {
    const { argument, dialogue } = request;
    const { version } = dialogue.meaning;
    const imsi = textField(argument, 'imsi');
    const subscriber = this.subscriberOf({ imsi });
    if (subscriber < 0) {
      request.error(UNKNOWN_SUBSCRIBER);
      return;
    }
    request.result(sendAuthenticationInfo, authenticationSets(this.lab.seed, imsi, this.lab.nowMs, version));
  }

  private purge(request: Request): void {
    const { argument } = request;
    const subscriber = this.subscriberOf({ imsi: textField(argument, 'imsi') });
    if (subscriber < 0) {
      request.error(UNKNOWN_SUBSCRIBER);
      return;
    }
    const vlr = digitsField(argument, 'vlr-Number');
    const sgsn = digitsField(argument, 'sgsn-Number');
    if (vlr !== '' && vlr === this.vlrOf(subscriber)) this.vlr[subscriber] = NOWHERE;
    if (sgsn !== '' && sgsn === this.sgsnOf(subscriber)) this.sgsn[subscriber] = NOWHERE;
    request.result(purgeMS);
  }

  private routeText(request: Request): void {
    const subscriber = this.subscriberOf({ msisdn: digitsField(request.argument, 'msisdn') });
    if (subscriber < 0) {
      request.error(UNKNOWN_SUBSCRIBER);
      return;
    }
    const node = this.vlrOf(subscriber) || this.sgsnOf(subscriber);
    if (node === '') {
      this.waitFor(subscriber, digitsField(request.argument, 'serviceCentreAddress'));
      request.error(ABSENT_SUBSCRIBER_SM);
      return;
    }
    request.result(sendRoutingInfoForSm, {
      imsi: this.network.imsiOf(subscriber),
      locationInfoWithLMSI: { 'networkNode-Number': e164(node) },
    });
  }

  private waitFor(subscriber: number, centre: string): void {
    if (centre === '') return;
    const centres = this.waiting.get(subscriber) ?? new Set();
    this.waiting.set(subscriber, centres.add(centre));
  }

  private noteDelivery(request: Request): void {
    const { argument } = request;
    const msisdn = digitsField(argument, 'msisdn');
    const subscriber = this.subscriberOf({ msisdn });
    if (subscriber < 0) {
      request.error(UNKNOWN_SUBSCRIBER);
      return;
    }
    // version 1 tells of absence alone
    if ((textField(argument, 'sm-DeliveryOutcome') || 'absentSubscriber') === 'absentSubscriber') {
      this.waitFor(subscriber, digitsField(argument, 'serviceCentreAddress'));
    }
    request.result(reportSmDeliveryStatus);
  }

  private noteReady(request: Request): void {
    const subscriber = this.subscriberOf({ imsi: textField(request.argument, 'imsi') });
    if (subscriber < 0) {
      request.error(UNKNOWN_SUBSCRIBER);
      return;
    }
    request.result(readyForSm);
    this.alert(subscriber);
  }

  /** A subscriber can be reached again: whoever waits is told. */
  private alert(subscriber: number): void {
    const centres = this.waiting.get(subscriber);
    if (centres === undefined) return;
    this.waiting.delete(subscriber);
    const msisdn = e164(this.network.msisdnOf(subscriber));
    for (const centre of centres) {
      this.ask({
        to: { title: centre, ssn: SSN_MSC },
        ssn: SSN_HLR,
        context: 'shortMsgAlertContext',
        version: 2,
        operation: alertServiceCentre,
        former: (version) => (version === 1 ? alertServiceCentreWithoutResult : undefined),
        argument: { msisdn, serviceCentreAddress: e164(centre) },
        done: () => {},
      });
    }
  }

  private tellImsi(request: Request): void {
    const subscriber = this.subscriberOf({ msisdn: digitsField(request.argument, 'msisdn') });
    if (subscriber < 0) request.error(UNKNOWN_SUBSCRIBER);
    else request.result(sendImsi, { imsi: this.network.imsiOf(subscriber) });
  }

  /** Clause 8.11.1: asks the switch that serves the subscriber, and tells what it says. */
  private interrogate(request: Request): void {
    const { argument, dialogue } = request;
    const identity = member(argument, 'subscriberIdentity');
    const imsi = textField(identity, 'imsi');
    const subscriber = this.subscriberOf({ imsi, msisdn: digitsField(identity, 'msisdn') });
    if (subscriber < 0) {
      request.error(UNKNOWN_SUBSCRIBER);
      return;
    }
    const node = this.vlrOf(subscriber);
    if (node === '') {
      request.error(ABSENT_SUBSCRIBER);
      return;
    }
    const requestedInfo = { locationInformation: null, subscriberState: null };
    this.ask({
      to: { title: node, ssn: SSN_VLR },
      ssn: SSN_HLR,
      context: 'subscriberInfoEnquiryContext',
      oldest: 3,
      operation: provideSubscriberInfo,
      argument: { imsi: this.network.imsiOf(subscriber), requestedInfo },
      done: (answer) => {
        const info = answer.kind === 'result' ? member(answer.result, 'subscriberInfo') : undefined;
        if (info === undefined) request.error(SYSTEM_FAILURE);
        else request.result(anyTimeInterrogation, { subscriberInfo: info });
        dialogue.flush();
      },
    });
  }
}
