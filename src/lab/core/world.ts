import { routeCalls } from '../nodes/call-routing.ts';
import { FixedNumbers } from '../nodes/fixed-numbers.ts';
import { Gmlc, routePositions } from '../nodes/gmlc.ts';
import { Gmsc } from '../nodes/gmsc.ts';
import { controlCalls, GsmScf } from '../nodes/gsm-scf.ts';
import { Hlr } from '../nodes/hlr.ts';
import { routePackets } from '../nodes/packet-routing.ts';
import { ServiceCentre } from '../nodes/service-centre.ts';
import { Sgsn } from '../nodes/sgsn.ts';
import { SupplementaryServices } from '../nodes/supplementary-services.ts';
import { Switch } from '../nodes/switch.ts';
import { Trunks } from '../nodes/trunks.ts';
import { UssdService } from '../nodes/ussd-service.ts';
import { Lab, type LabOptions } from './lab.ts';
import type { LabNetwork } from './lab-network.ts';
import { NodeTable } from './node-table.ts';
import { Phones } from './phones.ts';

/** Guests of partners that the lab may have, unless somebody says otherwise: at least so many, and such a share of our own. */
const GUESTS = 2000;
const GUEST_SHARE = 0.04;
/** Subscribers of a partner whose numbers exist; guests and correspondents are of them. */
const PARTNER_SUBSCRIBERS = 100_000;

/** The nodes of one network. */
export interface NetworkNodes {
  readonly network: LabNetwork;
  readonly hlr: Hlr;
  /** In the order in which they were built; networks grow. */
  readonly switches: Switch[];
  readonly smsc: ServiceCentre;
  readonly services: SupplementaryServices;
  readonly ussd: UssdService;
  readonly gmsc: Gmsc;
  readonly sgsn: Sgsn;
  readonly gmlc: Gmlc;
  readonly gsmScf: GsmScf;
}

export interface WorldOptions extends LabOptions {
  readonly maxGuests?: number;
}

/** A lab with its networks built and its phones at home: the stage before anything happens. */
export class World {
  readonly lab: Lab;
  readonly phones: Phones;
  readonly switches = new NodeTable<Switch>();
  readonly sgsns = new NodeTable<Sgsn>();
  /** Circuits to and from abroad. */
  readonly trunks: Trunks;
  /** Whoever can be called and has no phone of the lab. */
  readonly fixedNumbers: FixedNumbers;
  readonly home: NetworkNodes;
  readonly partners: readonly NetworkNodes[];

  constructor(options: WorldOptions) {
    this.lab = new Lab(options);
    const { home, partners, subscribers } = this.lab;
    this.trunks = new Trunks(this.lab);
    this.fixedNumbers = new FixedNumbers(this.lab);
    const maxGuests = options.maxGuests ?? Math.max(GUESTS, Math.ceil(GUEST_SHARE * subscribers));
    this.phones = new Phones(home, subscribers, maxGuests);
    this.home = this.build(home, subscribers);
    this.partners = partners.map((network) => this.build(network, PARTNER_SUBSCRIBERS));
    this.settleAtHome();
  }

  /** A partner's nodes by its short name. Throws `RangeError` where there is none. */
  partner(id: string): NetworkNodes {
    const found = this.partners.find(({ network }) => network.facts.id === id);
    if (found === undefined) throw new RangeError(`the lab has no network ${id}`);
    return found;
  }

  /** A network gets another switch. */
  addSwitch(of: NetworkNodes, end: string): void {
    of.switches.push(new Switch(this.lab, of.network, end, this.phones, this.switches));
  }

  /** A phone of a partner, at one of its own switches and switched on. */
  addGuest(of: NetworkNodes, number: number): number {
    const phone = this.phones.addGuest(of.network, number);
    const at = of.switches[number % of.switches.length];
    if (at !== undefined) this.settle(phone, at);
    return phone;
  }

  /** Puts a phone under a switch as if it had registered there long ago: no message is sent. */
  settle(phone: number, at: Switch): void {
    const { phones } = this;
    phones.switchOn(phone, true);
    phones.camped[phone] = at.number;
    phones.attached[phone] = at.number;
    this.registerOf(phone)?.place(phones.subscriberOf(phone), at.title);
  }

  /** The home register of a phone's network. */
  registerOf(phone: number): Hlr | undefined {
    const network = this.phones.networkOf(phone);
    if (network.isHome) return this.home.hlr;
    return this.partners.find((nodes) => nodes.network === network)?.hlr;
  }

  private build(network: LabNetwork, subscribers: number): NetworkNodes {
    const hlr = new Hlr(this.lab, network, '001', subscribers);
    const services = new SupplementaryServices(hlr);
    routeCalls(hlr, services);
    routePackets(hlr);
    routePositions(hlr);
    const gsmScf = new GsmScf(this.lab, network, '500');
    controlCalls(hlr, gsmScf.title);
    const switches = Array.from(
      { length: network.facts.switches },
      (_, i) => new Switch(this.lab, network, String(100 + i), this.phones, this.switches),
    );
    return {
      network,
      hlr,
      switches,
      smsc: new ServiceCentre(this.lab, network, '300'),
      services,
      ussd: new UssdService(hlr),
      sgsn: new Sgsn(this.lab, network, '190', this.phones, this.sgsns),
      gsmScf,
      gmlc: new Gmlc(this.lab, network, '600'),
      gmsc: new Gmsc(this.lab, network, '200', {
        phones: this.phones,
        hlr,
        services,
        switches,
        trunks: this.trunks,
        fixedNumbers: this.fixedNumbers,
      }),
    };
  }

  private settleAtHome(): void {
    const { switches } = this.home;
    for (let phone = 0; phone < this.phones.homeCount; phone++) {
      const at = switches[phone % switches.length];
      if (at !== undefined) this.settle(phone, at);
    }
  }
}
