import type { Dossier, Posizione } from './dossier.ts'
import { addMonths, type Giorno } from './identifiers/giorno.ts'

/** A position suspended for longer can no longer be reactivated, in months: Msg. INPS 3462/2020. */
const RIATTIVABILE_MESI = 18

/** The position with that matricola, whatever was answered for it. */
export function posizioneCon({ posizioni }: Dossier, matricola: unknown): Posizione | undefined {
  return posizioni.find((p) => p.matricola === matricola)
}

/** The last day on which a position suspended from that day may still be reactivated: the eighteen months end with it. */
export function riattivabileFinoAl(sospesaDal: string): string {
  return addMonths(sospesaDal as Giorno, RIATTIVABILE_MESI)
}
