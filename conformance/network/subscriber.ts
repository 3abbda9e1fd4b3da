import { emptyResult, invoke, type Node, returnResult } from '../../src/lab/map-message.ts';
import { encodeElement } from '../../src/wire/ber/encode-value.ts';
import { errors } from '../../src/wire/map/errors.ts';
import { cancelLocation } from '../../src/wire/map/operations/cancel-location.ts';
import { insertSubscriberData } from '../../src/wire/map/operations/insert-subscriber-data.ts';
import { mtForwardSm } from '../../src/wire/map/operations/mt-forward-sm.ts';
import { purgeMS } from '../../src/wire/map/operations/purge-ms.ts';
import { sendAuthenticationInfo } from '../../src/wire/map/operations/send-authentication-info.ts';
import { sendRoutingInfoForSm } from '../../src/wire/map/operations/send-routing-info-for-sm.ts';
import { updateGprsLocation } from '../../src/wire/map/operations/update-gprs-location.ts';
import { updateLocation } from '../../src/wire/map/operations/update-location.ts';
import type { ComponentToWrite } from '../../src/wire/tcap/encode-tcap.ts';
import type { Dialogues } from './dialogues.ts';
import { type Abroad, HOME } from './places.ts';

const HLR: Node = { title: HOME.hlr, ssn: 6 };
const SMSC: Node = { title: HOME.smsc, ssn: 8 };
const SSN_VLR = 7;
const SSN_MSC = 8;
const SSN_SGSN = 149;
const ABSENT_SUBSCRIBER_SM = 6;
const TELESERVICE_NOT_PROVISIONED = 11;
const CALL_BARRED = 13;

/** The old card is out of the telephone for so long before the new one is in. */
const RENEWAL_MS = 20_000;

const VECTOR = {
  rand: '00112233445566778899aabbccddeeff',
  xres: '0011223344556677',
  ck: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
  ik: 'f0e1d2c3b4a5968778695a4b3c2d1e0f',
  autn: 'aabbccddeeff8000aabbccddeeff0011',
};

export type Forwarding = 'cfu' | 'cfb' | 'cfnry' | 'cfnrc';
const FORWARDINGS: readonly Forwarding[] = ['cfu', 'cfb', 'cfnry', 'cfnrc'];

/** Number that calls are forwarded to. */
const FORWARDED_TO = '447700900777';

/** A subscriber of the home network, as the link to other networks sees what they do. */
export class Subscriber {
  readonly msisdn: string;
  /** Of the SIM card that they have now. */
  imsi: string;
  /** The network abroad that serves their telephone. */
  private abroad: Abroad | undefined;
  private readonly dialogues: Dialogues;

  constructor(dialogues: Dialogues, msisdn: string, imsi: string) {
    this.dialogues = dialogues;
    this.msisdn = msisdn;
    this.imsi = imsi;
  }

  get phoneNumber(): string {
    return `+${this.msisdn}`;
  }

  /** Switched on abroad: authenticated, registered, and the profile handed over. */
  arrives(place: Abroad, atMs: number): void {
    const { imsi } = this;
    if (this.abroad !== undefined && this.abroad !== place) this.cancelled(atMs);
    this.authenticated({ title: place.vlr, ssn: SSN_VLR }, atMs + 1000);
    this.dialogues.speak(
      {
        context: 'networkLocUpContext-v3',
        from: { title: place.vlr, ssn: SSN_VLR },
        to: HLR,
        question: invoke(updateLocation, {
          imsi,
          'msc-Number': international(place.vlr),
          'vlr-Number': international(place.vlr),
        }),
        within: { question: this.profile({}), answer: emptyResult(2) },
        answer: returnResult(updateLocation, { 'hlr-Number': international(HOME.hlr) }),
      },
      atMs + 3000,
    );
    this.abroad = place;
  }

  /** Registered by the home network's own switch: the register cancels the one abroad. */
  comesHome(atMs: number): void {
    this.cancelled(atMs);
    this.abroad = undefined;
  }

  /** The network abroad registers the telephone for data. */
  attachesForData(atMs: number): void {
    const { sgsn } = this.where();
    this.authenticated({ title: sgsn, ssn: SSN_SGSN }, atMs);
    this.dialogues.speak(
      {
        context: 'gprsLocationUpdateContext-v3',
        from: { title: sgsn, ssn: SSN_SGSN },
        to: HLR,
        question: invoke(updateGprsLocation, {
          imsi: this.imsi,
          'sgsn-Number': international(sgsn),
          'sgsn-Address': '192.0.2.17',
        }),
        within: {
          question: invoke(insertSubscriberData, { msisdn: international(this.msisdn) }, 2),
          answer: emptyResult(2),
        },
        answer: returnResult(updateGprsLocation, { 'hlr-Number': international(HOME.hlr) }),
      },
      atMs + 2000,
    );
  }

