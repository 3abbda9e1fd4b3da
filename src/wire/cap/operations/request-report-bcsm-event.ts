import { choice, integer, nullType, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { cellGlobalIdOrServiceAreaIdFixedLength, laiFixedLength } from '../../map/types/cell.ts';
import { hexOctets } from '../../map/types/hex.ts';
import { operation } from '../operation.ts';
import { eventTypeBcsm, monitorMode } from '../types/event.ts';
import { extensions } from '../types/extensions.ts';
import { legId } from '../types/leg.ts';

/** Digits are sent as one half octet an octet: 11 is `*`, 12 is `#`. */
const delimiter = hexOctets('delimiter', 1, 2);

const changeOfLocation = choice({
  cellGlobalId: tagged(0, cellGlobalIdOrServiceAreaIdFixedLength),
  serviceAreaId: tagged(1, cellGlobalIdOrServiceAreaIdFixedLength),
  locationAreaId: tagged(2, laiFixedLength),
  'inter-SystemHandOver': tagged(3, nullType),
  'inter-PLMNHandOver': tagged(4, nullType),
  'inter-MSCHandOver': tagged(5, nullType),
  changeOfLocationAlt: tagged(6, sequence({})),
});

const midCallControlInfo = sequence({
  minimumNumberOfDigits: optional(tagged(0, integer)),
  maximumNumberOfDigits: optional(tagged(1, integer)),
  endOfReplyDigit: optional(tagged(2, delimiter)),
  cancelDigit: optional(tagged(3, delimiter)),
  startDigit: optional(tagged(4, delimiter)),
  interDigitTimeout: optional(tagged(6, integer)),
});

const dpSpecificCriteriaAlt = sequence({
  changeOfPositionControlInfo: optional(tagged(0, sequenceOf(changeOfLocation))),
  numberOfDigits: optional(tagged(1, integer)),
  interDigitTimeout: optional(tagged(2, integer)),
});

/** Timers in seconds. */
const dpSpecificCriteria = choice({
  applicationTimer: tagged(1, integer),
  midCallControlInfo: tagged(2, midCallControlInfo),
  dpSpecificCriteriaAlt: tagged(3, dpSpecificCriteriaAlt),
});

const bcsmEvent = sequence({
  eventTypeBCSM: tagged(0, eventTypeBcsm),
  monitorMode: tagged(1, monitorMode),
  legID: optional(tagged(2, legId)),
  dpSpecificCriteria: optional(tagged(30, dpSpecificCriteria)),
  automaticRearm: optional(tagged(50, nullType)),
});

/** The gsmSCF wants to hear of these events of the call: TS 29.078 clause 6.1.1. */
export const requestReportBCSMEvent = operation({
  opcode: 23,
  name: 'requestReportBCSMEvent',
  timer: 'short',
  invokedBy: ['scf'],
  since: 1,
  argument: sequence({
    bcsmEvents: tagged(0, sequenceOf(bcsmEvent)),
    extensions: optional(tagged(2, extensions)),
  }),
});
