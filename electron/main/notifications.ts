import { Notification } from 'electron'
import type { Language } from '#core/domain/language.ts'
import type { Pushes } from '#electron/bridge/pushes.ts'
import { noticeWordsIn } from './notice-words-in.ts'
import { type Notice, noticesOf } from './notices.ts'
import type { ShownNotices } from './shown-notices.ts'

const shown = new Set<Notification>() // one that is collected is never clicked

/** Shows each thing on the desktop, where there is one that can; `open` is called when one is clicked. */
export function notifier(
  open: (to: string) => void,
  kept: ShownNotices,
  language: () => Language,
): (told: Pushes['notices']) => void {
  if (!Notification.isSupported()) return () => undefined
  // Windows: the app itself may have been started by a click, on one that was shown before it was closed.
  ;(Notification as Activated).handleActivation?.(({ arguments: raw }) => open(kept.placeOf(raw) ?? '/avvisi'))
  return ({ digests }) =>
    void told(digests, language()).then((notices) => notices.forEach((one) => show(one, open, kept)))
}

const told = async (digests: Pushes['notices']['digests'], language: Language) =>
  noticesOf(digests, await noticeWordsIn(language))

// Electron 45 has it, 33 has not.
type Activated = { handleActivation?: typeof Notification.handleActivation }

function show({ title, body, to }: Notice, open: (to: string) => void, kept: ShownNotices): void {
  const notification = new Notification({ id: kept.keep(to), title, body })
  shown.add(notification)
  notification.on('click', () => open(to))
  notification.on('close', () => void shown.delete(notification))
  notification.show()
}
