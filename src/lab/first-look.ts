import { insertSubscriberData } from '../wire/map/operations/insert-subscriber-data.ts';
import { moForwardSm } from '../wire/map/operations/mo-forward-sm.ts';
import { mtForwardSm } from '../wire/map/operations/mt-forward-sm.ts';
import { sendAuthenticationInfo } from '../wire/map/operations/send-authentication-info.ts';
import { updateLocation } from '../wire/map/operations/update-location.ts';
import { evasions, impostors, strangerLooksForSubscribers } from './first-look-attacks.ts';
import {
  AT_HOME,
  CIRCUIT,
  FRENCH_MSC,
  FRENCH_VLR,
  FRIEND,
  HLR,
  international,
  isup,
  management,
  map,
  ROAMER,
  SMSC,
  type Step,
} from './first-look-network.ts';
import { emptyResult, invoke, returnResult } from './map-message.ts';

/** A message on the link between the example network and its interconnection carrier. */
export interface LinkMessage {
  readonly atMs: number;
  /** IPv4 addresses. */
  readonly source: string;
  readonly destination: string;
  /** SCTP stream; 0 is management. */
  readonly stream: number;
  readonly octets: Uint8Array;
}

/** Addresses of the link's ends, RFC 5737: for documentation. */
const CARRIER_ADDRESS = '192.0.2.1';
const HOME_ADDRESS = '198.51.100.1';

const START_MS = Date.UTC(2026, 0, 15, 10, 0, 0);

function linkComesUp(): Step[] {
  return [
    management('in', 'ASPUP'),
    management('out', 'ASPUP ACK'),
    management('in', 'ASPAC'),
    management('out', 'ASPAC ACK'),
  ];
}

/** Authentication, then the location update with the profile handed over within its dialogue. */
function roamerArrivesInFrance(): Step[] {
  const quintuplet = {
    rand: '00112233445566778899aabbccddeeff',
    xres: '0011223344556677',
    ck: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
    ik: 'f0e1d2c3b4a5968778695a4b3c2d1e0f',
    autn: 'aabbccddeeff8000aabbccddeeff0011',
  };
  const profile = {
    msisdn: international(ROAMER.msisdn),
    subscriberStatus: 'serviceGranted' as const,
    teleserviceList: ['telephony' as const, 'shortMessageMT-PP' as const, 'shortMessageMO-PP' as const],
  };
  const location = {
    imsi: ROAMER.imsi,
    'msc-Number': international(FRENCH_MSC.title),
    'vlr-Number': international(FRENCH_VLR.title),
  };
  const authentication = invoke(sendAuthenticationInfo, { imsi: ROAMER.imsi, numberOfRequestedVectors: 1 });
  const vectors = returnResult(sendAuthenticationInfo, {
    authenticationSetList: { quintupletList: [quintuplet] },
  });
  const toHlr = { from: FRENCH_VLR, to: HLR };
  const toVlr = { from: HLR, to: FRENCH_VLR };
  const context = 'networkLocUpContext-v3';
  const vlrId = '10000002';
  const hlrId = '0a000001';
  return [
    map('in', {
      ...toHlr,
      type: 'begin',
      otid: '10000001',
      context: 'infoRetrievalContext-v3',
      components: [authentication],
    }),
    map('out', {
      ...toVlr,
      type: 'end',
      dtid: '10000001',
      context: 'infoRetrievalContext-v3',
      components: [vectors],
    }),
    map('in', {
      ...toHlr,
      type: 'begin',
      otid: vlrId,
      context,
      components: [invoke(updateLocation, location)],
    }),
    map('out', {
      ...toVlr,
      type: 'continue',
      otid: hlrId,
      dtid: vlrId,
      context,
      components: [invoke(insertSubscriberData, profile, 2)],
    }),
    map('in', { ...toHlr, type: 'continue', otid: vlrId, dtid: hlrId, components: [emptyResult(2)] }),
    map('out', {
      ...toVlr,
      type: 'end',
      dtid: vlrId,
      components: [returnResult(updateLocation, { 'hlr-Number': international(HLR.title) })],
    }),
  ];
}

