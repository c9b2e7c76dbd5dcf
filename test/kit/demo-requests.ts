import type { Page } from '@playwright/test'
import type { Dossier } from '#core/domain/dossier.ts'
import type { AnySheet } from '#core/service/define.ts'
import { catalogue } from '#core/services/catalogue.ts'
import { answered } from '#electron/cli/demo/answers.ts'
import { OGGI } from '#electron/cli/demo/plan.ts'
import type { Input } from '#electron/bridge/calls.ts'
import type { Wish } from '#electron/cli/demo/wishes/wish.ts'
import { ask } from './page.ts'

const sheets = new Map(catalogue.map((sheet): [string, AnySheet] => [sheet.id, sheet]))

/** Has so many requests decided, of as many oggetti and companies of the open demo studio as a studio would ask today. */
export async function requestsDecided(page: Page, howMany: number): Promise<void> {
  const dossiers = await dossiersOf(page)
  const ids: string[] = []
  for (const [turn, wish] of inTurn(dossiers).slice(0, howMany).entries()) {
    const draft = await drafted(page, wish, dossiers.get(wish.azienda), turn)
    if (draft !== undefined) ids.push(draft)
  }
  await ask(page, 'tasks.queue', { ids })
  await ask(page, 'sync.now', {})
}

async function dossiersOf(page: Page): Promise<ReadonlyMap<string, Dossier>> {
  const companies = await ask(page, 'companies.list', { search: '', scope: 'in-delega', limit: 200 })
  if (!companies.ok) throw new Error(companies.failure.code)
  const found = new Map<string, Dossier>()
  for (const { codiceFiscale: azienda } of companies.value.rows) {
    const read = await ask(page, 'companies.dossier', { azienda })
    if (read.ok) found.set(azienda, read.value)
  }
  return found
}

/** One wish of each oggetto, then a second of each, and so on; each about a company as far on in the list as there were wishes before. */
function inTurn(dossiers: ReadonlyMap<string, Dossier>): readonly Wish[] {
  const portfolio = { dossiers: [...dossiers.values()], prova: '' }
  const wishes = OGGI.map((asking) => asking(portfolio).filter(({ richiedente }) => richiedente === undefined))
  const rounds = Math.max(...wishes.map(({ length }) => length))
  return Array.from({ length: rounds }, (_, round) =>
    wishes.flatMap((of, service) => of[(round + service) % of.length] ?? []),
  ).flat()
}

/** The bridge reads them anyway. */
type Answers = NonNullable<Input<'tasks.create'>['answers']>

async function drafted(page: Page, wish: Wish, dossier: Dossier | undefined, turn: number) {
  const sheet = sheets.get(wish.service)
  if (sheet === undefined || dossier === undefined) throw new Error(`nobody can ask ${wish.service}`)
  const answers = answered(sheet.form, dossier, wish.answers, turn) as Answers
  const draft = await ask(page, 'tasks.create', { service: wish.service, azienda: wish.azienda, answers })
  return draft.ok ? draft.value.id : undefined
}
