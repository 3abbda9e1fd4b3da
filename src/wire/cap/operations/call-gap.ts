import { choice, enumerated, integer, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { informationToSend } from '../types/announcement.ts';
import { scfId } from '../types/call.ts';
import { extensions } from '../types/extensions.ts';
import { cause, digitsAsNumber } from '../types/isup-parameter.ts';

const basicGapCriteria = choice({
  calledAddressValue: tagged(0, digitsAsNumber),
  gapOnService: tagged(2, sequence({ serviceKey: tagged(0, integer) })),
  calledAddressAndService: tagged(
    29,
    sequence({ calledAddressValue: tagged(0, digitsAsNumber), serviceKey: tagged(1, integer) }),
  ),
  callingAddressAndService: tagged(
    30,
    sequence({ callingAddressValue: tagged(0, digitsAsNumber), serviceKey: tagged(1, integer) }),
  ),
});

const gapCriteria = choice({
  basicGapCriteria: basicGapCriteria,
  compoundGapCriteria: sequence({
    basicGapCriteria: tagged(0, basicGapCriteria),
    scfID: optional(tagged(1, scfId)),
  }),
});

/** A duration of -2 has no end, a gap of -1 lets no call through. */
const gapIndicators = sequence({
  duration: tagged(0, integer),
  gapInterval: tagged(1, integer),
});

/**
 * The rate of new calls to a service or number is to be limited; gaps in milliseconds:
 * TS 29.078 clause 6.1.1.
 */
export const callGap = operation({
  opcode: 41,
  name: 'callGap',
  timer: 'short',
  invokedBy: ['scf'],
  since: 3,
  argument: sequence({
    gapCriteria: tagged(0, gapCriteria),
    gapIndicators: tagged(1, gapIndicators),
    controlType: optional(tagged(2, enumerated({ sCPOverloaded: 0, manuallyInitiated: 1 }))),
    gapTreatment: optional(
      tagged(3, choice({ informationToSend: tagged(0, informationToSend), releaseCause: tagged(1, cause) })),
    ),
    extensions: optional(tagged(4, extensions)),
  }),
});
