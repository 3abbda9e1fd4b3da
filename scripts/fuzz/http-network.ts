import { BankStory } from '../../src/app/testing/bank-story.ts';
import { Story } from '../../src/app/testing/story.ts';
import { FRENCH_SMSC, OUR_MSC, PARIS, STRANGE_VLR, subscriber } from '../../src/app/testing/story-network.ts';
import {
  arrives,
  asksForRoute,
  isTakenFrom,
  purges,
  quietMorning,
  registers,
  registersForData,
  writes,
} from '../../src/app/testing/story-scenes.ts';

const DAY_MINUTES = 24 * 60;

/** The subscribers that something happened to, and some of whom nothing was seen or who are nobody's. */
export const ASKED_NUMBERS: readonly string[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 950].map((number) => subscriber(number).msisdn),
  '33639980001',
  '447700899000',
];

/** Three days of a network, from octets: everything that an answer can stand on happens to somebody. */
export function httpNetwork(): BankStory {
  const story = new Story();
  quietMorning(story);
  asksForRoute(story, subscriber(5).msisdn, FRENCH_SMSC, { imsi: subscriber(5).imsi, node: OUR_MSC });
  arrives(story, subscriber(6), PARIS);
  story.wait(DAY_MINUTES / 2);
  for (const number of [1, 2, 3, 4]) arrives(story, subscriber(number), PARIS);
  registersForData(story, subscriber(1), PARIS);
  story.wait(DAY_MINUTES / 3);
  asksForRoute(story, subscriber(5).msisdn, FRENCH_SMSC, { imsi: '234150000000701', node: OUR_MSC });
  for (const number of [1, 2, 3]) writes(story, subscriber(number), PARIS);
  isTakenFrom(story, subscriber(6), PARIS);
  purges(story, subscriber(4), PARIS);
  story.wait(30);
  registers(story, subscriber(3), STRANGE_VLR);
  story.wait(20);
  writes(story, subscriber(2), PARIS);
  const heard = new BankStory(story);
  heard.hear();
  return heard;
}
