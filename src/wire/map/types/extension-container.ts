import { any, nullType, objectIdentifier, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';

/** An operator's or vendor's own addition, under an object identifier: TS 29.002 clause 17.7.11. */
export const privateExtension = sequence({ extId: objectIdentifier, extType: optional(any) });

/** ExtensionContainer, the place for what is not standardized: TS 29.002 clause 17.7.11. */
export const extensionContainer = sequence({
  privateExtensionList: optional(tagged(0, sequenceOf(privateExtension))),
  'pcs-Extensions': optional(tagged(1, sequence({}))),
});

/** The container of subscriberLocationReport, with the North American emergency key request. */
export const slrArgExtensionContainer = sequence({
  privateExtensionList: optional(tagged(0, sequenceOf(privateExtension))),
  'slr-Arg-PCS-Extensions': optional(
    tagged(1, sequence({ 'na-ESRK-Request': optional(tagged(0, nullType)) })),
  ),
});

/** What most results and errors consist of. */
export const extensionContainerOnly = sequence({ extensionContainer: optional(extensionContainer) });
