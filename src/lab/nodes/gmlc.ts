import { member } from '../../kit/member.ts';
import { provideSubscriberLocation } from '../../wire/map/operations/provide-subscriber-location.ts';
import { sendRoutingInfoForLcs } from '../../wire/map/operations/send-routing-info-for-lcs.ts';
import { e164 } from '../core/components.ts';
import { digitsField, textField } from '../core/fields.ts';
import type { Lab } from '../core/lab.ts';
import type { LabNetwork } from '../core/lab-network.ts';
import { ABSENT_SUBSCRIBER, UNKNOWN_SUBSCRIBER } from '../core/map-errors.ts';
import { SignallingNode } from '../core/signalling-node.ts';
import type { Point } from './capital-table.ts';
import { type Hlr, SSN_HLR, SSN_MSC } from './hlr.ts';

/** TS 23.003 clause 8. */
const SSN_GMLC = 145;
/** Location services came with version 3. */
const LCS_VERSION = 3;

/** Makes a register tell which node serves somebody who is to be located, TS 29.002 clause 13A.1. */
export function routePositions(hlr: Hlr): void {
  hlr.on(sendRoutingInfoForLcs, (request) => {
    const target = member(request.argument, 'targetMS');
    const subscriber = hlr.subscriberOf({
      imsi: textField(target, 'imsi'),
      msisdn: digitsField(target, 'msisdn'),
    });
    if (subscriber < 0) {
      request.error(UNKNOWN_SUBSCRIBER);
      return;
    }
    const node = hlr.vlrOf(subscriber) || hlr.sgsnOf(subscriber);
    if (node === '') {
      request.error(ABSENT_SUBSCRIBER);
      return;
    }
    request.result(sendRoutingInfoForLcs, {
      targetMS: { imsi: hlr.network.imsiOf(subscriber) },
      lcsLocationInfo: { 'networkNode-Number': e164(node) },
    });
  });
}

/** A location centre: finds subscribers for services that they agreed to, and for whoever gets hold of it. */
export class Gmlc extends SignallingNode {
  constructor(lab: Lab, network: LabNetwork, end: string) {
    super(lab, network, end, 'GMLC');
    this.mapVersion = LCS_VERSION;
  }

  /** Finds a subscriber of this network; tells where they are, `undefined` where that cannot be found out. */
  locate(msisdn: string, done: (point: Point | undefined) => void): void {
    this.ask({
      to: { title: this.network.register?.title ?? '', ssn: SSN_HLR },
      ssn: SSN_GMLC,
      context: 'locationSvcGatewayContext',
      oldest: LCS_VERSION,
      operation: sendRoutingInfoForLcs,
      argument: { mlcNumber: e164(this.title), targetMS: { msisdn: e164(msisdn) } },
      done: (answer) => {
        const result = answer.kind === 'result' ? answer.result : undefined;
        const imsi = textField(member(result, 'targetMS'), 'imsi');
        const node = digitsField(member(result, 'lcsLocationInfo'), 'networkNode-Number');
        if (node === '') done(undefined);
        else this.askNode(node, imsi, done);
      },
    });
  }

  /** Asks a serving node where a subscriber is. */
  askNode(node: string, imsi: string, done: (point: Point | undefined) => void): void {
    this.ask({
      to: { title: node, ssn: SSN_MSC },
      ssn: SSN_GMLC,
      context: 'locationSvcEnquiryContext',
      oldest: LCS_VERSION,
      operation: provideSubscriberLocation,
      argument: {
        locationType: { locationEstimateType: 'currentLocation' },
        'mlc-Number': e164(this.title),
        'lcs-ClientID': { lcsClientType: 'valueAddedServices' },
        imsi,
        'lcs-Priority': '01',
      },
      done: (answer) => done(answer.kind === 'result' ? pointOf(answer.result) : undefined),
    });
  }
}

function pointOf(result: unknown): Point | undefined {
  const estimate = member(result, 'locationEstimate');
  const latitude = member(estimate, 'latitude');
  const longitude = member(estimate, 'longitude');
  return typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : undefined;
}
