import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { CompanyRow, Scope } from '#electron/desk/company.ts'
import { desk } from './desk.ts'
import { pagedList } from './paged.ts'

/** The list of Aziende: what is searched, among which, and the rows read so far. */
export const useCompanies = defineStore('companies', () => {
  const search = ref('')
  const scope = ref<Scope>('in-delega')
  const list = pagedList<CompanyRow>((page) =>
    desk['companies.list']({ search: search.value.trim(), scope: scope.value, ...page }),
  )
  watch([search, scope], () => void list.restart())

  return { search, scope, ...list }
})
