/** Events that somebody can subscribe to, by the last part of their type. */
export type EventKind =
  | 'swapped'
  | 'roaming-status'
  | 'roaming-on'
  | 'roaming-off'
  | 'roaming-change-country'
  | 'reachability-data'
  | 'reachability-sms'
  | 'reachability-disconnected'
  | 'suspected'
  | 'cleared';

/** Events about a subscription itself, which nobody subscribes to. */
export type LifecycleKind = 'subscription-started' | 'subscription-ended';

export type EventApiName =
  | 'sim-swap-subscriptions'
  | 'device-roaming-status-subscriptions'
  | 'device-reachability-status-subscriptions'
  | 'sms-interception-risk';

export interface EventApi {
  /** First part of its path and of its scopes. */
  readonly name: EventApiName;
  readonly version: string;
  /** What its event types begin with. */
  readonly typePrefix: string;
  readonly kinds: readonly EventKind[];
  /** How the subscriber is named in requests, answers and events: by a number, or by a device that has one. */
  readonly subject: 'phoneNumber' | 'device';
  /** Whether an event can be asked for that tells what held when the subscription began. */
  readonly hasInitialEvent: boolean;
  /** Whether its contract names an event for the start of a subscription. */
  readonly tellsStart: boolean;
  /** What the contract asks for in the event that a subscription has ended, besides the reason. */
  readonly endHas?: Readonly<Record<string, unknown>>;
}

/** The interfaces that tell events: CAMARA's of the Fall25 release, and our own. */
export const EVENT_APIS: Readonly<Record<EventApiName, EventApi>> = {
  'sim-swap-subscriptions': {
    name: 'sim-swap-subscriptions',
    version: 'v0.3',
    typePrefix: 'org.camaraproject.sim-swap-subscriptions.v0',
    kinds: ['swapped'],
    subject: 'phoneNumber',
    hasInitialEvent: false,
    // the list of its event types has a placeholder in the place of this one
    tellsStart: false,
  },
  'device-roaming-status-subscriptions': {
    name: 'device-roaming-status-subscriptions',
    version: 'v0.8',
    typePrefix: 'org.camaraproject.device-roaming-status-subscriptions.v0',
    kinds: ['roaming-status', 'roaming-on', 'roaming-off', 'roaming-change-country'],
    subject: 'device',
    hasInitialEvent: true,
    tellsStart: true,
    // required, and of no type: the end of a subscription tells no place
    endHas: { countryCode: null },
  },
  'device-reachability-status-subscriptions': {
    name: 'device-reachability-status-subscriptions',
    version: 'v0.8',
    typePrefix: 'org.camaraproject.device-reachability-status-subscriptions.v0',
    kinds: ['reachability-data', 'reachability-sms', 'reachability-disconnected'],
    subject: 'device',
    hasInitialEvent: true,
    tellsStart: true,
  },
  'sms-interception-risk': {
    name: 'sms-interception-risk',
    version: 'v0.1',
    typePrefix: 'io.wardline.sms-interception-risk.v0',
    kinds: ['suspected', 'cleared'],
    subject: 'phoneNumber',
    hasInitialEvent: true,
    tellsStart: true,
  },
};

/** `org.camaraproject.sim-swap-subscriptions.v0.swapped` for one. */
export function eventTypeOf(api: EventApi, kind: EventKind | LifecycleKind): string {
  return `${api.typePrefix}.${kind}`;
}

/** The kind that a full event type names, `undefined` for none of this interface. */
export function eventKindOf(api: EventApi, type: string): EventKind | undefined {
  return api.kinds.find((kind) => eventTypeOf(api, kind) === type);
}
