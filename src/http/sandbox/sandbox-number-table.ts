import type { SandboxSubscriber } from './sandbox-subscriber.ts';

/** What a number is there to try: an interface, the events of all of them, or what every interface does. */
export type SandboxTopic =
  | 'sms-interception-risk'
  | 'sim-swap'
  | 'call-forwarding-signal'
  | 'device-roaming-status'
  | 'device-reachability-status'
  | 'one-time-password-sms'
  | 'events'
  | 'errors';

export interface SandboxNumber {
  /** Digits with country code, of the range that Ofcom keeps for fiction: they will never be anybody's. */
  readonly msisdn: string;
  readonly topic: SandboxTopic;
  /** For people, in docs/SANDBOX.md. */
  readonly words: string;
  /** What is other than with an ordinary subscriber. */
  readonly facts: Partial<SandboxSubscriber>;
}

const RISK = 'sms-interception-risk';
const SWAP = 'sim-swap';
const FORWARDING = 'call-forwarding-signal';
const ROAMING = 'device-roaming-status';
const REACH = 'device-reachability-status';
const CODES = 'one-time-password-sms';

const STOLEN: Partial<SandboxSubscriber> = {
  verdict: 'INTERCEPTION_IN_PROGRESS',
  reasons: ['DOUBTED_REGISTRATION_IN_FORCE', 'MORE_SIGNS_SINCE'],
  seenHoursAgo: 0,
  reach: 'not-known',
};

/**
 * The numbers of the sandbox. What a number says is the same in every interface, as it would be of a subscriber: one whose
 * SIM was changed three hours ago is at risk too.
 */
