import type { Settings } from '#core/service/settings.ts'
import { keepSettings, settingsIn } from '#core/store/settings.ts'
import type { Workspace } from './workspace/open-workspace.ts'

/** What the embedded core of a workspace was told; `undefined` when it goes by its own. */
export type CoreSettings = {
  read(): Promise<Settings | undefined>
  keep(settings: Settings): Promise<void>
}

export function coreSettings({ archive }: Pick<Workspace, 'archive'>): CoreSettings {
  return { read: () => settingsIn(archive), keep: (settings) => keepSettings(archive, settings) }
}
