import { askKeys } from '../attackers/reconnaissance.ts';
import { SSN_HLR } from '../nodes/hlr.ts';
import type { Stage } from '../scenarios/stage.ts';
import type { Carried } from './carried.ts';

/** Has the home register hand out the keys of somebody, as if they had arrived at the attacker's switch. */
export function fetchKeys(stage: Stage, { node, about }: Pick<Carried, 'node' | 'about'>): void {
  stage.tell('asks the home register for the keys of a subscriber (sendAuthenticationInfo)');
  const to = { title: stage.home.hlr.title, ssn: SSN_HLR };
  askKeys(node, stage.world.phones.imsiOf(about), to, (given) => {
    if (given) stage.gained('has keys of the victim');
  });
}
