import { defineForm, type Answers } from '#core/forms/definition.ts'

export const form = defineForm({
  fields: {
    versamento: { kind: 'pick', from: 'versamenti-da-rettificare', required: true },
    matricola: { kind: 'text', known: 'versamento.matricola', when: { fact: 'versamento.matricola', is: 'known' } },
    sede: { kind: 'text', known: 'versamento.sede', when: { fact: 'versamento.sede', is: 'known' } },
    causale: { kind: 'text', known: 'versamento.causale', when: { fact: 'versamento.causale', is: 'known' } },
    riscossoIl: {
      kind: 'date',
      known: 'versamento.giorno-riscossione',
      when: { fact: 'versamento.giorno-riscossione', is: 'known' },
    },
    debito: { kind: 'amount', known: 'versamento.debito', when: { fact: 'versamento.debito', is: 'known' } },
    credito: { kind: 'amount', known: 'versamento.credito', when: { fact: 'versamento.credito', is: 'known' } },
    // an imported F24 may have carried a month that cannot be read: then it is asked
    periodoAttuale: {
      kind: 'period',
      required: true,
      known: 'versamento.periodo',
      when: { fact: 'versamento.matricola', is: 'known' },
    },
    fineAttuale: {
      kind: 'period',
      known: 'versamento.fine-periodo',
      when: { fact: 'versamento.fine-periodo', is: 'known' },
    },
    periodoCorretto: { kind: 'period', required: true },
    fineCorretta: { kind: 'period', required: true, when: { fact: 'versamento.fine-richiesta', is: true } },
    motivo: {
      kind: 'choice',
      options: ['MESE_ERRATO', 'ANNO_ERRATO', 'ALTRO_DEBITO', 'ALTRO'],
      required: true,
    },
    motivoAltro: { kind: 'text', max: 120, required: true, when: { field: 'motivo', is: 'ALTRO' } },
    quietanza: { kind: 'attachments' },
    dichiarazione: { kind: 'flag', accept: true, required: true },
  },
  pages: [
    {
      id: 'versamento',
      fields: [
        'versamento',
        'matricola',
        'sede',
        'causale',
        'riscossoIl',
        'debito',
        'credito',
        'periodoAttuale',
        'fineAttuale',
      ],
    },
    { id: 'periodo', fields: ['periodoCorretto', 'fineCorretta', 'motivo', 'motivoAltro'] },
    { id: 'conferma', fields: ['quietanza', 'dichiarazione'] },
  ],
})

export type Rettifica = Answers<typeof form>
