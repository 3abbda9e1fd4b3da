import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Level } from '../core/truth.ts';
import { callToElsewhere } from './call-to-elsewhere.ts';
import { callsForwarded } from './calls-forwarded.ts';
import { centreThatRegisters } from './centre-that-registers.ts';
import { falseReport } from './false-report.ts';
import { inOurName } from './in-our-name.ts';
import { keysForSale } from './keys-for-sale.ts';
import { namedAnother } from './named-another.ts';
import { numberHarvest } from './number-harvest.ts';
import { oneTimeCode } from './one-time-code.ts';
import { profileRewritten } from './profile-rewritten.ts';
import { digitsIn, type Played, played } from './test-played.ts';
import { textFromNowhere } from './text-from-nowhere.ts';
import { wrongRoad } from './wrong-road.ts';

const operationsOf = ({ requests }: Played) => requests.map(({ operation }) => operation);

function victimOf({ stage }: Played): number {
  const [victim] = stage.victims;
  assert.ok(victim !== undefined);
  return victim;
}

for (const scenario of [oneTimeCode, namedAnother, centreThatRegisters]) {
  for (const level of ['clumsy', 'careful', 'insider'] as const) {
    test(`${scenario.id}, ${level}: the code is read by the attacker, and no phone shows it`, () => {
      const { stage, shown } = played(scenario, level);
      const codes = stage.spoils.flatMap((spoil) => /Your code is (\d{6})/.exec(spoil)?.[1] ?? []);
      assert.equal(codes.length, 1, stage.spoils.join('\n'));
      assert.ok(shown.every(({ text }) => !text.includes('Your code is')));
    });
  }
}

test('thieves differ in what they ask before they register, and in what they do afterwards', () => {
  const runs = (['clumsy', 'careful', 'insider'] as Level[]).map((level) => played(oneTimeCode, level));
  const [clumsy, careful, insider] = runs as [Played, Played, Played];
  assert.deepEqual(operationsOf(clumsy), ['sendRoutingInfoForSM', 'updateLocation']);
  assert.deepEqual(operationsOf(careful), [
    'sendRoutingInfoForSM',
    'sendAuthenticationInfo',
    'updateLocation',
  ]);
  assert.deepEqual(operationsOf(insider), ['sendAuthenticationInfo', 'updateLocation', 'updateLocation']);
  // who asked for the route is another title than who registers, where somebody took care
  const titles = ({ requests }: Played) => new Set(requests.map(({ by }) => by)).size;
  assert.deepEqual(runs.map(titles), [1, 2, 1]);
  for (const { requests } of runs) {
    const registration = requests.find(({ operation }) => operation === 'updateLocation');
    assert.ok(registration);
    assert.equal(digitsIn(registration.argument, 'vlr-Number'), registration.by);
    assert.equal(digitsIn(registration.argument, 'msc-Number'), registration.by);
  }
  const [asked, fetched] = careful.requests;
  assert.ok((fetched?.atMs ?? 0) - (asked?.atMs ?? 0) > 2 * 3_600_000);
});

test('the victim of a stolen registration is back at home in the end, by the phone or by the thief', () => {
  for (const level of ['clumsy', 'careful', 'insider'] as const) {
    const run = played(oneTimeCode, level);
    const victim = victimOf(run);
    const { phones, home, switches } = run.world;
    const serving = switches.at(phones.camped[victim] ?? 0);
    assert.equal(home.hlr.vlrOf(phones.subscriberOf(victim)), serving.title, level);
    assert.equal(phones.attached[victim], serving.number, level);
  }
  const { requests, stage, world } = played(oneTimeCode, 'insider');
  const [, , back] = requests;
  assert.equal(
    digitsIn(back?.argument, 'vlr-Number'),
    world.switches.at(world.phones.camped[stage.victims[0] ?? 0] ?? 0).title,
  );
});

test('a registration names other nodes than the one that calls, whoever tries', () => {
  for (const level of ['clumsy', 'careful', 'insider'] as const) {
    const { requests } = played(namedAnother, level);
    const registration = requests.find(({ operation }) => operation === 'updateLocation');
    assert.ok(registration);
    const { argument, by } = registration;
    const named = [digitsIn(argument, 'vlr-Number'), digitsIn(argument, 'msc-Number')];
    assert.ok(
      named.some((title) => title !== by),
      level,
    );
    // the insider’s own title takes the texts
    assert.equal(named[0] === by, level === 'insider');
  }
});

test('titles come over carriers that their networks do not use', () => {
  for (const level of ['clumsy', 'careful', 'insider'] as const) {
    const { requests, world } = played(wrongRoad, level);
    for (const { by, carrier } of requests) {
      const network = world.lab.partners.find(({ facts }) => by.startsWith(facts.titles));
      assert.ok(
        network !== undefined && network.facts.carrier !== carrier,
        `${level}: ${by} over ${carrier}`,
      );
    }
  }
});

