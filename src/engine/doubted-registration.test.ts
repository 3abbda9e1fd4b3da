import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facts } from '../detect/facts.ts';
import { recentTheft } from '../detect/recent-theft.ts';
import { isDoubtedRegistration } from '../state/doubted-registration.ts';

test('detectors and memory call the same registrations doubted', () => {
  for (const threat of ['sms-interception', 'scanning'])
    for (const score of [39, 40, 90])
      for (const operation of ['updateLocation', 'updateGprsLocation', 'sendAuthenticationInfo']) {
        const finding = { detector: 'x', threat, score, operation, atMs: 0, sender: '' };
        const facts = { recent: [finding] } as unknown as Facts;
        assert.equal(
          recentTheft(facts, 0, 1) !== undefined,
          isDoubtedRegistration(finding),
          JSON.stringify(finding),
        );
      }
});
