import { useToast } from '@nuxt/ui/composables/useToast'
import { computed, ref, shallowRef, type Ref } from 'vue'
import type { Failure } from '#core/kernel/failure.ts'
import type { ListName, SavedView, ViewContent } from '#electron/desk/saved-views.ts'
import { useSavedViews } from '#renderer/stores/views.ts'
import { failureText } from '#renderer/texts/failures.ts'
import { viste } from '#renderer/texts/viste.ts'

/** Which view a list stands in, and what it is asked about one; `restore` sets the list up. */
export function useViewDeeds(list: ListName, now: () => ViewContent, restore: (content?: ViewContent) => void) {
  const saved = useSavedViews(list)
  const chosen = ref<string>()
  const naming = ref<'new' | 'rename'>()
  const refused = shallowRef<Failure>()
  /** Taken up of those that every studio has. */
  const standard = ref<string>()
  const current = computed(() => saved.views.value.find(({ id }) => id === chosen.value))

  function take(view?: SavedView) {
    chosen.value = view?.id
    standard.value = undefined
    restore(view)
  }
  function takeStandard({ id, ...content }: ViewContent & { readonly id: string }) {
    chosen.value = undefined
    standard.value = id
    restore(content)
  }
  const state = { chosen, naming, refused, current }

  return {
    ...state,
    views: saved.views,
    take,
    standard,
    takeStandard,
    chooseDefault: saved.chooseDefault,
    ...toldDeeds({ list, now, saved, state }),
    /** Takes up the default view, when there is one. */
    open: async () => {
      const first = (await saved.refresh()).find(({ isDefault }) => isDefault)
      if (first) take(first)
    },
    ask: (what: 'new' | 'rename') => {
      refused.value = undefined
      naming.value = what
    },
  }
}

type Telling = {
  readonly list: ListName
  readonly now: () => ViewContent
  readonly saved: ReturnType<typeof useSavedViews>
  readonly state: {
    readonly chosen: Ref<string | undefined>
    readonly naming: Ref<'new' | 'rename' | undefined>
    readonly refused: Ref<Failure | undefined>
    readonly current: Ref<SavedView | undefined>
  }
}

/** What changes the views kept: each tells how it ended, and a deletion can be undone. */
function toldDeeds({ list, now, saved: { views, add, keep, remove }, state }: Telling) {
  const toast = useToast()
  const { chosen, naming, refused, current } = state
  function tell(failure: Failure | undefined, well: string) {
    toast.add(failure ? { title: failureText(failure), color: 'error' } : { title: well, color: 'success' })
  }

  return {
    name: async (typed: string) => {
      const renamed = naming.value === 'rename' ? current.value : undefined
      refused.value = await (renamed ? keep({ ...renamed, name: typed }) : add(typed, now()))
      if (refused.value) return
      naming.value = undefined
      chosen.value = views.value.find((view) => view.name === typed.trim())?.id
      tell(undefined, viste.kept(typed.trim()))
    },
    update: async ({ id, name, isDefault }: SavedView) => {
      tell(await keep({ id, list, name, isDefault, ...now() }), viste.kept(name))
    },
    drop: async (view: SavedView) => {
      const failure = await remove(view)
      if (failure) {
        tell(failure, '')
        return
      }
      chosen.value = undefined
      const undo = { label: viste.undo, color: 'neutral', variant: 'outline', onClick: () => void keep(view) } as const
      toast.add({ title: viste.deleted(view.name), actions: [undo] })
    },
  }
}
