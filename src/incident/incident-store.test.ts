import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import type { Act } from './audit-trail.ts';
import type { Incident } from './incident.ts';
import { IncidentStore, type StorableIncident } from './incident-store.ts';
import { StoreError, type StoreErrorCode } from './store-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'wardline-store-'));
after(() => rmSync(folder, { recursive: true }));

const ACT: Act = { who: 'ann', atMs: Date.UTC(2026, 0, 15, 12) };

function incident(id: string, more: Partial<Incident> = {}): StorableIncident {
  const masked: Incident = {
    id,
    class: 'location-tracking',
    title: 'Location asked for: +44 7700 90••••',
    severity: 'high',
    confidence: 0.95,
    subscriber: { imsi: null, msisdn: '44770090••••' },
    senders: [{ gt: '33609000010', country: 'FR', operator: null }],
    firstAt: '2026-01-15T10:00:00.000000Z',
    lastAt: '2026-01-15T10:01:00.000000Z',
    detectors: ['at-interconnect-never'],
    frames: [4],
    evidence: [{ capture: 0, frame: 4, index: 0 }],
    story: ['10:00:00 somebody asked where +44 7700 90•••• is'],
    advice: 'Refuse it.',
    messages: 1,
    classes: ['location-tracking'],
    phases: ['reconnaissance'],
    subscribers: 1,
    subscriberList: [{ imsi: null, msisdn: '44770090••••' }],
    ...more,
  };
  return { masked, whole: { ...masked, subscriber: { imsi: null, msisdn: '447700900123' } } };
}

let files = 0;
function newPath(): string {
  return join(folder, `store-${files++}.db`);
}

function withStore<T>(path: string, body: (store: IncidentStore) => T): T {
  const store = IncidentStore.open(path, { create: true });
  try {
    return body(store);
  } finally {
    store.dispose();
  }
}

/** Changes the file behind the store's back. */
function tamper(path: string, sql: string): void {
  const database = new DatabaseSync(path);
  database.exec(sql);
  database.close();
}

function refused(code: StoreErrorCode) {
  return (error: unknown) =>
    error instanceof StoreError && error.code === code && !error.message.includes('\n');
}

describe('incidents in a file', () => {
  test('are there when it is opened again, each once however often it was found', () => {
    const path = newPath();
    const found = [incident('aa01'), incident('bb02', { severity: 'critical' })];
    assert.deepEqual(
      withStore(path, (store) => store.keep(found, ACT)),
      { created: 2, updated: 0, known: 0 },
    );
    assert.deepEqual(
      withStore(path, (store) => store.keep(found, ACT)),
      { created: 0, updated: 0, known: 2 },
    );
    withStore(path, (store) => {
      assert.deepEqual(
        [...store.list()].map((one) => one.incident.id),
        ['bb02', 'aa01'],
      );
      assert.deepEqual(store.get('aa').incident, found[0]?.masked);
      assert.deepEqual(
        store.history('aa01').map(({ action }) => action),
        ['created'],
      );
    });
  });

  test('are its owner’s alone to read', () => {
    const path = newPath();
    withStore(path, () => {});
    assert.equal(statSync(path).mode & 0o077, 0);
  });

  test('grow when more of them is found, and never shrink', () => {
    withStore(newPath(), (store) => {
      store.keep([incident('aa01', { messages: 5 })], ACT);
      assert.equal(store.keep([incident('aa01', { messages: 2 })], ACT).known, 1);
      assert.equal(store.get('aa01').incident.messages, 5);
      assert.equal(store.keep([incident('aa01', { messages: 9 })], ACT).updated, 1);
      assert.equal(store.get('aa01').incident.messages, 9);
    });
  });

  test('are picked by status, class and time', () => {
    withStore(newPath(), (store) => {
      store.keep(
        [incident('aa01'), incident('bb02', { class: 'evasion', lastAt: '2026-01-16T00:00:00.000000Z' })],
        ACT,
      );
      store.acknowledge('aa01', ACT);
      const ids = (filter: Parameters<IncidentStore['list']>[0]) =>
        [...store.list(filter)].map((one) => one.incident.id);
      assert.deepEqual(ids({ status: 'acknowledged' }), ['aa01']);
      assert.deepEqual(ids({ class: 'evasion' }), ['bb02']);
      assert.deepEqual(ids({ sinceMs: Date.UTC(2026, 0, 16) }), ['bb02']);
    });
  });
});

