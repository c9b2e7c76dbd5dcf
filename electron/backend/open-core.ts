import { hash } from 'node:crypto'
import { embed } from '#core/embed.ts'
import type { Clock } from '#core/kernel/clock.ts'
import { services } from '#core/services/registry.ts'
import type { Workspace } from '#electron/store/workspace/open-workspace.ts'

/** An embedded core, as this process holds it. */
export type OpenCore = ReturnType<typeof embed>

type Parts = { readonly clock: Clock; readonly report: (error: unknown) => void }

/** The core of an open workspace, with every service there is. */
export function openCore({ archive }: Pick<Workspace, 'archive'>, { clock, report }: Parts): OpenCore {
  return embed({ archive, services, clock, digest, report })
}

function digest(text: string): string {
  return hash('sha256', text)
}
