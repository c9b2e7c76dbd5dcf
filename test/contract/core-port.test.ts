import { embed } from '#core/embed.ts'
import { embeddedCore } from '#electron/sync/embedded-core.ts'
import { remoteCore } from '#electron/sync/remote-core.ts'
import { archiveWith } from '#test/kit/archive.ts'
import { sha256 } from '#test/kit/core.ts'
import { dossierWith, ROSSI } from '#test/kit/dossier.ts'
import { lineTo } from '#test/kit/line.ts'
import { cambio } from '#test/kit/small-service.ts'
import { wireWith } from '#test/kit/wire.ts'
import { describeCore } from './core-port.ts'

describeCore('in the program', async () => {
  const archive = await archiveWith([dossierWith()])
  const clock = { now: () => new Date() }
  const core = embed({ archive, services: [cambio], clock, digest: sha256, report: () => undefined })
  const studio = { codiceFiscale: ROSSI, denominazione: 'Studio Rossi' }
  return { core: embeddedCore(core, studio), close: () => archive.remove() }
})

describeCore('over the wire', async () => {
  const wire = await wireWith()
  return { core: remoteCore(lineTo(wire.url)), close: () => wire.remove() }
})
