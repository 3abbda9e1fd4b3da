import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applicationContextOf } from '../../wire/map/application-contexts.ts';
import { restartRegister } from './register-restart.ts';
import { switchOf, watchedWorld } from './test-border.ts';

/** What arguments of versions 1 and 2 may hold, of what the lab writes: GSM 09.02 versions 3 and 4. */
const FIELDS: Readonly<Record<string, { readonly 1?: readonly string[]; readonly 2?: readonly string[] }>> = {
  updateLocation: both('imsi', 'msc-Number', 'vlr-Number'),
  cancelLocation: both('imsi'),
  purgeMS: { 2: ['imsi', 'vlr-Number'] },
  insertSubscriberData: both('imsi', 'msisdn', 'subscriberStatus', 'teleserviceList', 'provisionedSS'),
  sendAuthenticationInfo: { 2: ['imsi'] },
  provideRoamingNumber: both('imsi', 'msc-Number', 'msisdn'),
  reset: { 1: ['networkResource', 'sendingNodenumber'], 2: ['sendingNodenumber'] },
  restoreData: { 2: ['imsi'] },
  registerSS: both('ss-Code', 'basicService', 'forwardedToNumber'),
  eraseSS: both('ss-Code'),
  interrogateSS: both('ss-Code'),
  registerPassword: both('ss-Code'),
  getPassword: both('guidanceInfo'),
  'processUnstructuredSS-Request': { 2: ['ussd-DataCodingScheme', 'ussd-String'] },
  'processUnstructuredSS-Data': { 1: ['ss-UserData'] },
  beginSubscriberActivity: { 1: ['imsi', 'originatingEntityNumber'] },
  sendRoutingInfoForSM: both('msisdn', 'sm-RP-PRI', 'serviceCentreAddress'),
  forwardSM: { 2: ['sm-RP-DA', 'sm-RP-OA', 'sm-RP-UI'] },
  // a message without a context does not say its version, and the name is that of the newest
  'mo-ForwardSM': { 1: ['sm-RP-DA', 'sm-RP-OA', 'sm-RP-UI'] },
  'reportSM-DeliveryStatus': {
    1: ['msisdn', 'serviceCentreAddress'],
    2: ['msisdn', 'serviceCentreAddress', 'sm-DeliveryOutcome'],
  },
  readyForSM: { 2: ['imsi', 'alertReason'] },
  noteSubscriberPresent: { 1: ['imsi'] },
  alertServiceCentre: { 2: ['msisdn', 'serviceCentreAddress'] },
  alertServiceCentreWithoutResult: { 1: ['msisdn', 'serviceCentreAddress'] },
};

function both(...fields: string[]) {
  return { 1: fields, 2: fields };
}

/** Everything that phones do, of ours in a network and of its own at home. */
function life(id: string) {
  const watched = watchedWorld(1, 50);
  const { world, wait } = watched;
  const partner = world.partner(id);
  const guest = world.addGuest(partner, 7);
  const stays = [
    { phone: 3, at: switchOf(partner), visited: partner, home: world.home, friend: world.phones.msisdnOf(5) },
    { phone: guest, at: switchOf(world.home), visited: world.home, home: partner, friend: '8613900000001' },
  ];
  const told: unknown[] = [];
  for (const { phone, at, visited, home, friend } of stays) {
    const msisdn = world.phones.msisdnOf(phone);
    const note = (what: unknown) => told.push(what);
    at.arrive(phone, note);
    wait(60);
    at.submitText(phone, friend, 'Arrived', home.smsc.title, note);
    wait(60);
    at.forwardCalls(phone, friend, note, 'cfnrc');
    wait(60);
    at.askForwarding(phone, (number) => note(number === friend), 'cfnrc');
    wait(60);
    at.setPassword(phone, note);
    wait(60);
    at.askBalance(phone, (text) => note(text.startsWith('Your balance')));
    wait(60);
    at.cancelForwarding(phone, note);
    wait(60);
    home.smsc.submit({
      from: friend,
      to: msisdn,
      text: 'Hello',
      done: (outcome) => note(outcome === 'delivered'),
    });
    wait(60);
    let reached = false;
    world.phones.listeners.push((heard) => {
      reached ||= heard === phone;
    });
    for (let i = 0; i < 10 && !reached; i++) {
      home.gmsc.call(friend, msisdn);
      wait(3600);
    }
    note(reached);
    world.phones.switchOn(phone, false);
    visited.smsc.submit({
      from: friend,
      to: msisdn,
      text: 'Late',
      done: (outcome) => note(outcome === 'delivered'),
    });
    wait(60);
    world.phones.switchOn(phone, true);
    at.isBack(phone);
    wait(60);
    restartRegister(home.hlr);
    wait(60);
    at.askBalance(phone, (text) => note(text.startsWith('Your balance')));
    wait(60);
    // it moves on, and is cancelled where it was; then it is silent for long
    const next = visited.switches[1];
    assert.ok(next);
    next.arrive(phone, note);
    wait(60);
    next.purge(phone);
    wait(60);
  }
  return { ...watched, told };
}

for (const [id, version] of [
  ['pt', 2],
  ['in', 2],
  ['ke', 1],
] as const) {
  test(`a network of version ${version} (${id}) has all services, in and out, and nothing newer is written to it`, () => {
    const { records, told } = life(id);
    assert.deepEqual(told, Array(told.length).fill(true));
    assert.ok(told.length > 20);
    const met = new Set<string>();
    const refused = new Set<string | null>();
    for (const { record } of records()) {
      if (record.tcap?.type === 'abort' && record.tcap.dtid !== null) refused.add(record.tcap.dtid);
    }
    const versions = new Map<string, number>();
    for (const { record } of records()) {
      const { tcap, components } = record;
      if (tcap === null || refused.has(tcap.otid)) continue;
      if (tcap.type === 'begin') {
        const stated = tcap.acOid === null ? 1 : (applicationContextOf(tcap.acOid)?.version ?? 0);
        assert.ok(stated <= Math.max(version, 2), `${components[0]?.operation} in version ${stated}`);
        versions.set(tcap.otid ?? '', stated);
      }
      const own = versions.get(tcap.otid ?? '') ?? versions.get(tcap.dtid ?? '') ?? 0;
      for (const { type, operation, argument } of components) {
        if (type !== 'invoke') continue;
        const allowed = FIELDS[operation ?? '']?.[own as 1 | 2];
        assert.ok(allowed, `${operation} in version ${own}`);
        met.add(`${operation}`);
        const others = Object.keys(argument ?? {}).filter((field) => !allowed.includes(field));
        assert.deepEqual(others, [], `${operation} in version ${own}`);
      }
    }
    assert.ok(met.size >= 14, [...met].join(' '));
  });
}
