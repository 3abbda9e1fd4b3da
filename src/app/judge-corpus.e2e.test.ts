// Captures of real networks and tools, judged with a plan that knows none of them: honest traffic goes on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { configSchema } from '../network/config-schema.ts';
import { inspected, type Run } from './testing/story-judgement.ts';
import { CORPUS, corpusCaptures, hasCorpus } from './testing/tshark-corpus.ts';

/** A network that is in no capture: a test PLMN, and titles of a country code that is not in use. */
const ELSEWHERE = configSchema.parse({
  network: {
    name: 'Elsewhere',
    country: 'NZ',
    plmns: ['00101'],
    msisdnPrefixes: ['999001'],
    globalTitles: { prefixes: ['999000'] },
    pointCodes: { home: [16_000], interconnect: [16_001] },
  },
  policy: { mode: 'enforce' },
});

/**
 * Who would be stopped in these captures, and rightly: subscribers are asked for by anyTimeInterrogation,
 * by a node that no agreement names.
 */
const STOPS_HONEST_NOBODY: ReadonlySet<string> = new Set(['at-interconnect-never']);

function assertExplained({ lines, report }: Run): void {
  assert.deepEqual(report.detectorFailures, {});
  for (const { frame, verdict, findings, cannotJudge = [] } of lines) {
    const where = `frame ${frame}: ${verdict}`;
    for (const { detector, reason } of findings) {
      assert.match(detector, /^[a-z-]+$/, where);
      assert.ok(reason.length > 20, where);
    }
    if (verdict === 'pass') continue;
    // a flag may be for a message that could not be judged, and then says why; anything worse has a finding
    if (verdict === 'flag') assert.ok(findings.length > 0 || cannotJudge.length > 0, where);
    else
      assert.ok(
        findings.some((finding) => finding.verdict === verdict),
        where,
      );
  }
}

describe('captures of real networks', { skip: hasCorpus() ? false : `no captures at ${CORPUS}` }, () => {
  for (const { file, readerOptions } of hasCorpus() ? corpusCaptures() : []) {
    const octets = () => readFileSync(join(CORPUS, file));

    it(`${file}: without a plan nothing is stopped, and all that is told has a reason`, async () => {
      const run = await inspected([octets()], { reader: readerOptions });
      assertExplained(run);
      assert.equal(run.report.verdicts.hold + run.report.verdicts.block + run.report.verdicts.answer, 0);
    });

    it(`${file}: a plan that knows nobody in it stops nobody who is honest`, async () => {
      const run = await inspected([octets()], { config: ELSEWHERE, reader: readerOptions });
      assertExplained(run);
      for (const { frame, verdict, findings } of run.lines) {
        if (verdict !== 'block' && verdict !== 'hold' && verdict !== 'answer') continue;
        const stopping = findings
          .filter((finding) => finding.verdict === verdict)
          .map(({ detector }) => detector);
        assert.deepEqual(
          stopping.filter((detector) => !STOPS_HONEST_NOBODY.has(detector)),
          [],
          `frame ${frame}: ${findings.map(({ reason }) => reason).join('; ')}`,
        );
      }
    });
  }
});
