import { boolean, enumerated, integer, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { addressString, isdnAddressString, msisdn } from '../types/address.ts';
import { teleserviceCode } from '../types/basic-service.ts';
import { imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { hexOctets } from '../types/hex.ts';
import { lmsi } from '../types/lmsi.ts';
import { additionalNumber, networkNodeDiameterAddress } from '../types/network-node.ts';
import { correlationId, smDeliveryTimerValue } from '../types/short-message.ts';

const locationInfoWithLMSI = sequence({
  'networkNode-Number': tagged(1, isdnAddressString),
  lmsi: optional(lmsi),
  extensionContainer: optional(extensionContainer),
  gprsNodeIndicator: optional(tagged(5, nullType)),
  'additional-Number': optional(tagged(6, additionalNumber)),
  networkNodeDiameterAddress: optional(tagged(7, networkNodeDiameterAddress)),
  additionalNetworkNodeDiameterAddress: optional(tagged(8, networkNodeDiameterAddress)),
  thirdNumber: optional(tagged(9, additionalNumber)),
  thirdNetworkNodeDiameterAddress: optional(tagged(10, networkNodeDiameterAddress)),
  imsNodeIndicator: optional(tagged(11, nullType)),
  'smsf-3gpp-Number': optional(tagged(12, isdnAddressString)),
  'smsf-3gpp-DiameterAddress': optional(tagged(13, networkNodeDiameterAddress)),
  'smsf-non-3gpp-Number': optional(tagged(14, isdnAddressString)),
  'smsf-non-3gpp-DiameterAddress': optional(tagged(15, networkNodeDiameterAddress)),
  'smsf-3gpp-address-indicator': optional(tagged(16, nullType)),
  'smsf-non-3gpp-address-indicator': optional(tagged(17, nullType)),
});

/** A gateway asks the HLR where to take a short message: TS 29.002 clauses 12.1 and 17.7.6. */
export const sendRoutingInfoForSm = operation({
  opcode: 45,
  name: 'sendRoutingInfoForSM',
  timer: 'm',
  argument: sequence({
    msisdn: tagged(0, msisdn),
    'sm-RP-PRI': tagged(1, boolean),
    serviceCentreAddress: tagged(2, addressString),
    // versions 1 and 2
    teleservice: optional(tagged(5, teleserviceCode)),
    extensionContainer: optional(tagged(6, extensionContainer)),
    gprsSupportIndicator: optional(tagged(7, nullType)),
    'sm-RP-MTI': optional(tagged(8, integer)),
    'sm-RP-SMEA': optional(tagged(9, hexOctets('smRpSmea', 1, 12))),
    'sm-deliveryNotIntended': optional(
      tagged(10, enumerated({ 'onlyIMSI-requested': 0, 'onlyMCC-MNC-requested': 1 })),
    ),
    'ip-sm-gwGuidanceIndicator': optional(tagged(11, nullType)),
    imsi: optional(tagged(12, imsi)),
    't4-Trigger-Indicator': optional(tagged(14, nullType)),
    singleAttemptDelivery: optional(tagged(13, nullType)),
    correlationID: optional(tagged(15, correlationId)),
    'smsf-supportIndicator': optional(tagged(16, nullType)),
  }),
  result: sequence({
    imsi,
    locationInfoWithLMSI: tagged(0, locationInfoWithLMSI),
    // versions 1 and 2
    'mwd-Set': optional(tagged(2, boolean)),
    extensionContainer: optional(tagged(4, extensionContainer)),
    'ip-sm-gwGuidance': optional(
      tagged(
        5,
        sequence({
          minimumDeliveryTimeValue: smDeliveryTimerValue,
          recommendedDeliveryTimeValue: smDeliveryTimerValue,
          extensionContainer: optional(extensionContainer),
        }),
      ),
    ),
  }),
});
