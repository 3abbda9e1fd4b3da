import type { Facts } from '../detect/facts.ts';
import { isRequestFromOutside } from '../detect/request.ts';
import { isSensitiveOrHidden } from '../detect/sensitive-operations.ts';
import { isKnownContext } from '../signalling/application-context.ts';
import type { MsuRecord } from '../signalling/msu-record.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';
import type { CannotJudgeCause } from './cannot-judge.ts';

type WireFault = MsuRecord['faults'][number];

const NONE: readonly CannotJudgeCause[] = [];

/** Layers whose faults keep a screen from seeing what the addressed node would see. */
const JUDGED_LAYERS: ReadonlySet<WireFault['layer']> = new Set([
  'm3ua',
  'm2ua',
  'm2pa',
  'sua',
  'mtp3',
  'sccp',
  'tcap',
  'map',
  'cap',
]);

/**
 * Why an event cannot be judged, or not fully. Allocates nothing where nothing is wrong.
 *
 * @param cut true where a capture holds the beginning of the message alone
 */
export function causesOf(event: SignallingEvent, facts: Facts, cut = false): readonly CannotJudgeCause[] {
  const isRead = !cut && !event.faulty && (!deservesFullDecode(event, facts) || event.sound);
  const isRequest = event.kind === 'invoke' && event.opcode >= 0;
  const isNamed =
    event.step !== 'ansi' && (!isRequest || (event.user !== 'unknown' && event.operation !== ''));
  if (isRead && isNamed && facts.hasPlan && facts.side !== 'unknown') return NONE;
  return told(event, facts, cut, isRead);
}

function told(
  event: SignallingEvent,
  facts: Facts,
  cut: boolean,
  isRead: boolean,
): readonly CannotJudgeCause[] {
  const causes: CannotJudgeCause[] = [];
  const add = (cause: CannotJudgeCause) => {
    if (!causes.includes(cause)) causes.push(cause);
  };
  if (cut) add('cut-by-capture');
  else if (!isRead) addFaults(event, add);
  if (event.step === 'ansi') add('not-an-itu-message');
  else if (event.kind === 'invoke' && event.opcode >= 0) {
    if (event.user === 'unknown') {
      add(event.contextOid !== '' && !isKnownContext(event.contextOid) ? 'unknown-context' : 'unknown-user');
    } else if (event.operation === '') add('unknown-operation');
  }
  if (!facts.hasPlan) add('no-network-plan');
  else if (facts.side === 'unknown') add('side-unknown');
  return causes;
}

/**
 * The quick look reads arguments only as far as identities go. Where a subscriber can be hurt, what the
 * addressed node will read is read whole, unless a message of the same shape was.
 */
function deservesFullDecode(event: SignallingEvent, facts: Facts): boolean {
  return isRequestFromOutside(event, facts) && isSensitiveOrHidden(event.opcode, event.user);
}

function addFaults(event: SignallingEvent, add: (cause: CannotJudgeCause) => void): void {
  const { faults } = event.record;
  // the quick look takes what is no TCAP for a broken one; the full decode knows who else uses SCCP
  if (event.faulty && faults.length === 0) add(event.step === 'none' ? 'unknown-user' : 'malformed');
  for (const { layer, code } of faults) {
    switch (code) {
      case 'truncated':
      case 'bad-length':
      case 'bad-tag':
        add(JUDGED_LAYERS.has(layer) ? 'malformed' : 'doubtful-value');
        break;
      case 'missing':
        // what an argument must have differs between versions, and stacks leave things out
        add(layer === 'map' || layer === 'cap' ? 'doubtful-value' : 'malformed');
        break;
      case 'trailing':
      case 'bad-value':
      case 'unsupported':
        add('doubtful-value');
        break;
      case 'limit':
        add('over-limit');
        break;
      default:
        code satisfies never;
    }
  }
}
