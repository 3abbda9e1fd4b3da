import { anyTimeInterrogation } from '../../wire/map/operations/any-time-interrogation.ts';
import { insertSubscriberData } from '../../wire/map/operations/insert-subscriber-data.ts';
import { provideSubscriberInfo } from '../../wire/map/operations/provide-subscriber-info.ts';
import { atOnce } from '../carried/at-once.ts';
import { greet } from '../carried/greet.ts';
import { interrogation } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import type { Operation } from '../core/components.ts';
import type { Done, Meaning } from '../core/dialogue.ts';
import type { Place } from '../core/signalling-node.ts';
import { SSN_HLR, SSN_MSC, SSN_VLR } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const SSN_GSM_SCF = 147;
const PROFILES: Meaning = { user: 'map', version: 3, context: 'subscriberDataMngtContext-v3' };
const INTERROGATIONS: Meaning = { user: 'map', version: 3, context: 'anyTimeInfoEnquiryContext-v3' };
const TEXTS: Meaning = { user: 'map', version: 3, context: 'shortMsgMT-RelayContext-v3' };

export const unaskedContinue: Scenario = {
  id: 'unasked-continue',
  title: 'A request in the middle of a dialogue that its sender never began',
  about:
    'Nodes find a dialogue by their own transaction id, whoever writes. The clumsy guess ids and write profiles ' +
    'into dialogues that are none: an abort tells them that the border lets it by. The careful greet the ' +
    'register under one title and interrogate it under another, so that no filter has seen the beginning; the ' +
    'insider does so with the victim’s switch, greeted as by a service centre.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'profile-fraud'],
  row: 'Continue, end or result of a dialogue that nobody began',
  play(stage) {
    const register = { title: stage.home.hlr.title, ssn: SSN_HLR };
    const learned: Done = ({ kind }) => {
      if (kind === 'result') stage.gained('learned where the victim is');
    };
    switch (stage.level) {
      case 'clumsy':
        atOnce(stage, (phone) => {
          const imsi = stage.world.phones.imsiOf(phone);
          const to = { title: stage.world.switches.at(0).title, ssn: SSN_VLR };
          const argument = { imsi, subscriberStatus: 'operatorDeterminedBarring' };
          goOn(
            stage,
            to,
            SSN_HLR,
            PROFILES,
            stage.random.hex(4),
            insertSubscriberData,
            argument,
            (answer) => {
              if (answer.kind === 'abort') stage.gained('an abort came back: such messages pass the border');
            },
          );
        });
        break;
      case 'careful':
        greet(stage, stage.rogue(), register, SSN_GSM_SCF, INTERROGATIONS, ({ remoteId, local }) =>
          stage.after(stage.pauseMs() / 4, () => {
            const argument = interrogation(stage, local.gt ?? '', stage.victim());
            goOn(
              stage,
              register,
              SSN_GSM_SCF,
              INTERROGATIONS,
              remoteId,
              anyTimeInterrogation,
              argument,
              learned,
            );
          }),
        );
        break;
      case 'insider':
        knowingTheRoute(stage, ({ imsi, node }) => {
          const to = { title: node, ssn: SSN_MSC };
          greet(stage, stage.rogue(), to, SSN_MSC, TEXTS, ({ remoteId }) => {
            const argument = { imsi, requestedInfo: { locationInformation: null } };
            goOn(stage, to, SSN_MSC, TEXTS, remoteId, provideSubscriberInfo, argument, learned);
          });
        });
        break;
      default:
        stage.level satisfies never;
    }
  },
};

/** Under a title that nobody has seen yet: a continue for a transaction id of the other side, with a request. */
function goOn(
  stage: Stage,
  to: Place,
  ssn: number,
  meaning: Meaning,
  transaction: string,
  operation: Operation,
  argument: object,
  done: Done,
): void {
  stage.tell(`continues a dialogue that it did not begin (${operation.name})`);
  const dialogue = stage.rogue().open(to, ssn, meaning);
  dialogue.remoteId = transaction;
  dialogue.hasStated = true;
  dialogue.invoke(operation, argument, done);
  dialogue.agree();
}
