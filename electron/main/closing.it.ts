import type { Way } from '#electron/desk/undertaking.ts'

const BY: Readonly<Record<Way, string>> = { close: 'chiudendo', lock: 'bloccando', leave: 'cambiando studio' }
const by = (way: Way) => `${BY[way].charAt(0).toUpperCase()}${BY[way].slice(1)}`

/** What is asked before something under way is cut, and what becomes of it. */
export const closing = {
  message: {
    close: 'Chiudere Scrittoio adesso?',
    lock: 'Bloccare lo studio adesso?',
    leave: 'Cambiare studio adesso?',
  } as Readonly<Record<Way, string>>,
  import: (names: readonly string[], way: Way) =>
    names.length === 1
      ? `L’importazione di ${listed(names)} è a metà: ${BY[way]} si interrompe, e non lascia traccia.`
      : `L’importazione di ${String(names.length)} file è a metà: ${listed(names)}. ${by(way)} si interrompe, e non lasciano traccia.`,
  export: (names: readonly string[], way: Way) =>
    names.length === 1
      ? `L’esportazione di ${listed(names)} è a metà: ${BY[way]} si interrompe, e il file non ci sarà.`
      : `L’esportazione di ${String(names.length)} file è a metà: ${listed(names)}. ${by(way)} si interrompe, e non ci saranno.`,
  batch: (_names: readonly string[], way: Way) =>
    `Un lotto è a metà: ${BY[way]} si smette di metterlo in coda. Le richieste già in coda partono quando riapri; le altre aziende restano nel lotto com’erano.`,
  stay: { close: 'Non chiudere', lock: 'Non bloccare', leave: 'Non cambiare' } as Readonly<Record<Way, string>>,
  go: { close: 'Chiudi lo stesso', lock: 'Blocca lo stesso', leave: 'Cambia lo stesso' } as Readonly<
    Record<Way, string>
  >,
} as const

const MOST = 3

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST).map((name) => `«${name}»`)
  return names.length > MOST ? `${shown.join(', ')} e altri ${String(names.length - MOST)}` : shown.join(', ')
}
