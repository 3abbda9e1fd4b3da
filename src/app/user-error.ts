/** Exit statuses of every command. */
export const EXIT_DONE = 0;
export const EXIT_UNREADABLE = 1;
export const EXIT_USAGE = 2;
/** `inspect --fail-on`: incidents at or above the severity. */
export const EXIT_INCIDENTS = 3;
/** A bug of ours; EX_SOFTWARE of sysexits.h. */
export const EXIT_BUG = 70;

/** What the user can mend: one line that says what, where and what to do, and the exit status. */
export class UserError extends Error {
  readonly exitStatus: number;

  constructor(message: string, exitStatus: number = EXIT_UNREADABLE) {
    super(message);
    this.name = 'UserError';
    this.exitStatus = exitStatus;
  }
}

/** Why the system refused a file, in words; `undefined` for what is no such refusal. */
function refusal(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
      return 'there is no such file; check the path';
    case 'ENOTDIR':
      return 'a part of the path is no directory; check the path';
    case 'EISDIR':
      return 'this is a directory; name the files in it';
    case 'EACCES':
    case 'EPERM':
      return 'you may not read it; ask for permission, or copy it';
    case 'ENAMETOOLONG':
      return 'the name is too long; check the path';
    case 'EMFILE':
    case 'ENFILE':
      return 'too many files are open; close some and try again';
    case 'EIO':
      return 'the device failed while it was read; copy the file elsewhere and try again';
    case 'ENXIO':
    case 'ENODEV':
    case 'EINVAL':
      return 'this is no file that can be read; name a capture file';
    default:
      return undefined;
  }
}

/** The error as one of the user's where the system refused a file; as it was otherwise. */
export function fileError(path: string, error: unknown): unknown {
  const words = refusal(error);
  return words === undefined ? error : new UserError(`${path}: ${words}`);
}
