import { join, resolve } from 'node:path';
import { KNOWN_DIFFERENCES, type KnownDifference } from './tshark-known-differences.ts';

export const DIFFERENCES_FILE = join(resolve(import.meta.dirname, '../../..'), 'docs/DIFFERENCES.md');

const HEAD = `# Differences from tshark

\`npm run test:peers\` reads every capture of the corpus with Wardline and with tshark, and compares them message by
message: point codes, the SCCP message and its addresses (global titles, subsystem numbers, point codes), the TCAP
message with its transaction ids and application context, type, invoke id and code of every component and the name
of its operation or error, every IMSI, every number, the text of short messages and USSD, the ISUP message with its
circuit, its numbers and its cause, and whether the message is damaged. It then does the same with messages that
Wardline's encoders make: an argument and a result of every MAP and CAP operation, every ISUP message and parameter,
short messages of every coding.

What remains is below, each with who is right and why. The list is
[in the test](../src/app/testing/tshark-known-differences.ts): a difference that is not in it fails, and so does one in
it that is gone. Compared with tshark 4.0.17.

Not compared, since Wardline leaves their octets as they are (see [NOT-SUPPORTED](NOT-SUPPORTED.md)): RANAP and BSSAP
above SCCP, and what BICC carries of bearers. Names of operations are compared without regard to case.
`;

/** What each field of the comparison is called on the page. */
function fieldsOf({ fields }: KnownDifference): string {
  return fields.map((field) => `\`${field}\``).join(', ');
}

/** The page, as Markdown, from the list of the test. */
export function differencesPage(): string {
  const parts = [HEAD];
  for (const capture of new Set(KNOWN_DIFFERENCES.map((known) => known.capture))) {
    parts.push(`## ${capture}\n`, '| message | field | right | why |', '| --- | --- | --- | --- |');
    for (const known of KNOWN_DIFFERENCES.filter((candidate) => candidate.capture === capture)) {
      const where = known.at.map((place) => (/^\d/.test(place) ? place : `“${place}”`)).join(', ');
      parts.push(`| ${where} | ${fieldsOf(known)} | ${known.right} | ${known.because} |`);
    }
    parts.push('');
  }
  return `${parts.join('\n').trimEnd()}\n`;
}
