import type { SccpAddress } from '../../wire/sccp/address.ts';
import { encodeSccp } from '../../wire/sccp/encode-sccp.ts';
import { encodeScmg } from '../../wire/sccp/scmg.ts';
import { HOME_POINT_CODE } from '../core/edge.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import { addressOf } from '../core/signalling-node.ts';
import { SSN_MANAGEMENT } from '../core/subsystem-status.ts';
import { SSN_HLR } from '../nodes/hlr.ts';
import type { Scenario } from './scenario.ts';
import type { Stage } from './stage.ts';

const MINUTE_MS = 60_000;

/** When the register is said to be out of service, in milliseconds from the start. */
const TIMES: Readonly<Record<Stage['level'], readonly number[]>> = {
  clumsy: Array.from({ length: 30 }, (_, i) => i * 5_000),
  careful: [0, 25 * MINUTE_MS, 61 * MINUTE_MS],
  insider: [0],
};

export const outOfService: Scenario = {
  id: 'out-of-service',
  title: 'Somebody says that our register is out of service',
  about:
    'SCCP management (subsystem prohibited) is for neighbours; a gateway that believes it from afar sends ' +
    'nothing to the register until its next status test. The clumsy attacker repeats it every five seconds ' +
    'for minutes. The careful one says it three times in an hour under a partner’s title, each time for ten ' +
    'seconds’ silence. The insider says it once, without any calling title, as a neighbour would.',
  class: 'denial-of-service',
  row: 'SCCP management from another network',
  play(stage) {
    const node = stage.rogue();
    const victim = stage.victim();
    for (const atMs of TIMES[stage.level]) {
      stage.after(atMs, () => {
        stage.tell('says that the register is out of service (subsystem prohibited)');
        prohibit(stage, node);
        stage.after(3_000, () => tryText(stage, victim));
      });
    }
  },
};

function prohibit(stage: Stage, node: RogueNode): void {
  const called = addressOf({ title: stage.home.hlr.title, ssn: SSN_MANAGEMENT });
  const bare: SccpAddress = { gt: null, ssn: SSN_MANAGEMENT, np: null, nai: null, tt: null, pc: null };
  const calling = stage.level === 'insider' ? bare : node.address(SSN_MANAGEMENT);
  const data = encodeScmg({
    type: 'SSP',
    affectedSsn: SSN_HLR,
    affectedPc: HOME_POINT_CODE,
    multiplicity: 1,
  });
  const common = { called, calling, protocolClass: 0, returnOnError: false } as const;
  node.sendSccp(called, encodeSccp({ type: 'UDT', ...common }, data));
}

/** Somebody in France writes to one of ours meanwhile. */
function tryText(stage: Stage, victim: number): void {
  const { world } = stage;
  const friend = world.partner('fr');
  friend.smsc.submit({
    from: friend.network.msisdnOf(7),
    to: world.phones.msisdnOf(victim),
    text: 'Are we still on for tonight',
    done: (outcome) => {
      if (outcome === 'failed') stage.gained('a text to one of ours failed: nobody reaches the register');
    },
  });
}
