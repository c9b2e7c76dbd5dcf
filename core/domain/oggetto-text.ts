import type { Twin } from './language.ts'
import * as italian from './oggetti.it.ts'

/** How the tree of oggetti is told in a language. */
export type OggettiWords = Twin<typeof italian>

/** What a communication is about, also where a newer core knows an oggetto that we do not. */
export function oggettoText(code: string, { oggetti }: OggettiWords = italian): string {
  return (oggetti as Readonly<Record<string, string>>)[code] ?? code
}

export function ambitoText(code: string, { ambiti }: OggettiWords = italian): string {
  const [ambito = ''] = code.split('/')
  return (ambiti as Readonly<Record<string, string>>)[ambito] ?? ambito
}