  /** The network abroad forgets a telephone that was not seen for long, for texts or for data. */
  purged(domain: 'texts' | 'data', atMs: number): void {
    const { vlr, sgsn } = this.where();
    const isData = domain === 'data';
    const node = isData ? { title: sgsn, ssn: SSN_SGSN } : { title: vlr, ssn: SSN_VLR };
    const number = international(node.title);
    this.dialogues.speak(
      {
        context: 'msPurgingContext-v3',
        from: node,
        to: HLR,
        question: invoke(purgeMS, {
          imsi: this.imsi,
          ...(isData ? { 'sgsn-Number': number } : { 'vlr-Number': number }),
        }),
        answer: returnResult(purgeMS, {}),
      },
      atMs,
    );
  }

  /** A text of the home network's service centre reaches the telephone abroad, or finds it switched off. */
  isWritten(reached: boolean, atMs: number): void {
    const text = {
      type: 'SMS-DELIVER' as const,
      'TP-OA': international('447700900555'),
      'TP-PID': 0,
      'TP-DCS': 0,
      'TP-SCTS': new Date(atMs).toISOString().replace(/\.\d+Z$/, '+00:00'),
      text: 'See you at eight',
    };
    this.dialogues.speak(
      {
        context: 'shortMsgMT-RelayContext-v3',
        from: SMSC,
        to: { title: this.where().vlr, ssn: SSN_MSC },
        question: invoke(mtForwardSm, {
          'sm-RP-DA': { imsi: this.imsi },
          'sm-RP-OA': { serviceCentreAddressOA: international(HOME.smsc) },
          'sm-RP-UI': { tpdu: text },
        }),
        answer: reached ? emptyResult() : refused(ABSENT_SUBSCRIBER_SM, {}),
      },
      atMs,
    );
  }

  /** A service centre abroad asks where to take a text, and the register will have none for this subscription. */
  isNotRouted(why: 'no texts' | 'barred', atMs: number): void {
    const { smsc } = this.where();
    this.dialogues.speak(
      {
        context: 'shortMsgGatewayContext-v3',
        from: { title: smsc, ssn: SSN_MSC },
        to: HLR,
        question: invoke(sendRoutingInfoForSm, {
          msisdn: international(this.msisdn),
          'sm-RP-PRI': true,
          serviceCentreAddress: international(smsc),
        }),
        answer: refused(why === 'barred' ? CALL_BARRED : TELESERVICE_NOT_PROVISIONED, {}),
      },
      atMs,
    );
  }

  /** The home network tells the one abroad how calls are forwarded: those named are, the others are not. */
  forwards(active: readonly Forwarding[], atMs: number): void {
    this.dialogues.speak(
      {
        context: 'subscriberDataMngtContext-v3',
        from: HLR,
        to: { title: this.where().vlr, ssn: SSN_VLR },
        question: this.profile({ provisionedSS: forwardingsOf(active), imsi: this.imsi }, 1),
        answer: emptyResult(),
      },
      atMs,
    );
  }

  /** Another SIM card for the number, first used where the one before was. */
  renewsSim(imsi: string, atMs: number): void {
    const place = this.where();
    this.comesHome(atMs - RENEWAL_MS);
    this.imsi = imsi;
    this.arrives(place, atMs);
  }

  private authenticated(node: Node, atMs: number): void {
    this.dialogues.speak(
      {
        context: 'infoRetrievalContext-v3',
        from: node,
        to: HLR,
        question: invoke(sendAuthenticationInfo, { imsi: this.imsi, numberOfRequestedVectors: 1 }),
        answer: returnResult(sendAuthenticationInfo, {
          authenticationSetList: { quintupletList: [VECTOR] },
        }),
      },
      atMs,
    );
  }

  private cancelled(atMs: number): void {
    this.dialogues.speak(
      {
        context: 'locationCancellationContext-v3',
        from: HLR,
        to: { title: this.where().vlr, ssn: SSN_VLR },
        question: invoke(cancelLocation, { identity: { imsi: this.imsi } }),
        answer: emptyResult(),
      },
      atMs,
    );
  }

  private profile(more: object, invokeId = 2): ComponentToWrite {
    return invoke(
      insertSubscriberData,
      {
        msisdn: international(this.msisdn),
        subscriberStatus: 'serviceGranted' as const,
        teleserviceList: ['telephony' as const, 'shortMessageMT-PP' as const, 'shortMessageMO-PP' as const],
        ...more,
      },
      invokeId,
    );
  }

  private where(): Abroad {
    if (this.abroad === undefined)
      throw new Error('the subscriber is not abroad, where the link would see them');
    return this.abroad;
  }
}

function forwardingsOf(active: readonly Forwarding[]) {
  return FORWARDINGS.map((code) => ({
    forwardingInfo: {
      'ss-Code': code,
      forwardingFeatureList: [
        active.includes(code)
          ? {
              'ss-Status': ['provisioned', 'registered', 'active'],
              forwardedToNumber: international(FORWARDED_TO),
            }
          : { 'ss-Status': ['provisioned'] },
      ],
    },
  }));
}

function refused(code: number, parameter: object): ComponentToWrite {
  const schema = errors.find((one) => one.code === code)?.parameter;
  if (schema === undefined) throw new Error(`MAP's error ${code} has no parameter`);
  return { type: 'returnError', invokeId: 1, code, parameter: encodeElement<unknown>(schema, parameter) };
}

function international(digits: string) {
  return { digits, nai: 1, np: 1 };
}
