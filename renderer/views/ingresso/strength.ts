import { SHORTEST_PASSPHRASE } from '#electron/desk/passphrase.ts'

export type Strength = 'none' | 'weak' | 'fair' | 'strong'

/** How hard a passphrase is to guess, roughly: by its length and by how much it repeats itself. A hint, not a promise. */
export function strengthOf(passphrase: string): Strength {
  if (passphrase === '') return 'none'
  const different = new Set(passphrase.toLowerCase()).size
  if (passphrase.length < SHORTEST_PASSPHRASE || different < 6) return 'weak'
  const words = passphrase
    .trim()
    .split(/[\s\-_.]+/)
    .filter((word) => word.length > 2).length
  return passphrase.length >= 20 || words >= 4 ? 'strong' : 'fair'
}
