import { type BankConfig, DEFAULT_PUBLIC_URL } from '../../network/bank-config-schema.ts';

/** Addresses that stand for all of the machine's own, of which banks on it reach this one. */
const ANY: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };

/** How banks reach the server: what the configuration says, or else where it listens. */
export function publicUrlAt(
  { publicUrl }: Pick<BankConfig, 'publicUrl'>,
  { host, port }: { readonly host: string; readonly port: number },
): string {
  if (publicUrl !== DEFAULT_PUBLIC_URL || port === 0) return publicUrl;
  return `http://${ANY[host] ?? (host.includes(':') ? `[${host}]` : host)}:${port}`;
}