/** The roamer writes home, and the bank writes to the roamer. */
function shortMessages(): Step[] {
  const submit = {
    type: 'SMS-SUBMIT' as const,
    'TP-MR': 1,
    'TP-DA': international(FRIEND),
    'TP-PID': 0,
    'TP-DCS': 0,
    text: 'Arrived in Lyon, all well',
  };
  const deliver = {
    type: 'SMS-DELIVER' as const,
    'TP-OA': { alphanumeric: 'ExampleBank', nai: 5 as const, np: 0 },
    'TP-PID': 0,
    'TP-DCS': 0,
    'TP-SCTS': '2026-01-15T10:03:00+00:00',
    text: 'Your code is 482913. Never tell it to anyone.',
  };
  const submitted = invoke(moForwardSm, {
    'sm-RP-DA': { serviceCentreAddressDA: international(SMSC.title) },
    'sm-RP-OA': { msisdn: international(ROAMER.msisdn) },
    'sm-RP-UI': { tpdu: submit },
  });
  const delivered = invoke(mtForwardSm, {
    'sm-RP-DA': { imsi: ROAMER.imsi },
    'sm-RP-OA': { serviceCentreAddressOA: international(SMSC.title) },
    'sm-RP-UI': { tpdu: deliver },
  });
  const submission = { context: 'shortMsgMO-RelayContext-v3' };
  const delivery = { context: 'shortMsgMT-RelayContext-v3' };
  return [
    map('in', {
      from: FRENCH_MSC,
      to: SMSC,
      type: 'begin',
      otid: '10000003',
      ...submission,
      components: [submitted],
    }),
    map('out', {
      from: SMSC,
      to: FRENCH_MSC,
      type: 'end',
      dtid: '10000003',
      ...submission,
      components: [emptyResult()],
    }),
    map('out', {
      from: SMSC,
      to: FRENCH_MSC,
      type: 'begin',
      otid: '0b000001',
      ...delivery,
      components: [delivered],
    }),
    map('in', {
      from: FRENCH_MSC,
      to: SMSC,
      type: 'end',
      dtid: '0b000001',
      ...delivery,
      components: [emptyResult()],
    }),
  ];
}

/** A call from France to a subscriber at home: set up, answered, released by who called. */
function call(): Step[] {
  return [
    isup('in', {
      cic: CIRCUIT,
      messageType: 'IAM',
      parameters: {
        natureOfConnectionIndicators: {
          satellite: 'none',
          continuityCheck: 'notRequired',
          echoControlDevice: false,
        },
        forwardCallIndicators: {
          internationalCall: true,
          endToEndMethod: 'none',
          interworking: false,
          endToEndInformation: false,
          isdnUserPartAllTheWay: true,
          isdnUserPartPreference: 'preferred',
          isdnAccess: true,
          sccpMethod: 'none',
          portedNumberTranslated: false,
          queryOnReleaseAttempt: false,
        },
        callingPartysCategory: 'ordinarySubscriber',
        transmissionMediumRequirement: 'audio3k1Hz',
        calledPartyNumber: { digits: `${AT_HOME.msisdn}f`, nai: 4, np: 1, inn: 'allowed' },
        callingPartyNumber: {
          digits: '33639980123',
          nai: 4,
          np: 1,
          ni: 'complete',
          presentation: 'allowed',
          screening: 'networkProvided',
        },
      },
    }),
    isup('out', {
      cic: CIRCUIT,
      messageType: 'ACM',
      parameters: {
        backwardCallIndicators: {
          charge: 'charge',
          calledPartysStatus: 'subscriberFree',
          calledPartysCategory: 'ordinarySubscriber',
          endToEndMethod: 'none',
          interworking: false,
          endToEndInformation: false,
          isdnUserPartAllTheWay: true,
          holding: false,
          isdnAccess: true,
          echoControlDevice: false,
          sccpMethod: 'none',
        },
      },
    }),
    isup('out', { cic: CIRCUIT, messageType: 'ANM', parameters: {} }),
    isup('in', {
      cic: CIRCUIT,
      messageType: 'REL',
      parameters: {
        causeIndicators: {
          location: 'user',
          codingStandard: 'itu',
          cause: 16,
          name: 'normalCallClearing',
          diagnostics: null,
        },
      },
    }),
    isup('out', { cic: CIRCUIT, messageType: 'RLC', parameters: {} }),
  ];
}

/** Parts of the story with the seconds after its start at which each begins, and between its messages. */
const PARTS: readonly (readonly [startS: number, gapMs: number, steps: () => Step[]])[] = [
  [0, 20, linkComesUp],
  [10, 180, roamerArrivesInFrance],
  [180, 420, shortMessages],
  [300, 2500, call],
  [600, 240, strangerLooksForSubscribers],
  [720, 1300, impostors],
  [780, 1700, evasions],
];

/**
 * Some minutes of a small network's interconnection link, made up: a roamer arrives, short messages
 * and a call pass, and a stranger tries seven plain attacks. Always the same.
 */
export function firstLook(): LinkMessage[] {
  return PARTS.flatMap(([startS, gapMs, steps]) =>
    steps().map(({ direction, stream, octets }, i) => ({
      atMs: START_MS + startS * 1000 + i * gapMs,
      source: direction === 'in' ? CARRIER_ADDRESS : HOME_ADDRESS,
      destination: direction === 'in' ? HOME_ADDRESS : CARRIER_ADDRESS,
      stream,
      octets,
    })),
  );
}
