import type { ListName, ViewContent } from '#electron/desk/saved-views.ts'
import type { viste } from '#renderer/texts/viste.ts'

/** A view that every studio has; its name is a word of the app. */
type StandardView<Of extends ListName> = ViewContent & {
  readonly id: keyof (typeof viste.standard)[Of] & string
}

/** What a studio looks at every day, before it has kept any view of its own. */
export const STANDARD_VIEWS = {
  aziende: [
    { id: 'tutte', filter: { scope: 'tutte' } },
    { id: 'daCorreggere', filter: { scope: 'tutte', lavoro: 'da-correggere' } },
    { id: 'noteAperte', filter: { noteAperte: true }, sort: { by: 'note', descending: true } },
    { id: 'scadono', filter: { scade: true }, sort: { by: 'delega', descending: false } },
    { id: 'senzaReferente', filter: { senzaReferente: true } },
  ],
  comunicazioni: [
    { id: 'tutte', filter: {} },
    { id: 'daLeggere', filter: { unread: true } },
    { id: 'daCorreggere', filter: { toMend: true } },
    { id: 'ferme', filter: { states: ['parked'] } },
    { id: 'inCorso', filter: { states: ['queued', 'sending', 'sent'] } },
  ],
} as const satisfies { readonly [L in ListName]: readonly StandardView<L>[] }
