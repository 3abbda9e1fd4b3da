import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { type Detector, found } from '../detector.ts';
import { member } from '../member.ts';

export const segmentsThatDoNotFit: Detector = {
  id: 'segments-that-do-not-fit',
  title: 'Segments that make no message',
  about:
    'A long message comes in several XUDT or LUDT, in their order and from one sender. Segments that are ' +
    'doubled, left out, out of turn or from another sender are put together one way by one node and another ' +
    'way by the next, and a filter that looks at single segments sees nothing. Wardline puts them together as ' +
    'Q.714 has it, judges the whole, and lets nothing by that does not fit.',
  class: 'evasion',
  operations: 'all',
  when: ['faulty'],
  severity: 'high',
  score: 80,
  references: ['ITU-T Q.714 clause 4.1.1.2.3', 'ITU-T Q.713 clause 3.17'],
  falsePositives: [
    'A segment that was lost on the way, or before a capture began: then the message is incomplete for its receiver too',
    'Links that share load between the segments of one message and change their order',
  ],
  inspect(event, facts) {
    if (!event.faulty || event.kind !== 'none' || event.step !== 'none') return undefined;
    if (!facts.fromOutside || facts.returned) return undefined;
    const text = refusal(event);
    if (text === undefined) return undefined;
    const reason = `${facts.words.caller(event)} sent ${text}`;
    // the one before may have been lost, or been before our time
    return text.includes('without the first')
      ? found(segmentsThatDoNotFit, facts, reason, { severity: 'medium', score: 50 })
      : found(segmentsThatDoNotFit, facts, reason);
  },
};

/** Why the segment was refused, in the words of who puts segments together; `undefined` where it was not. */
function refusal({ record }: SignallingEvent): string | undefined {
  if (record.payload === undefined || member(record.sccp, 'segmentation') === undefined) return undefined;
  return record.faults.find(({ layer, code }) => layer === 'sccp' && code === 'bad-value')?.text;
}
