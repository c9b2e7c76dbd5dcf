import { defineForm, type Answers } from '#core/forms/definition.ts'

export const form = defineForm({
  fields: {
    delega: { kind: 'pick', from: 'deleghe-attive-dipendente', required: true },
    decorrenza: { kind: 'date', required: true, suggests: 'oggi' },
    motivo: {
      kind: 'choice',
      options: ['CESSAZIONE_RAPPORTO', 'CAMBIO_MANSIONI', 'RINUNCIA', 'ALTRO'],
      required: true,
    },
    motivoAltro: { kind: 'text', max: 120, required: true, when: { field: 'motivo', is: 'ALTRO' } },
    presaVisione: { kind: 'flag', accept: true, required: true },
  },
  pages: [
    { id: 'delega', fields: ['delega'] },
    { id: 'revoca', fields: ['decorrenza', 'motivo', 'motivoAltro'] },
    { id: 'conferma', fields: ['presaVisione'] },
  ],
})

export type Revoca = Answers<typeof form>
