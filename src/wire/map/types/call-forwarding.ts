import { integer, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { ftnAddressString } from './address.ts';
import { basicServiceCode, extBasicServiceCode } from './basic-service.ts';
import { extensionContainer } from './extension-container.ts';
import { extForwardingOptions, forwardingOptions } from './forwarding-options.ts';
import { isdnSubaddressString } from './signal-info.ts';
import { ssCode } from './ss-code.ts';
import { extSsStatus, ssStatus } from './ss-status.ts';

/* Call forwarding, per basic service: TS 29.002 clauses 17.7.1 (the forms with Ext) and 17.7.4. */

const extForwFeature = sequence({
  basicService: optional(extBasicServiceCode),
  'ss-Status': tagged(4, extSsStatus),
  forwardedToNumber: optional(tagged(5, ftnAddressString)),
  forwardedToSubaddress: optional(tagged(8, isdnSubaddressString)),
  forwardingOptions: optional(tagged(6, extForwardingOptions)),
  noReplyConditionTime: optional(tagged(7, integer)),
  extensionContainer: optional(tagged(9, extensionContainer)),
  longForwardedToNumber: optional(tagged(10, ftnAddressString)),
});

export const extForwFeatureList = sequenceOf(extForwFeature);

export const extForwInfo = sequence({
  'ss-Code': ssCode,
  forwardingFeatureList: extForwFeatureList,
  extensionContainer: optional(tagged(0, extensionContainer)),
});

const forwardingFeature = sequence({
  basicService: optional(basicServiceCode),
  'ss-Status': optional(tagged(4, ssStatus)),
  forwardedToNumber: optional(tagged(5, ftnAddressString)),
  forwardedToSubaddress: optional(tagged(8, isdnSubaddressString)),
  forwardingOptions: optional(tagged(6, forwardingOptions)),
  noReplyConditionTime: optional(tagged(7, integer)),
  longForwardedToNumber: optional(tagged(9, ftnAddressString)),
});

export const forwardingFeatureList = sequenceOf(forwardingFeature);

export const forwardingInfo = sequence({
  'ss-Code': optional(ssCode),
  forwardingFeatureList,
});
