import { spawnSync } from 'node:child_process';

/** Room for the output of one run: PDML of the largest capture takes 50 MB. */
const OUTPUT_OCTETS = 512 * 1024 * 1024;

/** Of a short message in parts the analyser would otherwise show the text with the last part alone. */
const SHOW_EVERYTHING = ['-o', 'gsm_sms.reassemble:FALSE'];

/** Whether this machine has tshark. */
export function hasTshark(): boolean {
  return spawnSync('tshark', ['--version']).status === 0;
}

/** A capture as tshark dissects it, as PDML. `options` are words of its command line. */
export function tsharkPdml(file: string, options: readonly string[] = []): string {
  const words = ['-n', '-r', file, ...SHOW_EVERYTHING, ...options, '-T', 'pdml'];
  const run = spawnSync('tshark', words, { encoding: 'utf8', maxBuffer: OUTPUT_OCTETS });
  if (run.status !== 0) throw new Error(`tshark ${words.join(' ')}: ${run.error?.message ?? run.stderr}`);
  return run.stdout;
}
