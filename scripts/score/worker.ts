// `node worker.ts`, started by the score: plays one world after the other, as it is told to over IPC.
import { type ScoreJob, scoreWorld } from '../../src/app/lab/score/score-job.ts';

process.on('message', (job: ScoreJob) => {
  const began = performance.now();
  const answer = scoreWorld(job);
  process.send?.({ answer, seconds: (performance.now() - began) / 1000 });
});
