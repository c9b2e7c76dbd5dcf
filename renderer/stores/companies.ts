import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import type { CompanyFilter, CompanySort } from '#electron/desk/company-filter.ts'
import type { CompanyRow, Scope } from '#electron/desk/company.ts'
import { desk } from './desk.ts'
import { pagedList } from './paged.ts'

const BY_NAME: CompanySort = { by: 'nome', descending: false }

/** The list of Aziende: what is searched, among which, in what order, and the rows read so far. */
export const useCompanies = defineStore('companies', () => {
  const search = ref('')
  const scope = ref<Scope>('in-delega')
  const filter = shallowRef<CompanyFilter>({})
  const sort = shallowRef<CompanySort>(BY_NAME)
  const sedi = shallowRef<readonly string[]>([])
  const query = () => ({
    search: search.value.trim(),
    scope: scope.value,
    filter: sent(filter.value),
    sort: sort.value,
  })
  const list = pagedList<CompanyRow>((page) => desk['companies.list']({ ...query(), ...page }))
  watch([search, scope, filter, sort], () => void list.restart())

  return {
    search,
    query,
    scope,
    filter,
    sort,
    sedi,
    ...list,
    /** The codici fiscali of all that is found, loaded or not. */
    keys: () => desk['companies.keys'](query()),
    readSedi: async () => {
      const reply = await desk['companies.sedi']({})
      if (reply.ok) sedi.value = reply.value
    },
    reset: () => {
      search.value = ''
      filter.value = {}
      sort.value = BY_NAME
    },
  }
})

/** As the bridge takes it: lists that may be changed. */
const sent = ({ labels, ...filter }: CompanyFilter) => ({ ...filter, ...(labels && { labels: [...labels] }) })
