import { type Detector, found } from '../detector.ts';

export const ownTitleFromOutside: Detector = {
  id: 'own-title-from-outside',
  title: 'A title of ours calls from outside',
  about:
    'A message that reaches us from another network and names one of our own global titles as its sender is ' +
    'spoofed: our nodes do not call us over the interconnection.',
  class: 'evasion',
  operations: 'all',
  when: ['outside'],
  severity: 'high',
  score: 90,
  references: ['ITU-T Q.714 clause 2', 'ITU FIGI 2019, SS7 vulnerabilities and mitigation'],
  falsePositives: [
    'Traffic between two nodes of ours that a transit carrier takes along',
    'A title range that we leased to somebody and forgot to take out of the network plan',
    'A point code that is listed as interconnection and serves our own nodes too',
  ],
  inspect(event, facts) {
    if (facts.side !== 'from-outside' || !facts.callingIsHome) return undefined;
    const what = event.operation === '' ? 'a message' : event.operation;
    return found(
      ownTitleFromOutside,
      facts,
      `${facts.words.node(event.calling.title)} came from outside as the sender of ${what}; the title is ours and so it is forged`,
    );
  },
};
