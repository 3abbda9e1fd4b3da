import {
  emptyResult,
  invoke,
  type MapMessage,
  mapMessageOctets,
  type Node,
  returnResult,
} from '../../src/lab/map-message.ts';
import { anyTimeInterrogation } from '../../src/wire/map/operations/any-time-interrogation.ts';
import { insertSubscriberData } from '../../src/wire/map/operations/insert-subscriber-data.ts';
import { mtForwardSm } from '../../src/wire/map/operations/mt-forward-sm.ts';
import { purgeMS } from '../../src/wire/map/operations/purge-ms.ts';
import { sendAuthenticationInfo } from '../../src/wire/map/operations/send-authentication-info.ts';
import { sendRoutingInfoForSm } from '../../src/wire/map/operations/send-routing-info-for-sm.ts';
import { updateLocation } from '../../src/wire/map/operations/update-location.ts';
import {
  CARRIERS,
  carrierPointCode,
  gatewayOf,
  HLR,
  HOME_POINT_CODE,
  imsiOf,
  msisdnOf,
  placeOf,
  SMS_ROUTER,
  SMSC,
} from './traffic-network.ts';

/** A message of the link between the home network and one of its carriers. */
export interface TrafficMessage {
  /** Number of the carrier, from 0. */
  readonly carrier: number;
  readonly toHome: boolean;
  /** Whom it is about. */
  readonly subscriber: number;
  /** Title of the sender where it is one that nobody knows. */
  readonly stranger?: string;
  /** M3UA. */
  readonly octets: Uint8Array;
}

/** Subscribers of a link that are busy at a time, so that their messages lie between one another's. */
const BUSY_SUBSCRIBERS = 64;

/** Of so many subscribers, one is asked for by somebody who may not: nearly all that a link carries is honest. */
export const HOSTILE_EVERY = 500;

const HOME_HLR: Node = { title: HLR, ssn: 6 };
const HOME_SMSC: Node = { title: SMSC, ssn: 8 };
const HOME_ROUTER: Node = { title: SMS_ROUTER, ssn: 8 };

/** What happens about one subscriber: who takes part, and the transaction id of both ends of a dialogue. */
interface Matter {
  readonly subscriber: number;
  readonly vlr: Node;
  readonly msc: Node;
  readonly gateway: Node;
  readonly imsi: string;
  readonly msisdn: string;
  readonly id: string;
}

/** The messages of a dialogue. */
type Script = (matter: Matter) => [toHome: boolean, message: MapMessage][];

function international(digits: string) {
  return { digits, nai: 1, np: 1 };
}

/** A VLR abroad fetches authentication vectors. */
const authentication: Script = ({ vlr, imsi, id }) => {
  const vector = {
    rand: id.repeat(4),
    xres: id.repeat(2),
    ck: id.repeat(4),
    ik: id.repeat(4),
    autn: id.repeat(4),
  };
  const context = 'infoRetrievalContext-v3';
  const request = invoke(sendAuthenticationInfo, { imsi, numberOfRequestedVectors: 1 });
  const vectors = returnResult(sendAuthenticationInfo, {
    authenticationSetList: { quintupletList: [vector] },
  });
  return [
    [true, { from: vlr, to: HOME_HLR, type: 'begin', otid: id, context, components: [request] }],
    [false, { from: HOME_HLR, to: vlr, type: 'end', dtid: id, context, components: [vectors] }],
  ];
};

/** The VLR registers the subscriber, and is given the profile within the dialogue. */
const registration: Script = ({ vlr, msc, imsi, msisdn, id }) => {
  const context = 'networkLocUpContext-v3';
  const location = invoke(updateLocation, {
    imsi,
    'msc-Number': international(msc.title),
    'vlr-Number': international(vlr.title),
  });
  const profile = invoke(
    insertSubscriberData,
    {
      msisdn: international(msisdn),
      subscriberStatus: 'serviceGranted',
      teleserviceList: ['telephony', 'shortMessageMT-PP', 'shortMessageMO-PP'],
    },
    2,
  );
  const done = returnResult(updateLocation, { 'hlr-Number': international(HLR) });
  const toHlr = { from: vlr, to: HOME_HLR };
  const toVlr = { from: HOME_HLR, to: vlr };
  return [
    [true, { ...toHlr, type: 'begin', otid: id, context, components: [location] }],
    [false, { ...toVlr, type: 'continue', otid: id, dtid: id, context, components: [profile] }],
    [true, { ...toHlr, type: 'continue', otid: id, dtid: id, components: [emptyResult(2)] }],
    [false, { ...toVlr, type: 'end', dtid: id, components: [done] }],
  ];
};

