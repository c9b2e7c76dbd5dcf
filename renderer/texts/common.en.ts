import type { Twin } from '#core/domain/language.ts'
import type * as italian from './common.it.ts'
import { count, some } from './format.ts'

export const common: Twin<typeof italian.common> = {
  app: 'Scrittoio',
  sections: 'Sections',
  overview: 'Dashboard',
  companies: 'Companies',
  create: 'New Smart-Task',
  batches: 'Batches',
  newBatch: 'New batch',
  drafts: 'Drafts',
  messages: 'Communications',
  write: 'New communication',
  inbox: 'Notices',
  unseen: (n) => some(n, 'unread notice', 'unread notices'),
  import: 'Import',
  core: 'Core',
  settings: 'Settings',
  studioMenu: 'Practice menu',
  demo: 'Demo practice',
  lock: 'Lock',
  leave: 'Switch practice…',
  language: 'Language',
  theme: 'Appearance',
  themes: { system: 'Same as system', light: 'Light', dark: 'Dark' },
  search: 'Search…',
  searchKey: 'Ctrl K',
  unread: (n) => some(n, 'item to read', 'items to read'),
  draftCount: (n) => some(n, 'draft', 'drafts'),
  notices: 'Notices',
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  retry: 'Try again',
  loading: 'One moment…',
  none: '—',
  files: (n) => some(n, 'attached file', 'attached files'),
  euro: '€',
  yes: 'Yes',
  no: 'No',
  clear: 'Clear the text',
  ourDecision: 'Decided by Scrittoio’s core: nothing has been lodged with INPS.',
  ourForecast: 'A forecast by Scrittoio’s core, not by INPS.',
  engine: {
    restarting: 'Scrittoio’s engine stopped and is starting again. What you have written is safe.',
    down: 'Scrittoio’s engine will not start. Close the application and open it again: your data are still in the practice file.',
  },
}

export const line: Twin<typeof italian.line> = {
  label: 'Connection status',
  online: 'Online',
  offline: 'Offline',
  unreachable: 'Core unreachable',
  workOffline: 'Work offline',
  queued: (n) => `Queued ${count(n)}`,
  parked: (n) => `On hold ${count(n)}`,
  syncing: 'Synchronising…',
  syncNow: 'Synchronise now',
  lastSync: (when) => `Last synchronised ${when}`,
  neverSynced: 'Never synchronised',
  sending: (sent, of) => `Sending ${count(sent)} of ${count(of)}`,
  signedOut: 'Sign in again',
  maintenance: 'Core under maintenance',
  maintenanceUntil: (when) => `Core under maintenance until ${when}`,
  maintenanceHint:
    'During maintenance the core can only be read; what you send stays in the queue and leaves by itself as soon as it ends.',
  maintenanceAhead: (from, until) => `Core maintenance announced: ${from} – ${until}`,
  core: { embedded: 'Built-in core', remote: 'Remote core' },
  elsewhere: (n) => `${count(n)} at other cores`,
}

export const outcomes: Twin<typeof italian.outcomes> = {
  accolta: 'Request accepted',
  nonAccolta: 'Request not accepted',
  many: (n) => `${count(n)} new outcomes`,
  answers: (n) => some(n, 'reply from the INPS office', 'replies from the INPS office'),
  tally: (accolte, nonAccolte) => `Accepted ${count(accolte)}, not accepted ${count(nonAccolte)}.`,
  open: 'Open',
}

export const shortcuts: Twin<typeof italian.shortcuts> = {
  title: 'Keyboard shortcuts',
  lead: 'Everything can be done without a mouse.',
  groups: [
    {
      title: 'Everywhere',
      keys: [
        ['Ctrl K', 'Search or go to'],
        ['Ctrl N', 'New Smart-Task'],
        ['Ctrl O', 'Import'],
        ['Ctrl F', 'Search this list'],
        ['Ctrl L', 'Lock the practice'],
        ['?', 'These shortcuts'],
        ['Ctrl +', 'Zoom in'],
        ['Ctrl −', 'Zoom out'],
      ],
    },
    {
      title: 'Go to',
      keys: [
        ['Ctrl 1', 'Companies'],
        ['Ctrl 2', 'New Smart-Task'],
        ['Ctrl 3', 'Drafts'],
        ['Ctrl 4', 'Communications'],
        ['Ctrl 5', 'Notices'],
        ['Ctrl 6', 'Dashboard'],
      ],
    },
    {
      title: 'In lists',
      keys: [
        ['↑ ↓', 'Previous row, next row'],
        ['PgUp PgDn', 'One page'],
        ['Home End', 'First row, last row'],
        ['Enter', 'Open'],
        ['Space', 'Select; in Notices, mark as read'],
        ['Shift ↑ ↓', 'Extend the selection'],
        ['Ctrl A', 'Select all'],
        ['Esc', 'Clear the selection'],
      ],
    },
    {
      title: 'In Notices',
      keys: [['Shift F10', 'Actions on the notice']],
    },
  ],
}

export const palette: Twin<typeof italian.palette> = {
  label: 'Search or go to',
  placeholder: 'Search for a company, a subject or a section',
  places: 'Go to',
  subjects: 'New Smart-Task',
  companies: 'Companies',
  actions: 'Actions',
  nothing: 'No results',
  goOffline: 'Work offline',
  shortcuts: 'Show keyboard shortcuts',
  goOnline: 'Go back online',
}
