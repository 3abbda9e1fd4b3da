import {
  emptyResult,
  invoke,
  type MapMessage,
  mapMessageOctets,
  type Node,
  returnResult,
} from '../../src/lab/map-message.ts';
import { insertSubscriberData } from '../../src/wire/map/operations/insert-subscriber-data.ts';
import { mtForwardSm } from '../../src/wire/map/operations/mt-forward-sm.ts';
import { sendAuthenticationInfo } from '../../src/wire/map/operations/send-authentication-info.ts';
import { sendRoutingInfoForSm } from '../../src/wire/map/operations/send-routing-info-for-sm.ts';
import { updateLocation } from '../../src/wire/map/operations/update-location.ts';

/** A message of the link between the home network and one of its carriers. */
export interface TrafficMessage {
  /** Number of the carrier, from 0. */
  readonly carrier: number;
  readonly toHome: boolean;
  /** M3UA. */
  readonly octets: Uint8Array;
}

/** Dialogues of a link that are open at a time, so that their messages lie between one another's. */
const OPEN_DIALOGUES = 64;

export const CARRIERS = 4;

/** Numbers reserved for fiction end in three digits that are free: a thousand subscribers. */
const SUBSCRIBERS = 1000;
const PARTNERS = 50;

const SMSC: Node = { title: '447700900300', ssn: 8 };

/** One dialogue: who takes part, what is asked about whom, and the transaction ids of both ends. */
interface Dialogue {
  readonly carrier: number;
  readonly hlr: Node;
  readonly vlr: Node;
  readonly msc: Node;
  readonly gateway: Node;
  readonly imsi: string;
  readonly msisdn: string;
  readonly foreignId: string;
  readonly homeId: string;
  readonly number: number;
}

type Script = (dialogue: Dialogue) => [toHome: boolean, message: MapMessage][];

function international(digits: string) {
  return { digits, nai: 1, np: 1 };
}

/** A VLR abroad fetches authentication vectors. */
const authentication: Script = ({ hlr, vlr, imsi, foreignId, number }) => {
  const key = number.toString(16).padStart(8, '0');
  const vector = {
    rand: key.repeat(4),
    xres: key.repeat(2),
    ck: key.repeat(4),
    ik: key.repeat(4),
    autn: key.repeat(4),
  };
  const context = 'infoRetrievalContext-v3';
  const request = invoke(sendAuthenticationInfo, { imsi, numberOfRequestedVectors: 1 });
  const vectors = returnResult(sendAuthenticationInfo, {
    authenticationSetList: { quintupletList: [vector] },
  });
  return [
    [true, { from: vlr, to: hlr, type: 'begin', otid: foreignId, context, components: [request] }],
    [false, { from: hlr, to: vlr, type: 'end', dtid: foreignId, context, components: [vectors] }],
  ];
};

/** The VLR registers the subscriber, and is given the profile within the dialogue. */
const registration: Script = ({ hlr, vlr, msc, imsi, msisdn, foreignId, homeId }) => {
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
  const done = returnResult(updateLocation, { 'hlr-Number': international(hlr.title) });
  const toHlr = { from: vlr, to: hlr };
  const toVlr = { from: hlr, to: vlr };
  return [
    [true, { ...toHlr, type: 'begin', otid: foreignId, context, components: [location] }],
    [false, { ...toVlr, type: 'continue', otid: homeId, dtid: foreignId, context, components: [profile] }],
    [true, { ...toHlr, type: 'continue', otid: foreignId, dtid: homeId, components: [emptyResult(2)] }],
    [false, { ...toVlr, type: 'end', dtid: foreignId, components: [done] }],
  ];
};

/** A short message centre abroad asks where to send a message. */
const routing: Script = ({ hlr, msc, gateway, imsi, msisdn, foreignId }) => {
  const context = 'shortMsgGatewayContext-v3';
  const request = invoke(sendRoutingInfoForSm, {
    msisdn: international(msisdn),
    'sm-RP-PRI': true,
    serviceCentreAddress: international(gateway.title),
  });
  const route = returnResult(sendRoutingInfoForSm, {
    imsi,
    locationInfoWithLMSI: { 'networkNode-Number': international(msc.title) },
  });
  return [
    [true, { from: gateway, to: hlr, type: 'begin', otid: foreignId, context, components: [request] }],
    [false, { from: hlr, to: gateway, type: 'end', dtid: foreignId, context, components: [route] }],
  ];
};

/** The home short message centre delivers to a roamer. */
const delivery: Script = ({ msc, imsi, homeId, number }) => {
  const context = 'shortMsgMT-RelayContext-v3';
  const message = invoke(mtForwardSm, {
    'sm-RP-DA': { imsi },
    'sm-RP-OA': { serviceCentreAddressOA: international(SMSC.title) },
    'sm-RP-UI': {
      tpdu: {
        type: 'SMS-DELIVER',
        'TP-OA': { alphanumeric: 'Example', nai: 5, np: 0 },
        'TP-PID': 0,
        'TP-DCS': 0,
        'TP-SCTS': '2026-01-15T10:03:00+00:00',
        text: `Your table for ${2 + (number % 7)} is booked`,
      },
    },
  });
  return [
    [false, { from: SMSC, to: msc, type: 'begin', otid: homeId, context, components: [message] }],
    [true, { from: msc, to: SMSC, type: 'end', dtid: homeId, context, components: [emptyResult()] }],
  ];
};

/** How often what happens: authentication is the most of what roaming costs. */
const MIX: readonly Script[] = [authentication, registration, routing, delivery, authentication];

function dialogue(number: number): Dialogue {
  const last = String((number * 7) % SUBSCRIBERS).padStart(3, '0');
  const partner = 10 + (number % PARTNERS);
  const vlr = `336090000${partner}`;
  return {
    carrier: number % CARRIERS,
    hlr: { title: `44770090000${number % 8}`, ssn: 6 },
    vlr: { title: vlr, ssn: 7 },
    msc: { title: vlr, ssn: 8 },
    gateway: { title: `120255501${partner}`, ssn: 8 },
    imsi: `234150000000${last}`,
    msisdn: `447700900${last}`,
    foreignId: number.toString(16).padStart(8, '0'),
    homeId: number.toString(16).padStart(8, '0'),
    number,
  };
}

/**
 * What honest roaming looks like on the link: `dialogues` dialogues woven into one another, in an
 * order that is always the same. Transaction ids are the number of the dialogue in four octets.
 */
export function honestTraffic(dialogues: number): TrafficMessage[] {
  const traffic: TrafficMessage[] = [];
  const open: TrafficMessage[][] = [];
  for (let number = 0; number < dialogues || open.length > 0; number++) {
    if (number < dialogues) open.push(messagesOf(number));
    if (number < OPEN_DIALOGUES) continue;
    const turn = (number * 5) % open.length;
    const next = open[turn]?.shift();
    if (next !== undefined) traffic.push(next);
    if (open[turn]?.length === 0) open.splice(turn, 1);
  }
  return traffic;
}

function messagesOf(number: number): TrafficMessage[] {
  const about = dialogue(number);
  const script = MIX[number % MIX.length] ?? authentication;
  const { carrier } = about;
  return script(about).map(([toHome, message]) => {
    const foreign = 2001 + carrier;
    const route = toHome ? { opc: foreign, dpc: 1001 } : { opc: 1001, dpc: foreign };
    return { carrier, toHome, octets: mapMessageOctets(message, route) };
  });
}
