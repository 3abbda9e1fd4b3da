import { After, Before, setDefaultTimeout, setWorldConstructor } from '@cucumber/cucumber';
import { apiOfFeature } from '../apis.ts';
import { Sink } from '../sink.ts';
import { ConformanceWorld } from '../world.ts';

/** A step may start a server, and wait for a notification. */
setDefaultTimeout(20_000);
setWorldConstructor(ConformanceWorld);

Before(async function (this: ConformanceWorld, { pickle }) {
  this.begin(apiOfFeature(pickle.uri), await Sink.listen());
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

After(async function (this: ConformanceWorld) {
  await this.end();
});
