import type { Known } from './option.ts'

/** What is known of the company and of who asks. */
export const facts = {
  oggi: ({ oggi }) => oggi,
  'azienda.codice-fiscale': ({ azienda }) => azienda.codiceFiscale,
  'azienda.pec': ({ azienda }) => azienda.pec,
  'azienda.natura-giuridica': ({ azienda }) => azienda.naturaGiuridica,
  'azienda.iscritta-registro-imprese': ({ azienda }) => azienda.registroImprese?.iscritta,
  'azienda.procedura-concorsuale': ({ azienda }) => azienda.registroImprese?.proceduraConcorsuale,
  'richiedente.ruolo': ({ richiedente }) => richiedente.ruolo,
} as const satisfies Record<string, Known>
