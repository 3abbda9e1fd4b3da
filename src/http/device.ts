import { ApiError } from './api-error.ts';
import type { Caller } from './caller.ts';
import { subjectOf } from './subject.ts';

/** A device as CAMARA names one. Signalling knows phone numbers alone. */
export interface Device {
  readonly phoneNumber?: string;
  readonly networkAccessIdentifier?: string;
  readonly ipv4Address?: unknown;
  readonly ipv6Address?: string;
}

/** The number that a request about a device is about, digits with country code, without `+`. */
export function deviceSubject(caller: Caller, device: Device | undefined): string {
  if (device === undefined || device.phoneNumber !== undefined) return subjectOf(caller, device?.phoneNumber);
  // a token that names the subscriber makes every further name needless, one that is not served as well
  if (caller.phoneNumber !== undefined) return subjectOf(caller, '');
  throw new ApiError(
    422,
    'UNSUPPORTED_IDENTIFIER',
    'name the device by its phoneNumber: others are not served',
  );
}

/** The part of an answer that says which of its names a device was found by; nothing where the token named it. */
export function deviceTold(device: Device | undefined): { device?: { phoneNumber: string } } {
  return device?.phoneNumber === undefined ? {} : { device: { phoneNumber: device.phoneNumber } };
}
