import type { ElectronApplication } from '@playwright/test'

type Keeping = { kept: Electron.Notification[] }

/** Keeps notifications instead of showing them: there is no desktop here. */
export function keepNotifications(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ Notification }) => {
    const kept: Electron.Notification[] = []
    Object.assign(globalThis, { kept })
    Notification.prototype.show = function (this: Electron.Notification) {
      kept.push(this)
    }
  })
}

export function keptNotifications(app: ElectronApplication): Promise<readonly { title: string; body: string }[]> {
  return app.evaluate(() => (globalThis as unknown as Keeping).kept.map(({ title, body }) => ({ title, body })))
}

/** Clicks a kept notification, as a user would. */
export function clickNotification(app: ElectronApplication, place: number): Promise<unknown> {
  return app.evaluate((_, n) => (globalThis as unknown as Keeping).kept[n]?.emit('click'), place)
}
