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

After(async function (this: ConformanceWorld) {
  await this.end();
});
