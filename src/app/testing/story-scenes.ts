import { cancelLocation } from '../../wire/map/operations/cancel-location.ts';
import { insertSubscriberData } from '../../wire/map/operations/insert-subscriber-data.ts';
import { moForwardSm } from '../../wire/map/operations/mo-forward-sm.ts';
import { mtForwardSm } from '../../wire/map/operations/mt-forward-sm.ts';
import { processUnstructuredSSRequest } from '../../wire/map/operations/process-unstructured-ss-request.ts';
import { purgeMS } from '../../wire/map/operations/purge-ms.ts';
import { sendAuthenticationInfo } from '../../wire/map/operations/send-authentication-info.ts';
import { sendRoutingInfoForSm } from '../../wire/map/operations/send-routing-info-for-sm.ts';
import { updateGprsLocation } from '../../wire/map/operations/update-gprs-location.ts';
import { updateLocation } from '../../wire/map/operations/update-location.ts';
import type { Scene, Story } from './story.ts';
import {
  as,
  FRENCH_SMSC,
  HLR,
  OUR_MSC,
  OUR_VLR,
  PARIS,
  SMSC,
  SPANISH_SMSC,
  type StoryNode,
  type StorySubscriber,
  subscriber,
} from './story-network.ts';
import { answer, ask, done, e164, ROAMING_NOT_ALLOWED, refuse } from './story-words.ts';

/* What happens on a link every day, and what thieves do the same way. */

const QUINTUPLET = {
  rand: '00112233445566778899aabbccddeeff',
  xres: '0011223344556677',
  ck: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
  ik: 'f0e1d2c3b4a5968778695a4b3c2d1e0f',
  autn: 'aabbccddeeff8000aabbccddeeff0011',
};
/** `*100#` in the default alphabet, packed. */
const USSD = 'aa180c3602';
const TRIPLET = { rand: QUINTUPLET.rand, sres: '00112233', kc: '0011223344556677' };

export interface Variant {
  /** MAP version of the dialogue. */
  readonly version?: 1 | 2 | 3;
  /** Node that answers for our HLR, or the address that it is called by. */
  readonly at?: StoryNode;
  /** Node named in the argument in place of the one that calls. */
  readonly named?: string;
}

/** A network asks for keys and gets them. */
export function asksForKeys(
  story: Story,
  who: Pick<StorySubscriber, 'imsi'>,
  node: StoryNode,
  { version = 3, at = HLR }: Variant = {},
): Scene {
  const request =
    version === 3
      ? ask(sendAuthenticationInfo, { imsi: who.imsi, numberOfRequestedVectors: 1 })
      : ask(sendAuthenticationInfo, { imsi: who.imsi }, 2);
  const result =
    version === 3
      ? answer(sendAuthenticationInfo, { authenticationSetList: { quintupletList: [QUINTUPLET] } })
      : answer(sendAuthenticationInfo, { authenticationSetList: { tripletList: [TRIPLET] } });
  return story.dialogue(
    node,
    at,
    [
      ['opener', request],
      ['responder', result],
    ],
    {
      context: `infoRetrievalContext-v${version === 3 ? 3 : 2}`,
    },
  );
}

/** A registration that our HLR accepts, the profile sent in the same dialogue. */
export function registers(
  story: Story,
  who: StorySubscriber,
  node: StoryNode,
  { version = 3, at = HLR, named = node.title }: Variant = {},
): Scene {
  const location = { imsi: who.imsi, 'msc-Number': e164(named), 'vlr-Number': e164(named) };
  const profile = { msisdn: e164(who.msisdn), subscriberStatus: 'serviceGranted' as const };
  return story.dialogue(
    node,
    at,
    [
      ['opener', ask(updateLocation, location, version)],
      ['responder', ask(insertSubscriberData, profile, version, 2)],
      ['opener', done(2)],
      ['responder', answer(updateLocation, { 'hlr-Number': e164(HLR.title) })],
    ],
    { answers: HLR, ...(version === 1 ? {} : { context: `networkLocUpContext-v${version}` }) },
  );
}

