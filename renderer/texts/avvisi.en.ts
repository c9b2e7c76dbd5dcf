import type { Twin } from '#core/domain/language.ts'
import type * as italian from './avvisi.it.ts'
import { count, some } from './format.ts'

export const avvisi: Twin<typeof italian.avvisi> = {
  title: 'Notices',
  list: 'Notices, newest first',
  unseen: (n) => `${count(n)} unread`,
  kinds: {
    label: 'Kind of notice',
    tutti: 'All',
    esito: 'Outcomes',
    risposta: 'Replies',
    ferma: 'On hold',
    scadenza: 'Deadlines',
  },
  onlyUnseen: 'Unread',
  columns: { kind: 'Notice', what: 'What it is about', company: 'Company', hour: 'Time' },
  new: 'Unread',
  scadenza: 'Deadline',
  risposta: 'From the INPS office',
  ferma: 'On hold',
  wasStill: 'Was on hold',
  nowIs: (state) => `Now: ${state}`,
  goneMark: 'Gone',
  gone: 'A request that is no longer in this practice',
  wholeStudio: 'The whole practice',
  actions: 'Actions on the notice',
  see: 'Mark as read',
  unsee: 'Mark as unread',
  seeAll: 'Mark all as read',
  seenAll: (n) => some(n, 'notice marked as read', 'notices marked as read'),
  settings: 'Notifications…',
  muteCompany: 'Stop notifying me about this company',
  muteService: 'Stop notifying me about this subject',
  muted: (what) => `No notifications about ${what}`,
  mutedHint: 'The notices stay in this list. You can change this in Settings, Notifications.',
  undo: 'Undo',
  empty: 'No notices',
  emptyHint:
    'The outcomes of requests, replies from INPS offices, requests that are put on hold and deadlines that are near all arrive here. Nothing is lost, even with notifications switched off.',
  filtered: 'No notices of this kind',
  filteredHint: 'Clear the filters to see all notices again.',
  clear: 'Clear the filters',
}

export const notifiche: Twin<typeof italian.notifiche> = {
  title: 'Notifications',
  lead: 'Notifications appear on the desktop even when the window is closed. What you choose here takes nothing away from Notices, which stay complete.',
  desktop: 'Show notifications on the desktop',
  what: 'Tell me about',
  outcomes: { label: 'Outcomes', tutti: 'All', 'non-accolti': 'Not accepted only', nessuno: 'None' },
  parked: 'Requests that are put on hold and wait for me',
  deadlines: 'Deadlines that are near',
  answers: 'Replies of INPS offices to communications',
  gather: 'Gather in one notification what arrives within',
  gathers: (minutes) =>
    minutes === 0
      ? 'Never: one at a time'
      : minutes < 60
        ? `${count(minutes)} min`
        : some(minutes / 60, 'hour', 'hours'),
  quiet: 'Quiet hours',
  quietFrom: 'From',
  quietTo: 'to',
  quietHint: 'Italian time. What arrives during quiet hours is told all together when they end.',
  weekend: 'Quiet on Saturdays and Sundays',
  companies: 'Companies without notifications',
  noCompanies: 'Notifications arrive for all companies.',
  addCompany: 'Find a company to mute',
  tellAgain: (name) => `Notify me again about ${name}`,
  services: 'Subjects without notifications',
  noServices: 'Notifications arrive for all subjects.',
  addService: 'Choose a subject to mute',
  background: 'When I close the window',
  closeToTray: 'Scrittoio stays beside the clock and goes on synchronising',
  startAtLogin: 'Start Scrittoio, without a window, when I turn the computer on',
  backgroundHint: 'Until the practice is opened with its passphrase, Scrittoio neither synchronises nor notifies.',
}
