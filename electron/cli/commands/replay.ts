import { no, ok } from '#core/kernel/result.ts'
import { checkTexts, textOf } from '#core/service/sheet-texts.ts'
import { misused, text, type Command } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { countOf } from '#electron/cli/flag-values.ts'
import { esitoText } from '#electron/cli/outcome-text.ts'
import { progressOn } from '#electron/cli/progress.ts'
import { table } from '#electron/cli/table.ts'
import { withDesk, type Opened } from '#electron/cli/workspace-place.ts'
import { serviceOf, type Desk } from '#electron/desk/desk.ts'

const PAGE = 500 // requests at a time: each brings its dossier

export const replay: Command = {
  name: 'replay',
  examples: ['replay --limit 200'],
  usage: '[--limit <n>]',
  about: 'Ridecide le richieste passate con le regole di oggi, sui loro dossier: elenca gli esiti che cambierebbero',
  flags: { limit: { type: 'string' } },
  run: async (typed, { terminal, place }) => {
    const limit = countOf(text(typed, 'limit') ?? '100000')
    if (limit === undefined) return no(misused('--limit: un numero da 1 a 100000.'))
    return withDesk(place, terminal, async ({ desk, core }) => {
      const progress = progressOn(terminal)
      const whole = await replayed(core, limit, (n) => progress.count(`${n} richieste ridecise`))
      progress.end()
      return ok({ code: EXIT.done, json: whole, text: wholeText(desk, whole) })
    })
  },
}

type Page = Awaited<ReturnType<Opened['core']['replay']>>
type Whole = Omit<Page, 'next'>

async function replayed(core: Opened['core'], limit: number, tell: (n: number) => void): Promise<Whole> {
  let whole: Whole = { replayed: 0, differing: [], unknown: [] }
  for (let after: string | undefined = ''; after !== undefined && whole.replayed < limit;) {
    const page: Page = await core.replay(after, Math.min(PAGE, limit - whole.replayed))
    whole = {
      replayed: whole.replayed + page.replayed,
      differing: [...whole.differing, ...page.differing],
      unknown: [...new Set([...whole.unknown, ...page.unknown])],
    }
    tell(whole.replayed)
    after = page.next
  }
  return whole
}

function wholeText(desk: Desk, { replayed: n, differing, unknown }: Whole): string {
  const rows = differing.map(({ request, then, now, check }) => {
    const sheet = serviceOf(desk, request.service)?.sheet
    const why = sheet && check !== undefined ? checkTexts(sheet, check).asks : ''
    return [request.protocollo, sheet ? textOf(sheet, 'title') : request.service, esitoText(then), esitoText(now), why]
  })
  const passedOver = unknown.length === 0 ? [] : [`Servizi che questa versione non conosce: ${unknown.join(', ')}.`]
  if (rows.length === 0) return [`${n} richieste ridecise: nessun esito cambierebbe.`, ...passedOver].join('\n')
  const head = ['Protocollo', 'Oggetto', 'Esito di allora', 'Con le regole di oggi', 'Verifica']
  return [table(head, rows), `${rows.length} esiti su ${n} cambierebbero.`, ...passedOver].join('\n')
}
