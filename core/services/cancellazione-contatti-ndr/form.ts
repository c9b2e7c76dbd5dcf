import { defineForm, type Answers } from '#core/forms/definition.ts'

export const form = defineForm({
  fields: {
    contatto: { kind: 'pick', from: 'contatti-da-cancellare', required: true },
    iscrittaRegistroImprese: {
      kind: 'flag',
      required: true,
      known: 'azienda.iscritta-registro-imprese',
      when: { fact: 'contatto.pec-aziendale', is: true },
    },
    motivo: {
      kind: 'choice',
      options: ['INESISTENTE', 'NON_ATTIVO', 'CASELLA_PIENA', 'NON_RICONDUCIBILE', 'DELEGA_REVOCATA', 'ALTRO'],
      required: true,
    },
    motivoAltro: { kind: 'text', max: 120, required: true, when: { field: 'motivo', is: 'ALTRO' } },
    // what the archive sees by itself needs no other proof: the mark of a failed notification, the end of a delega
    prova: {
      kind: 'attachments',
      required: true,
      when: {
        all: [{ not: { fact: 'contatto.anomalo', is: true } }, { not: { field: 'motivo', is: 'DELEGA_REVOCATA' } }],
      },
    },
    dichiarazione: { kind: 'flag', accept: true, required: true },
  },
  pages: [
    { id: 'contatto', fields: ['contatto', 'iscrittaRegistroImprese'] },
    { id: 'motivo', fields: ['motivo', 'motivoAltro', 'prova'] },
    { id: 'conferma', fields: ['dichiarazione'] },
  ],
})

export type Cancellazione = Answers<typeof form>
