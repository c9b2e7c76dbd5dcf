import { readSettings, type Settings } from '#core/service/settings.ts'
import type { Archive } from './open.ts'
import { reading, runnerOn, type Runner } from './prepared.ts'
import { keepSetting, settingOf } from './queries/settings.ts'

const CORE = 'core'

/** What this core was told, if anything; throws when somebody wrote there what no core can go by. */
export async function settingsOn(on: Runner): Promise<Settings | undefined> {
  const [setting] = await settingOf(on, { nome: CORE })
  if (setting === undefined) return undefined
  const read = readSettings(JSON.parse(setting.valore))
  if (!read.ok) throw new TypeError(`settings: ${read.failure}`)
  return read.value
}

type OpenArchive = Pick<Archive, 'core' | 'statements'>

export function settingsIn(archive: OpenArchive): Promise<Settings | undefined> {
  return reading(archive, settingsOn)
}

/** From now on the core goes by these: no release, no restart. */
export async function keepSettings(archive: OpenArchive, settings: Settings): Promise<void> {
  await archive.core.transaction().execute(() => keepSettingsOn(runnerOn(archive), settings))
}

/** The same, in the transaction of the caller. */
export async function keepSettingsOn(on: Runner, settings: Settings): Promise<void> {
  await keepSetting(on, { nome: CORE, valore: JSON.stringify(settings) })
}
