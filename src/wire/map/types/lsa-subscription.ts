import { choice, enumerated, nullType, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { extensionContainer } from './extension-container.ts';
import { hexOctets } from './hex.ts';

/* Localised service areas: TS 29.002 clause 17.7.1, TS 23.073. */

const lsaIdentity = hexOctets('lsaIdentity', 3);

export const lsaInformation = sequence({
  completeDataListIncluded: optional(nullType),
  lsaOnlyAccessIndicator: optional(
    tagged(1, enumerated({ accessOutsideLSAsAllowed: 0, accessOutsideLSAsRestricted: 1 })),
  ),
  lsaDataList: optional(
    tagged(
      2,
      sequenceOf(
        sequence({
          lsaIdentity: tagged(0, lsaIdentity),
          lsaAttributes: tagged(1, hexOctets('lsaAttributes', 1)),
          lsaActiveModeIndicator: optional(tagged(2, nullType)),
          extensionContainer: optional(tagged(3, extensionContainer)),
        }),
      ),
    ),
  ),
  extensionContainer: optional(tagged(3, extensionContainer)),
});

export const lsaInformationWithdraw = choice({
  allLSAData: nullType,
  lsaIdentityList: sequenceOf(lsaIdentity),
});
