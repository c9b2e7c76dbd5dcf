import type { BatchItemRow, Stand } from '#electron/desk/batch.ts'
import type { BatchLine, Outlook } from '#electron/desk/batch-line.ts'
import { fieldsNamed, wordedLine } from '#core/service/sheet-texts.ts'
import type { AnySheet, Found } from '#core/service/define.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { failureText } from '#renderer/texts/failures.ts'
import { lotto } from '#renderer/texts/lotti.ts'
import type { Tone } from '#renderer/ui/tones.ts'

type Look = {
  readonly icon: string
  readonly tone: Tone
  readonly label: string
  readonly why?: string
  /** The same in the little room of a row, which says by itself which company it is about and that something is missing. */
  readonly brief?: string
}

const OUTLOOKS: Readonly<Record<Outlook, Pick<Look, 'icon' | 'tone'>>> = {
  pronta: { icon: 'i-lucide-circle-check', tone: 'good' },
  avvisi: { icon: 'i-lucide-circle-alert', tone: 'warn' },
  incompleta: { icon: 'i-lucide-circle-dashed', tone: 'plain' },
  'non-accolta': { icon: 'i-lucide-circle-x', tone: 'bad' },
  sconosciuta: { icon: 'i-lucide-circle-help', tone: 'warn' },
}

const STANDS: Readonly<Record<Exclude<Stand, 'aperta'>, Pick<Look, 'icon' | 'tone'>>> = {
  bozza: { icon: 'i-lucide-file-pen-line', tone: 'plain' },
  'in-coda': { icon: 'i-lucide-clock', tone: 'plain' },
  'in-elaborazione': { icon: 'i-lucide-hourglass', tone: 'busy' },
  parcheggiata: { icon: 'i-lucide-circle-pause', tone: 'warn' },
  accolta: { icon: 'i-lucide-circle-check', tone: 'good' },
  'non-accolta': { icon: 'i-lucide-circle-x', tone: 'bad' },
  richiamata: { icon: 'i-lucide-undo-2', tone: 'plain' },
  eliminata: { icon: 'i-lucide-trash-2', tone: 'plain' },
}

/** How a company of a batch looks: what would be decided of it, or what was. */
export function lookOf(sheet: AnySheet, item: BatchItemRow, line: BatchLine | undefined): Look {
  if (item.stand !== 'aperta') return { ...STANDS[item.stand], label: lotto.stands[item.stand], ...whyOf(sheet, item) }
  if (line === undefined) return { icon: 'i-lucide-ellipsis', tone: 'plain', label: lotto.waiting }
  const why = line.why && wordedLine(sheet, line.why).says
  const named = fieldsNamed(sheet, line.why?.found)
  return { ...OUTLOOKS[line.outlook], label: lotto.outlooks[line.outlook], ...whyAbout(item, why, named) }
}

function whyOf(sheet: AnySheet, item: BatchItemRow): Pick<Look, 'why' | 'brief'> {
  const said = item.stand === 'bozza' ? item.reason : item.failure
  return said === undefined ? {} : whyAbout(item, refusedBy(sheet, said) ?? failureText(said))
}

function whyAbout({ ragioneSociale }: BatchItemRow, why: string | undefined, named?: string) {
  return why === undefined ? {} : { why, brief: named ?? without(`${ragioneSociale} `, why) }
}

function without(subject: string, sentence: string): string {
  if (!sentence.startsWith(subject)) return sentence
  const rest = sentence.slice(subject.length)
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

/** What the check says that would refuse it; older drafts do not tell what it found. */
function refusedBy(sheet: AnySheet, { code, details = {} }: Failure): string | undefined {
  const { check, found } = details
  if (code !== 'forecast-refused' || check === undefined || found === undefined) return undefined
  const line = { code: check, weight: 'blocca', result: 'non-superata', found: JSON.parse(found) as Found } as const
  return wordedLine(sheet, line).says
}
