import { expect, it } from 'vitest'
import { dossierWith, MATRICOLA } from '#test/kit/dossier.ts'
import { vitaNelMese } from './vita.ts'

const attiva = { stato: 'attiva', dal: '2019-03-15' }
const cessata = { stato: 'cessata-provvisoria', dal: '2026-06-15' }

it.each([
  ['before the first day known', [attiva], '2019-02', 'non-iniziata'],
  ['in the month it began', [attiva], '2019-03', 'in-attivita'],
  ['at work ever since', [attiva], '2030-01', 'in-attivita'],
  ['before a history that begins in the middle', [{ stato: 'sospesa', dal: '2026-05-01' }], '2026-04', 'sconosciuta'],
  ['suspended for half a month', [attiva, { stato: 'sospesa', dal: '2026-06-15' }], '2026-06', 'in-attivita'],
  ['suspended from the first of the month', [attiva, { stato: 'sospesa', dal: '2026-06-01' }], '2026-06', 'sospesa'],
  ['in the month it ceased', [attiva, cessata], '2026-06', 'in-attivita'],
  ['in the month after', [attiva, cessata], '2026-07', 'appena-cessata'],
  ['in the second month after', [attiva, cessata], '2026-08', 'cessata'],
  ['ceased on 31 December, in January', [attiva, { ...cessata, dal: '2025-12-31' }], '2026-01', 'appena-cessata'],
  ['ceased from 1 January, in January', [attiva, { ...cessata, dal: '2026-01-01' }], '2026-01', 'appena-cessata'],
  ['ceased from 1 January, in February', [attiva, { ...cessata, dal: '2026-01-01' }], '2026-02', 'cessata'],
  ['closed for good', [attiva, { stato: 'cessata-definitiva', dal: '2026-06-15' }], '2026-07', 'cessata'],
])('%s', (_, storia, mese, fu) => {
  const now = storia.at(-1)!
  // the present state may stand in the history or not
  for (const known of [storia, storia.slice(0, -1)]) {
    const { posizioni } = dossierWith({ posizioni: [{ matricola: MATRICOLA, ...now, storia: known }] })
    expect(vitaNelMese(posizioni[0]!, mese).fu).toBe(fu)
  }
})
