import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { EMPTY_RECORD, event, party } from './event.ts';

/** The TPDU of a plain text from a number; tests say what is different. */
export function deliver(particulars: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'SMS-DELIVER',
    'TP-OA': { digits: '33612345678', nai: 1, np: 1 },
    'TP-PID': 0,
    'TP-DCS': 0,
    dcs: { group: 'general', alphabet: 'gsm7', messageClass: null, messageWaiting: null },
    'TP-UDL': 5,
    text: 'hello',
    ...particulars,
  };
}

/** A text for a phone of ours, from the French service centre to our SMS router. */
export function textToPhone(
  tpdu: Record<string, unknown>,
  particulars: Partial<SignallingEvent> = {},
): SignallingEvent {
  return event({
    opcode: 44,
    operation: 'mt-ForwardSM',
    contextName: 'shortMsgMT-RelayContext-v3',
    imsi: '234150000000001',
    calling: party('33609000300', 8),
    called: party('447700900400', 8),
    record: {
      ...EMPTY_RECORD,
      components: [
        {
          type: 'invoke',
          invokeId: 1,
          opcode: 44,
          operation: 'mt-ForwardSM',
          argument: { 'sm-RP-UI': { tpdu } },
        },
      ],
    },
    ...particulars,
  });
}
