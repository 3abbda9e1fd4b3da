import packageJson from '../../package.json' with { type: 'json' };

/** What `npm start` gives to Node: its flags, then the command line's file. */
export const START_WORDS: readonly string[] = packageJson.scripts.start.split(' ').slice(1);

/** The flags alone: what is measured runs with them, as it does for users. */
export const START_FLAGS: readonly string[] = START_WORDS.filter((word) => word.startsWith('-'));
