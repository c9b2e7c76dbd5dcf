import type { Avviso } from '#electron/desk/avviso.ts'
import { placeOfDeadline, type Deadline } from '#electron/desk/deadlines.ts'
import { subjectOf } from '#renderer/texts/catalogue.ts'
import { avvisi } from '#renderer/texts/avvisi.ts'
import { failureText } from '#renderer/texts/failures.ts'
import { dayName } from '#renderer/texts/format.ts'
import { noticeNow } from '#renderer/texts/thread-notices.ts'
import { scadenze } from '#renderer/texts/scadenze.ts'
import { taskLook, type TaskLook } from '#renderer/views/comunicazioni/task-mark.ts'

export type AvvisoLook = {
  readonly mark: TaskLook
  readonly what: string
  readonly company: string
  /** Why a request stands still, or what has become of it since. */
  readonly note?: string
  /** Where it leads. */
  readonly to?: string
}

/** How a notice is written in the inbox, by what it tells and what has become of it since. */
export function avvisoLook({ kind, row, details, deadline }: Avviso): AvvisoLook {
  if (deadline !== undefined) return ofDeadline(deadline)
  if (row === undefined) return ofCommunication(kind, details)
  const common = { what: subjectOf(row.service), company: row.ragioneSociale, to: `/comunicazioni/${row.id}` }
  const today = taskLook(row)
  if (kind !== 'ferma') return { ...common, mark: today }
  if (row.state === 'parked') return { ...common, mark: today, ...(row.failure && { note: failureText(row.failure) }) }
  const mark = { icon: 'i-lucide-circle-play', label: avvisi.wasStill, tone: 'plain' } as const
  return { ...common, mark, note: avvisi.nowIs(today.label) }
}

function ofDeadline(deadline: Deadline): AvvisoLook {
  const mark = { icon: 'i-lucide-calendar-clock', label: avvisi.scadenza, tone: 'warn' } as const
  const note = scadenze.about(deadline)
  const what = scadenze.title(deadline)
  return { mark, what, company: avvisi.wholeStudio, to: placeOfDeadline(deadline), ...(note !== '' && { note }) }
}

/** What tells of a communication bears its oggetto, and its company on the line after. */
function ofCommunication(kind: Avviso['kind'], details: Avviso['details']): AvvisoLook {
  if (details === undefined)
    return {
      mark: { icon: 'i-lucide-circle-help', label: avvisi.goneMark, tone: 'plain' },
      what: avvisi.gone,
      company: '',
    }
  const { title, text, to } = noticeNow(details)
  const [note = '', company = ''] = text.split('\n')
  const mark =
    kind === 'ferma'
      ? ({ icon: 'i-lucide-circle-pause', label: avvisi.ferma, tone: 'warn' } as const)
      : ({ icon: 'i-lucide-message-square-reply', label: avvisi.risposta, tone: 'busy' } as const)
  return { mark, what: title, company, to, ...(note !== '' && { note }) }
}

/** A line of the list: the name of a day, or a notice of that day. */
export type InboxLine = { readonly day: string } | { readonly avviso: Avviso }

export const isDay = (line: InboxLine | undefined): line is { readonly day: string } =>
  line !== undefined && 'day' in line

/** The notices under their days, in the order they came. */
export function underDays(avvisi: readonly Avviso[], now: Date): readonly InboxLine[] {
  let last = ''
  return avvisi.flatMap((avviso): readonly InboxLine[] => {
    const day = dayName(avviso.at, now)
    const isNew = day !== last
    last = day
    return isNew ? [{ day }, { avviso }] : [{ avviso }]
  })
}
