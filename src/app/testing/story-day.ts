import { insertSubscriberData } from '../../wire/map/operations/insert-subscriber-data.ts';
import { provideRoamingNumber } from '../../wire/map/operations/provide-roaming-number.ts';
import { reset } from '../../wire/map/operations/reset.ts';
import { sendRoutingInfoForSm } from '../../wire/map/operations/send-routing-info-for-sm.ts';
import type { Story } from './story.ts';
import {
  AMERICAN_VLR,
  as,
  FRENCH_HLR,
  FRENCH_SGSN,
  FRENCH_SMSC,
  frenchGuest,
  HLR,
  LYON,
  MADRID,
  OUR_MSC,
  OUR_VLR,
  PARIS,
  SMSC,
  SPANISH_SMSC,
  type StoryNode,
  type StorySubscriber,
  subscriber,
} from './story-network.ts';
import {
  arrives,
  asksBalance,
  asksForKeys,
  asksForRoute,
  delivers,
  isSteeredAway,
  isTakenFrom,
  registers,
  registersForData,
  textsHome,
  writes,
} from './story-scenes.ts';
import { answer, ask, done, e164, refuse, UNKNOWN_SUBSCRIBER } from './story-words.ts';

const HOUR_MS = 3_600_000;

/** Networks that no plan of ours lists, which is most of the world. */
const BERLIN: StoryNode = { title: '491710000010', ssn: 7 };
const NICE: StoryNode = { title: '33770000010', ssn: 7 };
const DUBLIN: StoryNode = { title: '353871000010', ssn: 7 };
const HUB_ASKS: StoryNode = { title: '33609000305', ssn: 8 };
const HUB_DELIVERS: StoryNode = { title: '33609000306', ssn: 8 };
const LOOK_UP: StoryNode = { title: '353871000900', ssn: 8 };

/** Numbers by chance, always the same ones of a seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Where a subscriber is, and since when. */
interface Whereabouts {
  node: StoryNode | undefined;
  sinceMs: number;
}

/** Hours that the way takes at least, from home or back. */
const WAYS: readonly (readonly [node: StoryNode, hours: number])[] = [
  [PARIS, 3],
  [LYON, 3],
  [MADRID, 4],
  [DUBLIN, 2],
  [AMERICAN_VLR, 10],
  [BERLIN, 4],
];

export interface DayOptions {
  readonly messages: number;
  readonly seed: number;
  readonly hours: number;
  /** Subscribers 0 to this one take part. */
  readonly subscribers?: number;
}

/**
 * A day of honest traffic: tourists and those who live at a border, steering of roaming, texts through
 * centres and hubs, guests, calls to roamers, look-ups by agreement, restarts of home registers.
 */
export function honestDay(story: Story, { messages, seed, hours, subscribers = 900 }: DayOptions): void {
  const chance = chances(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(chance() * of.length)] as T;
  const places: Whereabouts[] = Array.from({ length: subscribers }, () => ({ node: undefined, sinceMs: 0 }));
  const startMs = story.nowMs;
  const target = story.length + messages;
  const perMessageMs = (hours * HOUR_MS) / messages;
  let restarts = 0;
  while (story.length < target) {
    const atMs = startMs + (messages - (target - story.length)) * perMessageMs;
    story.nowMs = atMs;
    const number = Math.floor(chance() * subscribers);
    const place = places[number] as Whereabouts;
    const who = subscriber(number);
    // an arrival takes a minute, and other scenes are told meanwhile
    if (place.sinceMs > atMs) continue;
    const elapsed = (atMs - startMs) / HOUR_MS;
    if (restarts < Math.floor(elapsed / 8)) {
      restarts++;
      restart(story, places);
      continue;
    }
    if (place.node === undefined) atHome(story, who, place, chance, pick);
    else abroad(story, who, place, chance, pick);
    if (chance() < 0.1) guest(story, frenchGuest(Math.floor(chance() * 400)), chance);
    if (chance() < 0.02) lookUp(story, subscriber(Math.floor(chance() * 1000)));
  }
}

type Chance = () => number;
type Pick = <T>(of: readonly T[]) => T;

function atHome(story: Story, who: StorySubscriber, place: Whereabouts, chance: Chance, pick: Pick): void {
  const roll = chance();
  if (roll < 0.12) {
    const [node, hours] = pick(WAYS);
    if (place.sinceMs > 0 && story.nowMs - place.sinceMs < hours * HOUR_MS) return;
    if (node === PARIS && chance() < 0.3) {
      // another network of the country is tried first, and steered away
      for (let i = 0; i < 3; i++) {
        asksForKeys(story, who, NICE);
        isSteeredAway(story, who, NICE);
        story.nowMs += 15_000;
      }
    }
    arrives(story, who, node, { version: chance() < 0.1 ? 2 : 3 });
    if (node === PARIS && chance() < 0.5) registersForData(story, who, FRENCH_SGSN);
    place.node = node;
    place.sinceMs = story.nowMs;
  } else if (roll < 0.6) textsHome(story, who, pick([FRENCH_SMSC, SPANISH_SMSC]));
  else if (roll < 0.7) {
    asksForRoute(story, who.msisdn, HUB_ASKS, { imsi: who.imsi, node: OUR_MSC });
    delivers(story, HUB_DELIVERS, OUR_MSC, who.imsi);
  } else if (roll < 0.75) {
    asksForRoute(story, who.msisdn, FRENCH_SMSC, { imsi: who.imsi, node: OUR_MSC });
    delivers(story, FRENCH_SMSC, OUR_MSC, who.imsi, { refused: 27, version: 2 });
  }
}

