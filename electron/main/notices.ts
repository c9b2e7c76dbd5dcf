import type { Avviso } from '#electron/desk/avviso.ts'
import { placeOfDeadline } from '#electron/desk/deadlines.ts'
import { failureText } from '#electron/desk/failure-text.ts'
import { noticeIn } from '#electron/desk/messages/thread-notice.ts'
import type { Digest } from '#electron/desk/notice-rules.ts'
import type { TaskRow } from '#electron/desk/task.ts'
import { italianNotices, type NoticeWords } from './notice-words.ts'

export type Notice = { readonly title: string; readonly body: string; readonly to: string }

const NOTHING = { title: '', text: '', to: '/avvisi' }
const NAMED = 3 // companies; a notification shows a few lines

/** What to say of each thing to be told, and where a click leads. */
export function noticesOf(digests: readonly Digest[], texts: NoticeWords = italianNotices): readonly Notice[] {
  return digests.map(({ kind, avvisi }) => {
    const [first] = avvisi
    return first !== undefined && avvisi.length === 1 ? single(texts, first) : gathered(texts, kind, avvisi)
  })
}

function single(texts: NoticeWords, { kind, row, deadline, details = NOTHING }: Avviso): Notice {
  if (deadline !== undefined)
    return {
      title: texts.scadenze.title(deadline),
      body: texts.scadenze.about(deadline),
      to: placeOfDeadline(deadline),
    }
  if (row === undefined) {
    const { title, text, to } = noticeIn(texts.threads, details)
    return { title, body: text, to }
  }
  const what = `${texts.subjectOf(row.service)}\n${row.ragioneSociale}`
  const to = `/comunicazioni/${row.id}`
  return kind === 'esito'
    ? { title: esito(texts, row), body: what, to }
    : { title: texts.parked, body: why(texts, row, what), to }
}

const esito = (texts: NoticeWords, row: TaskRow) => (row.esito === 'accolta' ? texts.accolta : texts.nonAccolta)
const why = ({ failures }: NoticeWords, { failure }: TaskRow, what: string) =>
  failure ? `${what}\n${failureText(failure, failures)}` : what

function gathered(texts: NoticeWords, kind: Digest['kind'], avvisi: readonly Avviso[]): Notice {
  const n = avvisi.length
  if (kind === 'scadenza')
    return { title: texts.deadlines(n), body: deadlines(texts, avvisi), to: '/avvisi?tipo=scadenza' }
  const body = companies(texts, avvisi)
  if (kind === 'risposta') return { title: texts.answers(n), body, to: '/avvisi?tipo=risposta' }
  if (kind === 'ferma') return { title: texts.manyParked(n), body, to: '/avvisi?tipo=ferma' }
  const accolte = avvisi.filter(({ row }) => row?.esito === 'accolta').length
  return { title: texts.outcomes(n, accolte), body, to: '/avvisi?tipo=esito' }
}

const deadlines = ({ scadenze }: NoticeWords, avvisi: readonly Avviso[]) =>
  avvisi
    .slice(0, NAMED)
    .map(({ deadline }) => (deadline ? scadenze.title(deadline) : ''))
    .join('\n')

function companies(texts: NoticeWords, avvisi: readonly Avviso[]): string {
  // what tells of a communication ends with its company
  const named = avvisi.flatMap(({ row, details }) => row?.ragioneSociale ?? details?.text.split('\n').at(-1) ?? [])
  const names = [...new Set(named)]
  return texts.companies(names.slice(0, NAMED), Math.max(0, names.length - NAMED))
}
