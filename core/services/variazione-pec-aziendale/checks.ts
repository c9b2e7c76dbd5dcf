import { addDays, type Giorno } from '#core/domain/identifiers/giorno.ts'
import { nonDopo, nonPrima } from '#core/service/common/limiti.ts'
import { nessunaRichiestaIdentica } from '#core/service/common/pendenti.ts'
import { codiceFiscaleValido } from '#core/service/common/posizione.ts'
import { richiedenteConTitoloSullAzienda } from '#core/service/common/titolo.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import type { VariazionePec } from './form.ts'
import { onRecapito } from './recapito.ts'
import { sheet } from './sheet.ts'
import { subject } from './subject.ts'

/** How far back a variation may reach, in days: the thirty within which changes are to be told. Our rule. */
const RITARDO_MASSIMO = 30

const check = checksFor<VariazionePec>()
const giorno = ({ decorrenza }: VariazionePec) => decorrenza

export const checks = [
  codiceFiscaleValido<VariazionePec>(),
  richiedenteConTitoloSullAzienda<VariazionePec>(sheet.who),
  check({
    code: 'non-dovuta-al-registro-imprese',
    weight: 'blocca',
    field: 'iscrittaRegistroImprese',
    verify: ({ iscrittaRegistroImprese, proceduraConcorsuale }, { azienda }) => {
      if (!iscrittaRegistroImprese) return passes({ trovato: 'non iscritta' })
      const found = { azienda: azienda.ragioneSociale, trovato: 'iscritta' }
      return proceduraConcorsuale === true
        ? passes({ ...found, trovato: 'iscritta, in procedura concorsuale' })
        : fails(found)
    },
  }),
  check({
    code: 'societa-fuori-dal-registro',
    weight: 'avvisa',
    field: 'iscrittaRegistroImprese',
    verify: ({ iscrittaRegistroImprese, naturaGiuridica }) =>
      naturaGiuridica === 'societa' && !iscrittaRegistroImprese ? fails({}) : passes(),
  }),
  ...onRecapito,
  nonDopo<VariazionePec>()({
    code: 'decorrenza-non-futura',
    field: 'decorrenza',
    giorno,
    limite: (_, { oggi }) => oggi,
  }),
  nonPrima<VariazionePec>()({
    code: 'decorrenza-non-troppo-passata',
    field: 'decorrenza',
    giorno,
    limite: (_, { oggi }) => addDays(oggi as Giorno, -RITARDO_MASSIMO),
  }),
  check({
    code: 'posizioni-aperte',
    weight: 'avvisa',
    verify: (_, { posizioni }) =>
      posizioni.every(({ stato }) => stato === 'cessata-definitiva') ? fails({}) : passes(),
  }),
  nessunaRichiestaIdentica<VariazionePec>({ servizio: sheet.id, subject }),
]
