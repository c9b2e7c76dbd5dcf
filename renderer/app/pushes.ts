import { useToast } from '@nuxt/ui/composables/useToast'
import { useRouter } from 'vue-router'
import type { TaskRow } from '#electron/desk/task.ts'
import { useCompanies } from '#renderer/stores/companies.ts'
import { useCores } from '#renderer/stores/cores.ts'
import { useImports } from '#renderer/stores/imports.ts'
import { useLine } from '#renderer/stores/line.ts'
import { onTold } from '#renderer/stores/listening.ts'
import { useDrafts, useTasks } from '#renderer/stores/tasks.ts'
import { useWorkspace } from '#renderer/stores/workspace.ts'
import { outcomes } from '#renderer/texts/it.ts'

/** Leads what the desk tells of its own accord to the stores that keep it. */
export function hearPushes(): void {
  const line = useLine()
  const router = useRouter()
  const tellOutcomes = useOutcomeToasts()
  onTold('workspace.changed', useWorkspace().told)
  onTold('sync.changed', line.told)
  onTold('cores.changed', useCores().told)
  onTold('companies.changed', () => void useCompanies().refresh())
  onTold('tasks.changed', () => {
    void useTasks().refresh()
    void useDrafts().refresh()
  })
  onTold('imports.progress', useImports().moved)
  onTold('imports.finished', (over) => void useImports().finished(over))
  onTold('backend.state', ({ state }) => void (line.engine = state))
  onTold('navigate', ({ to }) => void router.push(to))
  onTold('outcomes', ({ rows }) => void tellOutcomes(rows))
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
      tell(outcomes.many(rows.length), outcomes.tally(good, rows.length - good), 'primary', '/comunicazioni')
      return
    }
    const { subjectOf } = await import('#renderer/stores/catalogue.ts')
    const what = `${subjectOf(first.service)} · ${first.ragioneSociale}`
    const to = `/comunicazioni/${first.id}`
    if (router.currentRoute.value.path === to) return // it is on the screen already
    if (good === 1) tell(outcomes.accolta, what, 'success', to)
    else tell(outcomes.nonAccolta, what, 'error', to)
  }
}
