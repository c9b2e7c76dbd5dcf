import type { Dossier } from '#core/domain/dossier.ts'
import { codiceFiscale } from '#core/domain/identifiers/codice-fiscale.ts'
import { domicilioDUfficio, type Pec } from '#core/domain/identifiers/pec.ts'
import { isCellulare, type Telefono } from '#core/domain/identifiers/telefono.ts'
import { isIndirizzo, recapitoNormale, type TipoRecapito } from '#core/domain/recapito.ts'
import type { Loose } from '#core/forms/loose.ts'
import { fails, passes, type Check, type Verdict } from '#core/service/define.ts'
import { riscontro } from '#core/service/inquiry.ts'
import { dopo, nuovi, stesso, variati, type Recapito } from './nuovi-recapiti.ts'

type Weight = 'blocca' | 'avvisa'

type About<A> = {
  /** Codice fiscale of whom the addresses and numbers reach. */
  readonly titolare: (answers: A, dossier: Dossier) => string | undefined
  readonly after?: readonly string[]
  /** Whether he must have a PEC, or it is only told that he has none. */
  readonly pec: Weight
}

/** A question about what the request changes; what is registered already is nobody's concern. */
type Question = (asked: {
  readonly changed: readonly Recapito[]
  readonly titolare: string
  readonly answers: Loose
  readonly dossier: Dossier
}) => Verdict

type Rule<Code extends string> = {
  readonly code: Code
  readonly weight: Weight
  readonly field?: string
  readonly after?: readonly string[]
  readonly asks: Question
}

const NUMERI: readonly TipoRecapito[] = ['telefono', 'cellulare', 'fax']
/** A fax takes no notice: who had nothing else could not be told. Our rule. */
const AVVISABILI: readonly TipoRecapito[] = ['pec', 'email', 'telefono', 'cellulare']

const rule = <const Code extends string>(one: Rule<Code>) => one

const onWhose = rule({
  code: 'codice-fiscale-del-titolare',
  weight: 'blocca',
  asks: ({ titolare: trovato }) => (codiceFiscale(trovato).ok ? passes({ trovato }) : fails({ trovato })),
})

const onChange = [
  rule({
    code: 'recapito-variato',
    weight: 'blocca',
    field: 'nuovaPec',
    asks: ({ changed }) => (changed.length > 0 ? passes({ elenco: listed(changed) }) : fails({})),
  }),
  rule({
    code: 'recapiti-tutti-diversi',
    weight: 'avvisa',
    after: ['recapito-variato'],
    asks: ({ changed, answers }) => {
      const same = nuovi(answers).filter(({ tipo }) => !changed.some((c) => c.tipo === tipo))
      return same.length === 0 ? passes() : fails({ elenco: listed(same) })
    },
  }),
]

const onAddress = [
  rule({
    code: 'pec-non-assegnata-d-ufficio',
    weight: 'blocca',
    field: 'nuovaPec',
    asks: noneOf(['pec'], ({ valore }) => domicilioDUfficio(valore as Pec)),
  }),
  rule({
    code: 'pec-diversa-dall-email',
    weight: 'blocca',
    field: 'nuovaPec',
    asks: ({ changed, titolare, answers, dossier }) => {
      // a dead one is judged as such
      const all = dopo(answers, dossier, titolare).filter(({ anomalo }) => anomalo !== true)
      const twice = changed.find(({ tipo, valore }) =>
        all.some((c) => isIndirizzo(tipo) && isIndirizzo(c.tipo) && c.tipo !== tipo && stesso(c, valore)),
      )
      return twice ? fails({ trovato: twice.valore }) : passes()
    },
  }),
  rule({ code: 'pec-non-anomala', weight: 'blocca', field: 'nuovaPec', asks: noneOf(['pec'], dead) }),
  rule({ code: 'email-non-anomala', weight: 'blocca', field: 'nuovaEmail', asks: noneOf(['email'], dead) }),
  rule({ code: 'pec-non-di-altri', weight: 'blocca', field: 'nuovaPec', asks: noneOf(['pec'], ofOthers) }),
  rule({ code: 'email-non-di-altri', weight: 'blocca', field: 'nuovaEmail', asks: noneOf(['email'], ofOthers) }),
  rule({
    code: 'recapiti-riscontrati',
    weight: 'avvisa',
    asks: noneOf(['pec', 'email'], ({ valore }, { dossier }) => reply(valore, dossier) === undefined),
  }),
]

