import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { factsOfForwardingInfo, factsOfProvisioned, factsOfRouting } from './forwarding-facts.ts';

const ACTIVE = ['provisioned', 'registered', 'active'];
const REGISTERED = ['provisioned', 'registered'];

/** `forwardingInfo` of a service, with the status for each group of basic services. */
function info(code: unknown, ...statuses: readonly unknown[]) {
  return {
    'ss-Code': code,
    forwardingFeatureList: statuses.map((status) => (status === undefined ? {} : { 'ss-Status': status })),
  };
}

describe('what a service says of forwarding', () => {
  test('each code stands for its conditions, those that stand for several for each of them', () => {
    const conditions = (code: string) => factsOfForwardingInfo(info(code, ACTIVE)).map(([name]) => name);
    assert.deepEqual(conditions('cfu'), ['unconditional']);
    assert.deepEqual(conditions('cfb'), ['busy']);
    assert.deepEqual(conditions('cfnry'), ['noReply']);
    assert.deepEqual(conditions('cfnrc'), ['notReachable']);
    assert.deepEqual(conditions('allCondForwardingSS'), ['busy', 'noReply', 'notReachable']);
    assert.deepEqual(conditions('allForwardingSS'), ['unconditional', 'busy', 'noReply', 'notReachable']);
  });

  test('calls are forwarded where those of any basic service are', () => {
    assert.deepEqual(factsOfForwardingInfo(info('cfu', REGISTERED, ACTIVE)), [['unconditional', true]]);
    assert.deepEqual(factsOfForwardingInfo(info('cfu', REGISTERED, ['provisioned'], [])), [
      ['unconditional', false],
    ]);
  });

  test('overridden for the moment it is still set', () => {
    assert.deepEqual(factsOfForwardingInfo(info('cfb', ['quiescent', ...ACTIVE])), [['busy', true]]);
  });

  test('other services, no status and what is no such information say nothing', () => {
    for (const told of [
      info('baoc', ACTIVE),
      info('cd', ACTIVE),
      info('cfu', undefined),
      info('cfu'),
      info(undefined, ACTIVE),
      { 'ss-Code': 'cfu' },
      { 'ss-Code': 'cfu', forwardingFeatureList: 'none' },
      undefined,
      null,
      'cfu',
    ])
      assert.deepEqual(factsOfForwardingInfo(told), []);
  });
});

describe('what a profile says of forwarding', () => {
  test('each service that it has, active where any entry of it is', () => {
    const services = [
      { forwardingInfo: info('cfu', REGISTERED) },
      { callBarringInfo: {} },
      { forwardingInfo: info('cfb', ACTIVE) },
      { forwardingInfo: info('cfb', REGISTERED) },
    ];
    assert.deepEqual(factsOfProvisioned(services), [
      ['unconditional', false],
      ['busy', true],
    ]);
  });

  test('a profile without services says nothing: another part of it may', () => {
    assert.deepEqual(factsOfProvisioned(undefined), []);
    assert.deepEqual(factsOfProvisioned([]), []);
  });
});

describe('what the route of a call says of forwarding', () => {
  const forwarded = (reason: string | undefined) => ({
    routingInfo: {
      forwardingData: reason === undefined ? {} : { forwardingOptions: { forwardingReason: reason } },
    },
  });

  test('a roaming number: calls come to the phone, nothing is forwarded before that', () => {
    const told = [['unconditional', false]];
    assert.deepEqual(factsOfRouting({ routingInfo: { roamingNumber: {} } }), told);
    assert.deepEqual(factsOfRouting({ extendedRoutingInfo: { routingInfo: { roamingNumber: {} } } }), told);
  });

  test('the reason of a forwarded call, and that unconditional forwarding was none where it is another', () => {
    assert.deepEqual(factsOfRouting(forwarded('unconditional')), [['unconditional', true]]);
    for (const reason of ['busy', 'noReply', 'notReachable'] as const) {
      assert.deepEqual(factsOfRouting(forwarded(reason)), [
        ['unconditional', false],
        [reason, true],
      ]);
    }
  });

  test('a number without a reason, and no route, say nothing', () => {
    assert.deepEqual(factsOfRouting(forwarded(undefined)), []);
    assert.deepEqual(factsOfRouting({}), []);
    assert.deepEqual(factsOfRouting(undefined), []);
  });
});
