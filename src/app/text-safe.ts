/**
 * Characters that a terminal obeys or that turn text around: controls, line and paragraph separators,
 * bidirectional controls, byte order mark.
 */
const UNSAFE = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/gu;

/** Text that a sender wrote, made safe for a terminal and one line: `\n` and kin are shown, not done. */
export function safeText(text: string): string {
  return text.replace(UNSAFE, (character) => {
    switch (character) {
      case '\n':
        return '\\n';
      case '\r':
        return '\\r';
      case '\t':
        return '\\t';
      default:
        return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
    }
  });
}
