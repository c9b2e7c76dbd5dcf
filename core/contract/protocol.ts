/** Version of the wire that this code speaks; it changes only when an old client could misread a reply. */
export const PROTOCOL = 1

/** The oldest version still understood. */
export const OLDEST_PROTOCOL = 1

/** Sent by the client with every call that needs an identity, and by the core with every reply. */
export const PROTOCOL_HEADER = 'scrittoio-protocollo'

/** The version of the catalogue, on every reply: a desk that sees another one asks for the catalogue again. */
export const CATALOGUE_HEADER = 'scrittoio-catalogo'

/** On every reply while a maintenance is announced or under way: `<from>/<until>`, moments in UTC. */
export const MAINTENANCE_HEADER = 'scrittoio-manutenzione'

/** The id of this very call, on every reply and in the log: what one quotes when something went wrong. */
export const REQUEST_HEADER = 'x-request-id'

/**
 * Which kinds of events the caller understands: `2` has those of communications. To who does not say it they are told as
 * receipts of requests that he never made, which the desks of then pass over: numbers have no gaps for them either. Who says
 * `3` is told outcomes in outline: what the check lines of many have in common stands once beside a page of events.
 */
export const EVENTS_HEADER = 'scrittoio-eventi'
export const EVENTS = 3
export const EVENTS_OF_COMMUNICATIONS = 2
export const EVENTS_IN_OUTLINE = 3

/** The name of a file, percent-encoded: an address would leave it in the log of a proxy. */
export const FILE_HEADER = 'scrittoio-nome-file'

export const JSON_MEDIA = 'application/json'
export const NDJSON_MEDIA = 'application/x-ndjson'
export const SSE_MEDIA = 'text/event-stream'
export const BYTES_MEDIA = 'application/octet-stream'
export const TEXT_MEDIA = 'text/plain'
export const PROBLEM_MEDIA = 'application/problem+json'
