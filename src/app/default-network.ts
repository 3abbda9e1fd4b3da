import { configSchema, type WardlineConfig } from '../network/config-schema.ts';

/** The example network of the documentation, for runs that are given no configuration: examples/wardline.yaml. */
export function defaultNetwork(): WardlineConfig {
  return configSchema.parse({
    network: {
      name: 'Example Mobile',
      country: 'GB',
      plmns: ['23415'],
      msisdnPrefixes: ['447700'],
      globalTitles: {
        prefixes: ['4477009'],
        hlr: ['447700900001'],
        mscVlr: ['447700900100-447700900119'],
        smsc: ['447700900300'],
        smsRouter: ['447700900400'],
      },
      pointCodes: { home: [1001, 1002], interconnect: [2001] },
    },
    partners: {
      list: [
        {
          tadig: 'FRAF1',
          name: 'Example France',
          country: 'FR',
          plmns: ['20801'],
          globalTitles: ['336090'],
          msisdnPrefixes: ['336'],
        },
        {
          tadig: 'USAXM',
          name: 'Example America',
          country: 'US',
          plmns: ['310150'],
          globalTitles: ['1202555'],
        },
      ],
    },
    policy: { mode: 'enforce' },
  });
}
