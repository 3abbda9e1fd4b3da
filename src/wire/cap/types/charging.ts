import { BER_OK } from '../../ber/ber-reader.ts';
import type { DecodeContext } from '../../ber/decode-context.ts';
import {
  boolean,
  choice,
  enumerated,
  integer,
  nullType,
  optional,
  sequence,
  tagged,
} from '../../ber/schema.ts';
import { context } from '../../ber/tag.ts';
import { hexOctets } from '../../map/types/hex.ts';
import { burst } from './burst.ts';
import { extensions } from './extensions.ts';
import { aChChargingAddress, receivingSideId, sendingSideId } from './leg.ts';
import { octetNumber } from './octet-number.ts';
import { wrapped } from './wrapped.ts';

/*
 * Charging data that CAP carries as BER within an OCTET STRING: TS 29.078 clause 5.1. Call periods are in
 * tenths of a second, intervals of tariff switches in seconds.
 */

const maxCallPeriodDuration = tagged(0, integer);
const tariffSwitchInterval = optional(tagged(2, integer));

/** Phase 2: to release a call was a sequence, and the warning tone part of it. */
const phase2 = choice({
  timeDurationCharging: tagged(
    0,
    sequence({
      maxCallPeriodDuration,
      releaseIfdurationExceeded: optional(
        tagged(1, sequence({ tone: optional(boolean), extensions: optional(tagged(10, extensions)) })),
      ),
      tariffSwitchInterval,
    }),
  ),
});

/** Phase 3: the tone is a boolean. */
const phase3 = choice({
  timeDurationCharging: tagged(
    0,
    sequence({
      maxCallPeriodDuration,
      releaseIfdurationExceeded: optional(tagged(1, boolean)),
      tariffSwitchInterval,
      tone: optional(tagged(3, boolean)),
      extensions: optional(tagged(4, extensions)),
    }),
  ),
});

const phase4 = choice({
  timeDurationCharging: tagged(
    0,
    sequence({
      maxCallPeriodDuration,
      releaseIfdurationExceeded: optional(tagged(1, boolean)),
      tariffSwitchInterval,
      audibleIndicator: optional(
        tagged(
          3,
          choice({
            tone: boolean,
            burstList: tagged(
              1,
              sequence({ warningPeriod: optional(tagged(0, integer)), bursts: tagged(1, burst) }),
            ),
          }),
        ),
      ),
      extensions: optional(tagged(4, extensions)),
    }),
  ),
});

/** The elements of a charging sequence; a hostile one may be made of thousands. */
const MAX_ELEMENTS_LOOKED_AT = 16;

/** Whether the element with this tag, in the sequence on whose header the reader stands, has the form. */
function hasForm(ctx: DecodeContext, number: number, constructed: boolean): boolean {
  const { reader } = ctx;
  const { end } = reader;
  let pos = reader.start;
  for (let count = 0; pos < end && count < MAX_ELEMENTS_LOOKED_AT; count++) {
    if (reader.read(pos, end) !== BER_OK) return false;
    if (reader.tag === context(number)) return reader.constructed === constructed;
    pos = reader.next;
  }
  return false;
}

function duration(value: unknown): Record<string, unknown> {
  const charging = (value as { timeDurationCharging?: unknown }).timeDurationCharging;
  return typeof charging === 'object' && charging !== null ? (charging as Record<string, unknown>) : {};
}

/** How long a call may last and what happens then. */
export const aChBillingChargingCharacteristics = wrapped('aChBillingChargingCharacteristics', phase4, [
  {
    type: phase2,
    read: (ctx) => hasForm(ctx, 1, true),
    writes: (value) => typeof duration(value).releaseIfdurationExceeded === 'object',
  },
  {
    type: phase3,
    read: (ctx) => hasForm(ctx, 3, false),
    writes: (value) => duration(value).tone !== undefined,
  },
]);

/** How long a call has lasted. `legActive` was called `callActive` before phase 4. */
export const callResult = wrapped(
  'callResult',
  choice({
    timeDurationChargingResult: tagged(
      0,
      sequence({
        partyToCharge: tagged(0, receivingSideId),
        timeInformation: tagged(
          1,
          choice({
            timeIfNoTariffSwitch: tagged(0, integer),
            timeIfTariffSwitch: tagged(
              1,
              sequence({
                timeSinceTariffSwitch: tagged(0, integer),
                tariffSwitchInterval: optional(tagged(1, integer)),
              }),
            ),
          }),
        ),
        legActive: optional(tagged(2, boolean)),
        callLegReleasedAtTcpExpiry: optional(tagged(3, nullType)),
        extensions: optional(tagged(4, extensions)),
        aChChargingAddress: optional(tagged(5, aChChargingAddress)),
      }),
    ),
  }),
);

const freeFormatData = tagged(0, hexOctets('freeFormatData', 1, 160));
const append = enumerated({ overwrite: 0, append: 1 });
const pDPID = octetNumber('pDPID');

/** What the operator at home wants written into the call's charging record. */
export const fciBillingChargingCharacteristics = wrapped(
  'fCIBillingChargingCharacteristics',
  choice({
    fCIBCCCAMELsequence1: tagged(
      0,
      sequence({
        freeFormatData,
        partyToCharge: optional(tagged(1, sendingSideId)),
        appendFreeFormatData: optional(tagged(2, append)),
      }),
    ),
  }),
);

export const fciSmsBillingChargingCharacteristics = wrapped(
  'fCISMSBillingChargingCharacteristics',
  choice({
    fCIBCCCAMELsequence1: tagged(
      0,
      sequence({ freeFormatData, appendFreeFormatData: optional(tagged(1, append)) }),
    ),
  }),
);

export const fciGprsBillingChargingCharacteristics = wrapped(
  'fCIGPRSBillingChargingCharacteristics',
  sequence({
    fCIBCCCAMELsequence1: tagged(
      0,
      sequence({
        freeFormatData,
        pDPID: optional(tagged(1, pDPID)),
        appendFreeFormatData: optional(tagged(2, append)),
      }),
    ),
  }),
);

/** The seven elements of charge advice, TS 22.024. */
const caiGsm0224 = sequence({
  e1: optional(tagged(0, integer)),
  e2: optional(tagged(1, integer)),
  e3: optional(tagged(2, integer)),
  e4: optional(tagged(3, integer)),
  e5: optional(tagged(4, integer)),
  e6: optional(tagged(5, integer)),
  e7: optional(tagged(6, integer)),
});
const aocSubsequent = sequence({
  'cAI-GSM0224': tagged(0, caiGsm0224),
  tariffSwitchInterval: optional(tagged(1, integer)),
});
const aocInitial = sequence({
  aOCInitial: tagged(0, caiGsm0224),
  aOCSubsequent: optional(tagged(1, aocSubsequent)),
});

/** Advice of charge to the phone. */
export const sciBillingChargingCharacteristics = wrapped(
  'sCIBillingChargingCharacteristics',
  choice({
    aOCBeforeAnswer: tagged(0, aocInitial),
    aOCAfterAnswer: tagged(1, aocSubsequent),
    'aOC-extension': tagged(2, sequence({})),
  }),
);

export const sciGprsBillingChargingCharacteristics = wrapped(
  'sCIGPRSBillingChargingCharacteristics',
  sequence({ aOCGPRS: tagged(0, aocInitial), pDPID: optional(tagged(1, pDPID)) }),
);
