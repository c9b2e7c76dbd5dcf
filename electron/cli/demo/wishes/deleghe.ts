import { vigente, type Delega, type Dossier, type Richiedente } from '#core/domain/dossier.ts'
import { titolari } from '#core/domain/titolo.ts'
import { dayAfter, inNameOf, wish, type Asking, type Portfolio, type Wish } from './wish.ts'

/** One mandate in four ends: in a week, or on a day that is already too late. */
export const revocheIntermediario: Asking = ({ dossiers }) =>
  dossiers.flatMap((dossier, place) => {
    const delega = dossier.deleghe.find((d) => d.tipo === 'intermediario' && vigente(d, dossier.oggi))
    if (place % 4 !== 1 || delega === undefined) return []
    const decorrenza = place % 8 === 1 ? dayAfter(dossier.oggi, 7) : dayAfter(delega.dal, -30)
    return [wish('revoca-delega-intermediario', dossier, { delega: delega.id, decorrenza, motivo: 'FINE_MANDATO' })]
  })

/** An intermediario may not ask: a sole trader ends the delega of who leaves, some dipendenti give up their own, one a colleague's. */
export const revocheDipendente: Asking = (portfolio) =>
  delegati(portfolio).flatMap(({ dossier, delega, colleague }, place) => {
    const asked = revoca(dossier, delega, { decorrenza: dayAfter(dossier.oggi, 1), motivo: 'CESSAZIONE_RAPPORTO' })
    const owner = rappresentante(dossier, delega)
    const isSoleTrader = dossier.azienda.naturaGiuridica === 'impresa-individuale'
    if (isSoleTrader && owner !== undefined) return [inNameOf(owner, asked)]
    if (colleague !== undefined) return [inNameOf(himself(colleague), asked)]
    return place % 2 === 0 ? [inNameOf(himself(delega), rinuncia(dossier, delega))] : []
  })

/** A dipendente delegato, and a colleague of his who is one too. */
type Delegato = { readonly dossier: Dossier; readonly delega: Delega; readonly colleague: Delega | undefined }

/** One dipendente delegato a company. */
export function delegati({ dossiers }: Portfolio): readonly Delegato[] {
  return dossiers.flatMap((dossier) => {
    const [delega, colleague] = dossier.deleghe.filter((d) => d.tipo === 'dipendente' && vigente(d, dossier.oggi))
    return delega === undefined ? [] : [{ dossier, delega, colleague }]
  })
}

function rinuncia(dossier: Dossier, delega: Delega): Wish {
  return revoca(dossier, delega, { decorrenza: dayAfter(dossier.oggi, 8), motivo: 'RINUNCIA' })
}

type Fine = { readonly decorrenza: string; readonly motivo: string }

function revoca(dossier: Dossier, { id }: Delega, fine: Fine): Wish {
  return wish('revoca-delega-dipendente', dossier, { delega: id, ...fine })
}

function himself({ delegato }: Delega): Richiedente {
  return { codiceFiscale: delegato, ruolo: 'dipendente-delegato' }
}

function rappresentante(dossier: Dossier, { matricola }: Delega): Richiedente | undefined {
  const found = titolari(dossier, matricola).find(({ ruolo }) => ruolo === 'rappresentante-legale')
  return found && { codiceFiscale: found.chi, ruolo: found.ruolo }
}
