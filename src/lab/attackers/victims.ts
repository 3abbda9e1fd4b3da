import type { LabNetwork } from '../core/lab-network.ts';
import { NONE } from '../core/phones.ts';
import { RogueNode } from '../core/rogue-node.ts';
import type { Place } from '../core/signalling-node.ts';
import type { World } from '../core/world.ts';
import { SSN_HLR } from '../nodes/hlr.ts';
import type { Switch } from '../nodes/switch.ts';
import type { Stage } from '../scenarios/stage.ts';

const NP_E214 = 7;
/** Longest title of E.214. */
const MAX_TITLE_DIGITS = 15;

/** The switch whose cell a phone listens to. */
export function switchOf(world: World, phone: number): Switch {
  return world.switches.at(world.phones.camped[phone] ?? NONE);
}

/** The home register as switches of the attacker's network address it: by a mobile title where that is usual there. */
export function registerFor(stage: Stage, from: LabNetwork, imsi: string): Place {
  const { hlr, network } = stage.home;
  if (from.facts.usesMobileTitles !== true) return { title: hlr.title, ssn: SSN_HLR };
  const title = network.facts.mobileTitles + imsi.slice(network.facts.plmn.length);
  return { title: title.slice(0, MAX_TITLE_DIGITS), ssn: SSN_HLR, np: NP_E214 };
}

/** The bank sends a subscriber a code over our service centre; it goes where the register says that they are. */
export function bankWrites(stage: Stage, phone: number): void {
  const code = 100_000 + stage.random.below(900_000);
  stage.tell('sends a one-time code to the victim', 'bank');
  stage.home.smsc.submit({
    from: { alphanumeric: 'ExampleBank' },
    to: stage.world.phones.msisdnOf(phone),
    text: `Your code is ${code}. Never share it.`,
  });
}

/** The victim writes to somebody, which makes their switch register them anew where the registration was taken. */
export function victimWrites(stage: Stage, phone: number): void {
  const { world } = stage;
  const friend = (phone + 1) % world.phones.homeCount;
  stage.tell('writes a text; the switch finds that the registration is gone and renews it', 'victim');
  const { smsc } = stage.home;
  switchOf(world, phone).submitText(phone, world.phones.msisdnOf(friend), 'On my way', smsc.title);
}

/** A node of the attacker under a title of their choice: one that its network lists as something. */
export function rogueAt(stage: Stage, network: LabNetwork, ends: readonly string[]): RogueNode {
  const free = ends.find((end) => network.nodeAt(network.title(end)) === undefined);
  if (free === undefined) throw new RangeError(`${network.facts.name} has no free title of these`);
  const node = new RogueNode(stage.world.lab, network, free, stage.truth);
  stage.titles.add(node.title);
  return node;
}
