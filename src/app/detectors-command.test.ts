import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { DETECTORS } from '../detect/registry.ts';
import { THREAT_CLASSES } from '../detect/threat-class.ts';
import { CANNOT_JUDGE_CAUSES } from '../verdict/cannot-judge.ts';
import { wardlineProgram } from './cli-program.ts';
import { explain, listDetectors } from './detectors-command.ts';

function said(run: (io: { stdout: PassThrough }) => number): string {
  const stdout = new PassThrough();
  assert.equal(run({ stdout }), 0);
  return String(stdout.read() ?? '');
}

test('every detector is a line of the list', () => {
  const lines = said((io) => listDetectors('text', io)).split('\n');
  for (const { id, title } of DETECTORS) {
    assert.ok(
      lines.some((line) => line.startsWith(`${id} `) && line.endsWith(title)),
      id,
    );
  }
});

test('programs are told the same as JSON', () => {
  const { detectors } = JSON.parse(said((io) => listDetectors('json', io)));
  assert.equal(detectors.length, DETECTORS.length);
  const never = detectors.find(({ id }: { id: string }) => id === 'at-interconnect-never');
  assert.equal(never.category, 1);
  assert.equal(never.class, 'location-tracking');
  assert.ok(never.operations.includes('anyTimeInterrogation'));
});

test('a detector is explained whole', () => {
  const text = said((io) => explain('at-interconnect-never', io));
  assert.match(text, /^at-interconnect-never: An operation that no other network needs\n/);
  assert.match(text, /category {4}1/);
  assert.match(text, /anyTimeInterrogation/);
  assert.match(text, /look alike:\n {2}- A contracted location service/);
  assert.ok(text.split('\n').every((line) => line.length <= 100));
});

test('a class names its detectors, a cause says what becomes of a message', () => {
  assert.match(
    said((io) => explain('scanning', io)),
    /looks round[\s\S]*nodes-scanned/,
  );
  assert.match(
    said((io) => explain('malformed', io)),
    /from outside: block; from home: flag/,
  );
});

test('every detector, class and cause can be explained', () => {
  const names = [...DETECTORS.map(({ id }) => id), ...THREAT_CLASSES, ...CANNOT_JUDGE_CAUSES, 'undecodable'];
  for (const name of names) assert.ok(said((io) => explain(name, io)).startsWith(name), name);
});

test('a name that is not known is one line with the nearest', () => {
  const stdout = new PassThrough();
  assert.throws(() => explain('at-interconnect-nevr', { stdout }), {
    message: 'nothing is called "at-interconnect-nevr"; did you mean at-interconnect-never?',
    exitStatus: 2,
  });
  assert.throws(() => explain('question', { stdout }), /did you mean .*-without-question/);
  assert.throws(() => explain('xyzzy', { stdout }), /wardline detectors lists them/);
});

test('the command line has both commands', async () => {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const outcome = { status: -1 };
  const program = wardlineProgram({ stdin, stdout, stderr, env: {}, cwd: '.' }, outcome);
  await program.parseAsync(['detectors', '--format', 'json'], { from: 'user' });
  assert.equal(outcome.status, 0);
  assert.equal(JSON.parse(String(stdout.read())).detectors.length, DETECTORS.length);
  await program.parseAsync(['explain', 'silent-text'], { from: 'user' });
  assert.match(String(stdout.read()), /^silent-text: /);
});