describe('the life of an incident', () => {
  test('is open, acknowledged, closed and open again, and every turn is written down', () => {
    withStore(newPath(), (store) => {
      store.keep([incident('aa01')], ACT);
      assert.equal(store.get('aa01').status, 'open');
      assert.equal(store.acknowledge('aa01', { ...ACT, who: 'bob' }).changedBy, 'bob');
      const closed = store.close('aa01', 'a partner test', ACT);
      assert.deepEqual([closed.status, closed.why], ['closed', 'a partner test']);
      assert.equal(store.reopen('aa01', ACT, 'it was none').status, 'open');
      assert.deepEqual(
        store.history('aa01').map(({ action, who, detail }) => [action, who, detail.why]),
        [
          ['created', 'ann', undefined],
          ['acknowledged', 'bob', undefined],
          ['closed', 'ann', 'a partner test'],
          ['reopened', 'ann', 'it was none'],
        ],
      );
      assert.equal(store.verify().broken, undefined);
    });
  });

  test('opens again by itself when more of a closed one is found', () => {
    withStore(newPath(), (store) => {
      store.keep([incident('aa01')], ACT);
      store.close('aa01', 'seen to', ACT);
      store.keep([incident('aa01')], ACT);
      assert.equal(store.get('aa01').status, 'closed');
      store.keep([incident('aa01', { messages: 2 })], ACT);
      assert.equal(store.get('aa01').status, 'open');
      assert.equal(store.verify().broken, undefined);
    });
  });

  test('takes no turn that it cannot take', () => {
    withStore(newPath(), (store) => {
      store.keep([incident('aa01'), incident('aa02')], ACT);
      assert.throws(() => store.reopen('aa01', ACT), refused('wrong-status'));
      assert.throws(() => store.acknowledge('cc', ACT), refused('no-such-incident'));
      assert.throws(() => store.acknowledge('', ACT), refused('no-such-incident'));
      assert.throws(() => store.acknowledge('aa', ACT), refused('ambiguous-id'));
      assert.equal(store.verify().rows, 2);
    });
  });
});

describe('the audit trail', () => {
  test('says who saw numbers written out, and whose evidence left', () => {
    withStore(newPath(), (store) => {
      store.keep([incident('aa01')], ACT);
      assert.equal(store.reveal('aa01', ACT).incident.subscriber.msisdn, '447700900123');
      store.exported(['aa01'], 'case-7', ACT);
      assert.deepEqual(
        store.history('aa01').map(({ action }) => action),
        ['created', 'revealed', 'exported'],
      );
      assert.equal(store.verify().broken, undefined);
    });
  });

  /** What somebody with the file might do, and the row that tells. */
  const tampering: readonly (readonly [what: string, sql: string, row: number])[] = [
    ['a row is changed', "UPDATE audit SET who = 'eve' WHERE row = 3", 3],
    ['a detail is changed', "UPDATE audit SET detail = '{}' WHERE row = 4", 4],
    ['a row in the middle is taken out', 'DELETE FROM audit WHERE row = 2', 2],
    ['the last row is taken out', 'DELETE FROM audit WHERE row = 4', 4],
    ['every row is taken out', 'DELETE FROM audit', 1],
    [
      'a row is put at the end',
      "INSERT INTO audit SELECT 5, at, 'eve', action, incident, detail, hash FROM audit WHERE row = 4",
      5,
    ],
    ['the status of an incident is changed', "UPDATE incidents SET status = 'open' WHERE id = 'aa01'", 4],
    ['what is said of an incident is changed', "UPDATE incidents SET whole = '{}' WHERE id = 'bb02'", 2],
    ['what is shown of an incident is changed', "UPDATE incidents SET masked = '{}' WHERE id = 'bb02'", 2],
    ['an incident is taken out', "DELETE FROM incidents WHERE id = 'bb02'", 2],
  ];
  for (const [what, sql, row] of tampering) {
    test(`tells where ${what}`, () => {
      const path = newPath();
      withStore(path, (store) => {
        store.keep([incident('aa01'), incident('bb02')], ACT);
        store.acknowledge('aa01', ACT);
        store.close('aa01', 'seen to', ACT);
        assert.equal(store.verify().broken, undefined);
      });
      tamper(path, sql);
      withStore(path, (store) => assert.equal(store.verify().broken?.row, row));
    });
  }

  test('a row that was forged with a hash of its own is told by the row behind it', () => {
    const trail = (who: string) => {
      const path = newPath();
      withStore(path, (store) => {
        store.keep([incident('aa01')], ACT);
        store.acknowledge('aa01', { ...ACT, who });
        store.close('aa01', 'seen to', ACT);
      });
      return path;
    };
    const path = trail('ann');
    // whole and sound in a trail of the same beginning, so that it fits to what came before it
    const forger = trail('eve');
    tamper(
      path,
      `ATTACH '${forger}' AS forger;
       UPDATE audit SET (who, hash) = (SELECT who, hash FROM forger.audit WHERE row = 2) WHERE row = 2`,
    );
    withStore(path, (store) => assert.equal(store.verify().broken?.row, 3));
  });
});