export const SANDBOX_NUMBERS: readonly SandboxNumber[] = [
  { msisdn: '447700900000', topic: RISK, words: 'safe', facts: {} },
  {
    msisdn: '447700900001',
    topic: RISK,
    words: 'somebody asked how the subscriber is reached, or took keys of theirs',
    facts: { verdict: 'AT_RISK', reasons: ['PREPARATIONS_SEEN'] },
  },
  { msisdn: '447700900002', topic: RISK, words: 'texts go to a place that was stolen', facts: STOLEN },
  {
    msisdn: '447700900003',
    topic: RISK,
    words: 'nothing was ever seen of the subscriber',
    facts: {
      ...{ verdict: 'UNKNOWN', reasons: ['SUBSCRIBER_NOT_SEEN'], seenHoursAgo: undefined },
      ...{ sim: { is: 'not-known' }, forwarding: 'not-known', place: 'not-known', reach: 'not-known' },
    },
  },
  {
    msisdn: '447700900004',
    topic: RISK,
    words: 'has just landed: wait some minutes, and ask again',
    facts: { verdict: 'AT_RISK', reasons: ['JUST_REGISTERED_ABROAD'], seenHoursAgo: 0, place: 'DE' },
  },
  {
    msisdn: '447700900005',
    topic: RISK,
    words: 'safe, by what was seen 30 days ago: UNKNOWN where maxAge is less than 720 hours',
    facts: { seenHoursAgo: 30 * 24 },
  },
  {
    msisdn: '447700900006',
    topic: RISK,
    words: 'somebody tried to register the subscriber, and does not hold them',
    facts: { verdict: 'AT_RISK', reasons: ['DOUBTED_REGISTRATION_NOT_IN_FORCE'] },
  },
  {
    msisdn: '447700900007',
    topic: RISK,
    words: 'somebody else set where calls go',
    facts: { verdict: 'AT_RISK', reasons: ['CALLS_FORWARDED_BY_OTHERS'], forwarding: ['unconditional'] },
  },
  {
    msisdn: '447700900008',
    topic: RISK,
    words: 'registered abroad, and no phone was used there since',
    facts: { verdict: 'UNKNOWN', reasons: ['NO_LIFE_ABROAD'], place: 'FR' },
  },

  {
    msisdn: '447700900020',
    topic: SWAP,
    words: 'another SIM for 3 hours',
    facts: {
      sim: { is: 'changed', hoursAgo: 3 },
      ...{ verdict: 'AT_RISK', reasons: ['SIM_CHANGED_RECENTLY'] },
    },
  },
  {
    msisdn: '447700900021',
    topic: SWAP,
    words: 'another SIM for 20 days',
    facts: { sim: { is: 'changed', hoursAgo: 20 * 24 } },
  },
  { msisdn: '447700900022', topic: SWAP, words: 'the same SIM for 100 days', facts: {} },
  {
    msisdn: '447700900023',
    topic: SWAP,
    words: 'watched for 2 days: a maxAge of more than 48 hours is out of range',
    facts: { sim: { is: 'watched-briefly', days: 2 } },
  },
  {
    msisdn: '447700900024',
    topic: SWAP,
    words: 'nothing was seen of the SIM',
    facts: { sim: { is: 'not-known' } },
  },

  {
    msisdn: '447700900040',
    topic: FORWARDING,
    words: 'all calls go elsewhere',
    facts: { forwarding: ['unconditional'] },
  },
  { msisdn: '447700900041', topic: FORWARDING, words: 'no calls go elsewhere', facts: {} },
  {
    msisdn: '447700900042',
    topic: FORWARDING,
    words: 'calls go elsewhere where nobody answers, or cannot',
    facts: { forwarding: ['busy', 'noReply', 'notReachable'] },
  },
  {
    msisdn: '447700900043',
    topic: FORWARDING,
    words: 'it is not known where calls go',
    facts: { forwarding: 'not-known' },
  },

  { msisdn: '447700900060', topic: ROAMING, words: 'in Germany', facts: { place: 'DE' } },
  {
    msisdn: '447700900061',
    topic: ROAMING,
    words: 'in one of the countries and territories that share the code of Guadeloupe',
    facts: { place: 'GP' },
  },
  { msisdn: '447700900062', topic: ROAMING, words: 'at home', facts: {} },
  {
    msisdn: '447700900063',
    topic: ROAMING,
    words: 'the latest place is doubted, and the one before is told: at home',
    facts: { ...STOLEN, verdict: 'AT_RISK', reasons: ['DOUBTED_REGISTRATION_IN_FORCE'] },
  },
  {
    msisdn: '447700900064',
    topic: ROAMING,
    words: 'abroad, and has not agreed to tell where; there are no tokens for this subscriber',
    facts: { place: 'DE', hasConsent: false },
  },
  {
    msisdn: '447700900065',
    topic: ROAMING,
    words: 'it is not known where',
    facts: { place: 'not-known' },
  },

  { msisdn: '447700900080', topic: REACH, words: 'by data and by text', facts: {} },
  {
    msisdn: '447700900081',
    topic: REACH,
    words: 'by text',
    facts: { reach: { texts: true, data: false } },
  },
  {
    msisdn: '447700900082',
    topic: REACH,
    words: 'by data',
    facts: { reach: { texts: false, data: true } },
  },
  {
    msisdn: '447700900083',
    topic: REACH,
    words: 'not at all',
    facts: { reach: { texts: false, data: false } },
  },
  {
    msisdn: '447700900084',
    topic: REACH,
    words: 'it is not known whether',
    facts: { reach: 'not-known' },
  },

  { msisdn: '447700900100', topic: CODES, words: 'the code is sent', facts: {} },
  { msisdn: '447700900101', topic: CODES, words: 'somebody else would read it', facts: STOLEN },
  {
    msisdn: '447700900102',
    topic: CODES,
    words: 'too many codes wait already',
    facts: { codes: 'too-many' },
  },
  {
    msisdn: '447700900103',
    topic: CODES,
    words: 'the number has no texts',
    facts: { codes: 'not-provisioned' },
  },
  {
    msisdn: '447700900104',
    topic: CODES,
    words: 'the holder takes no texts',
    facts: { codes: 'barred' },
  },

  {
    msisdn: '447700900120',
    topic: 'events',
    words: 'is suspected: `suspected`',
    facts: { soon: { verdict: 'AT_RISK' } },
  },
  {
    msisdn: '447700900121',
    topic: 'events',
    words: 'is safe again: `cleared`',
    facts: { verdict: 'AT_RISK', reasons: ['PREPARATIONS_SEEN'], soon: { verdict: 'SAFE' } },
  },
  {
    msisdn: '447700900122',
    topic: 'events',
    words: 'gets another SIM: `swapped`',
    facts: { soon: { simChanges: true } },
  },
  {
    msisdn: '447700900123',
    topic: 'events',
    words: 'goes to Germany: `roaming-on`, `roaming-status`',
    facts: { soon: { place: 'DE' } },
  },
  {
    msisdn: '447700900124',
    topic: 'events',
    words: 'comes home: `roaming-off`, `roaming-status`',
    facts: { place: 'DE', soon: { place: 'home' } },
  },
  {
    msisdn: '447700900125',
    topic: 'events',
    words: 'goes from Germany to France: `roaming-change-country`',
    facts: { place: 'DE', soon: { place: 'FR' } },
  },
  {
    msisdn: '447700900126',
    topic: 'events',
    words: 'can be reached no more: `reachability-disconnected`',
    facts: { soon: { reach: { texts: false, data: false } } },
  },
  {
    msisdn: '447700900127',
    topic: 'events',
    words: 'can be reached by data again: `reachability-data`',
    facts: { reach: { texts: false, data: false }, soon: { reach: { texts: true, data: true } } },
  },
  {
    msisdn: '447700900128',
    topic: 'events',
    words: 'can be reached by text again: `reachability-sms`',
    facts: { reach: { texts: false, data: false }, soon: { reach: { texts: true, data: false } } },
  },

  {
    msisdn: '447700900140',
    topic: 'errors',
    words: 'too many questions',
    facts: { refused: 'too-many-requests' },
  },
  {
    msisdn: '447700900141',
    topic: 'errors',
    words: 'the network cannot be watched',
    facts: { refused: 'unavailable' },
  },
];
