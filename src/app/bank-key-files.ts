import { dirname, isAbsolute, join } from 'node:path';
import type { BankConfig } from '../network/bank-config-schema.ts';
import { type ConfigPath, pathText } from '../network/config-fault.ts';
import { type PublicKeys, publicKeys } from '../network/public-key-schema.ts';
import { whyUnreadable } from './config-file.ts';

/** What a file of public keys said, or one line of what is wrong with it and how to mend it. */
type ReadKeys = { readonly keys: PublicKeys } | { readonly fault: string };

export interface BankKeyFiles {
  /** With the keys of its files where they could be read. */
  readonly bank: BankConfig;
  readonly faults: readonly { readonly path: ConfigPath; readonly text: string }[];
  /** Every file that was read or should have been. */
  readonly paths: readonly string[];
}

function parseKeys(text: string): ReadKeys {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { fault: 'is no JSON; write a JSON Web Key Set: {"keys": [...]}' };
  }
  const result = publicKeys.safeParse(data);
  if (result.success) return { keys: result.data };
  const [issue] = result.error.issues;
  if (issue === undefined || issue.code === 'invalid_type' || issue.path.length === 0)
    return { fault: 'is no JSON Web Key Set; write {"keys": [...]} with public keys' };
  const at = pathText(issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part)));
  // Values are of keys, and not told.
  if (issue.code === 'invalid_value')
    return { fault: `has at ${at} none of ${issue.values.join(', ')}; write one of them` };
  return { fault: `has at ${at} a value that ${issue.message}` };
}

async function readKeys(path: string, readFile: (path: string) => Promise<string>): Promise<ReadKeys> {
  try {
    return parseKeys(await readFile(path));
  } catch (cause) {
    return { fault: `cannot be read (${whyUnreadable(cause)}); mend the name or the file's permissions` };
  }
}

/** Puts the keys of files into the section `bank`: those of banks, and of other authorization servers. */
export async function readBankKeyFiles(
  bank: BankConfig,
  configPath: string,
  readFile: (path: string) => Promise<string>,
): Promise<BankKeyFiles> {
  const faults: { path: ConfigPath; text: string }[] = [];
  const paths: string[] = [];
  const withKeys = async <Owner extends { jwksFile?: string | undefined; jwks?: PublicKeys | undefined }>(
    owner: Owner,
    at: ConfigPath,
  ): Promise<Owner> => {
    const { jwksFile } = owner;
    if (jwksFile === undefined || owner.jwks !== undefined) return owner;
    const path = isAbsolute(jwksFile) ? jwksFile : join(dirname(configPath), jwksFile);
    paths.push(path);
    const read = await readKeys(path, readFile);
    if ('keys' in read) return { ...owner, jwks: read.keys };
    const place = [...at, 'jwksFile'];
    faults.push({ path: place, text: `${pathText(place)}: ${JSON.stringify(jwksFile)} ${read.fault}` });
    return owner;
  };
  const tenants: BankConfig['tenants'] = [];
  for (const [i, tenant] of bank.tenants.entries())
    tenants.push(await withKeys(tenant, ['bank', 'tenants', i]));
  const issuers: BankConfig['issuers'] = [];
  for (const [i, issuer] of bank.issuers.entries())
    issuers.push(await withKeys(issuer, ['bank', 'issuers', i]));
  return { bank: { ...bank, tenants, issuers }, faults, paths };
}
