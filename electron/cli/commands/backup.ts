import { resolve } from 'node:path'
import { systemClock } from '#core/kernel/clock.ts'
import { no, ok } from '#core/kernel/result.ts'
import { misused, type Command } from '#electron/cli/command.ts'
import { EXIT } from '#electron/cli/exit-codes.ts'
import { progressOn } from '#electron/cli/progress.ts'
import { appVersion } from '#electron/backend/version.ts'
import { secretOf } from '#electron/cli/workspace-place.ts'
import { restoreBackup } from '#electron/store/workspace/backup/restore.ts'
import { takeBackup } from '#electron/store/workspace/backup/take-backup.ts'
import { openWorkspace } from '#electron/store/workspace/open-workspace.ts'

export const backup: Command = {
  name: 'backup',
  examples: ['backup /media/usb/studio.scrittoio'],
  usage: '<file>',
  about: 'Copia lo spazio di lavoro in un file solo, cifrato, e rilegge la copia fino all’ultimo byte',
  flags: {},
  run: async ({ words: [path, ...more] }, { terminal, place }) => {
    if (path === undefined || more.length > 0) return no(misused('Scrivi in quale file: «backup copia.scrittoio».'))
    const secret = await secretOf(place, terminal)
    if (!secret.ok) return secret
    const opened = await openWorkspace(place.folder, secret.value)
    if (!opened.ok) return opened
    const progress = progressOn(terminal)
    try {
      const onProgress = (done: number, of: number) =>
        progress.count(`Copio: ${String(Math.floor((100 * done) / of))}%`)
      const wanted = { takenAt: systemClock.now(), app: appVersion(), onProgress }
      const taken = await takeBackup(opened.value, resolve(path), wanted)
      progress.end()
      if (!taken.ok) return taken
      return ok({ code: EXIT.done, json: taken.value, text: `Copia fatta e riletta: ${taken.value.path}` })
    } finally {
      await opened.value.close()
    }
  },
}

export const restore: Command = {
  name: 'restore',
  examples: ['restore /media/usb/studio.scrittoio'],
  usage: '<file>',
  about: 'Mette lo spazio di lavoro di una copia al posto di questo, che resta accanto e non si cancella',
  flags: { 'recovery-code': { type: 'boolean' } },
  run: async ({ words: [path, ...more], flags }, { terminal, place }) => {
    if (path === undefined || more.length > 0) return no(misused('Scrivi da quale file: «restore copia.scrittoio».'))
    const secret = await secretOf(place, terminal, flags['recovery-code'] === true)
    if (!secret.ok) return secret
    const restored = await restoreBackup(resolve(path), place.folder, {
      secret: secret.value,
      now: systemClock.now(),
    })
    if (!restored.ok) return restored
    const { name, takenAt, before } = restored.value
    const left = before === undefined ? '' : `\nQuello che c’era prima è in ${before}`
    return ok({
      code: EXIT.done,
      json: restored.value,
      text: `Ripristinato in ${place.folder}: ${name}, com’era il ${takenAt}.${left}`,
    })
  },
}
