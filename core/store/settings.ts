import { readActivations, type Activations } from '#core/service/activation.ts'
import type { Archive } from './open.ts'
import { reading, runnerOn, type Runner } from './prepared.ts'
import { keepSetting, settingOf } from './queries/settings.ts'

const ATTIVAZIONI = 'attivazioni'

/** The activations this archive was told; throws when somebody wrote there what is none. */
export async function activationsOn(on: Runner): Promise<Activations | undefined> {
  const [setting] = await settingOf(on, { nome: ATTIVAZIONI })
  if (setting === undefined) return undefined
  const read = readActivations(JSON.parse(setting.valore))
  if (!read.ok) throw new TypeError(`activations: ${read.failure}`)
  return read.value
}

type OpenArchive = Pick<Archive, 'core' | 'statements'>

export function activationsIn(archive: OpenArchive): Promise<Activations | undefined> {
  return reading(archive, activationsOn)
}

/** From now on the core goes by these: no release, no restart. */
export async function keepActivations(archive: OpenArchive, activations: Activations): Promise<void> {
  await archive.core.transaction().execute(async () => {
    await keepSetting(runnerOn(archive), { nome: ATTIVAZIONI, valore: JSON.stringify(activations) })
  })
}
