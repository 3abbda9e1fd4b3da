import { enumerated, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { globalCellId } from '../types/cell.ts';
import { externalSignalInfo } from '../types/signal-info.ts';

/** MSC-B tells MSC-A of a handover among its own cells, in version 1: GSM 09.02 version 3. */
export const noteInternalHandover = operation({
  opcode: 35,
  name: 'noteInternalHandover',
  timer: 's',
  argument: sequence({
    handoverType: enumerated({ interBSS: 0, intraBSS: 1 }),
    targetCellId: optional(tagged(1, globalCellId)),
    channelId: optional(tagged(2, externalSignalInfo)),
  }),
});
