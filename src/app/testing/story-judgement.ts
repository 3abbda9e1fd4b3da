import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { compareSeverity, type Severity } from '../../detect/severity.ts';
import type { ThreatClass } from '../../detect/threat-class.ts';
import type { Incident } from '../../incident/incident.ts';
import type { WardlineConfig } from '../../network/config-schema.ts';
import type { ReaderOptions } from '../../signalling/message-reader.ts';
import type { VerdictKind } from '../../verdict/verdict-kind.ts';
import { inspect } from '../inspect-command.ts';
import type { InspectionReport } from '../inspection.ts';
import type { Scene, Story, Told } from './story.ts';
import { PLAIN } from './story-network.ts';

/** A finding as a line of `--messages` has it. */
export interface ToldFinding {
  readonly detector: string;
  readonly class: ThreatClass;
  readonly severity: Severity;
  readonly score: number;
  readonly reason: string;
  readonly verdict: VerdictKind;
}

/** A line of `--messages`. */
export interface ToldMessage {
  readonly frame: number;
  readonly index: number;
  readonly verdict: VerdictKind;
  readonly action: string;
  readonly findings: readonly ToldFinding[];
  readonly cannotJudge?: readonly string[];
}

export interface Run {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly report: InspectionReport;
  /** Lines of messages that did not simply pass, or all. */
  readonly lines: readonly ToldMessage[];
}

export interface RunOptions {
  readonly config?: WardlineConfig | undefined;
  readonly reader?: ReaderOptions;
  /** Passes without a finding are left out, which a day of traffic is full of. */
  readonly onlyFound?: boolean;
}

/** What `inspect` says of a capture that comes in pieces, with numbers written out. */
export async function inspected(pieces: Iterable<Uint8Array>, options: RunOptions = {}): Promise<Run> {
  const { config, reader, onlyFound = false } = options;
  const folder = mkdtempSync(join(tmpdir(), 'wardline-story-'));
  const written = { stdout: '', stderr: '' };
  const sink = (name: 'stdout' | 'stderr') =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += String(chunk);
        done();
      },
    });
  try {
    const io = {
      stdin: Readable.from(pieces),
      stdout: sink('stdout'),
      stderr: sink('stderr'),
      env: {},
      cwd: folder,
    };
    const wanted = { embedded: config, format: 'json', messages: 'm', reveal: true, reader } as const;
    const status = await inspect(['-'], wanted, io);
    const lines: ToldMessage[] = [];
    for (const line of readFileSync(join(folder, 'm'), 'utf8').split('\n')) {
      if (line === '' || (onlyFound && line.includes('"verdict":"pass","action":"forward","findings":[]')))
        continue;
      lines.push(JSON.parse(line) as ToldMessage);
    }
    return { status, ...written, report: JSON.parse(written.stdout) as InspectionReport, lines };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What was found in a story, asked scene by scene. */
export class Judgement {
  readonly run: Run;
  private readonly frames: ReadonlyMap<Told, number>;
  private readonly byFrame: ReadonlyMap<number, ToldMessage>;

  constructor(run: Run, story: Story) {
    this.run = run;
    this.frames = new Map(story.messages().map((message, i) => [message, i + 1]));
    this.byFrame = new Map(run.lines.map((line) => [line.frame, line]));
  }

  /** What was found in the messages of a scene, in order. */
  of(scene: Scene): readonly ToldFinding[] {
    return this.messagesOf(scene).flatMap(({ findings }) => findings);
  }

  messagesOf(scene: Scene): readonly ToldMessage[] {
    return this.framesOf(scene).flatMap((frame) => this.byFrame.get(frame) ?? []);
  }

  framesOf(scene: Scene): readonly number[] {
    return scene.map((message) => {
      const frame = this.frames.get(message);
      if (frame === undefined) throw new Error('the scene was told after the judgement');
      return frame;
    });
  }

  /** The worst that a detector found in a scene. */
  found(scene: Scene, detector: string): ToldFinding | undefined {
    return this.of(scene)
      .filter((finding) => finding.detector === detector)
      .sort((a, b) => b.score - a.score)[0];
  }

  verdict(scene: Scene): VerdictKind {
    const order: readonly VerdictKind[] = ['pass', 'flag', 'hold', 'answer', 'block'];
    return this.messagesOf(scene).reduce<VerdictKind>(
      (worst, { verdict }) => (order.indexOf(verdict) > order.indexOf(worst) ? verdict : worst),
      'pass',
    );
  }

  incidentsFrom(severity: Severity): readonly Incident[] {
    return this.run.report.incidents.filter((one) => compareSeverity(one.severity, severity) >= 0);
  }
}

/** Tells a story to the whole of `inspect`. */
export async function judged(story: Story, config: WardlineConfig = PLAIN): Promise<Judgement> {
  const run = await inspected([story.capture()], { config, onlyFound: true });
  return new Judgement(run, story);
}

/** `detector score` of each finding, for messages of tests that fail. */
export function toldShort(findings: readonly ToldFinding[]): string {
  return findings.map(({ detector, score, reason }) => `\n  ${detector} ${score}: ${reason}`).join('');
}

/** That a detector found something in a scene, with what score at least, and what became of it. */
export function assertFound(
  judgement: Judgement,
  scene: Scene,
  detector: string,
  { score = 0, verdict, class: threat }: { score?: number; verdict?: VerdictKind; class?: ThreatClass } = {},
): void {
  const finding = judgement.found(scene, detector);
  const told = toldShort(judgement.of(scene));
  assert.ok(finding !== undefined, `${detector} found nothing; found was:${told}`);
  assert.ok(finding.score >= score, `${detector} scored below ${score}:${told}`);
  if (threat !== undefined) assert.equal(finding.class, threat);
  if (verdict !== undefined) assert.equal(judgement.verdict(scene), verdict, told);
}

/** That every message of the scenes passed, with remarks at most. */
export function assertHonest(judgement: Judgement, ...scenes: Scene[]): void {
  for (const scene of scenes) {
    const told = toldShort(judgement.of(scene));
    assert.ok(
      judgement.of(scene).every(({ score }) => score < 20),
      `an honest scene was accused:${told}`,
    );
    assert.equal(judgement.verdict(scene), 'pass', told);
  }
}

/** That what was found in the scenes, if anything, stops nobody and is of low severity. */
export function assertNotAccused(judgement: Judgement, ...scenes: Scene[]): void {
  for (const scene of scenes) {
    const told = toldShort(judgement.of(scene));
    const grave = judgement.of(scene).filter(({ severity }) => compareSeverity(severity, 'low') > 0);
    assert.deepEqual(grave, [], `accused:${told}`);
    assert.ok(['pass', 'flag'].includes(judgement.verdict(scene)), told);
  }
}
