/** What a list is put in order by. */
export type Sort = { readonly by: string; readonly descending: boolean }
