/** A text in which the eye finds what it would not see: spaces, and characters that show nothing. */
export function visible(text: string): string {
  if (text === '') return '∅';
  return text.replace(/\s/gu, '␣').replace(/[\p{Cf}\p{Co}]/gu, '▯');
}
