import type { Command, Said, Terminal, Typed } from '#core/cli/command.ts'
import { misused, placeOf, type Place } from '#core/cli/place.ts'
import type { Maintenance } from '#core/contract/administration.ts'
import type { Failure } from '#core/kernel/failure.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { announceMaintenance, cancelMaintenance, maintenanceAhead } from '#core/serve/announce-maintenance.ts'

type Keeper = Place & Pick<Terminal, 'clock' | 'user'>

export const maintenance: Command = {
  name: 'maintenance',
  examples: ['maintenance announce --dal 2026-12-01T22:00 --al 2026-12-02T02:00', 'maintenance cancel'],
  takesWords: true,
  heeds: { '': [], announce: ['dal', 'al'] },
  about:
    'show: la manutenzione annunciata · announce --dal <giorno e ora> --al <giorno e ora>: in quel tempo si legge e non si riceve · cancel',
  run: async (typed, terminal) => {
    const act = actIn(typed)
    if (act === undefined)
      return misused('Scrivi «maintenance show», «maintenance announce --dal … --al …» o «maintenance cancel».')
    const place = placeOf(typed, terminal)
    return place.ok ? act({ ...place.value, clock: terminal.clock, user: terminal.user }, typed) : place
  },
}

/** What is to be done; nothing where something was typed that it would not heed. */
function actIn({ words: [name = 'show', ...more] = [] }: Typed) {
  return more.length > 0 ? undefined : ACTS[name]
}

const ACTS: Readonly<Record<string, (place: Keeper, typed: Typed) => Promise<Result<Said, Failure>>>> = {
  show,
  announce,
  cancel,
}

async function show(place: Keeper): Promise<Result<Said, Failure>> {
  const found = await maintenanceAhead(place)
  if (!found.ok) return found
  const { value: window } = found
  return ok({
    json: { manutenzione: window ?? null },
    text: window ? told(window) : 'Nessuna manutenzione annunciata.',
  })
}

async function announce(place: Keeper, { dal, al }: Typed): Promise<Result<Said, Failure>> {
  const [from, until] = [momentIn(dal), momentIn(al)]
  if (from === undefined || until === undefined)
    return misused('--dal e --al vogliono giorno e ora, per esempio 2026-12-01T22:00 (ora di questa macchina).')
  const done = await announceMaintenance(place, { dal: from, al: until })
  if (!done.ok)
    return misused('La manutenzione finisce dopo che comincia, non è già passata e non supera sette giorni.')
  return ok({ json: { manutenzione: done.value }, text: `Annunciata. ${told(done.value)}` })
}

async function cancel(place: Keeper): Promise<Result<Said, Failure>> {
  const done = await cancelMaintenance(place)
  return done.ok ? ok({ json: { manutenzione: null }, text: 'Annullata: il core riceve di nuovo.' }) : done
}

function momentIn(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return undefined
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}

const written = new Intl.DateTimeFormat('it-IT', { dateStyle: 'long', timeStyle: 'short' })

function told({ dal, al }: Maintenance): string {
  return `Dal ${written.format(new Date(dal))} al ${written.format(new Date(al))} si può leggere ma non presentare.`
}
