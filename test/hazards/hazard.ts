import { z } from 'zod'

const Level = z.int().min(1).max(5)
const Risk = z.strictObject({ severity: Level, likelihood: Level })
const Sentence = z.string().min(3)

/** A test that shows a control: its file below `test`, and words that stand in its title or in that of what it is part of. */
const ControlTest = z.strictObject({ file: z.string().endsWith('.test.ts'), title: Sentence })

const Control = z.strictObject({ control: Sentence, tests: z.array(ControlTest).min(1).readonly() })

const Hazard = z
  .strictObject({
    id: z.string().regex(/^HZ\d\d$/),
    hazard: Sentence,
    cause: Sentence,
    effect: Sentence,
    initialRisk: Risk,
    residualRisk: Risk,
    owner: Sentence,
    controls: z.array(Control).readonly(),
    /** What is not controlled, in words; a hazard without any control has to say so. */
    left: Sentence.optional(),
  })
  .refine(({ controls, left }) => controls.length > 0 || left !== undefined, {
    message: 'a hazard without a control says what is left',
  })
  .refine(({ initialRisk, residualRisk }) => toScore(residualRisk) <= toScore(initialRisk), {
    message: 'no control makes a risk greater',
  })

/** The hazard log in the shape of DCB0129 (clinical risk management of the manufacturer). */
export const HazardLog = z.strictObject({
  standard: z.literal('DCB0129'),
  scale: z.strictObject({
    severity: z.array(Sentence).length(5).readonly(),
    likelihood: z.array(Sentence).length(5).readonly(),
  }),
  hazards: z.array(Hazard).min(1).readonly(),
})

export type HazardLog = z.infer<typeof HazardLog>
export type Hazard = HazardLog['hazards'][number]
export type ControlTest = z.infer<typeof ControlTest>

/** Severity times likelihood, 1 to 25. */
export function toScore({ severity, likelihood }: z.infer<typeof Risk>): number {
  return severity * likelihood
}
