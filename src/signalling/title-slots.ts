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
