import { defineForm, type Answers } from '#core/forms/definition.ts'

export const form = defineForm({
  fields: {
    matricola: { kind: 'pick', from: 'posizioni-attive', required: true },
    meseInizio: { kind: 'period', required: true, suggests: 'dpa.primo-mese' },
    meseFine: { kind: 'period', required: true, suggests: 'dpa.ultimo-mese' },
    tipoAgevolazione: { kind: 'text', max: 60 },
    dichiarazione: { kind: 'flag', accept: true, required: true },
  },
  pages: [
    { id: 'posizione', fields: ['matricola'] },
    { id: 'mesi', fields: ['meseInizio', 'meseFine', 'tipoAgevolazione'] },
    { id: 'conferma', fields: ['dichiarazione'] },
  ],
})

export type Dpa = Answers<typeof form>