/** The same for packet data. */
export function registersForData(story: Story, who: StorySubscriber, node: StoryNode): Scene {
  const location = {
    imsi: who.imsi,
    'sgsn-Number': e164(node.title),
    'sgsn-Address': '04c0000201',
  };
  return story.dialogue(
    node,
    HLR,
    [
      ['opener', ask(updateGprsLocation, location)],
      ['responder', ask(insertSubscriberData, { msisdn: e164(who.msisdn) }, 3, 2)],
      ['opener', done(2)],
      ['responder', answer(updateGprsLocation, { 'hlr-Number': e164(HLR.title) })],
    ],
    { context: 'gprsLocationUpdateContext-v3' },
  );
}

/** An honest arrival: the phone is authenticated, and registered. */
export function arrives(story: Story, who: StorySubscriber, node: StoryNode, variant: Variant = {}): Scene {
  return [...asksForKeys(story, who, node, variant), ...registers(story, who, node, variant)];
}

/** A registration that our HLR refuses, as steering does. */
export function isSteeredAway(story: Story, who: StorySubscriber, node: StoryNode): Scene {
  const location = { imsi: who.imsi, 'msc-Number': e164(node.title), 'vlr-Number': e164(node.title) };
  return story.dialogue(
    node,
    HLR,
    [
      ['opener', ask(updateLocation, location)],
      ['responder', refuse(ROAMING_NOT_ALLOWED)],
    ],
    { context: 'networkLocUpContext-v3' },
  );
}

/** Our HLR tells a network abroad to forget the subscriber. */
export function isTakenFrom(story: Story, who: StorySubscriber, node: StoryNode): Scene {
  return story.dialogue(
    as(HLR, 6),
    node,
    [
      ['opener', ask(cancelLocation, { identity: { imsi: who.imsi }, cancellationType: 'updateProcedure' })],
      ['responder', done()],
    ],
    { context: 'locationCancellationContext-v3' },
  );
}

export function purges(story: Story, who: StorySubscriber, node: StoryNode): Scene {
  return story.dialogue(
    node,
    HLR,
    [
      ['opener', ask(purgeMS, { imsi: who.imsi, 'vlr-Number': e164(node.title) })],
      ['responder', done()],
    ],
    { context: 'msPurgingContext-v3' },
  );
}

/** The same for packet data. */
export function purgesData(story: Story, who: StorySubscriber, node: StoryNode): Scene {
  return story.dialogue(
    node,
    HLR,
    [
      ['opener', ask(purgeMS, { imsi: who.imsi, 'sgsn-Number': e164(node.title) })],
      ['responder', done()],
    ],
    { context: 'msPurgingContext-v3' },
  );
}

/** The subscriber writes a text, which the serving network brings to our service centre. */
export function writes(
  story: Story,
  who: StorySubscriber,
  node: StoryNode,
  { version = 3, centre = SMSC }: Variant & { centre?: StoryNode } = {},
): Scene {
  const submit = {
    type: 'SMS-SUBMIT' as const,
    'TP-MR': 1,
    'TP-DA': e164('447700900999'),
    'TP-PID': 0,
    'TP-DCS': 0,
    text: 'all well here',
  };
  const request = ask(moForwardSm, {
    'sm-RP-DA': { serviceCentreAddressDA: e164(centre.title) },
    'sm-RP-OA': { msisdn: e164(who.msisdn) },
    'sm-RP-UI': { tpdu: submit },
  });
  const context = version === 1 ? 'shortMsgRelayContext-v1' : `shortMsgMO-RelayContext-v${version}`;
  return story.dialogue(
    as(node, 8),
    centre,
    [
      ['opener', request],
      ['responder', done()],
    ],
    { context },
  );
}

export interface TextOptions {
  readonly from?: string | { readonly alphanumeric: string };
  readonly pid?: number;
  readonly text?: string;
  readonly version?: 1 | 2 | 3;
  readonly centre?: string;
  readonly refused?: number;
}

