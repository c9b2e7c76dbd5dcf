import type { Dossier, Versamento } from '#core/domain/dossier.ts'
import { isPeriodo, plusMonths, type Periodo } from '#core/domain/identifiers/periodo.ts'
import { wish, type Asking, type Wish } from './wish.ts'

const TOO_FAR = 3

/** Payments written under a wrong month go to the right one; a few would go to a month that had not come yet. */
export const rettifiche: Asking = ({ dossiers }) => {
  const wrong = dossiers.flatMap((dossier) => uncovered(dossier).flatMap((missing) => mended(dossier, missing)))
  const ahead = dossiers.flatMap(future).slice(0, TOO_FAR)
  return [...wrong, ...ahead]
}

type Missing = { readonly matricola: string; readonly periodo: Periodo }

/** Months declared that no payment covers. */
function uncovered({ denunce, versamenti }: Dossier): readonly Missing[] {
  return denunce.flatMap(({ matricola, periodo, lavoratori = 0 }) => {
    const paid = versamenti.some((v) => v.matricola === matricola && v.da === periodo)
    return paid || lavoratori === 0 || !isPeriodo(periodo) ? [] : [{ matricola, periodo }]
  })
}

/** The largest DM10 collected when the missing month was due, which its own month does not need. */
function mended(dossier: Dossier, { matricola, periodo }: Missing): readonly Wish[] {
  const his = dossier.versamenti.filter((v) => v.matricola === matricola && v.causale === 'DM10')
  const months = dossier.denunce.filter((d) => d.matricola === matricola).map((d) => d.periodo)
  const needed = ({ id, da = '' }: Versamento) =>
    months.includes(da) && !his.some((other) => other.id !== id && other.da === da)
  const [found] = his.filter((v) => isDueAfter(v, periodo) && !needed(v)).sort((a, b) => b.debito - a.debito)
  return found ? [moved(dossier, found, periodo)] : []
}

function isDueAfter({ riscossoIl }: Versamento, periodo: Periodo): boolean {
  return riscossoIl.startsWith(plusMonths(periodo, 1))
}

/** The newest payment of a company, moved past its own collection. */
function future(dossier: Dossier): readonly Wish[] {
  const newest = dossier.versamenti
    .filter(({ causale }) => causale === 'DM10')
    .sort((a, b) => (a.riscossoIl < b.riscossoIl ? 1 : -1))[0]
  const month = newest?.riscossoIl.slice(0, 7) ?? ''
  return newest && isPeriodo(month) ? [moved(dossier, newest, plusMonths(month, 1))] : []
}

function moved(dossier: Dossier, { id }: Versamento, periodoCorretto: Periodo): Wish {
  return wish('rettifica-periodo-pagamento', dossier, { versamento: id, periodoCorretto, motivo: 'MESE_ERRATO' })
}
