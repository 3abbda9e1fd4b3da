import {
  SLOT_FORWARDED_TO,
  SLOT_GMLC,
  SLOT_GSM_SCF,
  SLOT_MSC,
  SLOT_OTHER_NODE,
  SLOT_SERVICE_CENTRE,
  SLOT_SGSN,
  SLOT_VLR,
} from '../wire/glance/argument-plan.ts';
import type { Glance } from '../wire/glance/glance.ts';
import type { TitleInArgument } from './signalling-event.ts';
import { titleText } from './title-text.ts';

/** Places of the glance that hold titles of nodes, with the identifier of the field they come from. */
export const TITLE_SLOTS: readonly (readonly [number, string])[] = [
  [SLOT_MSC, 'msc-Number'],
  [SLOT_VLR, 'vlr-Number'],
  [SLOT_SGSN, 'sgsn-Number'],
  [SLOT_SERVICE_CENTRE, 'serviceCentreAddress'],
  [SLOT_GSM_SCF, 'gsmSCF-Address'],
  [SLOT_GMLC, 'mlc-Number'],
  [SLOT_FORWARDED_TO, 'forwardedToNumber'],
  [SLOT_OTHER_NODE, 'networkNode-Number'],
];

/** Titles of nodes in the argument that the glance stands on, in order. */
export function titlesIn({ digits, texts }: Glance): readonly TitleInArgument[] {
  const titles: TitleInArgument[] = [];
  for (const [slot, field] of TITLE_SLOTS) {
    const number = digits[slot] as number;
    if (number > 0) titles.push({ field, digits: titleText(number) });
    else if (number < 0) titles.push({ field, digits: texts[slot] as string });
  }
  return titles;
}
