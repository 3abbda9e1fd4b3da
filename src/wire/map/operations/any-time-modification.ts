import { bits, enumerated, integer, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { addressString, ftnAddressString, isdnAddressString } from '../types/address.ts';
import { extBasicServiceCode } from '../types/basic-service.ts';
import { odbData, password } from '../types/call-barring.ts';
import { camelSubscriptionInfo } from '../types/camel-subscription-info.ts';
import {
  additionalRequestedCamelSubscriptionInfo,
  callHoldData,
  callWaitingData,
  clipData,
  clirData,
  ectData,
  extSsInfoForCse,
  odbInfo,
  requestedCamelSubscriptionInfo,
} from '../types/cse-data.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { networkNodeDiameterAddress } from '../types/network-node.ts';
import { isdnSubaddressString } from '../types/signal-info.ts';
import { ssCode } from '../types/ss-code.ts';
import { extSsStatus } from '../types/ss-status.ts';
import { cliRestrictionOption, overrideCategory } from '../types/ss-subscription.ts';
import { subscriberIdentity } from '../types/subscriber-identity.ts';

/** A gsmSCF changes a profile in the HLR: TS 29.002 clauses 8.11.4 and 17.7.1. */
export const anyTimeModification = operation({
  opcode: 65,
  name: 'anyTimeModification',
  timer: 'm',
  argument: sequence({
    subscriberIdentity: tagged(0, subscriberIdentity),
    'gsmSCF-Address': tagged(1, isdnAddressString),
    'modificationRequestFor-CF-Info': optional(
      tagged(
        2,
        sequence({
          'ss-Code': tagged(0, ssCode),
          basicService: optional(tagged(1, extBasicServiceCode)),
          'ss-Status': optional(tagged(2, extSsStatus)),
          forwardedToNumber: optional(tagged(3, ftnAddressString)),
          forwardedToSubaddress: optional(tagged(4, isdnSubaddressString)),
          noReplyConditionTime: optional(tagged(5, integer)),
          modifyNotificationToCSE: optional(tagged(6, enumerated({ deactivate: 0, activate: 1 }))),
          extensionContainer: optional(tagged(7, extensionContainer)),
        }),
      ),
    ),
    'modificationRequestFor-CB-Info': optional(
      tagged(
        3,
        sequence({
          'ss-Code': tagged(0, ssCode),
          basicService: optional(tagged(1, extBasicServiceCode)),
          'ss-Status': optional(tagged(2, extSsStatus)),
          password: optional(tagged(3, password)),
          wrongPasswordAttemptsCounter: optional(tagged(4, integer)),
          modifyNotificationToCSE: optional(tagged(5, enumerated({ deactivate: 0, activate: 1 }))),
          extensionContainer: optional(tagged(6, extensionContainer)),
        }),
      ),
    ),
    'modificationRequestFor-CSI': optional(
      tagged(
        4,
        sequence({
          'requestedCamel-SubscriptionInfo': tagged(0, requestedCamelSubscriptionInfo),
          modifyNotificationToCSE: optional(tagged(1, enumerated({ deactivate: 0, activate: 1 }))),
          'modifyCSI-State': optional(tagged(2, enumerated({ deactivate: 0, activate: 1 }))),
          extensionContainer: optional(tagged(3, extensionContainer)),
          'additionalRequestedCAMEL-SubscriptionInfo': optional(
            tagged(4, additionalRequestedCamelSubscriptionInfo),
          ),
        }),
      ),
    ),
    extensionContainer: optional(tagged(5, extensionContainer)),
    'longFTN-Supported': optional(tagged(6, nullType)),
    'modificationRequestFor-ODB-data': optional(
      tagged(
        7,
        sequence({
          'odb-data': optional(tagged(0, odbData)),
          modifyNotificationToCSE: optional(tagged(1, enumerated({ deactivate: 0, activate: 1 }))),
          extensionContainer: optional(tagged(2, extensionContainer)),
        }),
      ),
    ),
    'modificationRequestFor-IP-SM-GW-Data': optional(
      tagged(
        8,
        sequence({
          modifyRegistrationStatus: optional(tagged(0, enumerated({ deactivate: 0, activate: 1 }))),
          extensionContainer: optional(tagged(1, extensionContainer)),
          'ip-sm-gw-DiameterAddress': optional(tagged(2, networkNodeDiameterAddress)),
        }),
      ),
    ),
    'activationRequestForUE-reachability': optional(tagged(9, bits('mmeAndSgsn'))),
    'modificationRequestFor-CSG': optional(
      tagged(
        10,
        sequence({
          modifyNotificationToCSE: optional(tagged(0, enumerated({ deactivate: 0, activate: 1 }))),
          extensionContainer: optional(tagged(1, extensionContainer)),
        }),
      ),
    ),
    'modificationRequestFor-CW-Data': optional(
      tagged(
        11,
        sequence({
          basicService: optional(tagged(0, extBasicServiceCode)),
          'ss-Status': optional(tagged(1, extSsStatus)),
          modifyNotificationToCSE: optional(tagged(2, enumerated({ deactivate: 0, activate: 1 }))),
          extensionContainer: optional(tagged(3, extensionContainer)),
        }),
      ),
    ),
    'modificationRequestFor-CLIP-Data': optional(
      tagged(
        12,
        sequence({
          'ss-Status': optional(tagged(0, extSsStatus)),
          overrideCategory: optional(tagged(1, overrideCategory)),
          modifyNotificationToCSE: optional(tagged(2, enumerated({ deactivate: 0, activate: 1 }))),
          extensionContainer: optional(tagged(3, extensionContainer)),
        }),
      ),
    ),
    'modificationRequestFor-CLIR-Data': optional(
      tagged(
        13,
        sequence({
          'ss-Status': optional(tagged(0, extSsStatus)),
          cliRestrictionOption: optional(tagged(1, cliRestrictionOption)),
          modifyNotificationToCSE: optional(tagged(2, enumerated({ deactivate: 0, activate: 1 }))),
          extensionContainer: optional(tagged(3, extensionContainer)),
        }),
      ),
    ),
    'modificationRequestFor-HOLD-Data': optional(
      tagged(
        14,
        sequence({
          'ss-Status': optional(tagged(0, extSsStatus)),
          modifyNotificationToCSE: optional(tagged(1, enumerated({ deactivate: 0, activate: 1 }))),
          extensionContainer: optional(tagged(2, extensionContainer)),
        }),
      ),
    ),
    'modificationRequestFor-ECT-Data': optional(
      tagged(
        15,
        sequence({
          'ss-Status': optional(tagged(0, extSsStatus)),
          modifyNotificationToCSE: optional(tagged(1, enumerated({ deactivate: 0, activate: 1 }))),
          extensionContainer: optional(tagged(2, extensionContainer)),
        }),
      ),
    ),
  }),
  result: sequence({
    'ss-InfoFor-CSE': optional(tagged(0, extSsInfoForCse)),
    'camel-SubscriptionInfo': optional(tagged(1, camelSubscriptionInfo)),
    extensionContainer: optional(tagged(2, extensionContainer)),
    'odb-Info': optional(tagged(3, odbInfo)),
    'cw-Data': optional(tagged(4, callWaitingData)),
    'ch-Data': optional(tagged(5, callHoldData)),
    'clip-Data': optional(tagged(6, clipData)),
    'clir-Data': optional(tagged(7, clirData)),
    'ect-data': optional(tagged(8, ectData)),
    serviceCentreAddress: optional(tagged(9, addressString)),
  }),
});
