import { bits, either, enumerated, named, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { imei } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { uesbiIu } from '../types/uesbi-iu.ts';

const equipmentStatus = enumerated({ whiteListed: 0, blackListed: 1, greyListed: 2 });

/** Is this equipment stolen? TS 29.002 clauses 8.7.1 and 17.7.1. Versions 1 and 2 are bare. */
export const checkImei = operation({
  opcode: 43,
  name: 'checkIMEI',
  timer: 'm',
  argument: either(
    sequence({
      imei,
      requestedEquipmentInfo: bits('equipmentStatus', 'bmuef'),
      extensionContainer: optional(extensionContainer),
    }),
    named('imei', imei),
  ),
  result: either(
    sequence({
      equipmentStatus: optional(equipmentStatus),
      bmuef: optional(uesbiIu),
      extensionContainer: optional(tagged(0, extensionContainer)),
    }),
    named('equipmentStatus', equipmentStatus),
  ),
});
