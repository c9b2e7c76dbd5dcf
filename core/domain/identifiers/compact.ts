/** A code as a person pastes it, without spaces (visible or not), dots, hyphens and slashes, in ASCII capitals. */
export function compact(raw: string): string {
  return raw
    .replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF.\-/]/gu, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
}
