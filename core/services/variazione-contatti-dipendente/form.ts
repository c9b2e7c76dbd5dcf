import { defineForm, type Answers } from '#core/forms/definition.ts'
import { nuoviRecapiti } from '#core/forms/recapiti.ts'

export const form = defineForm({
  fields: {
    ...nuoviRecapiti,
    dipendente: { kind: 'pick', from: 'dipendenti-delegati', required: true },
    pecAttuale: { kind: 'text', known: 'dipendente.pec', when: { fact: 'dipendente.pec', is: 'known' } },
    emailAttuale: { kind: 'text', known: 'dipendente.email', when: { fact: 'dipendente.email', is: 'known' } },
    telefonoAttuale: { kind: 'text', known: 'dipendente.telefono', when: { fact: 'dipendente.telefono', is: 'known' } },
    cellulareAttuale: {
      kind: 'text',
      known: 'dipendente.cellulare',
      when: { fact: 'dipendente.cellulare', is: 'known' },
    },
    faxAttuale: { kind: 'text', known: 'dipendente.fax', when: { fact: 'dipendente.fax', is: 'known' } },
    dichiarazione: { kind: 'flag', accept: true, required: true },
  },
  pages: [
    { id: 'dipendente', fields: ['dipendente'] },
    {
      id: 'indirizzi',
      fields: ['emailAttuale', 'nuovaEmail', 'confermaEmail', 'pecAttuale', 'nuovaPec', 'confermaPec'],
    },
    {
      id: 'numeri',
      fields: ['telefonoAttuale', 'nuovoTelefono', 'cellulareAttuale', 'nuovoCellulare', 'faxAttuale', 'nuovoFax'],
    },
    { id: 'conferma', fields: ['dichiarazione'] },
  ],
})

export type VariazioneContatti = Answers<typeof form>
