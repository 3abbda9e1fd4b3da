import { BitFields, choice } from '../bit-fields.ts';
import { Enumeration } from '../enumeration.ts';
import type { IsupFields } from '../isup-record.ts';
import {
  fieldsOf,
  listField,
  numberField,
  type ParameterCodec,
  textField,
  wholeNumber,
} from '../parameter-codec.ts';

/** §3.13 */
export const circuitGroupSupervisionMessageTypeIndicator = new BitFields({ octets: 1 }, [
  choice('A', 2, 'type', ['maintenance', 'hardwareFailure']),
]);

/**
 * §3.43: `{range, status}`. The range is one less than the number of circuits from the message's own on;
 * the status, in hex, has a bit a circuit from the low bit of the first octet. GRS and CQM have none.
 */
export const rangeAndStatus: ParameterCodec = {
  decode: (cursor) => ({ range: cursor.u8(), status: cursor.hex() }),
  encode(value, writer) {
    const fields = fieldsOf(value, 'rangeAndStatus');
    writer.u8(numberField(fields, 'range', 8)).hex(textField(fields, 'status', ''));
  },
};

const IDLE_STATE = new Enumeration({ 0: 'transient', 3: 'unequipped' });
const CALL = new Enumeration({ 1: 'incomingBusy', 2: 'outgoingBusy', 3: 'idle' });
const BLOCKING = new Enumeration(['none', 'local', 'remote', 'both']);

/** §3.14: a state for each circuit, either `{state}` or `{call, maintenance, hardware}`. */
export const circuitStateIndicator: ParameterCodec = {
  decode(cursor) {
    const circuits: IsupFields[] = [];
    while (cursor.remaining > 0) {
      const octet = cursor.u8();
      if ((octet & 0xc0) !== 0) return undefined;
      const call = (octet >> 2) & 3;
      if (call !== 0) {
        circuits.push({
          call: CALL.textOf(call),
          maintenance: BLOCKING.textOf(octet & 3),
          hardware: BLOCKING.textOf(octet >> 4),
        });
      } else if (octet < 4) circuits.push({ state: IDLE_STATE.textOf(octet) });
      else return undefined;
    }
    return { circuits };
  },
  encode(value, writer) {
    for (const circuit of listField(fieldsOf(value, 'circuitStateIndicator'), 'circuits')) {
      const fields = fieldsOf(circuit, 'circuits');
      if (fields.state !== undefined) writer.u8(IDLE_STATE.codeOf(fields.state, 'state', 2));
      else {
        writer.u8(
          (BLOCKING.codeOf(fields.hardware, 'hardware', 2) << 4) |
            (CALL.codeOf(fields.call, 'call', 2) << 2) |
            BLOCKING.codeOf(fields.maintenance, 'maintenance', 2),
        );
      }
    }
  },
};

const MAP_TYPE = new Enumeration({ 1: 'path1544k', 2: 'path2048k' });
const MAP_OCTETS: readonly number[] = [0, 3, 4];

/** §3.69: `{mapType, circuits}`, the numbers of the circuits in use, from 1. */
export const circuitAssignmentMap: ParameterCodec = {
  decode(cursor) {
    const type = cursor.u8();
    const octets = MAP_OCTETS[type] ?? 0;
    if (octets === 0) return undefined;
    const circuits: number[] = [];
    for (let octet = 0; octet < octets; octet++) {
      const map = cursor.u8();
      for (let bit = 0; bit < 8; bit++) if ((map & (1 << bit)) !== 0) circuits.push(8 * octet + bit + 1);
    }
    return { mapType: MAP_TYPE.textOf(type), circuits };
  },
  encode(value, writer) {
    const fields = fieldsOf(value, 'circuitAssignmentMap');
    const type = MAP_TYPE.codeOf(fields.mapType, 'mapType', 6);
    const map = new Uint8Array(MAP_OCTETS[type] ?? 0);
    for (const circuit of listField(fields, 'circuits')) {
      const bit = wholeNumber(circuit, 'circuit', 6) - 1;
      if (bit < 0 || bit >= 8 * map.length) throw new RangeError(`the map has no circuit ${bit + 1}`);
      map[bit >> 3] = (map[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
    writer.u8(type).bytes(map);
  },
};