function abroad(story: Story, who: StorySubscriber, place: Whereabouts, chance: Chance, pick: Pick): void {
  const node = place.node as StoryNode;
  const roll = chance();
  if (roll < 0.08) {
    isTakenFrom(story, who, node);
    if (node === PARIS) isTakenFrom(story, who, FRENCH_SGSN);
    place.node = undefined;
    place.sinceMs = story.nowMs;
  } else if (roll < 0.2 && (node === PARIS || node === MADRID || node === LYON)) {
    const next = pick([PARIS, MADRID, LYON].filter((other) => other !== node));
    arrives(story, who, next);
    isTakenFrom(story, who, node);
    place.node = next;
    place.sinceMs = story.nowMs;
  } else if (roll < 0.45) writes(story, who, node, { version: chance() < 0.2 ? 2 : 3 });
  else if (roll < 0.6) asksBalance(story, who, node);
  else if (roll < 0.85) delivers(story, SMSC, node, who.imsi, { version: chance() < 0.2 ? 2 : 3 });
  else if (roll < 0.95) calls(story, who, node);
  else asksForKeys(story, who, node);
}

/** A call for a roamer asks for a number of the switch where they are. */
function calls(story: Story, who: StorySubscriber, node: StoryNode): void {
  story.dialogue(
    HLR,
    node,
    [
      ['opener', ask(provideRoamingNumber, { imsi: who.imsi, 'msc-Number': e164(node.title) })],
      ['responder', answer(provideRoamingNumber, { roamingNumber: e164(`${node.title.slice(0, 7)}9999`) })],
    ],
    { context: 'roamingNumberEnquiryContext-v3' },
  );
}

/** A guest of the French network here: registers, has the profile changed, is called, leaves. */
function guest(story: Story, who: StorySubscriber, chance: Chance): void {
  const roll = chance();
  if (roll < 0.4) {
    asksForKeys(story, who, OUR_VLR, { at: FRENCH_HLR });
    registers(story, who, OUR_VLR, { at: FRENCH_HLR });
  } else if (roll < 0.6) {
    story.dialogue(
      FRENCH_HLR,
      OUR_VLR,
      [
        ['opener', ask(insertSubscriberData, { imsi: who.imsi, msisdn: e164(who.msisdn) })],
        ['responder', done()],
      ],
      { context: 'subscriberDataMngtContext-v3' },
    );
  } else if (roll < 0.8) {
    story.dialogue(
      FRENCH_HLR,
      OUR_VLR,
      [
        ['opener', ask(provideRoamingNumber, { imsi: who.imsi, 'msc-Number': e164(OUR_VLR.title) })],
        ['responder', answer(provideRoamingNumber, { roamingNumber: e164('447700091017') })],
      ],
      { context: 'roamingNumberEnquiryContext-v3' },
    );
  } else delivers(story, FRENCH_SMSC, OUR_MSC, who.imsi);
}

/** Who carries a number: the Irish partner may look that up, and sends no text after. */
function lookUp(story: Story, who: StorySubscriber): void {
  const argument = {
    msisdn: e164(who.msisdn),
    'sm-RP-PRI': false,
    serviceCentreAddress: e164(LOOK_UP.title),
  };
  story.dialogue(
    LOOK_UP,
    { title: who.msisdn, ssn: 6, home: true },
    [
      ['opener', ask(sendRoutingInfoForSm, argument)],
      ['responder', refuse(UNKNOWN_SUBSCRIBER)],
    ],
    { context: 'shortMsgGatewayContext-v3', answers: HLR },
  );
}

/** Both home registers restart, and tell; roamers in Paris are registered once more, without new keys. */
function restart(story: Story, places: readonly Whereabouts[]): void {
  const said = (hlr: StoryNode) => ask(reset, { sendingNodenumber: { 'hlr-Number': e164(hlr.title) } }, 2);
  story.dialogue(as(FRENCH_HLR, 6), OUR_VLR, [['opener', said(FRENCH_HLR)]], { context: 'resetContext-v2' });
  story.dialogue(HLR, PARIS, [['opener', said(HLR)]], { context: 'resetContext-v2' });
  for (const [number, { node }] of places.entries()) {
    if (node === PARIS) registers(story, subscriber(number), PARIS);
  }
}
