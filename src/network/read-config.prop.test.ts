import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { faultLine } from './config-fault.ts';
import { LinkBinding } from './link-binding.ts';
import { NetworkPlan } from './network-plan.ts';
import { mergePartners, readPartnerFile } from './partner-file.ts';
import { readConfig } from './read-config.ts';
import { SenderNames } from './sender-names.ts';
import { EXAMPLE_CONFIG } from './test-configs.ts';

/** Whatever was read can be used, and each fault is one line of this file. */
function usable(text: string): void {
  const { config, faults } = readConfig(text, 'wardline.yaml', { now: 0 });
  assert.ok(new NetworkPlan(config).operators.length >= 1);
  assert.ok(new LinkBinding(config) && new SenderNames(config));
  const file = readPartnerFile(text, 'partner.yaml');
  const merged = mergePartners(config, [file]);
  assert.ok(new NetworkPlan(merged.config).operators.length >= 1);
  for (const fault of [...faults, ...merged.faults]) {
    assert.ok(fault.line >= 1 && fault.line <= text.split(/\r\n|\r|\n/).length, faultLine(fault));
    assert.ok(fault.column >= 1);
    assert.doesNotMatch(fault.text, /[\n\r]/);
  }
}

test('any text is read without throwing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), usable), { numRuns: 200 });
  const yaml = fc.string({
    unit: fc.constantFrom(...' \n-:[]{},&*!|>\'"%@#?~a1', 'network', '<<', '__proto__', '\t'),
    maxLength: 60,
  });
  fc.assert(fc.property(yaml, usable), { numRuns: 300 });
});

test('the example with a piece cut out or put in is read without throwing', () => {
  const place = fc.integer({ min: 0, max: EXAMPLE_CONFIG.length });
  fc.assert(
    fc.property(place, fc.nat({ max: 60 }), fc.string({ maxLength: 10 }), (start, cut, put) =>
      usable(EXAMPLE_CONFIG.slice(0, start) + put + EXAMPLE_CONFIG.slice(start + cut)),
    ),
    { numRuns: 300 },
  );
});

test('any values under the known keys are read without throwing', () => {
  const leaf = fc.oneof(
    fc.constantFrom(null, '23415', '447', '1-2', '2-1', 'FRAF1', 'GB', 'XX', 71, -1, 1.5, true, '2026-01-01'),
    fc.string({ maxLength: 6 }),
  );
  const value = fc.oneof(
    leaf,
    fc.array(leaf, { maxLength: 3 }),
    fc.dictionary(fc.string({ maxLength: 4 }), leaf),
  );
  const optional = (keys: string[], inner: fc.Arbitrary<unknown> = value) =>
    fc.record(Object.fromEntries(keys.map((key) => [key, inner])), { requiredKeys: [] });
  const titles = optional(['prefixes', 'hlr', 'smsc', 'gsmScf']);
  const partner = optional(['tadig', 'name', 'country', 'plmns', 'globalTitles', 'allow', 'x']);
  const exception = optional(['detector', 'sender', 'until', 'reason']);
  const link = optional(['name', 'pointCodes', 'partners', 'globalTitles']);
  const senderName = optional(['name', 'routes']);
  const partnerPolicy = optional(['tadig', 'default']);
  const config = fc.record(
    {
      network: fc.oneof(
        value,
        fc.record(
          {
            name: value,
            country: value,
            plmns: value,
            globalTitles: titles,
            pointCodes: optional(['home', 'interconnect']),
            links: fc.oneof(value, fc.array(link, { maxLength: 2 })),
          },
          { requiredKeys: [] },
        ),
      ),
      partners: fc.oneof(
        value,
        fc.record({ files: value, list: fc.array(partner, { maxLength: 3 }) }, { requiredKeys: [] }),
      ),
      policy: fc.record(
        {
          mode: value,
          default: value,
          perimeters: optional(['international', 'national'], optional(['mode', 'default'])),
          partners: fc.array(partnerPolicy, { maxLength: 2 }),
          exceptions: fc.array(exception, { maxLength: 2 }),
        },
        { requiredKeys: [] },
      ),
      sms: fc.oneof(
        value,
        fc.record({ senderNames: fc.array(senderName, { maxLength: 2 }) }, { requiredKeys: [] }),
      ),
      state: optional(['maxSubscribers', 'maxSenders', 'folder']),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(config, (data) => usable(stringify(data))),
    { numRuns: 300 },
  );
});
