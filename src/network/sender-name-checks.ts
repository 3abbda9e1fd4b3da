import { type ConfigFault, pathText, quoted } from './config-fault.ts';
import type { ConfigText } from './config-text.ts';
import { checkListed, checkTwice } from './partner-checks.ts';
import { itemsAt, textAt } from './plain-data.ts';
import { foldedName, MAX_NAME_CHARACTERS } from './sender-names.ts';

/** What the schema cannot judge about `sms.senderNames`. */
export function checkSenderNames(text: ConfigText): ConfigFault[] {
  const seen = new Map<string, string>();
  return itemsAt(text.data, ['sms', 'senderNames']).flatMap((path) => {
    const faults: ConfigFault[] = [];
    const at = [...path, 'name'];
    const name = textAt(text.data, at);
    const folded = name === undefined ? '' : foldedName(name);
    const tell = (words: string) => faults.push(text.fault(at, `${pathText(at)}: ${quoted(name)} ${words}`));
    const first = seen.get(folded);
    if (first !== undefined) tell(`reads like ${first}; keep one, with the routes of both`);
    else if (folded !== '') seen.set(folded, pathText(at));
    if (folded.length > MAX_NAME_CHARACTERS)
      tell(`is longer than a sender name can be; write at most ${MAX_NAME_CHARACTERS} letters and digits`);
    const routes = [...path, 'routes'];
    return [
      ...faults,
      ...checkTwice(text, routes),
      ...checkListed(text, itemsAt(text.data, routes), ', or write a global title'),
    ];
  });
}
