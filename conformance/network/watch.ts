import type { BankKnowledge } from '../../src/bank/bank-memory.ts';
import { InterceptionRisk } from '../../src/bank/interception-risk.ts';
import { Engine } from '../../src/engine/engine.ts';
import { EngineMemory } from '../../src/engine/engine-memory.ts';
import { MessageJudge } from '../../src/firewall/message-judge.ts';
import { IncidentGathering } from '../../src/incident/gather.ts';
import { NetworkPlan } from '../../src/network/network-plan.ts';
import { NumberTable } from '../../src/state/number-table.ts';
import type { Link } from './dialogues.ts';
import { networks } from './places.ts';

const ROWS = 64;

/** What watches the link: the engine over a memory of its own, and what banks are answered from. */
export interface Watch {
  readonly link: Link;
  readonly knowledge: BankKnowledge;
  readonly risk: InterceptionRisk;
}

/** @param monitoredDays for how long SIM cards are followed */
export function watchOf(monitoredDays: number): Watch {
  const config = networks();
  const plan = new NetworkPlan(config);
  const numbers = new NumberTable({ capacity: ROWS });
  const memory = new EngineMemory({
    homeCountry: config.network.country,
    maxSubscribers: ROWS,
    maxSenders: ROWS,
    tables: { numbers },
  });
  const judge = new MessageJudge(new Engine({ plan, memory }), new IncidentGathering());
  let frame = 0;
  const link: Link = (octets, atMs) => {
    if (!judge.read(octets, 0, octets.length, 'm3ua', atMs))
      throw new Error('that is no message of the link');
    const { verdict, findings } = judge.judge({
      capture: 0,
      frame: ++frame,
      index: 0,
      iso: () => new Date(atMs).toISOString(),
    });
    // the scenarios are about honest subscribers: what is taken for an attack would show something else
    if (verdict !== 'pass')
      throw new Error(`the firewall minds: ${findings.map(({ reason }) => reason).join('; ')}`);
  };
  const knowledge: BankKnowledge = {
    memory: { subscribers: memory.subscribers, findings: memory.findings, numbers },
    plan,
    coverage: 'interconnect',
    monitoredDays,
  };
  return { link, knowledge, risk: new InterceptionRisk(knowledge.memory, plan) };
}
