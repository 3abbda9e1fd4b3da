import { named, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { globalCellId } from '../types/cell.ts';
import { hexOctets } from '../types/hex.ts';
import { externalSignalInfo } from '../types/signal-info.ts';

/** A further handover in version 1; prepareSubsequentHandover took its place: GSM 09.02 version 3. */
export const performSubsequentHandover = operation({
  opcode: 30,
  name: 'performSubsequentHandover',
  timer: 'm',
  argument: sequence({
    targetCellId: globalCellId,
    servingCellId: globalCellId,
    'targetMSC-Number': isdnAddressString,
    classmarkInfo: optional(tagged(10, hexOctets('classmarkInfo', 1, 2))),
  }),
  result: named('accessSignalInfo', externalSignalInfo),
});
