import type { BankKnowledge } from '../../src/bank/bank-memory.ts';
import { Engine } from '../../src/engine/engine.ts';
import { EngineMemory } from '../../src/engine/engine-memory.ts';
import { MessageJudge } from '../../src/firewall/message-judge.ts';
import { IncidentGathering } from '../../src/incident/gather.ts';
import { NetworkPlan } from '../../src/network/network-plan.ts';
import { NumberTable } from '../../src/state/number-table.ts';
import type { Link } from './dialogues.ts';
import { networks } from './places.ts';

const ROWS = 64;

/** Everything that changes is in here, and is made anew for each scenario. */
interface Memory {
  readonly judge: MessageJudge;
  readonly engine: EngineMemory;
  readonly numbers: NumberTable;
}

/**
 * What watches the link: the engine, and its memory that banks are answered from. `renew` forgets everything, so that
 * one server does for all scenarios: to start one costs as much as twenty of them.
 */
export class Watch {
  /** For how long SIM cards are followed. */
  monitoredDays = 0;
  readonly knowledge: BankKnowledge;
  private readonly config = networks();
  private readonly plan = new NetworkPlan(this.config);
  private memory = this.newMemory();
  private frame = 0;

  constructor() {
    const now = () => this.memory;
    const days = () => this.monitoredDays;
    this.knowledge = {
      plan: this.plan,
      coverage: 'interconnect',
      get monitoredDays() {
        return days();
      },
      memory: {
        get subscribers() {
          return now().engine.subscribers;
        },
        get findings() {
          return now().engine.findings;
        },
        get numbers() {
          return now().numbers;
        },
      },
    };
  }

  renew(monitoredDays: number): void {
    const { changed } = this.memory.numbers;
    this.monitoredDays = monitoredDays;
    this.memory = this.newMemory();
    this.memory.numbers.changed = changed;
  }

  readonly link: Link = (octets, atMs) => {
    const { judge } = this.memory;
    if (!judge.read(octets, 0, octets.length, 'm3ua', atMs))
      throw new Error('that is no message of the link');
    const { verdict, findings } = judge.judge({
      capture: 0,
      frame: ++this.frame,
      index: 0,
      iso: () => new Date(atMs).toISOString(),
    });
    // the scenarios are about honest subscribers: what is taken for an attack would show something else
    if (verdict !== 'pass')
      throw new Error(`the firewall minds: ${findings.map(({ reason }) => reason).join('; ')}`);
  };

  private newMemory(): Memory {
    const numbers = new NumberTable({ capacity: ROWS });
    const engine = new EngineMemory({
      homeCountry: this.config.network.country,
      maxSubscribers: ROWS,
      maxSenders: ROWS,
      tables: { numbers },
    });
    const judge = new MessageJudge(new Engine({ plan: this.plan, memory: engine }), new IncidentGathering());
    return { judge, engine, numbers };
  }
}
