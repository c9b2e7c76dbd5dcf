import { defineForm, type Answers } from '#core/forms/definition.ts'

export const form = defineForm({
  fields: {
    soggetto: { kind: 'pick', from: 'relazioni-in-corso', required: true },
    dataFine: { kind: 'date', required: true, suggests: 'oggi' },
    motivo: {
      kind: 'choice',
      options: [
        'DIMISSIONI',
        'REVOCA',
        'SCADENZA',
        'CESSIONE_QUOTA',
        'FINE_PROCEDURA',
        'DECESSO',
        'FINE_INCARICO',
        'ALTRO',
      ],
      required: true,
    },
    motivoAltro: { kind: 'text', max: 120, required: true, when: { field: 'motivo', is: 'ALTRO' } },
    presaVisione: { kind: 'flag', accept: true, required: true },
  },
  pages: [
    { id: 'soggetto', fields: ['soggetto'] },
    { id: 'cessazione', fields: ['dataFine', 'motivo', 'motivoAltro'] },
    { id: 'conferma', fields: ['presaVisione'] },
  ],
})

export type Cessazione = Answers<typeof form>
