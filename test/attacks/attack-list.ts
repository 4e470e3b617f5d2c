import { z } from 'zod'

const testOfIt = z.strictObject({
  /** Below `test`. */
  file: z.string(),
  /** Words of the title of a test there. */
  title: z.string(),
})

const attack = z.strictObject({
  id: z.string().regex(/^[A-Z]\d\d$/),
  /** What is tried. */
  input: z.string(),
  /** How it must be answered. */
  answer: z.string(),
  /** What tries it besides the rows of the corpus, or in place of them where no row can. */
  tests: z.array(testOfIt).min(1).optional(),
  /** What else tries it, in words. */
  besides: z.string().optional(),
})
export type Attack = z.infer<typeof attack>

const attackList = z.strictObject({
  about: z.string(),
  sections: z.record(
    z.string().regex(/^[A-Z]$/),
    z.strictObject({ title: z.string(), attacks: z.array(attack) }),
  ),
})
export type AttackList = z.infer<typeof attackList>

/**
 * Reads what an attacker tries.
 *
 * @throws Error that names the place, for whatever is not understood
 */
export function parseAttackList(text: string): AttackList {
  const parsed = attackList.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  throw new Error(`attacks.json cannot be used: ${z.prettifyError(parsed.error)}`)
}
