import { no, ok } from '#core/kernel/result.ts'
import { isSet, type Command } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { taskTable } from '#electron/cli/task-text.ts'
import { progressOn } from '#electron/cli/progress.ts'
import { takeNews } from '#electron/cli/news.ts'
import { withDesk } from '#electron/cli/workspace-place.ts'
import { later } from '#electron/desk/desk.ts'
import { failureText } from '#electron/desk/failure-text.ts'
import { isOnline, setLine, syncState } from '#electron/desk/line.ts'
import type { Progress } from '#electron/desk/sync-state.ts'
import { syncOnce } from '#electron/desk/sync.ts'

export const sync: Command = {
  name: 'sync',
  examples: ['sync', 'sync --online'],
  usage: '[--online]',
  about: 'Invia ciò che è in coda e riceve gli esiti; --online riapre una linea chiusa per scelta',
  flags: { online: { type: 'boolean' } },
  run: (typed, { terminal, place }) =>
    withDesk(place, terminal, async ({ desk }) => {
      if (isSet(typed, 'online')) await setLine(desk, true)
      if (!(await isOnline(desk))) return no(later('offline-by-choice'))
      const progress = progressOn(terminal)
      const onProgress = (how: Progress) =>
        progress.count('companies' in how ? `${how.companies} aziende dal core` : `${how.sent} di ${how.of} inviate`)
      const { failure } = await syncOnce(desk, { eager: true, onChange: () => undefined, onProgress })
      progress.end()
      const outcomes = await takeNews(desk)
      const state = await syncState(desk, { syncing: false })
      const told = outcomes.length === 0 ? 'Nessun nuovo esito.' : taskTable(outcomes)
      const elsewhere = state.elsewhere > 0 ? `, ${state.elsewhere} presso un altro core` : ''
      const waiting = `${state.queued} in coda, ${state.parked} in sospeso${elsewhere}.`
      return ok({
        code: failure === undefined ? EXIT.done : EXIT.unreachable,
        json: { outcomes, state, ...(failure && { failure }) },
        text: [told, waiting, ...(failure ? [failureText(failure)] : [])].join('\n'),
      })
    }),
}
