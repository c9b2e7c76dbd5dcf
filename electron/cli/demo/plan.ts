import { vigente, type Dossier } from '#core/domain/dossier.ts'
import { addDays, isGiorno } from '#core/domain/identifiers/giorno.ts'
import type { Loose } from '#core/forms/loose.ts'
import { richiedenteOf, today, type Desk } from '#electron/desk/desk.ts'

/** One Smart-Task worth asking, with the answers that only the consultant can know. */
export type Wish = {
  readonly service: string
  readonly azienda: string
  readonly dossier: Dossier
  readonly answers: Loose
}

const PAGE = 200

/** What a studio would ask today: every open note calculated again, some new PEC addresses, the mandates that end. */
export async function wishes(desk: Desk): Promise<readonly Wish[]> {
  const dossiers = await portfolio(desk)
  return [...dossiers.flatMap(notes), ...dossiers.flatMap(newPec), ...dossiers.flatMap(endings)]
}

async function portfolio(desk: Desk): Promise<readonly Dossier[]> {
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

function notes(dossier: Dossier): readonly Wish[] {
  return dossier.note
    .filter(({ stato }) => stato === 'aperta')
    .map(({ id }) => wish('ricalcolo-nota-rettifica', dossier, { nota: id }))
}

/** One company in three changes its address. */
function newPec(dossier: Dossier, place: number): readonly Wish[] {
  if (place % 3 !== 0) return []
  const [, domain = 'pec.example'] = (dossier.azienda.pec ?? '').split('@')
  const nuovaPec = `amministrazione.${dossier.azienda.codiceFiscale.toLowerCase()}@${domain}`
  return [wish('variazione-pec-aziendale', dossier, { nuovaPec, confermaPec: nuovaPec, decorrenza: dossier.oggi })]
}

/** One mandate in four ends: at the end of the month, or on a day that is already too late. */
function endings(dossier: Dossier, place: number): readonly Wish[] {
  const delega = dossier.deleghe.find((d) => d.tipo === 'intermediario' && vigente(d, dossier.oggi))
  if (place % 4 !== 1 || delega === undefined) return []
  const decorrenza = place % 8 === 1 ? dayAfter(dossier.oggi, 7) : dayAfter(delega.dal, -30)
  return [wish('revoca-delega-intermediario', dossier, { delega: delega.id, decorrenza, motivo: 'FINE_MANDATO' })]
}

function wish(service: string, dossier: Dossier, answers: Loose): Wish {
  return { service, azienda: dossier.azienda.codiceFiscale, dossier, answers }
}

function dayAfter(day: string, days: number): string {
  return isGiorno(day) ? addDays(day, days) : day
}
