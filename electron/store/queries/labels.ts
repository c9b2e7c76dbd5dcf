import { sql } from 'kysely'
import type { Label, LabelKind } from '#electron/desk/labels.ts'
import type { DeskDb } from '#electron/store/desk-tables.ts'

export const countedLabels = (db: DeskDb) =>
  db
    .selectFrom('labels')
    .leftJoin('company_labels', 'company_labels.label', 'labels.id')
    .select(['id', 'kind', 'name', 'colour', (eb) => eb.fn.count<number>('azienda').as('companies')])
    .groupBy(['id', 'kind', 'name', 'colour'])
    .orderBy(sql`lower(name)`)

export const labelKind = (db: DeskDb, id: string) => db.selectFrom('labels').select('kind').where('id', '=', id)

export const putLabel = (db: DeskDb, label: Label) =>
  db
    .insertInto('labels')
    .values(label)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(label))

export const deleteLabel = (db: DeskDb, id: string) => db.deleteFrom('labels').where('id', '=', id)

export const companiesWith = (db: DeskDb, label: string) =>
  db.selectFrom('company_labels').select('azienda').where('label', '=', label).orderBy('azienda')

/** The labels that every one of these companies has. */
export const sharedLabels = (db: DeskDb, aziende: readonly string[]) =>
  db
    .selectFrom('company_labels')
    .select('label')
    .where('azienda', 'in', sql<string>`(select value from json_each(${JSON.stringify(aziende)}))`)
    .groupBy('label')
    .having((eb) => eb.fn.countAll<number>(), '=', new Set(aziende).size)

/** The labels of a kind that a company has. */
export const labelsOf = (db: DeskDb, azienda: string, kind: LabelKind) =>
  db
    .selectFrom('company_labels')
    .innerJoin('labels', 'labels.id', 'company_labels.label')
    .select('id')
    .where('azienda', '=', azienda)
    .where('kind', '=', kind)

export const giveLabel = (db: DeskDb, azienda: string, label: string) =>
  db
    .insertInto('company_labels')
    .values({ azienda, label })
    .onConflict((conflict) => conflict.doNothing())

export const takeLabel = (db: DeskDb, azienda: string, label: string) =>
  db.deleteFrom('company_labels').where('azienda', '=', azienda).where('label', '=', label)
