import type { WorkspaceState } from '#electron/bridge/workspace.ts'
import { ingresso } from '#renderer/texts/ingresso.ts'

/** What to say when the file cannot be opened; nothing in every other state. */
export function troubleOf(state: WorkspaceState) {
  switch (state.state) {
    case 'damaged':
      return { ...ingresso.damaged, name: state.name, detail: state.detail }
    case 'read-only':
      return { ...ingresso.readOnly, name: state.name, detail: state.folder }
    case 'busy':
      return { ...ingresso.busy, name: state.name }
    default:
      return undefined
  }
}
