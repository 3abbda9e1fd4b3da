// `npm run conformance [part of a file's name]`: CAMARA's own test definitions against a server of ours, and
// docs/CONFORMANCE.md from what came of it.
import { existsSync, writeFileSync } from 'node:fs';
import { camaraFolder } from '../conformance/apis.ts';
import { Reasons } from '../conformance/reasons.ts';
import { renderReport } from '../conformance/report.ts';
import { type Run, runConformance } from '../conformance/run.ts';
import { scenariosOf, tallyOf } from '../conformance/tally.ts';

const REPORT = 'docs/CONFORMANCE.md';

async function main(only = ''): Promise<number> {
  if (!existsSync(camaraFolder())) {
    console.log(
      `left out: CAMARA's test definitions are not beside the project (WARDLINE_SHARED names where)`,
    );
    return 0;
  }
  const runs: Run[] = [];
  await runConformance(only, (run) => {
    runs.push(run);
    if (!run.passed) console.error(`${run.feature} ${run.id}: ${run.fault}`);
  });
  const { passed, listed, complaints } = tallyOf(runs, Reasons.read(), only === '');
  if (only === '' && complaints.length === 0)
    writeFileSync(REPORT, renderReport({ passed, listed, complaints }));
  console.log(
    `${scenariosOf(runs)} scenarios, ${runs.length} runs: ${passed.length} passed, ${listed.length} listed with a reason`,
  );
  for (const complaint of complaints) console.log(`not as it should be: ${complaint}`);
  return complaints.length === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv[2]);
