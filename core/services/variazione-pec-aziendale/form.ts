import { defineForm, type Answers } from '#core/forms/definition.ts'

/** Only these leave it open why the company does not have to be in the Registro delle imprese. */
const DA_MOTIVARE = ['societa', 'impresa-individuale', 'altro'] as const

export const form = defineForm({
  fields: {
    pecAttuale: { kind: 'text', known: 'azienda.pec', when: { fact: 'azienda.pec', is: 'known' } },
    naturaGiuridica: {
      kind: 'choice',
      options: [
        'societa',
        'impresa-individuale',
        'associazione',
        'fondazione',
        'condominio',
        'studio-professionale',
        'ente-pubblico',
        'altro',
      ],
      required: true,
      known: 'azienda.natura-giuridica',
    },
    iscrittaRegistroImprese: { kind: 'flag', required: true, known: 'azienda.iscritta-registro-imprese' },
    proceduraConcorsuale: {
      kind: 'flag',
      required: true,
      known: 'azienda.procedura-concorsuale',
      when: {
        all: [
          { field: 'naturaGiuridica', is: 'impresa-individuale' },
          { field: 'iscrittaRegistroImprese', is: true },
        ],
      },
    },
    motivoNonObbligo: {
      kind: 'choice',
      options: ['PROFESSIONISTA', 'NON_IMPRENDITORE', 'SEDE_ESTERA', 'CANCELLATA', 'ALTRO'],
      required: true,
      when: {
        all: [
          { field: 'iscrittaRegistroImprese', is: false },
          { field: 'naturaGiuridica', in: DA_MOTIVARE },
        ],
      },
    },
    motivoAltro: { kind: 'text', max: 200, required: true, when: { field: 'motivoNonObbligo', is: 'ALTRO' } },
    nuovaPec: { kind: 'text', shape: 'pec', max: 254, required: true },
    confermaPec: { kind: 'text', shape: 'pec', max: 254, required: true, repeats: 'nuovaPec' },
    decorrenza: { kind: 'date', past: true, required: true, suggests: 'oggi' },
    dichiarazione: { kind: 'flag', accept: true, required: true },
  },
  pages: [
    {
      id: 'azienda',
      fields: [
        'pecAttuale',
        'naturaGiuridica',
        'iscrittaRegistroImprese',
        'proceduraConcorsuale',
        'motivoNonObbligo',
        'motivoAltro',
      ],
    },
    { id: 'pec', fields: ['nuovaPec', 'confermaPec', 'decorrenza', 'dichiarazione'] },
  ],
})

export type VariazionePec = Answers<typeof form>
