import { userInfo } from 'node:os';
import type { Act } from '../incident/audit-trail.ts';
import { IncidentStore } from '../incident/incident-store.ts';
import { StoreError } from '../incident/store-error.ts';
import { type Io, resolvePath } from './io.ts';
import { UserError } from './user-error.ts';

/** Who does something now: as told, or else the name of the system's user. */
export function actOf(io: Io, who: string | undefined): Act {
  return { who: who ?? systemUser(io), atMs: Date.now() };
}

function systemUser({ env }: Io): string {
  try {
    return userInfo().username;
  } catch {
    // a container may have users without names
    return env.USER ?? env.LOGNAME ?? 'unknown';
  }
}

/** A store that stays open, made where there is none; the caller gives it back. Throws a UserError. */
export function openStore(path: string): IncidentStore {
  try {
    return IncidentStore.open(path, { create: true });
  } catch (error) {
    if (error instanceof StoreError) throw new UserError(error.message);
    throw error;
  }
}

/** Does something with a store, which is given back whatever happens. What the user can mend is a UserError. */
export async function withStore<T>(
  io: Io,
  file: string,
  create: boolean,
  body: (store: IncidentStore) => T | Promise<T>,
): Promise<T> {
  let store: IncidentStore | undefined;
  try {
    store = IncidentStore.open(resolvePath(io, file), { create });
    return await body(store);
  } catch (error) {
    if (error instanceof StoreError) throw new UserError(error.message);
    throw error;
  } finally {
    store?.dispose();
  }
}
