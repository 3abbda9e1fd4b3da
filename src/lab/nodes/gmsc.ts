import { member } from '../../kit/member.ts';
import type { Random } from '../../kit/random.ts';
import { sendRoutingInfo } from '../../wire/map/operations/send-routing-info.ts';
import {
  CALL_CAUSES,
  type CallLeg,
  type CallSetup,
  type CallTaker,
  type CallWatcher,
} from '../core/call-leg.ts';
import { e164 } from '../core/components.ts';
import { digitsField } from '../core/fields.ts';
import type { Lab } from '../core/lab.ts';
import type { LabNetwork } from '../core/lab-network.ts';
import { ABSENT_SUBSCRIBER, UNKNOWN_SUBSCRIBER } from '../core/map-errors.ts';
import { NONE, type Phones } from '../core/phones.ts';
import { SignallingNode } from '../core/signalling-node.ts';
import type { FixedNumbers } from './fixed-numbers.ts';
import { type Hlr, SSN_HLR, SSN_MSC } from './hlr.ts';
import { type CallOutcome, placeCall } from './outgoing-call.ts';
import { RelayedCall } from './relayed-call.ts';
import type { SupplementaryServices } from './supplementary-services.ts';
import type { Switch } from './switch.ts';
import type { Trunks } from './trunks.ts';

/** Calls that are forwarded more often go in circles, TS 22.082 clause 1.2. */
const MOST_FORWARDINGS = 5;
/** To numbers that are no network's of the lab: the first carrier, and a way of so many milliseconds. */
const ELSEWHERE = { carrier: 0, latencyMs: 40 } as const;
const NP_E164 = 1;

/** What a gateway has to do with. */
interface Neighbours {
  readonly phones: Phones;
  readonly hlr: Hlr;
  readonly services: SupplementaryServices;
  readonly switches: readonly Switch[];
  readonly trunks: Trunks;
  readonly fixedNumbers: FixedNumbers;
}

/**
 * The gateway of a network for calls (GMSC): finds out where they go, and leads them there; within the network,
 * over the trunks to another, or back to one where the subscriber roams. TS 23.018 clause 7.2.
 */
export class Gmsc extends SignallingNode implements CallTaker {
  private readonly neighbours: Neighbours;
  private readonly random: Random;

  constructor(lab: Lab, network: LabNetwork, end: string, neighbours: Neighbours) {
    super(lab, network, end, 'GMSC');
    this.neighbours = neighbours;
    this.random = lab.random.fork(`calls at ${this.title}`);
    network.exchange = this;
  }

  /** Somebody of this network who has no phone of the lab calls a number; told once how it ended. */
  call(from: string, to: string, done: (outcome: CallOutcome) => void = () => {}): void {
    placeCall(this.lab.queue, this.random, this, { from, to, forwardedBy: '', forwardings: 0 }, done);
  }

  offer(setup: CallSetup, watcher: CallWatcher): CallLeg {
    const call = new RelayedCall(watcher);
    this.route(setup, call);
    return call;
  }

  private route(setup: CallSetup, call: RelayedCall): void {
    const { to } = setup;
    const { network, neighbours } = this;
    if (!network.owns(to, NP_E164)) {
      call.goOn(this.leadAway(setup, call));
      return;
    }
    const serving = neighbours.switches.find(({ calls }) => calls.numbers.owns(to));
    if (serving !== undefined) {
      call.goOn(serving.calls.offer(setup, call));
      return;
    }
    const subscriber = network.subscriberOfMsisdn(to);
    if (subscriber < 0) call.released(CALL_CAUSES.unallocatedNumber);
    else if (!network.isHome && neighbours.phones.ofImsi(network.imsiOf(subscriber)) === NONE) {
      call.goOn(neighbours.fixedNumbers.offer(setup, call));
    } else if (!this.connectWithin(subscriber, setup, call)) this.interrogate(setup, call);
  }

  /**
   * A call to a phone that this network serves itself, and that can take it. Nobody looks within a network, and a
   * million subscribers call each other all day: what register and switch would ask each other is left out.
   */
  private connectWithin(subscriber: number, setup: CallSetup, call: RelayedCall): boolean {
    const { phones, switches, hlr, services } = this.neighbours;
    if (services.forwardedTo(subscriber, 'cfu') !== '') return false;
    const vlr = hlr.vlrOf(subscriber);
    const serving = switches.find(({ title }) => title === vlr);
    const phone = phones.ofImsi(this.network.imsiOf(subscriber));
    if (serving?.calls.canTake(phone) !== true) return false;
    call.goOn(serving.calls.offerTo(phone, setup, call));
    return true;
  }

  /** Asks the register where a call to a subscriber of this network goes. */
  private interrogate(setup: CallSetup, call: RelayedCall): void {
    const msisdn = e164(setup.to);
    const asker = { interrogationType: 'basicCall', 'gmsc-OrGsmSCF-Address': e164(this.title) };
    this.ask({
      to: { title: this.network.register?.title ?? '', ssn: SSN_HLR },
      ssn: SSN_MSC,
      context: 'locationInfoRetrievalContext',
      operation: sendRoutingInfo,
      argument: (version: number) => (version === 3 ? { msisdn, ...asker } : { msisdn }),
      done: (answer) => {
        if (call.isOver) return;
        if (answer.kind !== 'result') {
          call.released(answer.kind === 'error' ? causeOf(answer.code) : CALL_CAUSES.temporaryFailure);
          return;
        }
        const { result } = answer;
        const routing =
          member(result, 'routingInfo') ?? member(member(result, 'extendedRoutingInfo'), 'routingInfo');
        const roamingNumber = digitsField(routing, 'roamingNumber');
        if (roamingNumber !== '') {
          this.route({ ...setup, to: roamingNumber }, call);
          return;
        }
        const to = digitsField(member(routing, 'forwardingData'), 'forwardedToNumber');
        const forwardings = setup.forwardings + 1;
        if (to === '' || forwardings > MOST_FORWARDINGS) call.released(CALL_CAUSES.temporaryFailure);
        else this.route({ from: setup.from, to, forwardedBy: setup.to, forwardings }, call);
      },
    });
  }

  /** To a number of another network, or of nobody's. */
  private leadAway(setup: CallSetup, watcher: CallWatcher): CallLeg {
    const { network, lab } = this;
    const { trunks, fixedNumbers } = this.neighbours;
    const target = lab.networks.find((other) => other.owns(setup.to, NP_E164));
    const taker = target?.exchange ?? fixedNumbers;
    if (network.isHome) {
      const { carrier, latencyMs } = target?.facts ?? ELSEWHERE;
      return trunks.offer(true, carrier, latencyMs, setup, watcher, taker);
    }
    const { carrier, latencyMs } = network.facts;
    if (target?.isHome === true) return trunks.offer(false, carrier, latencyMs, setup, watcher, taker);
    // what other networks say to each other, nobody of ours sees
    const call = new RelayedCall(watcher);
    lab.queue.after(latencyMs, () => {
      if (!call.isOver) call.goOn(taker.offer(setup, call));
    });
    return call;
  }
}

/** Why a call ends whose register refused to tell a route. */
function causeOf(error: number): number {
  switch (error) {
    case UNKNOWN_SUBSCRIBER:
      return CALL_CAUSES.unallocatedNumber;
    case ABSENT_SUBSCRIBER:
      return CALL_CAUSES.subscriberAbsent;
    default:
      return CALL_CAUSES.temporaryFailure;
  }
}
