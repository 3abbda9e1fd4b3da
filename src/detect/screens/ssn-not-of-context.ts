import { subsystemsOfContext } from '../../signalling/application-context.ts';
import { type Detector, found } from '../detector.ts';
import { isRequestFromOutside } from '../request.ts';

export const ssnNotOfContext: Detector = {
  id: 'ssn-not-of-context',
  title: 'A subsystem number that does not go with the dialogue',
  about:
    'The application context says what kind of node a dialogue is for: one for location updates is for an ' +
    'HLR. Filters that choose their rules by the subsystem number are passed by a wrong one, or by none, ' +
    'while the node behind them takes the message all the same. Wardline chooses by context and operation, ' +
    'and names what does not fit.',
  class: 'evasion',
  operations: 'all',
  when: ['begin', 'outside'],
  severity: 'medium',
  score: 55,
  references: ['3GPP TS 23.003 clause 8', '3GPP TS 29.002 clause 17.3.2', 'ITU-T Q.713 clause 3.4.2.2'],
  falsePositives: [
    'Networks that number subsystems their own way within a country',
    'Combined nodes that answer under one number for all of their roles',
  ],
  inspect(event, facts) {
    if (event.step !== 'begin' || event.componentIndex !== 0 || event.contextOid === '') return undefined;
    const subsystems = subsystemsOfContext(event.contextOid);
    if (subsystems === undefined) return undefined;
    const called = event.called.ssn;
    const calling = event.calling.ssn;
    const calledFits = subsystems.responders.has(called);
    if (calledFits && subsystems.initiators.has(calling)) return undefined;
    if (!isRequestFromOutside(event, facts)) return undefined;
    const opened = `${facts.words.caller(event)} opened a dialogue of ${event.contextName}`;
    if (called <= 0) {
      return found(ssnNotOfContext, facts, `${opened} and left out which subsystem it is for`, { score: 45 });
    }
    if (!calledFits) {
      const due = subsystems.responders.values.join(' or ');
      return found(ssnNotOfContext, facts, `${opened} with subsystem ${called}; it is for ${due}`);
    }
    const who = calling <= 0 ? 'without saying as which subsystem' : `as subsystem ${calling}`;
    return found(ssnNotOfContext, facts, `${opened} ${who}; such do not begin it`, {
      severity: 'low',
      score: 25,
    });
  },
};
