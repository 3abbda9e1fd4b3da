import { boolean, choice, integer, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { pdpId, qualityOfService } from '../types/packet.ts';

/** Octets and seconds. */
const chargingResult = choice({
  transferredVolume: tagged(
    0,
    choice({
      volumeIfNoTariffSwitch: tagged(0, integer),
      volumeIfTariffSwitch: tagged(
        1,
        sequence({
          volumeSinceLastTariffSwitch: tagged(0, integer),
          volumeTariffSwitchInterval: optional(tagged(1, integer)),
        }),
      ),
    }),
  ),
  elapsedTime: tagged(
    1,
    choice({
      timeGPRSIfNoTariffSwitch: tagged(0, integer),
      timeGPRSIfTariffSwitch: tagged(
        1,
        sequence({
          timeGPRSSinceLastTariffSwitch: tagged(0, integer),
          timeGPRSTariffSwitchInterval: optional(tagged(1, integer)),
        }),
      ),
    }),
  ),
});

/** How often a counter went round. */
const chargingRollOver = choice({
  transferredVolumeRollOver: tagged(
    0,
    choice({
      'rO-VolumeIfNoTariffSwitch': tagged(0, integer),
      'rO-VolumeIfTariffSwitch': tagged(
        1,
        sequence({
          'rO-VolumeSinceLastTariffSwitch': optional(tagged(0, integer)),
          'rO-VolumeTariffSwitchInterval': optional(tagged(1, integer)),
        }),
      ),
    }),
  ),
  elapsedTimeRollOver: tagged(
    1,
    choice({
      'rO-TimeGPRSIfNoTariffSwitch': tagged(0, integer),
      'rO-TimeGPRSIfTariffSwitch': tagged(
        1,
        sequence({
          'rO-TimeGPRSSinceLastTariffSwitch': optional(tagged(0, integer)),
          'rO-TimeGPRSTariffSwitchInterval': optional(tagged(1, integer)),
        }),
      ),
    }),
  ),
});

/** How many octets, or how long, a data session went on: TS 29.078 clause 8.1. */
export const applyChargingReportGPRS = operation({
  opcode: 72,
  name: 'applyChargingReportGPRS',
  timer: 'short',
  invokedBy: ['ssf'],
  since: 3,
  argument: sequence({
    chargingResult: tagged(0, chargingResult),
    qualityOfService: optional(tagged(1, qualityOfService)),
    active: optional(tagged(2, boolean)),
    pDPID: optional(tagged(3, pdpId)),
    chargingRollOver: optional(tagged(4, chargingRollOver)),
  }),
});
