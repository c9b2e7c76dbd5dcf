import { useToast } from '@nuxt/ui/composables/useToast'
import { useRouter } from 'vue-router'
import type { Pushes } from '#electron/bridge/pushes.ts'
import type { TaskRow } from '#electron/desk/task.ts'
import { useCompanies } from '#renderer/stores/companies.ts'
import { useCores } from '#renderer/stores/cores.ts'
import { showFile, useExports } from '#renderer/stores/exports.ts'
import { useImports } from '#renderer/stores/imports.ts'
import { useInbox } from '#renderer/stores/inbox.ts'
import { useLine } from '#renderer/stores/line.ts'
import { onTold } from '#renderer/stores/listening.ts'
import { useMessages } from '#renderer/stores/messages.ts'
import { useDrafts, useTasks } from '#renderer/stores/tasks.ts'
import { useWorkspace } from '#renderer/stores/workspace.ts'
import { carta } from '#renderer/texts/carta.ts'
import { failureText } from '#renderer/texts/failures.ts'
import { outcomes } from '#renderer/texts/common.ts'
import { speak } from '#renderer/texts/speak.ts'
import { useAnswerToasts } from './answer-toasts.ts'
import { riseAgain } from './kept-shell.ts'

/** Leads what the desk tells of its own accord to the stores that keep it. */
export function hearPushes(): void {
  const [line, router, toast] = [useLine(), useRouter(), useToast()]
  const tellOutcomes = useOutcomeToasts()
  const tellExport = useExportToasts()
  const tellAnswers = useAnswerToasts()
  onTold('workspace.changed', useWorkspace().told)
  onTold('sync.changed', line.told)
  onTold('cores.changed', useCores().told)
  onTold('companies.changed', () => void useCompanies().refresh())
  onTold('tasks.changed', () => {
    void useTasks().refresh()
    void useDrafts().refresh()
    void useMessages().follow()
    void useInbox().count() // to open a request is to have seen what there was to know of it
  })
  onTold('inbox.changed', useInbox().told)
  onTold('messages.changed', () => {
    void useMessages().follow()
    void useInbox().count()
  })
  onTold('imports.progress', useImports().moved)
  onTold('imports.finished', (over) => void useImports().finished(over))
  onTold('exports.progress', useExports().moved)
  onTold('exports.finished', (over) => tellExport(over, useExports().finished(over)))
  onTold('backend.state', ({ state }) => {
    if (state === 'ready' && line.engine === 'restarting') void riseAgain()
    if (state !== 'ready') forgetWhatFell()
    line.engine = state
  })
  onTold('language.changed', ({ language }) => {
    toast.clear() // said in the language of before, they would be gone in a moment
    void speak(language)
  })
  onTold('navigate', ({ to }) => void router.push(to))
  onTold('outcomes', ({ rows }) => void tellOutcomes(rows))
  onTold('answers', ({ avvisi }) => tellAnswers(avvisi))
}

/** Of what a fallen backend was doing nothing more is told. */
function forgetWhatFell(): void {
  useImports().fell()
  useExports().fell()
}

/** What became of a file; one that is there can be shown in its folder. */
function useExportToasts() {
  const toast = useToast()
  return ({ name, count, failure, cancelled }: Pushes['exports.finished'], token: string | undefined) => {
    if (cancelled) toast.add({ title: carta.cancelled, description: name })
    else if (failure) toast.add({ title: carta.failed, description: failureText(failure), color: 'error' })
    else {
      const show = { label: carta.show, onClick: () => token !== undefined && void showFile(token) }
      const look = { color: 'success' as const, icon: 'i-lucide-file-check' }
      toast.add({
        title: carta.written(name),
        description: name.endsWith('.scrittoio') ? carta.copied : carta.rows(count ?? 0),
        ...look,
        actions: [show],
      })
    }
  }
}

function useOutcomeToasts() {
  const toast = useToast()
  const router = useRouter()

  function tell(title: string, description: string, look: 'success' | 'error' | 'primary', to: string) {
    const icon = { success: 'i-lucide-circle-check', error: 'i-lucide-circle-x', primary: 'i-lucide-inbox' }[look]
    const open = { label: outcomes.open, color: 'neutral' as const, variant: 'outline' as const }
    toast.add({ title, description, icon, color: look, actions: [{ ...open, onClick: () => void router.push(to) }] })
  }

  return async (rows: readonly TaskRow[]) => {
    const [first] = rows
    if (first === undefined) return
    const good = rows.filter(({ esito }) => esito === 'accolta').length
    if (rows.length > 1) {
      tell(outcomes.many(rows.length), outcomes.tally(good, rows.length - good), 'primary', '/avvisi')
      return
    }
    const { subjectOf } = await import('#renderer/texts/catalogue.ts')
    const what = `${subjectOf(first.service)} · ${first.ragioneSociale}`
    const to = `/comunicazioni/${first.id}`
    if (router.currentRoute.value.path === to) return // it is on the screen already
    if (good === 1) tell(outcomes.accolta, what, 'success', to)
    else tell(outcomes.nonAccolta, what, 'error', to)
  }
}
