import { join } from 'node:path';

/** Folder of what stands beside the project; CAMARA's files are read there as they are. */
export function sharedFolder(): string {
  return process.env.WARDLINE_SHARED ?? join(import.meta.dirname, '..', '..', 'shared');
}

/** Folder of CAMARA's contracts and test definitions. */
export function camaraFolder(): string {
  return join(sharedFolder(), 'specs', 'camara');
}

/** Where a request names whom it is about. */
export interface Identifier {
  /** Keys from the body down to the telephone number. */
  readonly phoneNumber: readonly string[];
  /** Keys down to what is left out as a whole where the token names the subscriber. */
  readonly root: readonly string[];
}

/** One of CAMARA's interfaces. */
export interface Api {
  readonly name: string;
  /** Folder of the group and release within `camaraFolder()`. */
  readonly folder: string;
  /** Path below the server. */
  readonly prefix: string;
  readonly identifier: Identifier;
}

const PHONE_NUMBER: Identifier = { phoneNumber: ['phoneNumber'], root: ['phoneNumber'] };
const DEVICE: Identifier = { phoneNumber: ['device', 'phoneNumber'], root: ['device'] };
const DETAIL = ['config', 'subscriptionDetail'];
const SUBSCRIBED_NUMBER: Identifier = {
  phoneNumber: [...DETAIL, 'phoneNumber'],
  root: [...DETAIL, 'phoneNumber'],
};
const SUBSCRIBED_DEVICE: Identifier = {
  phoneNumber: [...DETAIL, 'device', 'phoneNumber'],
  root: [...DETAIL, 'device'],
};

/** Of two names of which one begins the other the longer is first. */
export const APIS: readonly Api[] = [
  api('SimSwap/r3.3', 'sim-swap-subscriptions', 'v0.3', SUBSCRIBED_NUMBER),
  api('SimSwap/r3.3', 'sim-swap', 'v2', PHONE_NUMBER),
  api('CallForwardingSignal/r3.3', 'call-forwarding-signal', 'v0.4', PHONE_NUMBER),
  api('DeviceRoamingStatus/r1.2', 'device-roaming-status-subscriptions', 'v0.8', SUBSCRIBED_DEVICE),
  api('DeviceRoamingStatus/r1.2', 'device-roaming-status', 'v1', DEVICE),
  api('DeviceReachabilityStatus/r1.2', 'device-reachability-status-subscriptions', 'v0.8', SUBSCRIBED_DEVICE),
  api('DeviceReachabilityStatus/r1.2', 'device-reachability-status', 'v1', DEVICE),
  api('OTPValidation/r3.2', 'one-time-password-sms', 'v1', PHONE_NUMBER),
];

function api(folder: string, name: string, version: string, identifier: Identifier): Api {
  return { name, folder, prefix: `/${name}/${version}`, identifier };
}

/** File of the contract. */
export function contractFile({ folder, name }: Api): string {
  return join(camaraFolder(), folder, 'code', 'API_definitions', `${name}.yaml`);
}

/** Of which interface a file of test definitions is, by its name. */
export function apiOfFeature(file: string): Api {
  const base = file.split('/').at(-1) ?? '';
  const found = APIS.find(({ name }) => base.startsWith(name));
  if (found === undefined) throw new Error(`${base} is of none of the interfaces`);
  return found;
}
