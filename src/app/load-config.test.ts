import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { faultLine } from '../network/config-fault.ts';
import { ir21File, network, node, plmn, range, ranges } from '../network/ir21/test-ir21.ts';
import { NetworkPlan } from '../network/network-plan.ts';
import { EXAMPLE_CONFIG } from '../network/test-configs.ts';
import { textOf } from './config-file.ts';
import { CONFIG_FILES, loadConfig } from './load-config.ts';

const PARTNERS = 400;

/** A made-up operator of Spain: each has a network code and twenty ranges of its own. */
function operator(i: number): { tadig: string; text: string } {
  const tadig = `ESP${i.toString(36).toUpperCase().padStart(2, '0')}`;
  const own = String(1000 + i);
  const titles = Array.from({ length: 20 }, (_, n) => range('34', `6${own}${10 + n}`, '000', '499'));
  const data = plmn('214', own.slice(1)) + ranges('GT', ...titles) + node('HLR', range('34', `6${own}99`));
  return { tadig, text: ir21File([network(tadig, data, `Example ${own}`)], { initials: 'ESP' }) };
}

test('hundreds of operators describe themselves, and one broken file stops none', {
  timeout: 30_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wardline-ir21-'));
  try {
    await mkdir(join(folder, 'ir21'));
    const path = join(folder, 'wardline.yaml');
    await writeFile(path, EXAMPLE_CONFIG);
    for (let i = 0; i < PARTNERS; i++) {
      const { tadig, text } = operator(i);
      const broken = i === 7 ? text.replace('</x:Network>', '') : text;
      await writeFile(join(folder, 'ir21', `IR21_${tadig}_Example_20260101.xml`), broken);
    }
    const { config, faults, partnerFiles, paths } = await loadConfig(path, {});
    assert.equal(partnerFiles, PARTNERS);
    assert.equal(paths.length, PARTNERS + 1);
    assert.equal(faults.length, 1);
    const [fault] = faults;
    assert.match(
      fault === undefined ? '' : faultLine(fault),
      /IR21_ESP07_Example_20260101\.xml:4: is no XML/,
    );
    const plan = new NetworkPlan(config);
    assert.equal(plan.operators.length, 1 + 2 + PARTNERS - 1);
    assert.equal(plan.operatorOfTitle('34613991024900')?.tadig, 'ESPB3');
    assert.equal(plan.operatorOfTitle('34613991050000'), undefined);
    assert.equal(plan.roleOfTitle('3461399990001'), 'hlr');
    assert.equal(plan.operatorOfTitle('34610071010000'), undefined);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a partner file that the disk does not give is a fault, and the others are read', async () => {
  const { config, faults } = await loadConfig(
    'wardline.yaml',
    {},
    {
      listFiles: async (pattern) => (pattern.endsWith('.xml') ? ['a.xml', 'b.xml'] : []),
      readFile: async (path) => {
        if (path === 'wardline.yaml') return EXAMPLE_CONFIG;
        if (path === 'a.xml') throw Object.assign(new Error(), { code: 'EACCES' });
        return operator(1).text;
      },
    },
  );
  assert.deepEqual(faults.map(faultLine), [
    `wardline.yaml:17: partners.files[1]: "a.xml" cannot be read (it may not be read by this user); mend the name or the file's permissions`,
  ]);
  assert.equal(config.partners.list.at(-1)?.tadig, 'ESP01');
});

test('files in UTF-16 and in the encoding that their XML declares are read', () => {
  const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>España</a>`;
  assert.equal(textOf(Buffer.from(xml('ISO-8859-1'), 'latin1')), xml('ISO-8859-1'));
  assert.equal(textOf(Buffer.from(`\uFEFF${xml('UTF-16')}`, 'utf16le')), xml('UTF-16'));
  assert.equal(textOf(Buffer.from(`\uFEFF${xml('UTF-16')}`, 'utf16le').swap16()), xml('UTF-16'));
  assert.equal(textOf(Buffer.from(xml('none-such'))), xml('none-such'));
  assert.equal(textOf(Buffer.from('name: España')), 'name: España');
});

test('a folder in place of a file is told, as the system tells it', async () => {
  await assert.rejects(CONFIG_FILES.readFile(tmpdir()), { code: 'EISDIR' });
});
