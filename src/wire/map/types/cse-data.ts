import {
  choice,
  enumerated,
  integer,
  nullType,
  optional,
  sequence,
  sequenceOf,
  tagged,
} from '../../ber/schema.ts';
import { extBasicServiceCode } from './basic-service.ts';
import { extCallBarFeatureList, odbData, password } from './call-barring.ts';
import { extForwFeatureList } from './call-forwarding.ts';
import { extensionContainer } from './extension-container.ts';
import { ssCode } from './ss-code.ts';
import { extSsStatus } from './ss-status.ts';
import { cliRestrictionOption, overrideCategory } from './ss-subscription.ts';

/* Subscription data as a gsmSCF asks for and changes it: TS 29.002 clause 17.7.1. */

export const callForwardingData = sequence({
  forwardingFeatureList: extForwFeatureList,
  notificationToCSE: optional(nullType),
  extensionContainer: optional(tagged(0, extensionContainer)),
});

export const callBarringData = sequence({
  callBarringFeatureList: extCallBarFeatureList,
  password: optional(password),
  wrongPasswordAttemptsCounter: optional(integer),
  notificationToCSE: optional(nullType),
  extensionContainer: optional(extensionContainer),
});

export const odbInfo = sequence({
  'odb-Data': odbData,
  notificationToCSE: optional(nullType),
  extensionContainer: optional(extensionContainer),
});

export const callWaitingData = sequence({
  cwFeatureList: tagged(
    1,
    sequenceOf(
      sequence({
        basicService: tagged(1, extBasicServiceCode),
        'ss-Status': tagged(2, extSsStatus),
      }),
    ),
  ),
  notificationToCSE: optional(tagged(2, nullType)),
});

export const callHoldData = sequence({
  'ss-Status': tagged(1, extSsStatus),
  notificationToCSE: optional(tagged(2, nullType)),
});

export const clipData = sequence({
  'ss-Status': tagged(1, extSsStatus),
  overrideCategory: tagged(2, overrideCategory),
  notificationToCSE: optional(tagged(3, nullType)),
});

export const clirData = sequence({
  'ss-Status': tagged(1, extSsStatus),
  cliRestrictionOption: optional(tagged(2, cliRestrictionOption)),
  notificationToCSE: optional(tagged(3, nullType)),
});

export const ectData = sequence({
  'ss-Status': tagged(1, extSsStatus),
  notificationToCSE: optional(tagged(2, nullType)),
});

export const extForwardingInfoForCse = sequence({
  'ss-Code': tagged(0, ssCode),
  forwardingFeatureList: tagged(1, extForwFeatureList),
  notificationToCSE: optional(tagged(2, nullType)),
  extensionContainer: optional(tagged(3, extensionContainer)),
});

export const extCallBarringInfoForCse = sequence({
  'ss-Code': tagged(0, ssCode),
  callBarringFeatureList: tagged(1, extCallBarFeatureList),
  password: optional(tagged(2, password)),
  wrongPasswordAttemptsCounter: optional(tagged(3, integer)),
  notificationToCSE: optional(tagged(4, nullType)),
  extensionContainer: optional(tagged(5, extensionContainer)),
});

export const extSsInfoForCse = choice({
  'forwardingInfoFor-CSE': tagged(0, extForwardingInfoForCse),
  'callBarringInfoFor-CSE': tagged(1, extCallBarringInfoForCse),
});

export const requestedCamelSubscriptionInfo = enumerated({
  'o-CSI': 0,
  't-CSI': 1,
  'vt-CSI': 2,
  'tif-CSI': 3,
  'gprs-CSI': 4,
  'mo-sms-CSI': 5,
  'ss-CSI': 6,
  'm-CSI': 7,
  'd-csi': 8,
});

export const additionalRequestedCamelSubscriptionInfo = enumerated({
  'mt-sms-CSI': 0,
  'mg-csi': 1,
  'o-IM-CSI': 2,
  'd-IM-CSI': 3,
  'vt-IM-CSI': 4,
});
