import type { Opening } from '#core/contract/communications.ts'
import { idOf } from './core.ts'
import { MATRICOLA } from './dossier.ts'

/** The nth communication of a test; a test names what differs. */
export function openingOf(n: number, differing: Partial<Opening> = {}): Opening {
  return {
    id: idOf(n),
    azienda: '01234567897',
    matricola: MATRICOLA,
    oggetto: 'uniemens/note-di-rettifica',
    testo: 'La nota di rettifica di marzo non tiene conto dell’esonero.',
    allegati: [],
    ...differing,
  }
}

/** A small PDF, that holds the word. */
export function pdfOf(word: string): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.7\n${word}`)
}