/** A short message centre abroad asks by the subscriber's number where to send a message. */
const routing: Script = ({ gateway, imsi, msisdn, id }) => {
  const context = 'shortMsgGatewayContext-v3';
  const request = invoke(sendRoutingInfoForSm, {
    msisdn: international(msisdn),
    'sm-RP-PRI': true,
    serviceCentreAddress: international(gateway.title),
  });
  const route = returnResult(sendRoutingInfoForSm, {
    imsi,
    locationInfoWithLMSI: { 'networkNode-Number': international(SMS_ROUTER) },
  });
  const asked: Node = { title: msisdn, ssn: 6 };
  return [
    [true, { from: gateway, to: asked, type: 'begin', otid: id, context, components: [request] }],
    [false, { from: HOME_HLR, to: gateway, type: 'end', dtid: id, context, components: [route] }],
  ];
};

function text({ imsi, subscriber }: Matter, from: Node) {
  return invoke(mtForwardSm, {
    'sm-RP-DA': { imsi },
    'sm-RP-OA': { serviceCentreAddressOA: international(from.title) },
    'sm-RP-UI': {
      tpdu: {
        type: 'SMS-DELIVER',
        'TP-OA': { alphanumeric: 'Example', nai: 5, np: 0 },
        'TP-PID': 0,
        'TP-DCS': 0,
        'TP-SCTS': '2026-01-15T10:03:00+00:00',
        text: `Your table for ${2 + (subscriber % 7)} is booked`,
      },
    },
  });
}

/** It sends the message to the SMS router. */
const arrival: Script = (matter) => {
  const { gateway, id } = matter;
  const context = 'shortMsgMT-RelayContext-v3';
  const components = [text(matter, gateway)];
  return [
    [true, { from: gateway, to: HOME_ROUTER, type: 'begin', otid: id, context, components }],
    [false, { from: HOME_ROUTER, to: gateway, type: 'end', dtid: id, context, components: [emptyResult()] }],
  ];
};

/** The home short message centre delivers to a roamer. */
const delivery: Script = (matter) => {
  const { msc, id } = matter;
  const context = 'shortMsgMT-RelayContext-v3';
  const components = [text(matter, HOME_SMSC)];
  return [
    [false, { from: HOME_SMSC, to: msc, type: 'begin', otid: id, context, components }],
    [true, { from: msc, to: HOME_SMSC, type: 'end', dtid: id, context, components: [emptyResult()] }],
  ];
};

/** The VLR forgets a subscriber who is silent. */
const purge: Script = ({ vlr, imsi, id }) => {
  const context = 'msPurgingContext-v3';
  const request = invoke(purgeMS, { imsi, 'vlr-Number': international(vlr.title) });
  return [
    [true, { from: vlr, to: HOME_HLR, type: 'begin', otid: id, context, components: [request] }],
    [
      false,
      {
        from: HOME_HLR,
        to: vlr,
        type: 'end',
        dtid: id,
        context,
        components: [returnResult(purgeMS, { freezeTMSI: null })],
      },
    ],
  ];
};

/** Hostile: a title of a partner asks where the subscriber is, and gets no answer. */
const location: Script = ({ gateway, msisdn, id }) => {
  const context = 'anyTimeInfoEnquiryContext-v3';
  const request = invoke(anyTimeInterrogation, {
    subscriberIdentity: { msisdn: international(msisdn) },
    requestedInfo: { locationInformation: null },
    'gsmSCF-Address': international(gateway.title),
  });
  return [[true, { from: gateway, to: HOME_HLR, type: 'begin', otid: id, context, components: [request] }]];
};

