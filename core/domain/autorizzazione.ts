import type { Dossier, Posizione } from './dossier.ts'

type Autorizzazione = Posizione['autorizzazioni'][number]

/** Days from `dal` to `al`, both included; without `al` they never end. */
type Durata = { readonly dal: string; readonly al?: string }

/** A codice autorizzazione (`1R`, `9R`) that the position already bears on some day of that time. */
export function autorizzazioneNel(
  { posizioni }: Dossier,
  matricola: unknown,
  { codice, dal, al }: Durata & { readonly codice: string },
): Autorizzazione | undefined {
  const own = posizioni.find((p) => p.matricola === matricola)?.autorizzazioni ?? []
  return own.find(
    (one) => one.codice === codice && (one.al === undefined || one.al >= dal) && (al === undefined || one.dal <= al),
  )
}
