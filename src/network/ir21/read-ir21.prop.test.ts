import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { partnerSchema } from '../config-schema.ts';
import { NetworkPlan } from '../network-plan.ts';
import { mergePartners, readPartnerFile } from '../partner-file.ts';
import { readConfig } from '../read-config.ts';
import { EXAMPLE_CONFIG } from '../test-configs.ts';
import { readIr21 } from './read-ir21.ts';
import { ir21File, network, node, plmn, range, ranges, summaryItem } from './test-ir21.ts';

const WHOLE = ir21File(
  [
    network(
      'FRAF1',
      ranges('GT', range('33', '6090', '00', '19'), range('33', '6091')) +
        ranges('MSISDN', range('33', '60', '0', '9')) +
        plmn('208', '01') +
        node('HLR/VLR', range('33', '6090', '1')),
    ),
    network('ESPXM', ranges('MSRN', range('34', '699'))),
  ],
  { summary: summaryItem('FRAF1', '208', '02') },
);
const home = readConfig(EXAMPLE_CONFIG, 'wardline.yaml').config;

/** Reads, merges and plans: nothing throws, and every partner is one that the schema takes. */
function takes(text: string): void {
  const { partners, fault } = readIr21(text, 'IR21_ITAXM_x.xml');
  for (const partner of partners) assert.deepEqual(partnerSchema.parse(partner), partner);
  if (fault !== undefined) assert.ok(!fault.text.includes('\n') && fault.line >= 1);
  const { config } = mergePartners(home, [readPartnerFile(text, 'a.xml')]);
  new NetworkPlan(config);
}

test('any text is read without a throw', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), takes), { numRuns: 300 });
});

test('a file cut off, or with a piece put in another place, is read without a throw', () => {
  const at = fc.integer({ min: 0, max: WHOLE.length });
  const piece = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom('<', '>', '</', '&', '"', '<!--', ']]>', '<g:CC>'),
  );
  fc.assert(
    fc.property(at, at, piece, (from, to, put) => takes(WHOLE.slice(0, from) + put + WHOLE.slice(to))),
    { numRuns: 300 },
  );
});

test('any text in place of any text of a file is read without a throw', () => {
  const places = [...WHOLE.matchAll(/>([^<]+)</g)].map(({ index }) => index + 1);
  const text = fc.oneof(
    fc.stringMatching(/^\d{0,20}$/),
    fc.string({ maxLength: 30 }).map((any) => any.replace(/[<&]/g, '')),
    fc.constantFrom('(440-50)', 'N/A', '__proto__', 'constructor', '0', '999', '+33', ' 33 '),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), text, (place, put) =>
      takes(WHOLE.slice(0, place) + put + WHOLE.slice(WHOLE.indexOf('<', place))),
    ),
    { numRuns: 300 },
  );
});
