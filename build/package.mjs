// npm run package: the app as users get it, unpacked under dist/, on whatever Electron this machine has.
import { resolve } from 'node:path'
import { build, Platform } from 'electron-builder'
import { buildApp } from './build.mjs'
import { electronRuntime } from './electron-runtime.mjs'

const root = resolve(import.meta.dirname, '..')

export async function packageApp() {
  const { dist, version } = await electronRuntime()
  await buildApp()
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: { extends: resolve(root, 'electron-builder.yml'), electronDist: dist, electronVersion: version },
  })
}

if (process.argv[1] === import.meta.filename) await packageApp()
