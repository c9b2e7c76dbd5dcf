import { denunceDi, mesiConDipendenti } from '#core/domain/denunce.ts'
import type { Dossier, Posizione } from '#core/domain/dossier.ts'
import { atWork, dayAfter, wish, type Asking, type AtWork, type Portfolio } from './wish.ts'

/** The season is over: employees until October. Those who still have some in the last UniEmens are refused. */
export const sospensioni: Asking = (portfolio) => {
  const stagione = { motivo: 'FINE_STAGIONE', ripresaPrevista: '2027-04-01' }
  const over = seasonal(portfolio).map(({ dossier, posizione }) =>
    wish('sospensione-posizione', dossier, {
      posizione: posizione.matricola,
      decorrenza: '2026-11-01',
      ultimoMese: '2026-10',
      ...stagione,
    }),
  )
  const tooEarly = manned(portfolio, 3).map(({ dossier, posizione }) =>
    wish('sospensione-posizione', dossier, {
      posizione: posizione.matricola,
      decorrenza: '2026-08-15',
      ultimoMese: '2026-08',
      motivo: 'ASSENZA_TEMPORANEA',
    }),
  )
  return [...over, ...tooEarly]
}

/** Who has had nobody since the spring closes; who still had employees in September cannot have closed in July. */
export const cessazioni: Asking = (portfolio) => {
  const stopped = atWork(portfolio).flatMap(({ dossier, posizione }) => {
    const ultimoMese = mesiConDipendenti(dossier, posizione.matricola).at(-1)
    if (ultimoMese === undefined || ultimoMese >= '2026-08' || isSeasonal({ dossier, posizione })) return []
    return [wish('cessazione-provvisoria-posizione', dossier, { ...closing(posizione, '2026-11-01'), ultimoMese })]
  })
  const tooEarly = manned(portfolio, 5)
    .slice(3)
    .map(({ dossier, posizione }) =>
      wish('cessazione-provvisoria-posizione', dossier, { ...closing(posizione, '2026-07-31'), ultimoMese: '2026-07' }),
    )
  return [...stopped, ...tooEarly]
}

/** The day after: somebody is hired at once, somebody already asks for next spring, which is too far ahead. */
export const riattivazioni: Asking = ({ dossiers }) =>
  inStato(dossiers, 'sospesa').map(({ dossier, posizione: { matricola } }, place) =>
    wish('riattivazione-posizione', dossier, {
      posizione: matricola,
      decorrenza: place % 2 === 0 ? dayAfter(dossier.oggi, 3) : '2027-04-01',
    }),
  )

/** The day after: a position that has ceased cannot cease again. */
export const cessazioniRipetute: Asking = ({ dossiers }) =>
  inStato(dossiers, 'cessata-provvisoria')
    .slice(0, 1)
    .map(({ dossier, posizione }) =>
      wish('cessazione-provvisoria-posizione', dossier, { ...closing(posizione, dossier.oggi), ultimoMese: '2026-05' }),
    )

function closing({ matricola }: Posizione, decorrenza: string) {
  return { posizione: matricola, decorrenza }
}

function inStato(dossiers: readonly Dossier[], stato: Posizione['stato']): readonly AtWork[] {
  return dossiers.flatMap((dossier) =>
    dossier.posizioni.filter((p) => p.stato === stato).map((posizione) => ({ dossier, posizione })),
  )
}

function seasonal(portfolio: Portfolio): readonly AtWork[] {
  return atWork(portfolio).filter(isSeasonal)
}

/** Employees in the summer, and a winter declared without any. */
function isSeasonal({ dossier, posizione: { matricola } }: AtWork): boolean {
  const [declared, manned] = [denunceDi(dossier, matricola), mesiConDipendenti(dossier, matricola)]
  const isWinter = declared.some(({ periodo }) => periodo === '2026-01') && !manned.includes('2026-01')
  return isWinter && manned.includes('2026-08')
}

/** Small companies with employees all year round. */
function manned(portfolio: Portfolio, many: number): readonly AtWork[] {
  const found = atWork(portfolio).filter(({ dossier, posizione: { matricola } }) => {
    const months = mesiConDipendenti(dossier, matricola)
    return dossier.posizioni.length === 1 && months.length === 12
  })
  return found.slice(-many)
}
