import { z } from 'zod'

const resource = z.record(z.string(), z.unknown())

const person = z.strictObject({
  /** Why this person is there. */
  about: z.string(),
  /** Members of the Patient, without identifiers. */
  patient: resource,
  posts: z.array(
    z.strictObject({
      /** Client id of the partner. */
      by: z.string(),
      /** Members of the Patient that this partner tells otherwise. */
      patient: resource.optional(),
      /** Resources by a name; `{patient}` and `{name}` in them are references. */
      resources: z.record(z.string(), resource),
    }),
  ),
})
export type PersonSketch = z.infer<typeof person>

/**
 * Reads a person of the attack suite.
 *
 * @throws Error that names the place, for whatever is not understood
 */
export function parsePersonSketch(text: string, name: string): PersonSketch {
  const parsed = person.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  throw new Error(`${name} cannot be used: ${z.prettifyError(parsed.error)}`)
}
