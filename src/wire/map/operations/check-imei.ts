import { bits, either, enumerated, named, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { imei } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { uesbiIu } from '../types/uesbi-iu.ts';

const equipmentStatus = enumerated({ whiteListed: 0, blackListed: 1, greyListed: 2 });

/** Version 3. */
const equipmentRequest = sequence({
  imei,
  requestedEquipmentInfo: bits('equipmentStatus', 'bmuef'),
  extensionContainer: optional(extensionContainer),
});

/** Versions 1 and 2. */
const bareImei = named('imei', imei);

/** Version 3. */
const equipmentAnswer = sequence({
  equipmentStatus: optional(equipmentStatus),
  bmuef: optional(uesbiIu),
  extensionContainer: optional(tagged(0, extensionContainer)),
});

/** Versions 1 and 2. */
const bareStatus = named('equipmentStatus', equipmentStatus);

/** Is this equipment stolen? TS 29.002 clauses 8.7.1 and 17.7.1. Versions 1 and 2 are bare. */
export const checkImei = operation({
  opcode: 43,
  name: 'checkIMEI',
  timer: 'm',
  argument: either(equipmentRequest, bareImei),
  result: either(equipmentAnswer, bareStatus),
  // read as any version, written as their own
  versions: {
    2: { argument: either(bareImei, equipmentRequest), result: either(bareStatus, equipmentAnswer) },
    1: { argument: either(bareImei, equipmentRequest), result: either(bareStatus, equipmentAnswer) },
  },
});
