import {
  After,
  AfterAll,
  Before,
  BeforeAll,
  setDefaultTimeout,
  setWorldConstructor,
} from '@cucumber/cucumber';
import { apiOfFeature } from '../apis.ts';
import { closeServer } from '../bank-server.ts';
import { SinkListener } from '../sink.ts';
import { ConformanceWorld } from '../world.ts';

/** A step may start a server, and wait for a notification. */
setDefaultTimeout(20_000);
setWorldConstructor(ConformanceWorld);

let sinks: SinkListener | undefined;

BeforeAll(async () => {
  sinks = await SinkListener.listen();
});

AfterAll(async () => {
  await closeServer();
  await sinks?.close();
});

Before(function (this: ConformanceWorld, { pickle }) {
  if (sinks === undefined) throw new Error('no webhook listens');
  this.begin(apiOfFeature(pickle.uri), sinks.open());
});

// these two say nothing of what is to be so, but in their names
Before(
  {
    tags: '@call_forwarding_signal_04_call_forwarding_check_active_phoneNumber or @call_forwarding_signal_05_call_forwarding_check_active_access_token',
  },
  function (this: ConformanceWorld) {
    this.past.forwarding = ['cfu', 'cfb'];
  },
);

After(function (this: ConformanceWorld) {
  this.end();
});
