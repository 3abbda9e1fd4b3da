import { sendAuthenticationInfo } from '../../wire/map/operations/send-authentication-info.ts';
import { SSN_HLR, SSN_VLR } from '../nodes/hlr.ts';
import type { Stage } from '../scenarios/stage.ts';
import type { Carried } from './carried.ts';

/** Has the home register hand out the keys of somebody, as if they had arrived at the attacker's switch. */
export function fetchKeys(stage: Stage, { node, about, oddly = {}, then }: Carried): void {
  const imsi = stage.world.phones.imsiOf(about);
  stage.tell('asks the home register for the keys of a subscriber (sendAuthenticationInfo)');
  node.ask({
    to: { title: stage.home.hlr.title, ssn: SSN_HLR },
    ssn: SSN_VLR,
    context: 'infoRetrievalContext',
    oldest: 2,
    operation: sendAuthenticationInfo,
    argument: (version: number) => (version === 3 ? { imsi, numberOfRequestedVectors: 2 } : { imsi }),
    ...oddly,
    done: (answer) => {
      if (answer.kind === 'result') stage.gained('has keys of the victim');
      then?.();
    },
  });
}
