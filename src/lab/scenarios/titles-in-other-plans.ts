import { askRoute, type Route } from '../attackers/reconnaissance.ts';
import { arriveFalsely } from '../carried/arrive-falsely.ts';
import { atOnce } from '../carried/at-once.ts';
import { interrogate } from '../carried/interrogate.ts';
import { locate } from '../carried/locate.ts';
import { SSN_HLR } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';

/* Q.713 clause 3.4.2.3: data numbering plan, national number; TS 29.002 clause 6.1.3.1 asks for translation type 0. */
const NP_DATA = 3;
const NAI_NATIONAL = 3;
const OTHER_TRANSLATION = 10;
const NP_E214 = 7;
const MAX_TITLE_DIGITS = 15;

export const titlesInOtherPlans: Scenario = {
  id: 'titles-in-other-plans',
  title: 'Titles in another numbering plan, nature or translation than they belong to',
  about:
    'A filter looks titles up as international E.164 numbers; nodes are found by the digits. The clumsy call ' +
    'under a national number of the data plan and interrogate three subscribers; the careful play the ' +
    'arrival of one under another translation type; the insider, who has bought the IMSI, asks for the route of a text ' +
    'by a title made of it (E.214), which leads around the router for texts, and then asks the switch.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'key-theft', 'sms-interception', 'identity-harvest'],
  row: 'Numbering plan or nature of address mixed up',
  play(stage) {
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        node.disguise = ({ to, from }) => ({ to, from: { ...from, np: NP_DATA, nai: NAI_NATIONAL } });
        atOnce(stage, (about) => interrogate(stage, { node, about }));
        break;
      case 'careful':
        node.disguise = ({ to, from }) => ({ to: { ...to, tt: OTHER_TRANSLATION }, from });
        stage.after(stage.pauseMs(), () => arriveFalsely(stage, { node, about: stage.victim() }));
        break;
      case 'insider': {
        const about = stage.victim();
        const { plmn, mobileTitles } = stage.home.network.facts;
        const digits = mobileTitles + stage.world.phones.imsiOf(about).slice(plmn.length);
        const to = { title: digits.slice(0, MAX_TITLE_DIGITS), ssn: SSN_HLR, np: NP_E214 };
        stage.tell('asks where texts to a subscriber go (sendRoutingInfoForSM), by a title made of the IMSI');
        const found = (at: Route | undefined): void => {
          if (at === undefined) return;
          stage.gained('learned the switch of the victim');
          stage.after(stage.pauseMs(), () => locate(stage, { node, at }));
        };
        askRoute(node, stage.world.phones.msisdnOf(about), found, to);
        break;
      }
      default:
        stage.level satisfies never;
    }
  },
};
