import { desk } from './desk.ts'
import { useExports } from './exports.ts'
import { useImports } from './imports.ts'
import { placeToComeBack } from './opening.ts'
import { useWorkspace } from './workspace.ts'
import { useWorks } from './works.ts'

/** What is needed of the router. */
type Way = {
  readonly currentRoute: { readonly value: { readonly path: string } }
  readonly replace: (to: string) => Promise<unknown>
}

/**
 * Locks or leaves the studio, unless that would cut what is under way and whoever is asked thinks better of it. The screen is left first, so that what is being typed is saved; the window starts over at
 * the end, so that nothing it had read stays in its memory.
 */
export function useClosing({ currentRoute, replace }: Way) {
  const workspace = useWorkspace()

  async function close(how: 'lock' | 'leave'): Promise<void> {
    const { state } = workspace
    if (state?.state !== 'open' || workspace.leaving || (how === 'lock' && state.demo)) return
    if (!(await mayCut(how))) return
    await replace(placeToComeBack(currentRoute.value.path))
    if (await workspace.close(how)) await desk['app.startOver']({})
  }
  async function mayCut(way: 'lock' | 'leave'): Promise<boolean> {
    const reply = await desk['app.mayCut']({ way })
    return !reply.ok || reply.value
  }
  /** Nobody is there: what is under way ends first, and it is asked again before long. */
  const whenIdle = async () => {
    const isAtWork = useExports().jobs.length + useWorks().works.length > 0 || useImports().isAtWork()
    if (!isAtWork) await close('lock')
  }
  return Object.assign(close, { whenIdle })
}
