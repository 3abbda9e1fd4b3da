import { choice, enumerated, integer, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { extBasicServiceGroupList } from './basic-service.ts';
import { extCallBarInfo } from './call-barring.ts';
import { extForwInfo } from './call-forwarding.ts';
import { cugInfo } from './closed-user-group.ts';
import { extensionContainer } from './extension-container.ts';
import { ssCode } from './ss-code.ts';
import { extSsStatus } from './ss-status.ts';

/* The supplementary services in a subscriber's profile: TS 29.002 clauses 17.7.1 and 17.7.8. */

export const cliRestrictionOption = enumerated({
  permanent: 0,
  temporaryDefaultRestricted: 1,
  temporaryDefaultAllowed: 2,
});

export const overrideCategory = enumerated({ overrideEnabled: 0, overrideDisabled: 1 });

export const ssSubscriptionOption = choice({
  cliRestrictionOption: tagged(2, cliRestrictionOption),
  overrideCategory: tagged(1, overrideCategory),
});

const extSsData = sequence({
  'ss-Code': ssCode,
  'ss-Status': tagged(4, extSsStatus),
  'ss-SubscriptionOption': optional(ssSubscriptionOption),
  basicServiceGroupList: optional(extBasicServiceGroupList),
  extensionContainer: optional(tagged(5, extensionContainer)),
});

const emlppInfo = sequence({
  maximumentitledPriority: integer,
  defaultPriority: integer,
  extensionContainer: optional(extensionContainer),
});

const extSsInfo = choice({
  forwardingInfo: tagged(0, extForwInfo),
  callBarringInfo: tagged(1, extCallBarInfo),
  'cug-Info': tagged(2, cugInfo),
  'ss-Data': tagged(3, extSsData),
  'emlpp-Info': tagged(4, emlppInfo),
});

export const extSsInfoList = sequenceOf(extSsInfo);

export const mcSsInfo = sequence({
  'ss-Code': tagged(0, ssCode),
  'ss-Status': tagged(1, extSsStatus),
  nbrSB: tagged(2, integer),
  nbrUser: tagged(3, integer),
  extensionContainer: optional(tagged(4, extensionContainer)),
});
