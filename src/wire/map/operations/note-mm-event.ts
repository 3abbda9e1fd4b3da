import { integer, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { msisdn } from '../types/address.ts';
import { offeredCamel4Functionalities, supportedCamelPhases } from '../types/camel-phases.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer, extensionContainerOnly } from '../types/extension-container.ts';
import { locationInformation, locationInformationGPRS } from '../types/location-information.ts';
import { mmCode } from '../types/octet-codes.ts';

/** A VLR or SGSN tells the gsmSCF of a move: TS 29.002 clauses 8.12 and 17.7.1. */
export const noteMmEvent = operation({
  opcode: 89,
  name: 'noteMM-Event',
  timer: 'm',
  argument: sequence({
    serviceKey: integer,
    eventMet: tagged(0, mmCode),
    imsi: tagged(1, imsi),
    msisdn: tagged(2, msisdn),
    locationInformation: optional(tagged(3, locationInformation)),
    supportedCAMELPhases: optional(tagged(5, supportedCamelPhases)),
    extensionContainer: optional(tagged(6, extensionContainer)),
    locationInformationGPRS: optional(tagged(7, locationInformationGPRS)),
    offeredCamel4Functionalities: optional(tagged(8, offeredCamel4Functionalities)),
  }),
  result: extensionContainerOnly,
});
