import { catalogue } from '#core/services/catalogue.ts'
import type { AnySheet } from '#core/service/define.ts'
import { failureOf, textOf } from '#core/service/sheet-texts.ts'
import type { Task } from '#electron/desk/task.ts'

const sheets = new Map((catalogue as readonly AnySheet[]).map((sheet) => [sheet.id, sheet]))

/** The words a request is found by: whose it is; what it asks and answers, and why it was not accepted. */
export type Words = { readonly azienda: string; readonly text: string }

export function wordsOf(task: Task): Words {
  const sheet = sheets.get(task.service)
  const { ragioneSociale, azienda, matricola, protocollo, answers, parcel } = task
  const given = parcel === undefined ? answers : { ...answers, ...parcel.answers }
  const said = Object.values(given).filter((answer) => typeof answer !== 'boolean')
  return {
    azienda: joined([ragioneSociale, azienda, matricola]),
    text: joined([protocollo, ...titleOf(sheet), ...said, ...reasonsOf(task, sheet)]),
  }
}

const joined = (words: readonly unknown[]) =>
  words
    .filter((word) => word !== undefined && word !== null)
    .map(String)
    .join(' ')

const titleOf = (sheet: AnySheet | undefined) => (sheet === undefined ? [] : [textOf(sheet, 'title')])

function reasonsOf({ outcome }: Task, sheet: AnySheet | undefined): readonly string[] {
  const failed = (outcome?.checks ?? []).filter(({ result }) => result === 'non-superata')
  if (sheet === undefined) return failed.map(({ code }) => code)
  return failed.map((line) => failureOf(sheet, line))
}
