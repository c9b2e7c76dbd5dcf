import { Notification } from 'electron'
import type { Pushes } from '#electron/bridge/pushes.ts'
import { type Notice, noticesOf } from './notices.ts'

const shown = new Set<Notification>() // one that is collected is never clicked

/** Shows each outcome on the desktop, where there is one that can; `open` is called when one is clicked. */
export function notifier(open: (to: string) => void): (outcomes: Pushes['outcomes']) => void {
  if (!Notification.isSupported()) return () => undefined
  // Windows: the app itself may have been started by a click. What was clicked is no longer known, the list is.
  ;(Notification as Activated).handleActivation?.(() => open('/comunicazioni'))
  return ({ rows }) => noticesOf(rows).forEach((notice) => show(notice, open))
}

// Electron 45 has it, 33 has not.
type Activated = { handleActivation?: typeof Notification.handleActivation }

function show({ title, body, to }: Notice, open: (to: string) => void): void {
  const notification = new Notification({ title, body })
  shown.add(notification)
  notification.on('click', () => open(to))
  notification.on('close', () => void shown.delete(notification))
  notification.show()
}
