import type { WardlineConfig } from '../network/config-schema.ts';
import { parseDigitRange, prefixesOf } from '../network/digit-range.ts';
import { exceptionEndMs } from '../network/exception-end.ts';
import type { Policy, PolicyException, Sender } from '../verdict/policy.ts';
import { isVerdictKind, type VerdictKind } from '../verdict/verdict-kind.ts';

/** Policy as the configuration writes it, ready to be asked. */
export function policyOfConfig({ policy }: WardlineConfig): Policy {
  const { international, national } = policy.perimeters;
  return {
    mode: policy.mode,
    defaults: wishes(policy.default),
    exceptions: policy.exceptions.map(exceptionOf),
    perimeters: {
      international: { mode: international.mode, defaults: wishes(international.default) },
      national: { mode: national.mode, defaults: wishes(national.default) },
    },
    partners: new Map(policy.partners.map((partner) => [partner.tadig, wishes(partner.default)])),
  };
}

function wishes(written: Readonly<Record<string, string>>): ReadonlyMap<string, VerdictKind> {
  const kinds = new Map<string, VerdictKind>();
  for (const [key, kind] of Object.entries(written)) if (isVerdictKind(kind)) kinds.set(key, kind);
  return kinds;
}

function exceptionOf({
  detector,
  sender,
  until,
  reason,
}: WardlineConfig['policy']['exceptions'][number]): PolicyException {
  const untilMs = exceptionEndMs(until);
  if (untilMs === undefined) throw new RangeError(`${until} is no day or time`);
  return { detector, covers: coverage(sender), untilMs, reason };
}

/** A TADIG code, a title with whatever follows it, or a range of titles. */
function coverage(sender: string): (sender: Sender) => boolean {
  if (/[A-Z]/.test(sender)) return ({ tadig }) => tadig === sender;
  const range = parseDigitRange(sender);
  if (typeof range === 'string') throw new RangeError(`${sender} is no prefix or range: ${range}`);
  const prefixes = prefixesOf(range);
  return ({ title }) => prefixes.some((prefix) => title.startsWith(prefix));
}
