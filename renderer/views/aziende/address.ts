import { watch } from 'vue'
import { useRoute } from 'vue-router'
import { useCompanies } from '#renderer/stores/companies.ts'
import { restored } from './restored.ts'

/** The first screen leads to the companies with what to look at. */
export function followAddress(): void {
  const companies = useCompanies()
  const route = useRoute()
  watch(
    () => route.query,
    (query) => {
      if (route.path !== '/aziende' || Object.keys(query).length === 0) return
      const { filter, scope } = restored({ filter: query })
      companies.reset()
      companies.filter = filter
      companies.scope = scope
    },
    { immediate: true },
  )
}
