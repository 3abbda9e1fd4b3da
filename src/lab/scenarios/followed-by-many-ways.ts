import { bringText } from '../attackers/delivery.ts';
import { askQuestion, type Quarry, type QuestionName } from '../attackers/questions.ts';
import { switchOf } from '../attackers/victims.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { deliverTpdu } from '../nodes/texts.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

/** A short message type 0 (TS 23.040 clause 9.2.3.9). */
const PID_TYPE_0 = 0x40;

type Way = QuestionName | 'silent text';

/** What is tried, in turn. */
const WAYS: Readonly<Record<Stage['level'], readonly Way[]>> = {
  clumsy: [
    'anyTimeInterrogation',
    'sendRoutingInfo',
    'sendRoutingInfoForGprs',
    'sendRoutingInfoForLcs',
    'provideSubscriberInfo',
    'provideSubscriberLocation',
    'silent text',
  ],
  careful: ['sendRoutingInfo', 'provideSubscriberInfo', 'sendRoutingInfoForLcs', 'provideSubscriberInfo'],
  insider: ['provideSubscriberInfo', 'silent text', 'provideSubscriberLocation'],
};

export const followedByManyWays: Scenario = {
  id: 'followed-by-many-ways',
  title: 'Somebody follows one subscriber by whatever answers',
  about:
    'Where one question is refused another is tried: for calls, for packet data, for location services, to ' +
    'the switch, by a silent text. The clumsy attacker runs through all seven within a minute, under one title, ' +
    'and through the list of switches. The careful one asks four times in some hours, each time under another ' +
    'title of another partner. The insider knows IMSI and switch, asks these alone, and changes the title.',
  class: 'location-tracking',
  row: 'A subscriber followed by several operations, titles or silent texts',
  play(stage) {
    const { world } = stage;
    const victim = stage.victim();
    const quarry: Quarry = {
      imsi: world.phones.imsiOf(victim),
      msisdn: world.phones.msisdnOf(victim),
      register: stage.home.hlr.title,
      node: switchOf(world, victim).title,
    };
    const nodes = nodesOf(stage);
    let atMs = 0;
    for (const [i, way] of WAYS[stage.level].entries()) {
      const node = nodes[i % nodes.length] as RogueNode;
      stage.after(atMs, () => follow(stage, node, way, quarry));
      atMs += 2 * stage.pauseMs();
    }
  },
};

function nodesOf(stage: Stage): readonly RogueNode[] {
  const { lab } = stage.world;
  switch (stage.level) {
    case 'clumsy':
      return [stage.rogue()];
    case 'careful':
      return ['ie', 'fr', 'nl'].map((id) => stage.rogue({ in: lab.partner(id) }));
    case 'insider':
      return [stage.rogue(), stage.rogue()];
    default:
      return stage.level satisfies never;
  }
}

function follow(stage: Stage, node: RogueNode, way: Way, quarry: Quarry): void {
  stage.tell(`tries to learn where the victim is (${way})`);
  const learned = (kind: string): void => {
    if (kind === 'result') stage.gained(`learned where the victim is (${way})`);
  };
  if (way === 'silent text') {
    const { imsi, node: at } = quarry;
    const tpdu = { ...deliverTpdu('447700900994', '', stage.world.lab.nowMs), 'TP-PID': PID_TYPE_0 };
    bringText(node, { imsi, node: at, tpdu, done: learned });
    return;
  }
  const toSwitch = way === 'provideSubscriberInfo' || way === 'provideSubscriberLocation';
  const guesses = stage.level === 'clumsy' && toSwitch ? stage.home.switches : undefined;
  if (guesses === undefined) askQuestion(node, way, quarry, learned);
  else for (const { title } of guesses) askQuestion(node, way, { ...quarry, node: title }, learned);
}
