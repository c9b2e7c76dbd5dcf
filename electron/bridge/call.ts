import * as v from 'valibot'

/** Who answers: the backend, or the main process itself. */
export type Where = 'backend' | 'main'
export type Call<I, O> = { readonly where: Where; readonly read: (raw: unknown) => I; readonly out?: O }

/** A call that gives `O`; what it brings is read by its schema. */
export function call<O>(where: Where = 'backend') {
  return <const S extends v.GenericSchema>(schema: S): Call<v.InferOutput<S>, O> => ({
    where,
    read: (raw) => v.parse(schema, raw),
  })
}
