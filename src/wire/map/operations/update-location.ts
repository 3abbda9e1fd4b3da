import { either, named, nullType, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { gsnAddress } from '../types/gsn-address.ts';
import { lmsi } from '../types/lmsi.ts';
import { networkNodeDiameterAddress } from '../types/network-node.ts';
import { pagingArea } from '../types/paging-area.ts';
import { plmnId } from '../types/plmn.ts';
import { addInfo, vlrCapability } from '../types/serving-node.ts';

/** Versions 2 and 3. */
const accepted = sequence({
  'hlr-Number': isdnAddressString,
  extensionContainer: optional(extensionContainer),
  'add-Capability': optional(nullType),
  'pagingArea-Capability': optional(tagged(0, nullType)),
});

/** Version 1. */
const bareNumber = named('hlr-Number', isdnAddressString);

/** A VLR tells the HLR that it serves the subscriber now: TS 29.002 clauses 8.1.2 and 17.7.1. */
export const updateLocation = operation({
  opcode: 2,
  name: 'updateLocation',
  timer: 'm',
  argument: sequence({
    imsi,
    'msc-Number': tagged(1, isdnAddressString),
    'vlr-Number': isdnAddressString,
    lmsi: optional(tagged(10, lmsi)),
    extensionContainer: optional(extensionContainer),
    'vlr-Capability': optional(tagged(6, vlrCapability)),
    informPreviousNetworkEntity: optional(tagged(11, nullType)),
    'cs-LCS-NotSupportedByUE': optional(tagged(12, nullType)),
    'v-gmlc-Address': optional(tagged(2, gsnAddress)),
    'add-info': optional(tagged(13, addInfo)),
    pagingArea: optional(tagged(14, pagingArea)),
    skipSubscriberDataUpdate: optional(tagged(15, nullType)),
    restorationIndicator: optional(tagged(16, nullType)),
    'eplmn-List': optional(tagged(3, sequenceOf(plmnId))),
    'mme-DiameterAddress': optional(tagged(4, networkNodeDiameterAddress)),
  }),
  result: either(accepted, bareNumber),
  versions: {
    // the MSC was known by a roaming number, or by its own
    1: {
      argument: sequence({
        imsi,
        roamingNumber: optional(tagged(0, isdnAddressString)),
        'msc-Number': optional(tagged(1, isdnAddressString)),
        'vlr-Number': isdnAddressString,
        lmsi: optional(tagged(10, lmsi)),
      }),
      result: either(bareNumber, accepted),
    },
  },
});
