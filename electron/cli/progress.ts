import { REDRAW } from '#core/kernel/outlets.ts'
import type { ImportProgress } from '#core/domain/importing.ts'
import { progressText } from '#core/imports/report-text.it.ts'
import type { Terminal } from './terminal.ts'

/** Shows how far a file is, on one line that is wiped at the end; nothing where lines cannot be redrawn. */
export function progressOn({ err, isLive }: Pick<Terminal, 'err' | 'isLive'>) {
  const draw = (text: string) => (isLive ? err(REDRAW + text) : undefined)
  return {
    step: (progress: ImportProgress): void => {
      draw(progressText(progress))
    },
    /** Of work that is counted in things, not in bytes. */
    count: (done: string): void => {
      draw(done)
    },
    end: (): void => {
      draw('')
    },
  }
}
