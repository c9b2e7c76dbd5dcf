import type { Ruolo } from '#core/domain/dossier.ts'
import { canonical } from '#core/kernel/canonical.ts'
import { standing, type Standing } from '#core/service/activation.ts'
import type { AnyService } from '#core/service/define.ts'
import type { Engine } from './engine.ts'
import { moment } from './moment.ts'

type Entry = {
  readonly id: string
  readonly versions: readonly number[]
  readonly graduale: boolean
  readonly who: readonly Ruolo[]
  readonly standing: Standing
}

/** Services by id, each with its newest version and all that it still takes, and where somebody stands with it today. */
export async function catalogueFor(engine: Engine, soggetto: string) {
  const { oggi } = moment(engine)
  const told = await engine.ledger.reading((on) => on.settings())
  const { attivazioni } = told ?? engine.settings
  const servizi = newestOf(engine.services).map(({ id, sheet }): Entry => {
    const where = standing(attivazioni, { service: sheet, soggetti: [soggetto], oggi })
    return { id, versions: versionsOf(engine, id), graduale: sheet.graduale, who: sheet.who, standing: where }
  })
  return { versione: catalogueVersion(engine), servizi }
}

/** Changes when a service is added, dropped or takes other versions: sixteen hexadecimal digits. */
export function catalogueVersion(engine: Pick<Engine, 'services' | 'digest'>): string {
  const all = engine.services.map(({ id, version }) => `${id}@${version}`).sort()
  return engine.digest(canonical(all)).slice(0, 16)
}

function versionsOf({ services }: Pick<Engine, 'services'>, id: string): readonly number[] {
  return services.flatMap((one) => (one.id === id ? [one.version] : [])).sort((a, b) => b - a)
}

function newestOf(services: readonly AnyService[]): readonly AnyService[] {
  return services.filter((one) => !services.some(({ id, version }) => id === one.id && version > one.version))
}
