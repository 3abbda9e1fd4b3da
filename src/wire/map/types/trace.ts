import { bits, enumerated, integer } from '../../ber/schema.ts';
import { hexOctets } from './hex.ts';

/* What a trace records, and how deep: TS 29.002 clause 17.7.2, TS 32.422 */

export const traceReference = hexOctets('traceReference', 1, 2);
export const traceReference2 = hexOctets('traceReference2', 3);
export const traceRecordingSessionReference = hexOctets('traceRecordingSessionReference', 2);
/** One octet of TS 52.008 as a number. */
export const traceType = integer;

export const traceDepth = enumerated({ minimum: 0, medium: 1, maximum: 2 });
export const traceDepthExtension = enumerated({
  minimumWithoutVendorSpecificExtension: 0,
  mediumWithoutVendorSpecificExtension: 1,
  maximumWithoutVendorSpecificExtension: 2,
});

export const traceNeTypeList = bits(
  'msc-s',
  'mgw',
  'sgsn',
  'ggsn',
  'rnc',
  'bm-sc',
  'mme',
  'sgw',
  'pgw',
  'eNB',
);

export const mscSInterfaceList = bits(
  'a',
  'iu',
  'mc',
  'map-g',
  'map-b',
  'map-e',
  'map-f',
  'cap',
  'map-d',
  'map-c',
);
export const mgwInterfaceList = bits('mc', 'nb-up', 'iu-up');
export const sgsnInterfaceList = bits(
  'gb',
  'iu',
  'gn',
  'map-gr',
  'map-gd',
  'map-gf',
  'gs',
  'ge',
  's3',
  's4',
  's6d',
);
export const ggsnInterfaceList = bits('gn', 'gi', 'gmb');
export const rncInterfaceList = bits('iu', 'iur', 'iub', 'uu');
export const bmscInterfaceList = bits('gmb');
export const mmeInterfaceList = bits('s1-mme', 's3', 's6a', 's10', 's11');
export const sgwInterfaceList = bits('s4', 's5', 's8b', 's11', 'gxc');
export const pgwInterfaceList = bits('s2a', 's2b', 's2c', 's5', 's6b', 'gx', 's8b', 'sgi');
export const enbInterfaceList = bits('s1-mme', 'x2', 'uu');

export const mscSEventList = bits('mo-mtCall', 'mo-mt-sms', 'lu-imsiAttach-imsiDetach', 'handovers', 'ss');
export const mgwEventList = bits('context');
export const sgsnEventList = bits('pdpContext', 'mo-mt-sms', 'rau-gprsAttach-gprsDetach', 'mbmsContext');
export const ggsnEventList = bits('pdpContext', 'mbmsContext');
export const bmscEventList = bits('mbmsMulticastServiceActivation');
export const mmeEventList = bits(
  'ue-initiatedPDNconectivityRequest',
  'serviceRequestts',
  'initialAttachTrackingAreaUpdateDetach',
  'ue-initiatedPDNdisconnection',
  'bearerActivationModificationDeletion',
  'handover',
);
export const gatewayEventList = bits(
  'pdn-connectionCreation',
  'pdn-connectionTermination',
  'bearerActivationModificationDeletion',
);
