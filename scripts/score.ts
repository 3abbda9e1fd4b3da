// `npm run score`: honest weeks and every attack at every level over many seeds, and how the firewall did.
// docs/LAB.md explains the table; `--write` puts it into docs/SCORES.md.
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { ScoreAnswer, ScoreJob } from '../src/app/lab/score/score-job.ts';
import { LEVELS } from '../src/lab/core/truth.ts';
import { SCENARIOS } from '../src/lab/scenarios/registry.ts';
import { ROOT } from './lib/project.ts';
import { countOption, refuse, scriptOptions } from './lib/script-options.ts';
import { scorePage } from './score/score-page.ts';

/** Seeds below are for tuning; what is reported was never tuned on. */
const FIRST_REPORT_SEED = 7001;

const values = scriptOptions('score', {
  seeds: { type: 'string', default: '20' },
  from: { type: 'string', default: String(FIRST_REPORT_SEED) },
  subscribers: { type: 'string', default: '5000' },
  hours: { type: 'string', default: '96' },
  'honest-seeds': { type: 'string', default: '2' },
  'honest-subscribers': { type: 'string', default: '100000' },
  'honest-hours': { type: 'string', default: '168' },
  scenario: { type: 'string', multiple: true },
  ranges: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  misses: { type: 'boolean', default: false },
});
const count = (
  name: 'seeds' | 'from' | 'subscribers' | 'hours' | 'honest-seeds' | 'honest-subscribers' | 'honest-hours',
  least: number,
) => countOption('score', name, values[name], least);

const known = SCENARIOS.map(({ id }) => id);
for (const id of values.scenario ?? []) {
  if (!known.includes(id)) refuse('score', `there is no scenario ${id}; wardline lab list has them`);
}

function jobsOf(): ScoreJob[] {
  const from = count('from', 0);
  const attacks = Array.from({ length: count('seeds', 0) }, (_, i) => i).flatMap((i) =>
    LEVELS.map((level) => ({
      seed: from + i,
      subscribers: count('subscribers', 1),
      hours: count('hours', 1),
      level,
      knowledge: values.ranges ? ('ranges' as const) : ('nodes' as const),
      ...(values.scenario === undefined ? {} : { scenarios: values.scenario }),
    })),
  );
  const honest = Array.from({ length: count('honest-seeds', 0) }, (_, i) => ({
    seed: from + i,
    subscribers: count('honest-subscribers', 1),
    hours: count('honest-hours', 1),
    level: undefined,
    knowledge: values.ranges ? ('ranges' as const) : ('nodes' as const),
  }));
  // the longest first, so that no processor is idle at the end
  return [...honest, ...attacks];
}

/** Plays the worlds, a process a processor. */
async function play(jobs: readonly ScoreJob[]): Promise<ScoreAnswer[]> {
  const answers: ScoreAnswer[] = [];
  const left = [...jobs];
  const worker = join(ROOT, 'scripts', 'score', 'worker.ts');
  await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), jobs.length) }, async () => {
      const child = fork(worker);
      for (let job = left.shift(); job !== undefined; job = left.shift()) {
        const answer = await new Promise<ScoreAnswer>((resolve, reject) => {
          const died = (code: number | null) => reject(new Error(`a world ended with status ${code}`));
          child.once('exit', died);
          child.once('message', ({ answer, seconds }: { answer: ScoreAnswer; seconds: number }) => {
            child.off('exit', died);
            if (process.stderr.isTTY)
              console.error(
                `seed ${answer.job.seed} ${answer.job.level ?? 'honest'}: ${seconds.toFixed(0)} s`,
              );
            resolve(answer);
          });
          child.send(job);
        });
        answers.push(answer);
      }
      child.disconnect();
    }),
  );
  return answers;
}

const jobs = jobsOf();
const answers = await play(jobs);
answers.sort((a, b) => a.job.seed - b.job.seed || (a.job.level ?? '').localeCompare(b.job.level ?? ''));
if (values.json) console.log(JSON.stringify(answers));
else {
  const page = scorePage(answers);
  if (values.write) writeFileSync(join(ROOT, 'docs', values.ranges ? 'SCORES-RANGES.md' : 'SCORES.md'), page);
  else console.log(page);
}
if (values.misses) {
  for (const { attacks } of answers) {
    for (const { scenario, level, seed, detected, noticed } of attacks) {
      if (!detected)
        console.error(`${scenario} ${level} seed ${seed}: ${noticed ? 'another class' : 'missed'}`);
    }
  }
}
const failures = answers.flatMap((answer) => answer.failures);
if (failures.length > 0) throw new Error(failures.join('; '));
