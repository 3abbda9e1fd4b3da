import type { BankKnowledge, Coverage } from '../../bank/bank-memory.ts';
import { InterceptionRisk } from '../../bank/interception-risk.ts';
import { Engine } from '../../engine/engine.ts';
import { EngineMemory } from '../../engine/engine-memory.ts';
import { knowledgeOfConfig } from '../../engine/knowledge-of-config.ts';
import { MessageJudge } from '../../firewall/message-judge.ts';
import { IncidentGathering } from '../../incident/gather.ts';
import type { WardlineConfig } from '../../network/config-schema.ts';
import { NetworkPlan } from '../../network/network-plan.ts';
import { NumberTable } from '../../state/number-table.ts';
import type { Story, Told } from './story.ts';
import { PLAIN } from './story-network.ts';

/** A network whose signalling is a story, and what a bank could be told of it by then. */
export class BankStory {
  readonly knowledge: BankKnowledge;
  readonly risk: InterceptionRisk;
  private readonly story: Story;
  private readonly judge: MessageJudge;
  private readonly judged = new Set<Told>();

  constructor(
    story: Story,
    { config = PLAIN, coverage = 'interconnect' }: { config?: WardlineConfig; coverage?: Coverage } = {},
  ) {
    this.story = story;
    const numbers = new NumberTable({ capacity: 1000 });
    const memory = new EngineMemory({
      homeCountry: config.network.country,
      maxSubscribers: 1000,
      tables: { numbers },
    });
    const plan = new NetworkPlan(config);
    this.judge = new MessageJudge(
      new Engine({ ...knowledgeOfConfig(config), memory }),
      new IncidentGathering({ reveal: false }),
    );
    const { subscribers, findings } = memory;
    this.knowledge = { memory: { subscribers, findings, numbers }, plan, coverage, monitoredDays: 100 };
    this.risk = new InterceptionRisk(this.knowledge.memory, plan);
  }

  /** The time that the story has come to. */
  get nowMs(): number {
    return this.story.nowMs;
  }

  /** Judges what was told since the last time. */
  hear(): void {
    for (const [frame, told] of this.story.messages().entries()) {
      if (this.judged.has(told)) continue;
      this.judged.add(told);
      this.judge.read(told.octets, 0, told.octets.length, 'm3ua', told.atMs);
      this.judge.judge({ capture: 0, frame, index: 0, iso: () => new Date(told.atMs).toISOString() });
    }
  }
}
