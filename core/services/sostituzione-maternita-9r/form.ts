import { defineForm, type Answers } from '#core/forms/definition.ts'

export const form = defineForm({
  fields: {
    matricola: { kind: 'pick', from: 'posizioni-attive', required: true },
    sostituito: { kind: 'text', shape: 'codice-fiscale-persona', required: true },
    evento: {
      kind: 'choice',
      options: ['maternita', 'paternita', 'parentale', 'malattia-figlio', 'adozione-affidamento'],
      required: true,
    },
    dataParto: {
      kind: 'date',
      required: true,
      when: { field: 'evento', in: ['maternita', 'paternita', 'parentale', 'malattia-figlio'] },
    },
    ingressoMinore: { kind: 'date', required: true, when: { field: 'evento', is: 'adozione-affidamento' } },
    assenzaDal: { kind: 'date', required: true },
    assenzaAl: { kind: 'date', required: true },
    oreSostituito: { kind: 'number', min: 1, max: 168, decimals: 2, required: true },
    sostituto: { kind: 'text', shape: 'codice-fiscale-persona', required: true },
    tipoContratto: {
      kind: 'choice',
      options: ['tempo-determinato', 'somministrazione', 'tempo-indeterminato'],
      required: true,
    },
    assunzioneIl: { kind: 'date', required: true },
    scadenzaContratto: {
      kind: 'date',
      required: true,
      when: { field: 'tipoContratto', in: ['tempo-determinato', 'somministrazione'] },
    },
    oreSostituto: { kind: 'number', min: 1, max: 168, decimals: 2, required: true },
    // asked only of who is hired more than a month before
    anticipoCcnl: { kind: 'flag', required: true, when: { fact: 'sostituzione.assunzione-anticipata', is: true } },
    dipendenti: { kind: 'number', decimals: 2, required: true, known: 'sostituzione.dipendenti' },
    dichiarazione: { kind: 'flag', accept: true, required: true },
  },
  pages: [
    { id: 'posizione', fields: ['matricola'] },
    {
      id: 'assenza',
      fields: ['sostituito', 'evento', 'dataParto', 'ingressoMinore', 'assenzaDal', 'assenzaAl', 'oreSostituito'],
    },
    {
      id: 'sostituzione',
      fields: ['sostituto', 'tipoContratto', 'assunzioneIl', 'scadenzaContratto', 'oreSostituto', 'anticipoCcnl'],
    },
    { id: 'conferma', fields: ['dipendenti', 'dichiarazione'] },
  ],
})

export type Sostituzione = Answers<typeof form>
