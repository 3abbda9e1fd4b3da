import { optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { kc } from '../types/authentication.ts';
import { globalCellId } from '../types/cell.ts';
import { hexOctets } from '../types/hex.ts';
import { externalSignalInfo } from '../types/signal-info.ts';

/** Handover to another MSC in version 1; prepareHandover took its place: GSM 09.02 version 3. */
export const performHandover = operation({
  opcode: 28,
  name: 'performHandover',
  timer: 's',
  argument: sequence({
    targetCellId: globalCellId,
    servingCellId: globalCellId,
    channelType: hexOctets('channelType', 1, 10),
    classmarkInfo: hexOctets('classmarkInfo', 1, 2),
    handoverPriority: optional(tagged(11, hexOctets('handoverPriority', 1))),
    kc: optional(tagged(12, kc)),
  }),
  result: sequence({
    handoverNumber: isdnAddressString,
    accessSignalInfo: externalSignalInfo,
  }),
});
