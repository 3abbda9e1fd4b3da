import { either, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import {
  locationInformation,
  locationInformationEPS,
  locationInformationGPRS,
} from '../types/location-information.ts';

/** Version 3. */
const purge = tagged(
  3,
  sequence({
    imsi,
    'vlr-Number': optional(tagged(0, isdnAddressString)),
    'sgsn-Number': optional(tagged(1, isdnAddressString)),
    extensionContainer: optional(extensionContainer),
    locationInformation: optional(tagged(2, locationInformation)),
    locationInformationGPRS: optional(tagged(3, locationInformationGPRS)),
    locationInformationEPS: optional(tagged(4, locationInformationEPS)),
  }),
);

/** Version 2. */
const formerPurge = sequence({ imsi, 'vlr-Number': isdnAddressString });

/** A VLR or SGSN has forgotten a silent subscriber: TS 29.002 clauses 8.1.6 and 17.7.1. */
export const purgeMS = operation({
  opcode: 67,
  name: 'purgeMS',
  timer: 'm',
  argument: either(purge, formerPurge),
  result: sequence({
    freezeTMSI: optional(tagged(0, nullType)),
    'freezeP-TMSI': optional(tagged(1, nullType)),
    extensionContainer: optional(extensionContainer),
    'freezeM-TMSI': optional(tagged(2, nullType)),
  }),
  // read as any version, written as their own
  versions: {
    2: { argument: either(formerPurge, purge) },
  },
});
