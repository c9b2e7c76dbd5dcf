export type Strength = 'none' | 'weak' | 'fair' | 'strong'

/** Fewer characters than these are not taken. Our rule. */
export const SHORTEST = 10

/** How hard a passphrase is to guess, roughly: by its length and by how much it repeats itself. A hint, not a promise. */
export function strengthOf(passphrase: string): Strength {
  if (passphrase === '') return 'none'
  const different = new Set(passphrase.toLowerCase()).size
  if (passphrase.length < SHORTEST || different < 6) return 'weak'
  const words = passphrase
    .trim()
    .split(/[\s\-_.]+/)
    .filter((word) => word.length > 2).length
  return passphrase.length >= 20 || words >= 4 ? 'strong' : 'fair'
}
