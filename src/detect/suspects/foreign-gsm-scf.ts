import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { Detector, Evidence } from '../detector.ts';
import { suspected } from '../evidence.ts';
import type { Facts } from '../facts.ts';
import { areOfOneNetwork, callerIsOfNetworkOf } from '../same-network.ts';

/** About one of our subscribers, from outside: nobody but us may, and least of all name who controls calls. */
const OURS_FROM_OUTSIDE = 80;
/** Our own home register names a control point that is not ours. */
const OURS_FROM_HOME = 35;
const OTHER_OPERATOR = 25;
const OTHER_COUNTRY = 15;
/** A profile is sent when a roamer registers; later changes are rarer, and are what a thief sends. */
const UNASKED = 15;
/** Groups of operators and hosts of services run one control point for many networks. */
const OWN_SUBSCRIBER = -15;

export const foreignGsmScf: Detector = {
  id: 'foreign-gsm-scf',
  title: 'A stranger’s control point is put over a subscriber’s calls',
  about:
    'A profile names the gsmSCF that is asked before a call goes on, and that may send it anywhere. It belongs ' +
    'to the subscriber’s home network. One of another network, in another country above all, lets calls be ' +
    'led past a stranger who listens.',
  class: 'call-interception',
  operations: [7],
  severity: 'critical',
  score: 99,
  references: ['3GPP TS 29.002 clause 8.8.1', '3GPP TS 23.078 clause 4.3', 'ITU FIGI 2019'],
  falsePositives: [
    'Hosted CAMEL: a group or a service provider runs the gsmSCF for several networks; list it as one of ours where it serves us',
    'Virtual operators whose gsmSCF is their own',
  ],
  inspect(event, facts) {
    if (event.kind !== 'invoke' || facts.returned || !facts.hasPlan) return undefined;
    const scf = event.titlesInArgument.find(({ field }) => field === 'gsmSCF-Address')?.digits;
    if (scf === undefined) return undefined;
    const owner = facts.operatorOfImsi(event.imsi || event.opening?.imsi || '');
    const signs: Evidence[] = [];
    if (owner?.home === true) {
      if (facts.operatorOf(scf)?.home === true && !facts.fromOutside) return undefined;
      signs.push(
        facts.fromOutside
          ? { points: OURS_FROM_OUTSIDE, text: 'the subscriber is ours, and only our HLR may' }
          : { points: OURS_FROM_HOME, text: 'the subscriber is ours and the control point is not' },
      );
    } else if (!facts.fromOutside || callerIsOfNetworkOf(scf, event, facts) !== false) return undefined;
    addNode(scf, event, facts, signs);
    if (facts.fromOutside && event.byInitiator === true) {
      signs.push({ points: UNASKED, text: 'no registration of the roamer asked for it' });
    }
    if (owner?.home !== true && owner !== undefined && owner.tadig === facts.callingOperator?.tadig) {
      signs.push({ points: OWN_SUBSCRIBER, text: `the subscriber is one of ${owner.name}` });
    }
    const { words } = facts;
    const subject =
      event.imsi === '' && event.opening?.imsi ? words.imsi(event.opening.imsi) : words.subscriber(event);
    return suspected(
      foreignGsmScf,
      facts,
      `${words.caller(event)} put ${words.node(scf)} in control of the calls of ${subject} (${event.operation})`,
      signs,
    );
  },
};

function addNode(scf: string, event: SignallingEvent, facts: Facts, signs: Evidence[]): void {
  const { callingOperator, callingCountry } = facts;
  const operator = facts.operatorOf(scf);
  if (areOfOneNetwork(scf, event.calling.title, facts) === true) return;
  if (operator !== undefined && operator.tadig !== callingOperator?.tadig) {
    signs.push({ points: OTHER_OPERATOR, text: `it is a node of ${operator.name}` });
  }
  const country = facts.countryOf(scf);
  if (country !== undefined && callingCountry !== undefined && country !== callingCountry) {
    signs.push({ points: OTHER_COUNTRY, text: 'it is in another country than who sent the profile' });
  }
}
