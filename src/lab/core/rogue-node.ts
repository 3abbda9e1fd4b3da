import type { SccpAddress } from '../../wire/sccp/address.ts';
import type { Lab } from './lab.ts';
import type { LabNetwork } from './lab-network.ts';
import { SignallingNode } from './signalling-node.ts';
import type { Truth } from './truth.ts';
import type { Unitdata } from './unitdata.ts';

/** The two addresses of a message. */
export interface Addresses {
  readonly to: SccpAddress;
  readonly from: SccpAddress;
}

/**
 * A node in an attacker's hands: speaks as all others do, and may write what no honest equipment writes. It is
 * bound to the links of its lab, which end in memory.
 */
export class RogueNode extends SignallingNode {
  /** Changes the octets of every TCAP message that it sends. */
  tamper: ((tcap: Uint8Array) => Uint8Array) | undefined;
  /** Changes how both addresses are written; where the message goes follows the changed one. */
  disguise: ((addresses: Addresses) => Addresses) | undefined;
  /** SCCP messages that carry a TCAP message, in place of what honest nodes would take. */
  carriage: ((addresses: Addresses, tcap: Uint8Array) => Uint8Array[]) | undefined;
  /** Told of everything that reaches the node, whether its dialogues know it or not. */
  overhear: ((unitdata: Unitdata) => void) | undefined;

  constructor(lab: Lab, network: LabNetwork, end: string, truth: Truth) {
    super(lab, network, end, truth.actor);
    this.truth = truth;
  }

  override receive(unitdata: Unitdata): void {
    this.overhear?.(unitdata);
    super.receive(unitdata);
  }

  override send(to: SccpAddress, from: SccpAddress, tcap: Uint8Array): void {
    const octets = this.tamper === undefined ? tcap : this.tamper(tcap);
    const addresses = this.disguise === undefined ? { to, from } : this.disguise({ to, from });
    if (this.carriage === undefined) super.send(addresses.to, addresses.from, octets);
    else this.lab.exchange.sequence(this, addresses.to, this.carriage(addresses, octets));
  }

  /** One SCCP message as it is: service messages, segments, management. */
  sendSccp(to: SccpAddress, sccp: Uint8Array): void {
    this.lab.exchange.sccp(this, to, sccp);
  }
}
