import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { EMBEDDED_CORE } from '#electron/desk/core-port.ts'
import { isOnline } from '#electron/desk/line.ts'
import { noticeSettings } from '#electron/desk/tell.ts'
import type { Session } from './session.ts'
import type { StudioDesk } from './studio-desk.ts'
import { appVersion } from './version.ts'

const LINES = 200 // of the log: the last bad days

/** What whoever helps a studio has to know, and nothing of anybody: versions, choices, counts, and where faults came from. */
export async function supportText(session: Session, open: StudioDesk | undefined): Promise<string> {
  const about = {
    scrittoio: appVersion(),
    node: process.version,
    sistema: `${process.platform} ${process.arch}`,
    fuso: Intl.DateTimeFormat().resolvedOptions().timeZone,
    studi: (await session.studios.list()).length,
  }
  const studio = open && (await ofStudio(open))
  return `${JSON.stringify({ ...about, ...studio }, null, 2)}\n\n${await logOf(session.home)}`
}

async function ofStudio({ desk, overview, workspace }: StudioDesk): Promise<object> {
  const { states } = await desk.store.counts()
  const { companies, deadlines } = await overview.read()
  const { mutedCompanies, mutedServices, ...notifiche } = await noticeSettings(desk.store)
  return {
    dimostrativo: workspace.demo,
    core: desk.core.id === EMBEDDED_CORE ? 'incorporato' : 'remoto',
    linea: (await isOnline(desk)) ? 'aperta' : 'chiusa per scelta',
    aziende: companies,
    richieste: states,
    avvisiDaLeggere: await desk.store.unseen(),
    scadenze: deadlines.length,
    notifiche: { ...notifiche, aziendeSilenziate: mutedCompanies.length, oggettiSilenziati: mutedServices.length },
  }
}

/** The log holds no message, only where faults came from (see `report.ts`); a path may hold the name of who works here. */
async function logOf(home: string): Promise<string> {
  const text = await readFile(join(home, 'logs', 'backend.log'), 'utf8').catch(() => '')
  return withoutHome(text.split('\n').slice(-LINES).join('\n'), [home, homedir()])
}

/** The same text with the folders of a person named by a sign. */
export function withoutHome(text: string, folders: readonly string[]): string {
  const both = folders.flatMap((folder) => [folder, folder.replaceAll('\\', '/')])
  const known = both.filter((folder) => folder.length > 1).reduce((now, folder) => now.replaceAll(folder, '~'), text)
  return known.replace(/((?:\/home|\/Users|[A-Z]:[\\/]Users)[\\/])[^\\/\s:)]+/g, '$1…')
}
