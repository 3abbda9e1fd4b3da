import { atOnce } from '../carried/at-once.ts';
import { interrogate } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { locate } from '../carried/locate.ts';
import { stealRegistration } from '../carried/steal-registration.ts';
import { SSN_MSC } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';

/** TS 23.003 clause 8. */
const SSN_GSM_SCF = 147;

export const subsystemOfAnother: Scenario = {
  id: 'subsystem-of-another',
  title: 'A request for a subsystem that is none of its own, or for none',
  about:
    'A filter that has rules for HLR and VLR looks at the subsystem number; nodes with one user look at the ' +
    'operation. The clumsy leave both subsystem numbers out; the careful address a location update to a ' +
    'gsmSCF; the insider asks the right switch as MSC of MSC, not as HLR of VLR.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'sms-interception'],
  row: 'Subsystem number missing, or not the context’s',
  play(stage) {
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        node.disguise = ({ to, from }) => ({ to: { ...to, ssn: null }, from: { ...from, ssn: null } });
        atOnce(stage, (about) => interrogate(stage, { node, about }));
        break;
      case 'careful':
        node.disguise = ({ to, from }) => ({ to: { ...to, ssn: SSN_GSM_SCF }, from });
        stage.after(stage.pauseMs(), () => stealRegistration(stage, { node, about: stage.victim() }));
        break;
      case 'insider':
        node.disguise = ({ to, from }) => ({ to: { ...to, ssn: SSN_MSC }, from: { ...from, ssn: SSN_MSC } });
        knowingTheRoute(stage, (at) => locate(stage, { node, at }));
        break;
      default:
        stage.level satisfies never;
    }
  },
};
