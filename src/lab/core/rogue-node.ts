import type { SccpAddress } from '../../wire/sccp/address.ts';
import type { Lab } from './lab.ts';
import type { LabNetwork } from './lab-network.ts';
import { SignallingNode } from './signalling-node.ts';
import type { Truth } from './truth.ts';

/**
 * A node in an attacker's hands: speaks as all others do, and may write what no honest equipment writes. It is
 * bound to the links of its lab, which end in memory.
 */
export class RogueNode extends SignallingNode {
  /** Changes the octets of every TCAP message that it sends. */
  tamper: ((tcap: Uint8Array) => Uint8Array) | undefined;

  constructor(lab: Lab, network: LabNetwork, end: string, truth: Truth) {
    super(lab, network, end, truth.actor);
    this.truth = truth;
  }

  override send(to: SccpAddress, from: SccpAddress, tcap: Uint8Array): void {
    super.send(to, from, this.tamper === undefined ? tcap : this.tamper(tcap));
  }

  /** One SCCP message as it is: service messages, segments, management. */
  sendSccp(to: SccpAddress, sccp: Uint8Array): void {
    this.lab.exchange.sccp(this, to, sccp);
  }
}
