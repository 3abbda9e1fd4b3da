import { spawnSync } from 'node:child_process';

/** A command of a document, with the output that stands below it. */
export interface DocumentedCommand {
  readonly command: string;
  readonly output: string;
}

/** The commands in fenced blocks of kind `console`: a line after `$ `, and its output until the next. */
export function documentedCommands(markdown: string): DocumentedCommand[] {
  return [...markdown.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const end = part.indexOf('\n');
        return { command: part.slice(0, end), output: part.slice(end + 1) };
      }),
  );
}

/** Runs a command in the folder of the project, as a shell would, and answers its standard output. */
export function outputOf(command: string, folder: string): string {
  const env = { ...process.env, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command}: exit status ${status}: ${stderr}`);
  return stdout;
}
