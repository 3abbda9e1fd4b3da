import { anyTimeInterrogation } from '../wire/map/operations/any-time-interrogation.ts';
import { insertSubscriberData } from '../wire/map/operations/insert-subscriber-data.ts';
import { provideSubscriberInfo } from '../wire/map/operations/provide-subscriber-info.ts';
import { sendImsi } from '../wire/map/operations/send-imsi.ts';
import { sendRoutingInfoForSm } from '../wire/map/operations/send-routing-info-for-sm.ts';
import { updateLocation } from '../wire/map/operations/update-location.ts';
import {
  AT_HOME,
  FRENCH_MSC,
  FRENCH_VLR,
  HLR,
  HOME_VLR,
  international,
  map,
  ROAMER,
  STRANGER,
  type Step,
} from './first-look-network.ts';
import { invoke, type Node, returnResult } from './map-message.ts';

const interrogation = {
  subscriberIdentity: { msisdn: international(ROAMER.msisdn) },
  requestedInfo: { locationInformation: null, subscriberState: null },
  'gsmSCF-Address': international(STRANGER),
};
const interrogationContext = 'anyTimeInfoEnquiryContext-v3';

/** What nobody outside may ask: where a subscriber is, and which IMSI is behind a number. */
export function strangerLooksForSubscribers(): Step[] {
  const scf: Node = { title: STRANGER, ssn: 147 };
  const hlr: Node = { title: STRANGER, ssn: 6 };
  const gateway: Node = { title: STRANGER, ssn: 8 };
  const whereabouts = {
    subscriberInfo: {
      locationInformation: {
        ageOfLocationInformation: 2,
        'vlr-number': international(FRENCH_VLR.title),
        cellGlobalIdOrServiceAreaIdOrLAI: {
          cellGlobalIdOrServiceAreaIdFixedLength: { mcc: '208', mnc: '01', lac: 4660, ci: 257 },
        },
      },
    },
  };
  const routing = {
    msisdn: international(ROAMER.msisdn),
    'sm-RP-PRI': true,
    serviceCentreAddress: international(STRANGER),
  };
  const route = {
    imsi: ROAMER.imsi,
    locationInfoWithLMSI: { 'networkNode-Number': international(FRENCH_MSC.title) },
  };
  return [
    map('in', {
      from: scf,
      to: HLR,
      type: 'begin',
      otid: '66000001',
      context: interrogationContext,
      components: [invoke(anyTimeInterrogation, interrogation)],
    }),
    map('out', {
      from: HLR,
      to: scf,
      type: 'end',
      dtid: '66000001',
      context: interrogationContext,
      components: [returnResult(anyTimeInterrogation, whereabouts)],
    }),
    map('in', {
      from: hlr,
      to: HOME_VLR,
      type: 'begin',
      otid: '66000002',
      context: 'subscriberInfoEnquiryContext-v3',
      components: [
        invoke(provideSubscriberInfo, {
          imsi: AT_HOME.imsi,
          requestedInfo: { locationInformation: null, currentLocation: null },
        }),
      ],
    }),
    map('in', {
      from: gateway,
      to: HLR,
      type: 'begin',
      otid: '66000003',
      context: 'shortMsgGatewayContext-v3',
      components: [invoke(sendRoutingInfoForSm, routing)],
    }),
    map('out', {
      from: HLR,
      to: gateway,
      type: 'end',
      dtid: '66000003',
      context: 'shortMsgGatewayContext-v3',
      components: [returnResult(sendRoutingInfoForSm, route)],
    }),
  ];
}

/** Senders that are not who they say: our own title from outside, and layers that contradict each other. */
export function impostors(): Step[] {
  return [
    map('in', {
      from: HLR,
      to: HOME_VLR,
      type: 'begin',
      otid: '66000004',
      context: 'subscriberDataMngtContext-v3',
      components: [
        invoke(insertSubscriberData, { imsi: AT_HOME.imsi, msisdn: international(AT_HOME.msisdn) }),
      ],
    }),
    map('in', {
      from: FRENCH_VLR,
      to: HLR,
      type: 'begin',
      otid: '66000005',
      context: 'networkLocUpContext-v3',
      components: [
        invoke(updateLocation, {
          imsi: AT_HOME.imsi,
          'msc-Number': international('12025550199'),
          'vlr-Number': international('12025550199'),
        }),
      ],
    }),
  ];
}

/** Octets that firewalls are known to misread: an operation code with a needless octet, one that is global. */
export function evasions(): Step[] {
  const scf: Node = { title: STRANGER, ssn: 147 };
  const vlr: Node = { title: STRANGER, ssn: 7 };
  const padded = { ...invoke(anyTimeInterrogation, interrogation), code: '0x0047' };
  const number = invoke(sendImsi, { msisdn: international(AT_HOME.msisdn) });
  return [
    map('in', {
      from: scf,
      to: HLR,
      type: 'begin',
      otid: '66000006',
      context: interrogationContext,
      components: [padded],
    }),
    map('in', {
      from: vlr,
      to: HLR,
      type: 'begin',
      otid: '66000007',
      context: 'imsiRetrievalContext-v2',
      components: [{ ...number, code: '1.3.6.1.4.1.32473.58' }],
    }),
  ];
}