test('titles of our own come from outside, and phones are cut off or show what our centre never sent', () => {
  for (const level of ['clumsy', 'careful', 'insider'] as const) {
    const run = played(inOurName, level);
    const { requests, world, stage, shown } = run;
    const own = requests.filter(({ by }) => by.startsWith(world.lab.home.facts.titles));
    assert.equal(own.length, requests.length);
    if (level === 'careful') {
      assert.deepEqual(
        shown.map(({ phone }) => phone),
        stage.victims,
      );
    } else for (const victim of stage.victims) assert.equal(world.phones.attached[victim], -1);
  }
});

test('who takes care asks under another network than delivers, and an insider does not ask at all', () => {
  const careful = played(textFromNowhere, 'careful');
  const { partners } = careful.world.lab;
  const networksOf = (operation: string) =>
    new Set(
      careful.requests
        .filter((request) => request.operation === operation)
        .map(({ by }) => partners.find(({ facts }) => by.startsWith(facts.titles))?.facts.id),
    );
  const [asks] = networksOf('sendRoutingInfoForSM');
  assert.ok(!networksOf('mt-ForwardSM').has(asks));
  assert.deepEqual(operationsOf(played(textFromNowhere, 'insider')), ['mt-ForwardSM']);
  assert.equal(careful.shown.length, careful.stage.victims.length);
});

test('harvests run through numbers, jump about in them, or hide behind texts', () => {
  const numbersOf = ({ requests }: Played) =>
    requests.flatMap(({ argument }) => Number(digitsIn(argument, 'msisdn')) || []);
  const successive = (run: Played) => {
    const numbers = numbersOf(run);
    return numbers.filter((number, i) => i > 0 && number === (numbers[i - 1] ?? 0) + 1).length;
  };
  const clumsy = played(numberHarvest, 'clumsy');
  assert.equal(successive(clumsy), numbersOf(clumsy).length - 1);
  assert.ok(successive(played(numberHarvest, 'careful')) < 3);
  const insider = played(numberHarvest, 'insider');
  const texts = operationsOf(insider).filter((operation) => operation === 'mt-ForwardSM');
  assert.ok(texts.length * 2 < numbersOf(insider).length && texts.length * 4 > numbersOf(insider).length);
  assert.equal(insider.shown.length, texts.length);
});

test('keys are taken and nobody is registered', () => {
  for (const level of ['clumsy', 'careful', 'insider'] as const) {
    const run = played(keysForSale, level);
    assert.deepEqual([...new Set(operationsOf(run))], ['sendAuthenticationInfo']);
    assert.equal(run.stage.spoils.length, run.requests.length);
  }
});

test('calls of a victim go where the attacker wants, and an insider leaves no forwarding behind', () => {
  const clumsy = played(callsForwarded, 'clumsy');
  const { services } = clumsy.world.home;
  const { facts } = clumsy.world.lab.partner('sea');
  for (const victim of clumsy.stage.victims) {
    assert.ok(services.forwardedTo(victim, 'cfu').startsWith(facts.msisdns));
  }
  assert.ok(clumsy.stage.spoils.some((spoil) => spoil.startsWith('speaks with a friend')));
  const insider = played(callsForwarded, 'insider');
  assert.equal(insider.world.home.services.forwardedTo(victimOf(insider), 'cfnry'), '');
  assert.deepEqual(operationsOf(insider), ['interrogateSS', 'registerSS', 'eraseSS']);
});

test('a friend who rings the victim of a stolen registration speaks with somebody else', () => {
  for (const level of ['clumsy', 'careful', 'insider'] as const) {
    const { stage } = played(callToElsewhere, level);
    assert.deepEqual(stage.spoils, ['speaks with a friend who rang the victim'], level);
  }
});

test('an insider spends the credit of a subscriber', () => {
  const run = played(profileRewritten, 'insider');
  const [victim, accomplice] = run.stage.victims;
  assert.ok(victim !== undefined && accomplice !== undefined);
  const { ussd } = run.world.home;
  const untouched = played(profileRewritten, 'careful').world.home.ussd;
  assert.equal(ussd.balanceOf(victim), untouched.balanceOf(victim) - 90);
  assert.equal(ussd.balanceOf(accomplice), untouched.balanceOf(accomplice) + 90);
});

test('who reported a failed delivery is told when the victim lands', () => {
  for (const level of ['clumsy', 'careful', 'insider'] as const) {
    const { stage } = played(falseReport, level);
    const landing = stage.steps.find(({ actor }) => actor === 'victim');
    const told = stage.steps.find(({ what }) => what.startsWith('our register told'));
    assert.ok(landing !== undefined && told !== undefined && told.atMs > landing.atMs, level);
  }
});
