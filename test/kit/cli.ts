import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '#electron/cli/run.ts'
import type { ExitCode } from '#electron/cli/exit-codes.ts'

export type Ran = { readonly code: ExitCode; readonly out: string; readonly err: string }

/** The command line in a folder of its own; what it writes is kept instead of shown. */
export class TestCli {
  readonly home = mkdtempSync(join(tmpdir(), 'scrittoio-'))
  readonly folder = join(this.home, 'studio')
  passphrase: string | undefined = 'cavallo batteria graffetta'
  /** What somebody would type when asked. */
  typed: string | undefined
  /** What another program would write into it. */
  pipes: string | undefined

  async run(...argv: readonly string[]): Promise<Ran> {
    const written = { out: '', err: '' }
    const code = await run(argv, {
      out: (text) => void (written.out += `${text}\n`),
      err: (text) => void (written.err += text),
      env: { SCRITTOIO_WORKSPACE: this.folder, SCRITTOIO_PASSPHRASE: this.passphrase },
      ask: async () => this.typed,
      piped: async () => this.pipes,
      isLive: false,
    })
    return { code, ...written }
  }

  /** The same with `--json`, read. */
  async json(...argv: readonly string[]): Promise<{ readonly code: ExitCode; readonly json: Record<string, unknown> }> {
    const { code, out } = await this.run(...argv, '--json')
    return { code, json: JSON.parse(out) as Record<string, unknown> }
  }

  init(): Promise<Ran> {
    return this.run('init', '--studio', 'BLLTTV83M65A944G', '--nome', 'Studio Bellincastro')
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true })
  }
}
