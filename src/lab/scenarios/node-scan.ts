import { sendRoutingInfoForSm } from '../../wire/map/operations/send-routing-info-for-sm.ts';
import { askQuestion, QUESTIONS, type QuestionName } from '../attackers/questions.ts';
import { e164 } from '../core/components.ts';
import type { Answer } from '../core/dialogue.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import type { Place } from '../core/signalling-node.ts';
import { SSN_HLR, SSN_MSC, SSN_VLR } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

/** Titles that are tried, by level. */
const TITLES = { clumsy: 140, careful: 36, insider: 0 } as const;
/** Equipment register, location centre, gsmSCF, SGSN, GGSN: TS 23.003 clause 8. */
const SUBSYSTEMS = [SSN_HLR, SSN_VLR, SSN_MSC, 9, 145, 147, 149, 150];

export const nodeScan: Scenario = {
  id: 'node-scan',
  title: 'Somebody looks for nodes, subsystems and operations that answer',
  about:
    'A question about nobody, to title after title: what comes back undelivered is empty, what refuses is a ' +
    'node. The clumsy attacker calls 140 titles in a row, one in a third of a second. The careful one calls ' +
    'three dozen in no order, under three partner titles, one in some minutes. The insider knows the titles and ' +
    'tries the register’s subsystems and operations, a few an hour.',
  class: 'scanning',
  row: 'Search for nodes, subsystems and operations',
  play(stage) {
    const { lab, phones } = stage.world;
    const nobody = lab.home.msisdnOf(phones.homeCount + 17);
    switch (stage.level) {
      case 'clumsy': {
        const node = stage.rogue();
        stage.tell('calls title after title of ours');
        for (let i = 0; i < TITLES.clumsy; i++) {
          const title = lab.home.title(String(i).padStart(3, '0'));
          stage.after(i * 330, () => knock(stage, node, { title, ssn: SSN_HLR }, nobody));
        }
        break;
      }
      case 'careful': {
        const nodes = ['ie', 'be', 'fr'].map((id) => stage.rogue({ in: lab.partner(id) }));
        stage.tell('calls titles of ours in no order, under three titles in turn');
        let atMs = 0;
        for (let i = 0; i < TITLES.careful; i++) {
          const title = lab.home.title(String(stage.random.below(120)).padStart(3, '0'));
          const node = nodes[i % nodes.length] as RogueNode;
          stage.after(atMs, () => knock(stage, node, { title, ssn: SSN_HLR }, nobody));
          atMs += stage.pauseMs() / 2;
        }
        break;
      }
      case 'insider':
        tryWays(stage, stage.rogue(), nobody);
        break;
      default:
        stage.level satisfies never;
    }
  },
};

function knock(stage: Stage, node: RogueNode, to: Place, msisdn: string): void {
  node.ask({
    to,
    ssn: SSN_MSC,
    context: 'shortMsgGatewayContext',
    version: 3,
    oldest: 3,
    operation: sendRoutingInfoForSm,
    argument: { msisdn: e164(msisdn), 'sm-RP-PRI': false, serviceCentreAddress: e164(node.title) },
    done: ({ kind }) => note(stage, kind, `a node at ${to.title}, subsystem ${to.ssn}`),
  });
}

function note(stage: Stage, kind: Answer['kind'], what: string): void {
  // who refuses is there
  if (kind !== 'returned' && kind !== 'timeout') stage.gained(`found ${what}`);
}

function tryWays(stage: Stage, node: RogueNode, msisdn: string): void {
  const { title } = stage.home.hlr;
  stage.tell('tries subsystems and operations of the register');
  const imsi = stage.world.lab.home.imsiOf(stage.world.phones.homeCount + 17);
  const quarry = { imsi, msisdn, register: title, node: title };
  const tasks = [
    ...SUBSYSTEMS.map((ssn) => () => knock(stage, node, { title, ssn }, msisdn)),
    ...(Object.keys(QUESTIONS) as QuestionName[]).map(
      (name) => () =>
        askQuestion(node, name, quarry, (kind) => {
          // a register that does not know the operation rejects it; an error is an answer
          if (kind === 'result' || kind === 'error') stage.gained(`found that ${name} is answered`);
        }),
    ),
  ];
  let atMs = 0;
  for (const task of tasks) {
    stage.after(atMs, task);
    atMs += stage.pauseMs();
  }
}
