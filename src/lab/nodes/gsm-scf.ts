import { member } from '../../kit/member.ts';
import { Random } from '../../kit/random.ts';
import { applyCharging } from '../../wire/cap/operations/apply-charging.ts';
import { applyChargingReport } from '../../wire/cap/operations/apply-charging-report.ts';
import { eventReportBCSM } from '../../wire/cap/operations/event-report-bcsm.ts';
import { initialDP } from '../../wire/cap/operations/initial-dp.ts';
import { releaseCall } from '../../wire/cap/operations/release-call.ts';
import { requestReportBCSMEvent } from '../../wire/cap/operations/request-report-bcsm-event.ts';
import { CALL_CAUSES } from '../core/call-leg.ts';
import { e164 } from '../core/components.ts';
import type { Request } from '../core/dialogue.ts';
import { digitsField, textField } from '../core/fields.ts';
import type { Lab } from '../core/lab.ts';
import type { LabNetwork } from '../core/lab-network.ts';
import { SignallingNode } from '../core/signalling-node.ts';
import { continueCall, PREPAID_SERVICE_KEY } from './camel-service.ts';
import type { Hlr } from './hlr.ts';

const NP_E164 = 1;
/** Share of subscribers whose calls abroad are paid for before. */
const PREPAID = 0.4;
/** Longest call at a time, tenths of a second. */
const MOST_TENTHS = 36_000;
/** Events after which a call is over. */
const LAST_EVENTS = new Set([
  'oDisconnect',
  'oAbandon',
  'oCalledPartyBusy',
  'oNoAnswer',
  'routeSelectFailure',
]);

/** Whether a subscriber pays before: the same ones as long as the lab has the same seed. */
export function isPrepaid(hlr: Hlr, subscriber: number): boolean {
  return new Random(hlr.lab.seed, `prepaid ${hlr.network.imsiOf(subscriber)}`).chance(PREPAID);
}

/**
 * Makes a register put its prepaid subscribers under the control of a gsmSCF wherever they roam in networks that
 * say that they can: o-CSI, TS 23.078 clause 4.3. At home, calls are charged by other means.
 */
export function controlCalls(hlr: Hlr, gsmScf: string): void {
  hlr.profileParts.push((subscriber, version, forPackets, asked) => {
    const phases = member(member(asked, 'vlr-Capability'), 'supportedCamelPhases');
    const vlr = digitsField(asked, 'vlr-Number') || hlr.vlrOf(subscriber);
    const roams = !hlr.network.owns(vlr, NP_E164);
    const isAble = Array.isArray(phases) && phases.includes('phase2');
    if (version < 3 || forPackets || !roams || !isAble || !isPrepaid(hlr, subscriber)) return {};
    const point = {
      'o-BcsmTriggerDetectionPoint': 'collectedInfo',
      serviceKey: PREPAID_SERVICE_KEY,
      'gsmSCF-Address': e164(gsmScf),
      defaultCallHandling: 'releaseCall',
    };
    return { vlrCamelSubscriptionInfo: { 'o-CSI': { 'o-BcsmCamelTDPDataList': [point] } } };
  });
}

/** Decides about calls of prepaid subscribers abroad, and counts how long they talk. */
export class GsmScf extends SignallingNode {
  /** Subscribers (IMSI) who may not call: their credit is spent. */
  readonly spent = new Set<string>();
  /** Told what was charged: tenths of a second. */
  readonly charged: ((tenths: number) => void)[] = [];

  constructor(lab: Lab, network: LabNetwork, end: string) {
    super(lab, network, end, 'gsmSCF');
    this.onCap(initialDP, (request) => this.decide(request));
    this.onCap(eventReportBCSM, (request) => this.note(request));
    this.onCap(applyChargingReport, (request) => {
      const charging = member(member(request.argument, 'timeDurationChargingResult'), 'timeInformation');
      const tenths = Number(member(charging, 'timeIfNoTariffSwitch') ?? 0);
      for (const told of this.charged) told(tenths);
      request.ignore();
    });
  }

  private decide(request: Request): void {
    const { dialogue, argument } = request;
    request.ignore();
    if (this.spent.has(textField(argument, 'iMSI'))) {
      const cause = {
        location: 'publicNetworkLocal',
        codingStandard: 'itu',
        cause: CALL_CAUSES.callRejected,
      };
      dialogue.tell(releaseCall, { allCallSegments: cause });
      return;
    }
    const called = { sendingSideID: 2 };
    dialogue.tell(requestReportBCSMEvent, {
      bcsmEvents: [
        { eventTypeBCSM: 'routeSelectFailure', monitorMode: 'notifyAndContinue' },
        { eventTypeBCSM: 'oCalledPartyBusy', monitorMode: 'notifyAndContinue' },
        { eventTypeBCSM: 'oNoAnswer', monitorMode: 'notifyAndContinue' },
        { eventTypeBCSM: 'oAnswer', monitorMode: 'notifyAndContinue', legID: called },
        { eventTypeBCSM: 'oDisconnect', monitorMode: 'interrupted', legID: { sendingSideID: 1 } },
        { eventTypeBCSM: 'oDisconnect', monitorMode: 'interrupted', legID: called },
        { eventTypeBCSM: 'oAbandon', monitorMode: 'notifyAndContinue' },
      ],
    });
    dialogue.tell(applyCharging, {
      aChBillingChargingCharacteristics: { timeDurationCharging: { maxCallPeriodDuration: MOST_TENTHS } },
      partyToCharge: { sendingSideID: 1 },
    });
    dialogue.tell(continueCall, undefined);
    dialogue.staysOpen = true;
  }

  private note(request: Request): void {
    const { dialogue, argument } = request;
    request.ignore();
    const event = textField(argument, 'eventTypeBCSM');
    if (!LAST_EVENTS.has(event)) return;
    // a call that waits for the answer is let go
    if (event === 'oDisconnect') dialogue.tell(continueCall, undefined);
    dialogue.staysOpen = false;
  }
}