describe('a file that is no store', () => {
  test('is left as it is, and said in one line', () => {
    assert.throws(() => IncidentStore.open(join(folder, 'absent.db')), refused('no-store'));
    const notes = newPath();
    writeFileSync(notes, 'these are notes, and no database of any kind at all\n'.repeat(100));
    assert.throws(() => IncidentStore.open(notes), refused('not-a-store'));
    const other = newPath();
    tamper(other, 'CREATE TABLE mine (x)');
    assert.throws(() => IncidentStore.open(other), refused('not-a-store'));
    assert.throws(
      () => IncidentStore.open(join(folder, 'no', 'such', 'folder.db'), { create: true }),
      refused('cannot-open'),
    );
    const newer = newPath();
    withStore(newer, () => {});
    tamper(newer, 'UPDATE schema_version SET version = 99');
    assert.throws(() => IncidentStore.open(newer), refused('newer-version'));
  });

  test('SQLite’s own error is kept as the cause, and a full disk changes nothing', () => {
    const path = newPath();
    withStore(path, (store) => {
      store.keep([incident('aa01')], ACT);
      const locker = new DatabaseSync(path);
      const pages = Number(locker.prepare('PRAGMA page_count').get()?.page_count);
      locker.close();
      assert.ok(pages > 0);
    });
    const text = 'x'.repeat(100_000);
    const full = IncidentStore.open(path);
    // the bound of a connection: what a full disk answers
    Reflect.get(full, 'database').exec('PRAGMA max_page_count = 1');
    assert.throws(
      () => full.keep([incident('bb02', { advice: text })], ACT),
      (error: unknown) => refused('disk-full')(error) && (error as Error).cause instanceof Error,
    );
    assert.equal([...full.list()].length, 1);
    assert.equal(full.verify().broken, undefined);
    full.dispose();
  });
});

/** Keeps incidents for ever, a transaction of several each, and says when each is done. */
const WRITER = `
import { IncidentStore } from ${JSON.stringify(new URL('./incident-store.ts', import.meta.url).href)};
const [path, text] = process.argv.slice(-2);
const store = IncidentStore.open(path, { create: true });
const one = JSON.parse(text);
for (let n = 0; ; n += 20) {
  const some = Array.from({ length: 20 }, (_, i) => ({
    whole: { ...one.whole, id: 'id' + (n + i) }, masked: { ...one.masked, id: 'id' + (n + i) } }));
  store.keep(some, { who: 'writer', atMs: 0 });
  process.stdout.write(n + 20 + '\\n');
}`;

test('a writer that is killed leaves a whole store, with all that it said was kept', async () => {
  const path = newPath();
  const child = spawn(
    process.execPath,
    ['--input-type=module', '-e', WRITER, '--', path, JSON.stringify(incident('x'))],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
    if (said.split('\n').length > 20) child.kill('SIGKILL');
  });
  const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)));
  assert.equal(signal, 'SIGKILL');
  const done = Number(said.trimEnd().split('\n').at(-1));
  withStore(path, (store) => {
    const { broken, incidents, rows } = store.verify();
    assert.equal(broken, undefined);
    assert.ok(incidents >= done, `${incidents} of ${done}`);
    assert.equal(incidents % 20, 0);
    assert.equal(rows, incidents);
  });
});
