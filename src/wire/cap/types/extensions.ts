import {
  any,
  choice,
  enumerated,
  integer,
  objectIdentifier,
  optional,
  sequence,
  sequenceOf,
  tagged,
} from '../../ber/schema.ts';

/** Extensions of TS 29.078 clause 5.1: data of an operator's own, under a number or an object identifier. */
export const extensions = sequenceOf(
  sequence({
    type: choice({ local: integer, global: objectIdentifier }),
    criticality: optional(enumerated({ ignore: 0, abort: 1 })),
    value: tagged(1, any),
  }),
);