/** What happens about a subscriber, and how often: registration is the most of what roaming costs. */
const MIX: readonly (readonly Script[])[] = [
  [authentication, registration],
  [routing, arrival],
  [authentication, registration],
  [delivery],
  [authentication],
  [authentication, registration],
  [routing, arrival],
  [authentication, registration, purge],
  [delivery],
  [authentication, registration],
];

/**
 * What a link carries about `subscribers` subscribers woven into one another, in an order that is always
 * the same. Transaction ids are the number of the dialogue in four octets.
 */
export function linkTraffic(subscribers: number): TrafficMessage[] {
  const traffic: TrafficMessage[] = [];
  const open: TrafficMessage[][] = [];
  let dialogues = 0;
  const begin = (subscriber: number) => {
    // places come round every 900: at each of them something else happens every time
    const matter = (subscriber + Math.floor(subscriber / 900)) % MIX.length;
    const scripts = subscriber % HOSTILE_EVERY === 1 ? [location] : (MIX[matter] ?? []);
    open.push(scripts.flatMap((script) => messagesOf(script, subscriber, dialogues++)));
  };
  for (let number = 0; number < subscribers || open.length > 0; number++) {
    if (number < subscribers) begin(number);
    // as many messages as a subscriber has on average, so that no more are busy than shall be
    while (open.length > (number < subscribers ? BUSY_SUBSCRIBERS : 0)) {
      const turn = (traffic.length * 5) % open.length;
      const next = open[turn]?.shift();
      if (next !== undefined) traffic.push(next);
      if (open[turn]?.length === 0) open.splice(turn, 1);
    }
  }
  return traffic;
}

function matterOf(subscriber: number, dialogue: number): Matter {
  const { title } = placeOf(subscriber);
  return {
    subscriber,
    vlr: { title, ssn: 7 },
    msc: { title, ssn: 8 },
    gateway: { title: gatewayOf(subscriber * 7), ssn: 8 },
    imsi: imsiOf(subscriber),
    msisdn: msisdnOf(subscriber),
    id: dialogue.toString(16).padStart(8, '0'),
  };
}

function messagesOf(script: Script, subscriber: number, dialogue: number): TrafficMessage[] {
  const carrier = subscriber % CARRIERS;
  return script(matterOf(subscriber, dialogue)).map(([toHome, message]) => ({
    carrier,
    toHome,
    subscriber,
    octets: linkOctets(message, carrier, toHome),
  }));
}

function linkOctets(message: MapMessage, carrier: number, toHome: boolean): Uint8Array {
  const foreign = carrierPointCode(carrier);
  const route = toHome ? { opc: foreign, dpc: HOME_POINT_CODE } : { opc: HOME_POINT_CODE, dpc: foreign };
  return mapMessageOctets(message, route);
}

/** What nobody answers, and what each of them asks: the flood is of dialogues that are never over. */
const QUESTIONS: readonly Script[] = [authentication, registration, routing, authentication, purge, location];

/** A title that no partner of the traffic has, for up to 8 million strangers. */
export function strangerOf(number: number): string {
  return `1202555${2_000_000 + number}`;
}

/** The first messages of `dialogues` dialogues: each of another stranger about another subscriber of ours. */
export function hostileTraffic(dialogues: number): TrafficMessage[] {
  return Array.from({ length: dialogues }, (_, number) => {
    const stranger = strangerOf(number);
    const node = (ssn: number): Node => ({ title: stranger, ssn });
    const matter = { ...matterOf(number, number), vlr: node(7), msc: node(8), gateway: node(8) };
    const script = QUESTIONS[number % QUESTIONS.length] ?? authentication;
    const carrier = number % CARRIERS;
    const [first] = script(matter);
    if (first === undefined) throw new RangeError('a dialogue without a message');
    const [toHome, message] = first;
    return { carrier, toHome, subscriber: number, stranger, octets: linkOctets(message, carrier, toHome) };
  });
}
