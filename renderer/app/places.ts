import { textOf } from '#core/service/sheet-texts.ts'
import { sheets } from '#renderer/texts/catalogue.ts'
import { common } from '#renderer/texts/common.ts'
import { keyedLine, leadingTo } from '#renderer/texts/keys.ts'

export type Place = { readonly label: string; readonly icon: string; readonly to: string; readonly kbds?: string[] }

/** The screens that the palette leads to, each with its key. */
export const places = (): readonly Place[] =>
  screens().map((place) => {
    const id = leadingTo(place.to)
    return id === undefined ? place : { ...place, ...keyedLine(id) }
  })

const screens = (): readonly Place[] => [
  { label: common.overview, icon: 'i-lucide-layout-dashboard', to: '/cruscotto' },
  { label: common.companies, icon: 'i-lucide-building-2', to: '/aziende' },
  { label: common.create, icon: 'i-lucide-square-pen', to: '/crea' },
  { label: common.batches, icon: 'i-lucide-layers', to: '/lotti' },
  { label: common.newBatch, icon: 'i-lucide-layers-2', to: '/lotto' },
  { label: common.drafts, icon: 'i-lucide-file-pen-line', to: '/bozze' },
  { label: common.messages, icon: 'i-lucide-inbox', to: '/comunicazioni' },
  { label: common.inbox, icon: 'i-lucide-bell', to: '/avvisi' },
  { label: common.write, icon: 'i-lucide-mail-plus', to: '/comunicazioni/nuova' },
  { label: common.import, icon: 'i-lucide-file-input', to: '/importa' },
  { label: common.core, icon: 'i-lucide-cpu', to: '/core' },
  { label: common.settings, icon: 'i-lucide-settings', to: '/impostazioni' },
]

/** Every oggetto that a request can begin from. */
export const subjects = (): readonly Place[] =>
  sheets().map((sheet) => ({ label: textOf(sheet, 'title'), icon: 'i-lucide-zap', to: `/crea?oggetto=${sheet.id}` }))
