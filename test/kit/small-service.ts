import { defineForm, type Answers } from '#core/forms/definition.ts'
import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import { checksFor, defineService, defineSheet, fails, passes } from '#core/service/define.ts'

const form = defineForm({
  fields: {
    pec: { kind: 'text', required: true, max: 60 },
    matricola: { kind: 'pick', from: 'posizioni' },
  },
  pages: [{ id: 'unica', fields: ['matricola', 'pec'] }],
})

const words = { asks: 'Va bene', fails: 'Non va bene.', mend: 'Cambialo.', source: 'Regola di Scrittoio' }
const sheet = defineSheet({
  id: 'cambio',
  version: 2,
  who: ['intermediario'],
  graduale: false,
  form,
  texts: {
    title: 'Cambio',
    summary: 'Cambia la PEC.',
    'page.unica': 'Cambio',
    'field.pec': 'PEC',
    'field.matricola': 'Matricola',
    'check.pec-gradita': words,
    'check.pec-non-di-altri': words,
    'check.nessuna-richiesta-identica': words,
  },
})

const check = checksFor<Answers<typeof form>>()
const subject = ({ pec, matricola }: { readonly pec?: unknown; readonly matricola?: unknown }) => ({
  chiave: String(pec),
  ...(typeof matricola === 'string' && { matricola }),
})

/** The smallest service that uses everything the engine offers: refuses "vietata", and breaks on "guasto". */
export const cambio = defineService({
  sheet,
  checks: [
    check({
      code: 'pec-gradita',
      weight: 'blocca',
      field: 'pec',
      verify: ({ pec }) => {
        if (pec === 'guasto') throw new Error('a check that breaks')
        return pec === 'vietata' ? fails({ trovato: pec }) : passes({ trovato: pec })
      },
    }),
    check({
      code: 'pec-non-di-altri',
      weight: 'blocca',
      field: 'pec',
      verify: ({ pec }, { riscontri }) =>
        riscontri.some(({ valore, trovato }) => valore === pec && trovato) ? fails({ trovato: pec }) : passes(),
    }),
    nessunaRichiestaIdentica<Answers<typeof form>>({ servizio: sheet.id, subject }),
  ],
  subject,
  inquiries: ({ pec }) => (typeof pec === 'string' ? [{ domanda: 'recapito-di-altri', valore: pec }] : []),
  operations: ({ pec }, { azienda, oggi }) => [
    { change: 'azienda.pec', azienda: azienda.codiceFiscale, a: pec, dal: oggi },
  ],
})
