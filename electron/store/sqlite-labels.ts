import type { Labelling, Labels } from '#electron/desk/labels.ts'
import type { DeskDb } from './desk-tables.ts'
import {
  companiesWith,
  countedLabels,
  deleteLabel,
  giveLabel,
  labelKind,
  labelsOf,
  putLabel,
  sharedLabels,
  takeLabel,
} from './queries/labels.ts'

/** What the studio writes on its companies, in the workspace. */
export function sqliteLabels(db: DeskDb): Labels {
  return {
    list: () => countedLabels(db).execute(),
    shared: async (aziende) => (await sharedLabels(db, aziende).execute()).map(({ label }) => label),
    put: async (label) => {
      await putLabel(db, label).execute()
    },
    delete: (id) =>
      db.transaction().execute(async (tx) => {
        const had = await companiesWith(tx, id).execute()
        for (const { azienda } of had) await takeLabel(tx, azienda, id).execute()
        await deleteLabel(tx, id).execute()
        return had.map(({ azienda }) => azienda)
      }),
    apply: (labellings) =>
      db.transaction().execute(async (tx) => {
        const done: Labelling[] = []
        for (const one of labellings) done.push(...(await applied(tx, one)))
        return done
      }),
  }
}

async function applied(tx: DeskDb, labelling: Labelling): Promise<readonly Labelling[]> {
  const { azienda, label, has } = labelling
  if (!has) return (await changed(takeLabel(tx, azienda, label))) ? [labelling] : []
  const kind = (await labelKind(tx, label).executeTakeFirst())?.kind
  if (kind === undefined) return []
  const before = kind === 'referente' ? await labelsOf(tx, azienda, kind).execute() : []
  const others = before.filter(({ id }) => id !== label).map(({ id }) => ({ azienda, label: id, has: false }))
  for (const other of others) await takeLabel(tx, azienda, other.label).execute()
  const isNew = await changed(giveLabel(tx, azienda, label))
  return [...others, ...(isNew ? [labelling] : [])]
}

type Writing = ReturnType<typeof giveLabel> | ReturnType<typeof takeLabel>

async function changed(writing: Writing): Promise<boolean> {
  const [result] = await writing.execute()
  if (result === undefined) return false
  return ('numDeletedRows' in result ? result.numDeletedRows : (result.numInsertedOrUpdatedRows ?? 0n)) > 0n
}