/** A text is brought to a phone, by the IMSI that the question before it told. */
export function delivers(
  story: Story,
  centre: StoryNode,
  switchNode: StoryNode,
  imsi: string,
  options: TextOptions = {},
): Scene {
  const { from = '33639980999', pid = 0, text = 'Hello from afar', version = 3, refused } = options;
  const tpdu = {
    type: 'SMS-DELIVER' as const,
    'TP-OA': typeof from === 'string' ? e164(from) : { ...from, nai: 5 as const, np: 0 },
    'TP-PID': pid,
    'TP-DCS': 0,
    'TP-SCTS': '2026-01-15T10:03:00+00:00',
    text,
  };
  const argument = {
    'sm-RP-DA': { imsi },
    'sm-RP-OA': { serviceCentreAddressOA: e164(options.centre ?? centre.title) },
    'sm-RP-UI': { tpdu },
  };
  const request = version === 3 ? ask(mtForwardSm, argument) : ask(moForwardSm, argument, version);
  const context = version === 1 ? 'shortMsgRelayContext-v1' : `shortMsgMT-RelayContext-v${version}`;
  const outcome = refused === undefined ? done() : refuse(refused);
  return story.dialogue(
    centre,
    as(switchNode, 8),
    [
      ['opener', request],
      ['responder', outcome],
    ],
    { context },
  );
}

/** A service centre asks where to deliver a text; a router answers with an identity of its own making. */
export function asksForRoute(
  story: Story,
  msisdn: string,
  centre: StoryNode,
  route: { imsi: string; node: StoryNode; at?: StoryNode; called?: StoryNode },
): Scene {
  const request = ask(sendRoutingInfoForSm, {
    msisdn: e164(msisdn),
    'sm-RP-PRI': true,
    serviceCentreAddress: e164(centre.title),
  });
  const result = answer(sendRoutingInfoForSm, {
    imsi: route.imsi,
    locationInfoWithLMSI: { 'networkNode-Number': e164(route.node.title) },
  });
  // centres address the question by the number of the subscriber
  const called = route.called ?? { title: msisdn, ssn: 6, home: true };
  return story.dialogue(
    centre,
    called,
    [
      ['opener', request],
      ['responder', result],
    ],
    { context: 'shortMsgGatewayContext-v3', answers: route.at ?? HLR },
  );
}

/** A whole text from a network abroad to one who is at home: question, answer, delivery. */
export function textsHome(story: Story, who: StorySubscriber, centre: StoryNode): Scene {
  return [
    ...asksForRoute(story, who.msisdn, centre, { imsi: who.imsi, node: OUR_MSC }),
    ...delivers(story, centre, OUR_MSC, who.imsi),
  ];
}

/** The subscriber asks for the balance; only MAP-open says who asks. */
export function asksBalance(story: Story, who: Pick<StorySubscriber, 'imsi'>, node: StoryNode): Scene {
  const ussd = { 'ussd-DataCodingScheme': 15, 'ussd-String': USSD };
  return story.dialogue(
    node,
    HLR,
    [
      ['opener', ask(processUnstructuredSSRequest, ussd, 2)],
      ['responder', answer(processUnstructuredSSRequest, ussd)],
    ],
    { context: 'networkUnstructuredSsContext-v2', reference: who.imsi },
  );
}

/** Signalling inside our network, as a second link shows it: the subscriber writes a text at home. */
export function writesAtHome(story: Story, who: StorySubscriber): Scene {
  return writes(story, who, OUR_VLR);
}

/**
 * Ninety minutes of honest traffic, so that the memory is old enough to say what it has not seen: roamers in
 * Paris, texts from French and Spanish centres.
 */
export function quietMorning(story: Story): void {
  for (let i = 0; i < 9; i++) {
    const who = subscriber(900 + i);
    arrives(story, who, PARIS);
    textsHome(story, subscriber(910 + i), i % 2 === 0 ? FRENCH_SMSC : SPANISH_SMSC);
    story.wait(5);
    writes(story, who, PARIS);
    story.wait(5);
  }
}
