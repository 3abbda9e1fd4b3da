import { APIS, apiOfFeature } from './apis.ts';
import type { Run } from './run.ts';
import { type ListedRun, scenariosOf, type Tally } from './tally.ts';

const HEAD = `# Conformance

Written by \`npm run conformance\`, which runs CAMARA's own test definitions (Fall25) as they are published against a
server of ours over HTTP. What a scenario takes for granted of a subscriber is made by messages of MAP on the link that
the server watches, never by writing its memory. A scenario that neither passes nor is listed here fails the run, and so
does one that is listed and passes.
`;

const READINGS = `
## How the files are read

The files are tests in prose. Where they contradict the contracts they are read so:

- A request is sent when the first step looks at the answer: some scenarios describe the body after the step that says
  that it is sent.
- \`$.status\` of an answer that is no error is the status of HTTP. Bodies of errors have it as well, and both are held
  to it.
- In the files of the subscriptions \`$.device\` is \`$.config.subscriptionDetail.device\`, and
  \`$.subscriptionExpireTime\` and \`$.subscriptionMaxEvents\` are below \`$.config\`. \`networkIdentifier\` is
  \`networkAccessIdentifier\`.
- \`EventSubscriptionEnds\` is the contract's \`EventSubscriptionEnded\`, \`Subscription/CloudEvent\` its \`CloudEvent\`,
  \`#/component/schemas\` its \`#/components/schemas\`.
- Where a body is to be the string \`inactive\`, it is the array of one that the contract's schema asks for. That calls are
  forwarded, or not, two pairs of scenarios tell by their names alone.
- With a token that names the subscriber a body is valid that does not, unless the scenario puts a number in.
- \`$.terminationReason\`, asked of an answer, is that of the notification before it.
`;

/** docs/CONFORMANCE.md. */
export function renderReport({ passed, listed }: Tally): string {
  const rows = APIS.map(({ name }) => row(name, of(name, passed), of(name, listed)));
  const total = row('**all**', passed, listed);
  const reasons = APIS.flatMap(({ name }) => reasonsOf(name, of(name, listed)));
  return [
    HEAD,
    '| interface | scenarios | runs, with the rows of outlines | passed | listed below |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...[...rows, total],
    '',
    `Of ${scenariosOf([...passed, ...listed])} scenarios ${scenariosOf(passed) - mixed(passed, listed)} pass whole.`,
    READINGS,
    '## Listed, with the reason',
    ...reasons,
    '',
  ].join('\n');
}

function of<R extends Run>(name: string, runs: readonly R[]): readonly R[] {
  return runs.filter(({ feature }) => apiOfFeature(feature).name === name);
}

function row(name: string, passed: readonly Run[], listed: readonly ListedRun[]): string {
  const all = [...passed, ...listed];
  return `| ${name} | ${scenariosOf(all)} | ${all.length} | ${passed.length} | ${listed.length} |`;
}

/** Scenarios of which some rows pass and others are listed. */
function mixed(passed: readonly Run[], listed: readonly Run[]): number {
  return scenariosOf(passed) + scenariosOf(listed) - scenariosOf([...passed, ...listed]);
}

function reasonsOf(name: string, listed: readonly ListedRun[]): string[] {
  if (listed.length === 0) return [];
  const rows = listed.map(({ id, reason }) => `| \`${id}\` | ${reason} |`);
  return ['', `### ${name}`, '', '| run | why it is not passed |', '| --- | --- |', ...rows];
}
