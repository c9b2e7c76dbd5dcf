import { it } from '#renderer/texts/it.ts'

/** The screens that the palette leads to. */
export const PLACES = [
  { label: it.overview, icon: 'i-lucide-layout-dashboard', to: '/cruscotto' },
  { label: it.companies, icon: 'i-lucide-building-2', to: '/aziende' },
  { label: it.create, icon: 'i-lucide-square-pen', kbds: ['ctrl', 'N'], to: '/crea' },
  { label: it.batches, icon: 'i-lucide-layers', to: '/lotti' },
  { label: it.newBatch, icon: 'i-lucide-layers-2', to: '/lotto' },
  { label: it.drafts, icon: 'i-lucide-file-pen-line', to: '/bozze' },
  { label: it.messages, icon: 'i-lucide-inbox', to: '/comunicazioni' },
  { label: it.inbox, icon: 'i-lucide-bell', to: '/avvisi' },
  { label: it.write, icon: 'i-lucide-mail-plus', to: '/comunicazioni/nuova' },
  { label: it.import, icon: 'i-lucide-file-input', to: '/importa' },
  { label: it.core, icon: 'i-lucide-cpu', to: '/core' },
  { label: it.settings, icon: 'i-lucide-settings', to: '/impostazioni' },
]
