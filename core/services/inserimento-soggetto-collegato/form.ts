import { RELAZIONI } from '#core/domain/soggetti.ts'
import { defineForm, type Answers } from '#core/forms/definition.ts'

export const form = defineForm({
  fields: {
    matricola: { kind: 'pick', from: 'posizioni-attive', required: true },
    ambito: {
      kind: 'choice',
      options: ['posizione', 'azienda'],
      required: true,
      known: 'soggetto.ambito',
      editable: true,
    },
    relazione: { kind: 'choice', options: RELAZIONI, required: true },
    codiceFiscale: {
      kind: 'text',
      shape: 'codice-fiscale',
      max: 20,
      required: true,
      known: 'soggetto.codice-fiscale',
      editable: true,
    },
    cognome: { kind: 'text', max: 60, required: true, known: 'soggetto.cognome', editable: true },
    nome: { kind: 'text', max: 60, required: true, known: 'soggetto.nome', editable: true },
    // the codice fiscale tells these three; birth may be corrected, for it holds no century
    nascita: { kind: 'date', past: true, required: true, known: 'soggetto.nascita', editable: true },
    sesso: { kind: 'choice', options: ['F', 'M'], required: true, known: 'soggetto.sesso', editable: true },
    luogoNascita: { kind: 'text', max: 60, known: 'soggetto.luogo-nascita', editable: true },
    dataInizio: { kind: 'date', past: true, required: true, suggests: 'oggi' },
    dichiarazione: { kind: 'flag', accept: true, required: true },
  },
  pages: [
    { id: 'relazione', fields: ['matricola', 'ambito', 'relazione'] },
    { id: 'persona', fields: ['codiceFiscale', 'cognome', 'nome', 'nascita', 'sesso', 'luogoNascita'] },
    { id: 'inizio', fields: ['dataInizio', 'dichiarazione'] },
  ],
})

export type Inserimento = Answers<typeof form>
