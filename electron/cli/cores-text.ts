import { italianMoment } from '#core/kernel/italian-moment.ts'
import { EMBEDDED_CORE } from '#electron/desk/core-port.ts'
import type { CoreState, SignedIn } from '#electron/desk/cores.ts'
import { table } from './table.ts'

/** The cores of a studio as a table; the chosen one is marked. */
export function coresText(cores: readonly CoreState[]): string {
  const rows = cores.map((core) => [
    core.isChosen ? '●' : ' ',
    core.id === EMBEDDED_CORE ? 'locale (in questo computer)' : core.id,
    core.id === EMBEDDED_CORE ? '' : accessText(core.access),
    String(core.undecided),
    core.lastSync === undefined ? 'mai' : italianMoment(core.lastSync),
  ])
  const elsewhere = cores.filter(({ isChosen, undecided }) => !isChosen && undecided > 0)
  return [
    table(['', 'Core', 'Accesso', 'Senza esito', 'Ultima sincronizzazione'], rows),
    ...(elsewhere.length === 0 ? [] : [STAYS]),
  ].join('\n')
}

const STAYS = 'Ciò che è già presso un altro core resta suo: l’esito arriva quando lo si sceglie di nuovo.'

function accessText(access: SignedIn): string {
  switch (access.kind) {
    case 'nobody':
      return 'nessuno'
    case 'token':
      return 'token personale'
    case 'oidc':
      return access.nome
  }
}
