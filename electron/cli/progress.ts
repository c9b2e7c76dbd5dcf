import type { ImportProgress } from '#electron/desk/importing.ts'
import type { Terminal } from './terminal.ts'

/** Shows how far a file is, on one line that is wiped at the end; nothing where lines cannot be redrawn. */
export function progressOn({ err, isLive }: Pick<Terminal, 'err' | 'isLive'>) {
  const draw = (text: string) => (isLive ? err(`\r\u001B[K${text}`) : undefined)
  return {
    step: ({ file, bytes, total, rows }: Omit<ImportProgress, 'job'>): void => {
      draw(`${file}: ${total === 0 ? 0 : Math.floor((100 * bytes) / total)}% · ${rows} righe`)
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
