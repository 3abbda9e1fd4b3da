import { enumerated, integer, nullType, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { extBasicServiceCode, extBasicServiceGroupList } from './basic-service.ts';
import { extensionContainer } from './extension-container.ts';
import { hexOctets } from './hex.ts';
import { interCugRestrictions } from './octet-codes.ts';

/* Closed user groups: TS 29.002 clauses 17.7.1 and 17.7.3. */

const cugInterlock = hexOctets('cugInterlock', 4);

const cugSubscription = sequence({
  'cug-Index': integer,
  'cug-Interlock': cugInterlock,
  'intraCUG-Options': enumerated({ 'noCUG-Restrictions': 0, 'cugIC-CallBarred': 1, 'cugOG-CallBarred': 2 }),
  basicServiceGroupList: optional(extBasicServiceGroupList),
  extensionContainer: optional(tagged(0, extensionContainer)),
});

const cugFeature = sequence({
  basicService: optional(extBasicServiceCode),
  'preferentialCUG-Indicator': optional(integer),
  'interCUG-Restrictions': interCugRestrictions,
  extensionContainer: optional(extensionContainer),
});

export const cugInfo = sequence({
  'cug-SubscriptionList': sequenceOf(cugSubscription),
  'cug-FeatureList': optional(sequenceOf(cugFeature)),
  extensionContainer: optional(tagged(0, extensionContainer)),
});

export const cugCheckInfo = sequence({
  'cug-Interlock': cugInterlock,
  'cug-OutgoingAccess': optional(nullType),
  extensionContainer: optional(extensionContainer),
});
