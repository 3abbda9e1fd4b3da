import { choice, sequenceOf, tagged } from '../../ber/schema.ts';
import { lac, laiFixedLength } from './cell.ts';

/** PagingArea: where a subscriber is called for, up to five location areas. */
export const pagingArea = sequenceOf(
  choice({ laiFixedLength: tagged(0, laiFixedLength), lac: tagged(1, lac) }),
);
