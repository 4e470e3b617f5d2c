import { z } from 'zod'

/** A request: method and path in one line, with names in braces for what only the running gateway knows. */
const asked = z.strictObject({
  /** `GET /fhir/Patient/{mine}`. What is sent is this text, to the letter: nothing is encoded or tidied up. */
  ask: z.string().regex(/^[A-Z]+ \/\S*$/),
  /** An account, `partner:<client id>`, or `nobody`; the row's own when left out. */
  as: z.string().optional(),
  /** How the access token is treated before it is sent: see token-treatments.ts. */
  token: z.string().optional(),
  /** Headers besides those that every request has; several values send the header several times. */
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  /** Sent as application/x-www-form-urlencoded: text as it is, or values that are encoded. */
  form: z.union([z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())]))]).optional(),
  /** Sent as application/fhir+json. */
  json: z.unknown().optional(),
  /** Sent as it is, with whatever `headers` say of it. */
  body: z.string().optional(),
  /** The page of the portal whose form this is: its token goes along. */
  from: z.string().optional(),
  /** Asked of a second gateway on the same database. */
  node: z.literal('second').optional(),
})
export type Asked = z.infer<typeof asked>

const request = z.union([z.string().transform((ask) => asked.parse({ ask })), asked])

const neighbourAsked = asked.extend({ reason: z.string().optional() })
const neighbour = z.union([z.string().transform((ask) => neighbourAsked.parse({ ask })), neighbourAsked])

/** What stands in an answer, and what does not; names in braces are replaced. */
const contents = { has: z.array(z.string()).optional(), lacks: z.array(z.string()).optional() }

const step = z.union([
  /** Somebody asks something beforehand, which must be answered with this status. */
  asked.extend({
    status: z.number().default(200),
    /** What later requests need of the answer: names with the patterns whose first group is kept. */
    keep: z.record(z.string(), z.string()).optional(),
  }),
  /** A partner tells something more of a planted person. */
  z.strictObject({
    tells: z.string(),
    by: z.string(),
    patient: z.record(z.string(), z.unknown()).optional(),
    /** By name, as in people/: one that is there already is replaced. */
    resources: z.record(z.string(), z.record(z.string(), z.unknown())),
  }),
  /** What takes several requests that hang together, by a name of flows.ts, and what of it is kept under which name. */
  z.strictObject({
    flow: z.string(),
    with: z.record(z.string(), z.string()).default({}),
    keep: z.record(z.string(), z.string()),
  }),
  /** What no request can bring about, by a name of local-steps.ts: a row with such a step runs on a gateway of our own alone. */
  z.strictObject({ local: z.string(), about: z.string().optional() }),
])
export type Step = z.infer<typeof step>

/**
 * What must be answered.
 *
 * - a number: that status, and an OperationOutcome under `/fhir`.
 * - `401`: with a challenge, and nothing but the request to sign in.
 * - `D404`: 404, and byte for byte as `like` is answered, which asks for what does not exist.
 * - `same`: byte for byte as `like` is answered, whatever that is.
 * - `withheld`: 200 with a notice that something is withheld.
 */
const expectation = z.union([z.number().int(), z.enum(['401', 'D404', 'same', 'withheld'])])
export type Expectation = z.infer<typeof expectation>

const row = z
  .strictObject({
    id: z.string().regex(/^[A-Z]\d\d$/),
    /** Tells the rows of one id apart. */
    case: z.string().optional(),
    title: z.string(),
    as: z.string(),
    /** Which planted people the names mean; by default those of the same name. */
    people: z.record(z.string(), z.string()).optional(),
    /** The people are planted for this row alone, because it changes what is known of them. */
    fresh: z.boolean().optional(),
    given: z.array(step).default([]),
    ask: request,
    /** Asked as well, and answered in the same way: neighbours that differ in one respect, some with a reason of their own. */
    also: z.array(neighbour).optional(),
    like: request.optional(),
    expect: expectation,
    /** The reason in the one audit entry; `null` where nothing is refused. */
    reason: z.string().nullable(),
    /** The purpose of use in the audit entry, where that is the point. */
    purpose: z.string().optional(),
    /** What the privacy officer's queue must say because of it. */
    alert: z.string().optional(),
    /** Whose canaries must not be found: names of people, or of one resource of theirs. */
    hides: z.array(z.string()).default(['other']),
    ...contents,
    /** A legitimate request of the same actor, answered 200. */
    twin: z.union([
      z.string().transform((ask) => ({ ask, has: undefined, lacks: undefined })),
      asked.extend(contents),
    ]),
  })
  .refine((one) => (one.expect === 'D404' || one.expect === 'same') === (one.like !== undefined), {
    message: 'D404 and same, and nothing else, need "like": what to compare with',
  })
export type AttackRow = z.infer<typeof row>

const corpusFile = z.strictObject({ about: z.string(), rows: z.array(row) })

/**
 * Reads one file of the corpus.
 *
 * @throws Error that names the place, for whatever is not understood: a row that is passed over tests nothing
 */
export function parseCorpusFile(text: string, name: string): readonly AttackRow[] {
  const parsed = corpusFile.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data.rows
  throw new Error(`${name} cannot be used: ${z.prettifyError(parsed.error)}`)
}
