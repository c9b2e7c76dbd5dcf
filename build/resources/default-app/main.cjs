// Electron's own default app, in short: loads the modules after -r, then the app folder named on the command line.
const { app } = require('electron')
const { join, resolve } = require('node:path')

const args = process.argv.slice(1)
const modules = []
while (args.length > 0 && args[0].startsWith('-')) {
  const arg = args.shift()
  if (arg === '-r' || arg === '--require') modules.push(args.shift())
}
for (const module of modules) require(module)

const folder = resolve(args[0] ?? '.')
const about = require(join(folder, 'package.json'))
Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
app.setVersion(about.version ?? '0.0.0')
app.setName(about.productName ?? about.name)
app.setDesktopName(about.desktopName ?? `${app.getName()}.desktop`)
app.setAppPath(folder)
require(join(folder, about.main))
