import { type Detector, found } from '../detector.ts';

const SSN_MANAGEMENT = 1;

/** What the messages do to the node that believes them; the others only ask or tell good news. */
const HARMFUL: ReadonlySet<string> = new Set(['SSP', 'SOG', 'SSC']);

export const sccpManagementFromOutside: Detector = {
  id: 'sccp-management-from-outside',
  title: 'SCCP management from another network',
  about:
    'SCCP nodes tell their neighbours which subsystems work. From another network such a message can switch ' +
    'our HLR off in the eyes of our own nodes. Neighbours at the interconnection have no reason to say ' +
    'anything about ours, and nobody has one to send management by global title.',
  class: 'denial-of-service',
  operations: 'all',
  when: ['bare'],
  severity: 'high',
  score: 75,
  references: ['ITU-T Q.713 clause 5', 'ITU-T Q.714 clause 5'],
  falsePositives: ['A neighbour that speaks of its own subsystems; it is noted with a low score'],
  inspect(event, facts) {
    if (event.called.ssn !== SSN_MANAGEMENT || event.kind !== 'none') return undefined;
    if (!facts.fromOutside || facts.returned) return undefined;
    const { words } = facts;
    const type = event.record.scmg?.type ?? 'unknown';
    const reason = `${words.caller(event)} sent SCCP management (${type}) from outside`;
    if (event.called.title !== '' || event.calling.title !== '') {
      return found(sccpManagementFromOutside, facts, `${reason} by global title, which neighbours never do`);
    }
    return HARMFUL.has(type)
      ? found(sccpManagementFromOutside, facts, reason, { severity: 'medium', score: 50 })
      : found(sccpManagementFromOutside, facts, reason, { severity: 'info', score: 15 });
  },
};
