import type { Dossier } from '#core/domain/dossier.ts'
import { richiedenteOf, today, type Desk } from '#electron/desk/desk.ts'
import {
  dichiarazioniPreventive,
  dichiarazioniRipetute,
  fondiTesoreria,
  fondiTesoreriaRipetuti,
  sostituzioni,
} from './wishes/codici.ts'
import {
  cancellazioni,
  contattiDeiDipendenti,
  contattiDelloStudio,
  contattiDelloStudioDomani,
  pecAziendali,
} from './wishes/contatti.ts'
import { revocheDipendente, revocheIntermediario } from './wishes/deleghe.ts'
import { ricalcoli } from './wishes/note.ts'
import { cessazioni, cessazioniRipetute, riattivazioni, sospensioni } from './wishes/posizioni.ts'
import { cessazioniDeiSoggetti, contattiDeiSoggetti, inserimenti, inserimentiRipetuti } from './wishes/soggetti.ts'
import { rettifiche } from './wishes/versamenti.ts'
import type { Asking, Wish } from './wishes/wish.ts'

/** What a studio would ask today, of what its files hold. */
export const OGGI: readonly Asking[] = [
  ricalcoli,
  rettifiche,
  pecAziendali,
  contattiDelloStudio,
  contattiDeiDipendenti,
  inserimenti,
  revocheIntermediario,
  revocheDipendente,
  sospensioni,
  cessazioni,
  fondiTesoreria,
  sostituzioni,
  dichiarazioniPreventive,
]

/** What the outcomes of today make it possible to ask the day after. */
export const DOMANI: readonly Asking[] = [
  contattiDelloStudioDomani,
  cancellazioni,
  contattiDeiSoggetti,
  cessazioniDeiSoggetti,
  inserimentiRipetuti,
  riattivazioni,
  cessazioniRipetute,
  fondiTesoreriaRipetuti,
  dichiarazioniRipetute,
]

/** All that is asked of the portfolio as it stands now; `prova` is a file in the archive. */
export async function wishes(desk: Desk, asked: readonly Asking[], prova: string): Promise<readonly Wish[]> {
  const portfolio = { dossiers: await dossiersOf(desk), prova }
  return asked.flatMap((asking) => asking(portfolio))
}

const PAGE = 200

async function dossiersOf(desk: Desk): Promise<readonly Dossier[]> {
  const found: Dossier[] = []
  let after: string | undefined
  do {
    const page = await desk.companies.list({
      search: '',
      scope: 'tutte',
      limit: PAGE,
      ...(after !== undefined && { after }),
    })
    for (const { codiceFiscale } of page.rows) found.push(...(await dossierOf(desk, codiceFiscale)))
    after = page.next
  } while (after !== undefined)
  return found
}

async function dossierOf(desk: Desk, azienda: string): Promise<readonly Dossier[]> {
  const dossier = await desk.companies.dossier({ azienda, richiedente: richiedenteOf(desk), oggi: today(desk) })
  return dossier === undefined ? [] : [dossier]
}
