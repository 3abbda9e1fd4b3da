import { alertServiceCentre } from '../../wire/map/operations/alert-service-centre.ts';
import { reportSmDeliveryStatus } from '../../wire/map/operations/report-sm-delivery-status.ts';
import { askRoute } from '../attackers/reconnaissance.ts';
import { e164 } from '../core/components.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import type { Place } from '../core/signalling-node.ts';
import { SSN_HLR, SSN_MSC } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const HOUR_MS = 3_600_000;
/** As long as a text takes to come to nothing. */
const TRIED_MS = 20_000;
/** Numbers that the clumsy attacker reports, one after another. */
const REPORTED = 20;

export const falseReport: Scenario = {
  id: 'false-report',
  title: 'Somebody who never sent a text reports that it could not be delivered',
  about:
    'reportSM-DeliveryStatus puts the reporter’s address on the list of those whom our register tells when the ' +
    'phone shows up again: a way to be told of journeys, and to keep texts away meanwhile. The clumsy ' +
    'attacker reports twenty numbers in a row to the register’s own title. The careful one reports one by ' +
    'number, under a partner’s title. The insider, under a title of the home country, asks for the route first, ' +
    'as who has a text to deliver, then reports without having delivered any, right before the journey of ' +
    'which it knows. Hours later the victim lands in Ireland.',
  class: 'denial-of-service',
  alsoRight: ['location-tracking'],
  row: 'Reports of delivery by who never asked',
  play(stage) {
    const { phones } = stage.world;
    const node = stage.rogue();
    const victim = stage.victim();
    node.on(alertServiceCentre, (request) => {
      request.result(alertServiceCentre);
      stage.gained('our register told the attacker when the victim showed up');
    });
    const msisdn = phones.msisdnOf(victim);
    if (stage.level === 'clumsy') {
      stage.tell('reports numbers in a row as out of reach');
      const register = { title: stage.home.hlr.title, ssn: SSN_HLR };
      for (let i = 0; i < REPORTED; i++) {
        const number = phones.msisdnOf((victim + i) % phones.homeCount);
        stage.after(i * 500, () => report(node, number, register));
      }
    } else if (stage.level === 'insider') {
      stage.tell('asks where texts for the victim go, and reports that none could be delivered');
      askRoute(node, msisdn, () => {
        stage.after(TRIED_MS, () => report(node, msisdn, { title: msisdn, ssn: SSN_HLR }));
      });
    } else {
      stage.tell('reports that a text for the victim could not be delivered (reportSM-DeliveryStatus)');
      report(node, msisdn, { title: msisdn, ssn: SSN_HLR });
    }
    stage.after((stage.level === 'insider' ? 1 : 3) * HOUR_MS, () => travel(stage, victim));
  },
};

function travel(stage: Stage, victim: number): void {
  stage.tell('lands in Ireland', 'victim');
  stage.random.pick(stage.world.partner('ie').switches).arrive(victim);
}

function report(node: RogueNode, msisdn: string, to: Place): void {
  node.ask({
    to,
    ssn: SSN_MSC,
    context: 'shortMsgGatewayContext',
    version: 3,
    oldest: 3,
    operation: reportSmDeliveryStatus,
    argument: {
      msisdn: e164(msisdn),
      serviceCentreAddress: e164(node.title),
      'sm-DeliveryOutcome': 'absentSubscriber',
    },
    done: () => {},
  });
}
