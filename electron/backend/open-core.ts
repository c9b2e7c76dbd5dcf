import { createHash } from 'node:crypto'
import { embed, type EmbeddedCore } from '#core/embed.ts'
import type { Clock } from '#core/kernel/clock.ts'
import { services } from '#core/services/registry.ts'
import type { Workspace } from '#electron/store/workspace/open-workspace.ts'

type Parts = { readonly clock: Clock; readonly report: (error: unknown) => void }

/** The core of an open workspace, with every service there is. */
export function openCore({ archive }: Pick<Workspace, 'archive'>, { clock, report }: Parts): EmbeddedCore {
  return embed({ archive, services, clock, digest, report })
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
