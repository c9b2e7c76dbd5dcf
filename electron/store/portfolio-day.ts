import type { Studio } from '#electron/desk/studio.ts'
import type { DeskDb } from './desk-tables.ts'
import { remember, remembered } from './queries/remembered.ts'
import { renewPortfolio } from './queries/renew-portfolio.ts'

/** Brings the list of companies to a day: deleghe begin and end while nobody writes. */
export async function turnPortfolioTo(db: DeskDb, oggi: string): Promise<void> {
  await remembering(db, 'oggi', oggi)
}

/** Whose deleghe the list is about. */
export async function keepStudio(db: DeskDb, studio: Studio): Promise<void> {
  await remembering(db, 'studio', studio)
}

async function remembering(db: DeskDb, name: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value)
  await db.transaction().execute(async (tx) => {
    if ((await remembered(tx, name).executeTakeFirst())?.value === text) return
    await remember(tx, name, text).execute()
    await renewPortfolio(tx)
  })
}
