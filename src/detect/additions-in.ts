import { member } from './member.ts';

/** What an argument has that its specification does not, in words; `undefined` where there is nothing. */
export function additionsIn(argument: unknown): string | undefined {
  const extensions = member(member(argument, 'extensionContainer'), 'privateExtensionList');
  if (Array.isArray(extensions) && extensions.length > 0) {
    const ids = extensions
      .map((extension) => member(extension, 'extId'))
      .filter((id) => typeof id === 'string');
    return `private extensions${ids.length > 0 ? ` (${ids.join(', ')})` : ''}`;
  }
  const unknown = member(argument, 'unknown');
  if (!Array.isArray(unknown) || unknown.length === 0) return undefined;
  const tags = unknown.map((element) => String(member(element, 'tag') ?? '?'));
  return `fields that its argument does not have: ${tags.join(', ')}`;
}
