import type { Versamento } from '#core/domain/dossier.ts'
import { usoAmmesso } from '#core/domain/identifiers/causale-f24.ts'
import { compact } from '#core/domain/identifiers/compact.ts'
import { causaleConosciuta, diAltraGestione } from '#core/domain/versamento.ts'
import { checksFor, fails, passes } from '#core/service/define.ts'
import type { Rettifica } from './form.ts'
import { onVersamento } from './riferimenti.ts'

const check = checksFor<Rettifica>()
const after = ['versamento-esistente'] as const
const field = 'versamento'

/** The payment is there, collected, and still free. */
export const onPayment = [
  check({
    code: 'versamento-esistente',
    weight: 'blocca',
    field,
    verify: onVersamento(({ causale, riscossoIl, debito, credito }) =>
      passes({ causale, riscossoIl, importo: debito === 0 ? credito : debito }),
    ),
  }),
  check({
    code: 'versamento-riscosso',
    weight: 'blocca',
    after,
    field,
    verify: onVersamento(({ riscossoIl }, { oggi }) => {
      const found = { atteso: oggi, trovato: riscossoIl }
      return riscossoIl <= oggi ? passes(found) : fails(found)
    }),
  }),
  check({
    code: 'versamento-non-rettificato',
    weight: 'blocca',
    after,
    field,
    verify: onVersamento(({ rettificatoIl }) =>
      rettificatoIl === undefined ? passes() : fails({ trovato: rettificatoIl }),
    ),
  }),
  check({
    code: 'versamento-non-vincolato',
    weight: 'blocca',
    after,
    field,
    verify: onVersamento(({ vincolo }) => (vincolo === undefined ? passes() : fails({ trovato: vincolo }))),
  }),
]

/** Who paid it; nobody is told when the archive does not know. */
export const onContribuente = [
  check({
    code: 'contribuente-dell-azienda',
    weight: 'blocca',
    after,
    field,
    verify: onVersamento(({ contribuente }, { azienda }) => {
      if (contribuente === undefined) return passes()
      const found = { atteso: azienda.codiceFiscale, trovato: contribuente }
      return compact(contribuente) === compact(azienda.codiceFiscale) ? passes(found) : fails(found)
    }),
  }),
]

/** What its causale says of it, before any month. */
export const onCausale = [
  check({
    code: 'causale-conosciuta',
    weight: 'avvisa',
    after,
    field,
    verify: onVersamento((versamento) =>
      causaleConosciuta(versamento) === undefined ? fails({ trovato: versamento.causale }) : passes(),
    ),
  }),
  check({
    code: 'causale-di-gestione-contributiva',
    weight: 'blocca',
    after,
    field,
    verify: onVersamento((versamento) => {
      const found = { trovato: versamento.causale }
      return diAltraGestione(versamento) ? fails(found) : passes(found)
    }),
  }),
  check({
    code: 'importo-ammesso-per-la-causale',
    weight: 'blocca',
    after: ['causale-di-gestione-contributiva'],
    field,
    verify: onVersamento((versamento) => {
      const [colonna, ...others] = COLONNE.filter((one) => versamento[one] > 0)
      const allowed = colonneAmmesse(versamento)
      const found = {
        causale: versamento.causale,
        atteso: inWords(allowed, ' oppure '),
        trovato: columnsOf(versamento),
      }
      return colonna !== undefined && others.length === 0 && allowed.includes(colonna) ? passes(found) : fails(found)
    }),
  }),
]

const COLONNE = ['debito', 'credito'] as const
type Colonna = (typeof COLONNE)[number]

/** A causale that our table does not know may stand in either column. */
function colonneAmmesse(versamento: Versamento): readonly Colonna[] {
  const causale = causaleConosciuta(versamento)
  return causale === undefined ? COLONNE : COLONNE.filter((one) => usoAmmesso(causale, one))
}

function columnsOf(versamento: Versamento): string {
  const filled = COLONNE.filter((one) => versamento[one] > 0)
  return filled.length === 0 ? 'nessun importo' : `un importo ${inWords(filled, ' e uno ')}`
}

const inWords = (colonne: readonly Colonna[], joined: string) => colonne.map((one) => `a ${one}`).join(joined)
