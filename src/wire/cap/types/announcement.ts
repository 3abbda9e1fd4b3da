import { choice, ia5String, integer, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { hexOctets } from '../../map/types/hex.ts';
import { digitsAsKeyed } from './isup-parameter.ts';

/** Time, date and price are decimal digits, the first of each octet in its low half. */
const variablePart = choice({
  integer: tagged(0, integer),
  number: tagged(1, digitsAsKeyed),
  time: tagged(2, hexOctets('time', 2)),
  date: tagged(3, hexOctets('date', 4)),
  price: tagged(4, hexOctets('price', 4)),
});

const messageId = choice({
  elementaryMessageID: tagged(0, integer),
  text: tagged(
    1,
    sequence({
      messageContent: tagged(0, ia5String),
      attributes: optional(tagged(1, hexOctets('attributes', 2, 10))),
    }),
  ),
  elementaryMessageIDs: tagged(29, sequenceOf(integer)),
  variableMessage: tagged(
    30,
    sequence({
      elementaryMessageID: tagged(0, integer),
      variableParts: tagged(1, sequenceOf(variablePart)),
    }),
  ),
});

/** An announcement or a tone; durations and intervals in seconds. TS 29.078 clause 5.1. */
export const informationToSend = choice({
  inbandInfo: tagged(
    0,
    sequence({
      messageID: tagged(0, messageId),
      numberOfRepetitions: optional(tagged(1, integer)),
      duration: optional(tagged(2, integer)),
      interval: optional(tagged(3, integer)),
    }),
  ),
  tone: tagged(1, sequence({ toneID: tagged(0, integer), duration: optional(tagged(1, integer)) })),
});