const onNumber = [
  rule({
    code: 'cellulare-mobile',
    weight: 'blocca',
    field: 'nuovoCellulare',
    // where a foreign number leads cannot be told
    asks: noneOf(['cellulare'], ({ valore }) => valore.startsWith('+39') && !isCellulare(valore as Telefono)),
  }),
  rule({ code: 'numeri-non-anomali', weight: 'blocca', field: 'nuovoCellulare', asks: noneOf(NUMERI, dead) }),
  rule({ code: 'numeri-non-di-altri', weight: 'avvisa', field: 'nuovoCellulare', asks: noneOf(NUMERI, ofOthers) }),
]

const hasPec: Question = ({ answers, dossier, titolare }) =>
  dopo(answers, dossier, titolare).some(({ tipo }) => tipo === 'pec') ? passes() : fails({})

const onReach = rule({
  code: 'resta-un-recapito-utilizzabile',
  weight: 'blocca',
  field: 'nuovaEmail',
  asks: ({ answers, dossier, titolare }) => {
    const usable = dopo(answers, dossier, titolare).filter(({ anomalo }) => anomalo !== true)
    return usable.some(({ tipo }) => AVVISABILI.includes(tipo)) ? passes() : fails({})
  },
})

/** What the new addresses and numbers of an intermediario, or of a dipendente delegato, must be. */
export function suiRecapiti<A extends Loose>({ titolare, after = [], pec }: About<A>) {
  const asked = <const Code extends string>({
    code,
    weight,
    field,
    after: own = [],
    asks,
  }: Rule<Code>): Check<A, Code> => ({
    code,
    weight,
    ...(field !== undefined && { field }),
    after: [...after, ...own],
    verify: (answers, dossier) => {
      const whose = titolare(answers, dossier)
      if (whose === undefined) return fails({ trovato: '' })
      return asks({ changed: variati(answers, dossier, whose), titolare: whose, answers, dossier })
    },
  })
  return [
    asked(onWhose),
    ...onChange.map((one) => asked(one)),
    ...onAddress.map((one) => asked(one)),
    ...onNumber.map((one) => asked(one)),
    asked(rule({ code: 'pec-presente', weight: pec, field: 'nuovaPec', asks: hasPec })),
    asked(onReach),
  ]
}

type Asked = Parameters<Question>[0]

/** None of the new ones of those kinds is what it should not be; the first that is gets told. */
function noneOf(tipi: readonly TipoRecapito[], wrong: (one: Recapito, asked: Asked) => boolean): Question {
  return (asked) => {
    const one = asked.changed.find((c) => tipi.includes(c.tipo) && wrong(c, asked))
    return one ? fails({ trovato: one.valore }) : passes()
  }
}

/** Whether a notification there failed: it is marked so, for whomever it was. */
function dead({ valore }: Recapito, { dossier }: Asked): boolean {
  return dossier.contatti.some((c) => c.anomalo === true && stesso(c, valore))
}

function ofOthers({ tipo, valore }: Recapito, { dossier, titolare }: Asked): boolean {
  const { azienda, contatti } = dossier
  const companys = azienda.pec !== undefined && azienda.codiceFiscale !== titolare ? azienda.pec : ''
  return (
    recapitoNormale(tipo, companys) === valore ||
    contatti.some((c) => c.titolare !== titolare && stesso(c, valore)) ||
    reply(valore, dossier) === true
  )
}

function reply(valore: string, dossier: Dossier): boolean | undefined {
  return riscontro(dossier, { domanda: 'recapito-di-altri', valore })?.trovato
}

const listed = (some: readonly Recapito[]) => some.map(({ valore }) => valore).join(', ')
