import { enumerated } from '../../ber/schema.ts';

/** Where in the network something failed: TS 29.002 clause 17.7.8. */
export const networkResource = enumerated({
  plmn: 0,
  hlr: 1,
  vlr: 2,
  pvlr: 3,
  controllingMSC: 4,
  vmsc: 5,
  eir: 6,
  rss: 7,
});

export const additionalNetworkResource = enumerated({
  sgsn: 0,
  ggsn: 1,
  gmlc: 2,
  gsmSCF: 3,
  nplr: 4,
  auc: 5,
  ue: 6,
  mme: 7,
});
