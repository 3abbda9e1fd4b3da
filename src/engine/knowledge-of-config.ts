import type { WardlineConfig } from '../network/config-schema.ts';
import { LinkBinding } from '../network/link-binding.ts';
import { NetworkPlan } from '../network/network-plan.ts';
import { SenderNames } from '../network/sender-names.ts';
import type { Knowledge } from './engine.ts';
import { policyOfConfig } from './policy-of-config.ts';

/** What the engine takes from a configuration. */
export function knowledgeOfConfig(config: WardlineConfig): Knowledge {
  const senderNames = new SenderNames(config);
  const links = new LinkBinding(config);
  return {
    plan: new NetworkPlan(config),
    hasSmsRouter: config.network.globalTitles.smsRouter.length > 0,
    policy: policyOfConfig(config),
    routesOfSenderName: senderNames.size === 0 ? undefined : (name) => senderNames.routesOf(name),
    titleFitsLink:
      config.network.links.length === 0 ? undefined : (opc, title, tadig) => links.fits(opc, title, tadig),
  };
}
