import { Engine } from '../../engine/engine.ts';
import { EngineMemory } from '../../engine/engine-memory.ts';
import { knowledgeOfConfig } from '../../engine/knowledge-of-config.ts';
import { InlineFirewall } from '../../firewall/inline-firewall.ts';
import { type EventWatcher, MessageJudge } from '../../firewall/message-judge.ts';
import { IncidentGathering } from '../../incident/gather.ts';
import type { EdgeDecision, EdgeGuard, EdgeMessage } from '../../lab/core/edge.ts';
import { firewallConfig, type PartnerKnowledge } from '../../lab/core/firewall-config.ts';
import type { Lab } from '../../lab/core/lab.ts';
import type { WardlineConfig } from '../../network/config-schema.ts';
import { NumberTable } from '../../state/number-table.ts';
import type { Verdict } from '../../verdict/verdict.ts';

/** Titles that a simulated world has, and room for those that attackers make up. */
const MAX_SENDERS = 8192;
/** Rows beside one for each subscriber: guests, and identities that nobody has. */
const SPARE_ROWS = 16_384;

/** Told of every message that was judged, with what is true of it. */
export type FirewallWatcher = (message: EdgeMessage, verdict: Verdict) => void;

export interface LabFirewallOptions {
  readonly mode: 'monitor' | 'enforce';
  /** Nodes too, where it is left out. */
  readonly knowledge?: PartnerKnowledge | undefined;
  readonly reveal?: boolean;
  /** Remembers what banks ask about besides. */
  readonly forBanks?: boolean;
  readonly onEvent?: EventWatcher;
  readonly watch?: FirewallWatcher;
}

/** The firewall of the simulated home network: the product itself, fed by the lab's border. */
export class LabFirewall implements EdgeGuard {
  readonly engine: Engine;
  readonly gathering: IncidentGathering;
  readonly memory: EngineMemory;
  /** What it knows of the network. */
  readonly config: WardlineConfig;
  /** Told of each subscriber of ours about whom something was found. */
  onFound: ((subscriber: number) => void) | undefined;
  private readonly inline: InlineFirewall;
  /** The message at hand. */
  message: EdgeMessage | undefined;

  constructor(
    lab: Lab,
    { mode, knowledge, reveal = false, forBanks = false, onEvent, watch }: LabFirewallOptions,
  ) {
    const config = firewallConfig(lab, mode, knowledge);
    this.config = config;
    const memory = new EngineMemory({
      homeCountry: config.network.country,
      maxSubscribers: lab.subscribers + SPARE_ROWS,
      maxSenders: MAX_SENDERS,
      tables: forBanks ? { numbers: new NumberTable({ capacity: lab.subscribers + SPARE_ROWS }) } : undefined,
    });
    this.memory = memory;
    this.engine = new Engine({
      ...knowledgeOfConfig(config),
      reveal,
      memory,
      onFound: (subscriber) => this.onFound?.(subscriber),
    });
    this.gathering = new IncidentGathering({ reveal });
    const judge = new MessageJudge(this.engine, this.gathering, {}, onEvent);
    this.inline = new InlineFirewall(judge, (_frame, verdict) => {
      if (this.message !== undefined) watch?.(this.message, verdict);
    });
  }

  decide(message: EdgeMessage): EdgeDecision {
    const { octets, inbound, atMs, frame } = message;
    this.message = message;
    return this.inline.decide(octets, inbound, atMs, frame);
  }
}
