import { type ConfigFault, type ConfigPath, pathText, quoted } from './config-fault.ts';
import type { ConfigText } from './config-text.ts';
import { checkListed, checkTwice } from './partner-checks.ts';
import { itemsAt, textAt, valueAt } from './plain-data.ts';

/** What a list or name of one link has in common with that of another. */
function checkShared(text: ConfigText, links: readonly ConfigPath[]): ConfigFault[] {
  const names = new Map<string, string>();
  const owners = new Map<unknown, string>();
  return links.flatMap((path) => {
    const faults: ConfigFault[] = [];
    const at = [...path, 'name'];
    const name = textAt(text.data, at);
    const first = name === undefined ? undefined : names.get(name);
    if (first !== undefined)
      faults.push(
        text.fault(at, `${pathText(at)}: ${quoted(name)} is the name of ${first} as well; write another`),
      );
    if (name !== undefined && first === undefined) names.set(name, pathText(path));
    for (const code of itemsAt(text.data, [...path, 'pointCodes'])) {
      const value = valueAt(text.data, code);
      const owner = owners.get(value) ?? pathText(path);
      owners.set(value, owner);
      if (owner !== pathText(path))
        faults.push(
          text.fault(
            code,
            `${pathText(code)}: ${quoted(value)} is in ${owner} as well; leave it in one of the two`,
          ),
        );
    }
    return faults;
  });
}

function checkLink(text: ConfigText, path: ConfigPath): ConfigFault[] {
  const interconnect = valueAt(text.data, ['network', 'pointCodes', 'interconnect']);
  const known: readonly unknown[] = Array.isArray(interconnect) ? interconnect : [];
  const codes = [...path, 'pointCodes'];
  const told = (at: ConfigPath, words: string) => text.fault(at, `${pathText(at)}: ${words}`);
  const faults = itemsAt(text.data, codes)
    .filter((at) => typeof valueAt(text.data, at) === 'number' && !known.includes(valueAt(text.data, at)))
    .map((at) =>
      told(at, `${quoted(valueAt(text.data, at))} is not in network.pointCodes.interconnect; add it there`),
    );
  const isEmpty = (key: string) => itemsAt(text.data, [...path, key]).length === 0;
  if (Array.isArray(valueAt(text.data, codes)) && isEmpty('pointCodes'))
    faults.push(told(codes, 'is empty, and nothing would be known to come over the link; write [2001]'));
  if (isEmpty('partners') && isEmpty('globalTitles'))
    faults.push(told(path, 'nobody might come over this link; write partners or globalTitles'));
  return [
    ...faults,
    ...checkListed(text, itemsAt(text.data, [...path, 'partners'])),
    ...['pointCodes', 'partners', 'globalTitles'].flatMap((key) => checkTwice(text, [...path, key])),
  ];
}

/** What the schema cannot judge about `network.links`. */
export function checkLinks(text: ConfigText): ConfigFault[] {
  const links = itemsAt(text.data, ['network', 'links']);
  return [...links.flatMap((path) => checkLink(text, path)), ...checkShared(text, links)];
}
