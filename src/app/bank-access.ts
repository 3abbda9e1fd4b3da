import { dirname, isAbsolute, join } from 'node:path';
import { type BankAccess, buildBankAccess } from '../http/auth/bank-access.ts';
import { type BankConfig, DEFAULT_PUBLIC_URL } from '../network/bank-config-schema.ts';
import { openSigningKeys } from './signing-key-file.ts';

export interface BankAccessInput {
  /** As `loadConfig` gives it, with the keys of its files. */
  readonly bank: BankConfig;
  readonly configPath: string;
  /** Where the server listens, `http://127.0.0.1:7007`: how banks reach it, unless the configuration says another. */
  readonly listensAt: string;
  /** Whether a number is of this network's subscribers: digits with country code, without `+`. */
  readonly isOurs: (msisdn: string) => boolean;
  readonly onError: (error: unknown) => void;
}

/**
 * Who may ask, with its keys opened or made.
 *
 * @throws UserError where the file of keys cannot be used
 */
export async function openBankAccess(input: BankAccessInput): Promise<BankAccess> {
  const { bank, configPath, listensAt, isOurs, onError } = input;
  const { keysFile, publicUrl } = bank;
  const keysPath =
    keysFile === undefined || isAbsolute(keysFile) ? keysFile : join(dirname(configPath), keysFile);
  return buildBankAccess({
    config: { ...bank, publicUrl: publicUrl === DEFAULT_PUBLIC_URL ? listensAt : publicUrl },
    keys: await openSigningKeys(keysPath),
    isOurs,
    nowMs: Date.now,
    onError,
  });
}
