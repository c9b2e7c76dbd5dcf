import type { ElectronApplication } from '@playwright/test'
import type { CallName, Output } from '#electron/bridge/calls.ts'
import type { PushName, Pushes } from '#electron/bridge/pushes.ts'
import { PUSHES } from '#electron/bridge/window.ts'

/** From now on main answers a call so, whatever the desk would say. */
export function answer<N extends CallName>(app: ElectronApplication, name: N, value: Output<N>): Promise<void> {
  return app.evaluate(
    ({ ipcMain }, [call, said]) => {
      ipcMain.removeHandler(call)
      ipcMain.handle(call, () => ({ ok: true, value: said }))
    },
    [name as string, value as unknown] as const,
  )
}

/** Tells the window something, as main would. */
export function push<N extends PushName>(app: ElectronApplication, name: N, body: Pushes[N]): Promise<void> {
  return app.evaluate(
    ({ BrowserWindow }, [channel, told]) => BrowserWindow.getAllWindows()[0]?.webContents.send(channel, told),
    [PUSHES, { name, body }] as const,
  )
}
