import { type Detector, found } from '../detector.ts';
import { isSensitiveOrHidden } from '../sensitive-operations.ts';

export const titleNotOfLink: Detector = {
  id: 'title-not-of-link',
  title: 'A title that does not come over this link',
  about:
    'Each link of the interconnection carries certain networks. A calling title that comes over another link ' +
    'than its network uses is borrowed: its owner gets the answer over the right link, or somebody between ' +
    'keeps it. Only links whose networks are listed in the configuration are checked.',
  class: 'evasion',
  operations: 'all',
  when: ['outside'],
  severity: 'high',
  score: 80,
  references: ['3GPP TS 33.204', 'ITU-T Q.714 clause 2', 'ITU FIGI 2019, SS7 vulnerabilities and mitigation'],
  falsePositives: [
    'Traffic that a carrier leads another way while a link is down',
    'A network that changed its carrier; add it to the link',
  ],
  inspect(event, facts) {
    if (event.componentIndex !== 0 || facts.titleFitsLink !== false) return undefined;
    // who claims to be one of us is another detector's
    if (!facts.fromOutside || facts.callingIsHome || facts.returned) return undefined;
    const { words } = facts;
    const what = event.operation === '' ? 'a message' : event.operation;
    const reason = `${words.caller(event)} sent ${what} over the link of point code ${event.opc}, over which its network does not come`;
    return event.kind === 'invoke' && isSensitiveOrHidden(event.opcode, event.user)
      ? found(titleNotOfLink, facts, reason)
      : found(titleNotOfLink, facts, reason, { severity: 'medium', score: 50 });
  },
};
