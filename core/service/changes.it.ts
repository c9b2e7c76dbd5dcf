import type { Change, ChangeName } from '#core/domain/change.ts'
import { worded } from './wording.ts'

const texts: Readonly<Record<ChangeName, string>> = {
  'delega.revoca': 'Delega sulla matricola {matricola} revocata dal {dal:giorno}.',
  'nota.ricalcolo':
    'Ricalcolo della nota di rettifica {periodo:periodo} della matricola {matricola} avviato il {dal:giorno}.',
  'azienda.pec': 'Indirizzo PEC dell’azienda cambiato in {a} dal {dal:giorno}.',
}

/** What an accepted request did to the archive, in words. */
export function changeText(change: Change): string {
  return worded(texts[change.change], change)
}
