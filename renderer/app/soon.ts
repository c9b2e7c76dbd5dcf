import { loadRouteLocation } from 'vue-router'
import { openingPlace } from '#renderer/stores/opening.ts'
import { router } from './router.ts'

/** Fetches what the first screen is made of while a passphrase is typed, and while its key is derived. */
export function fetchSoon(): void {
  requestIdleCallback(() => {
    void loadRouteLocation(router.resolve(openingPlace()))
    void import('./StudioMenu.vue')
    void import('#renderer/views/aziende/CompanyFilters.vue')
    void import('#renderer/views/carta/ExportMenu.vue')
  })
}
