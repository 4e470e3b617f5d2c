import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { SourceKind } from '../../../fhir/source-kind.js'
import type { SectionKey } from '../../../record/sections/section.js'
import { parseSectionKey } from '../patient-record/section-names.js'

/** The columns of a desk: below allergies, below alerts and decisions, below the person's own words. */
export type Column = 'left' | 'middle' | 'side'

/** In which order they are read behind what stands first. */
export const COLUMNS = ['left', 'middle', 'side'] as const satisfies readonly Column[]

/** The few of one or several sections that matter now. */
export interface PanelRule {
  readonly key: string
  readonly title: string
  readonly sections: readonly SectionKey[]
  /** How many current items are shown; all where it is left out. */
  readonly most: number
  /** How many details a line has at the most; all where it is left out. */
  readonly details: number
  /**
   * How many lines say all that they say where there are many: of the others stand what they are called and their marks,
   * and the rest one step away. All where it is left out.
   */
  readonly whole: number
  /** What stands where there is little room, as on a phone, the rest being folded behind it; all where it is left out. */
  readonly narrow: { readonly lines: number; readonly details: number }
  /** Whether it stands before all others, whatever the lens. */
  readonly first: boolean
  /** At the head of which column of a desk it stands, if it stands first. */
  readonly column: Column
  readonly shape: 'one' | 'wide'
  /** What it shows: the current items of its sections, or what nobody has closed among them. */
  readonly holds:
    | 'items'
    | 'open-loops'
    | 'who-to-call'
    | 'self-harm'
    | 'vital-signs'
    | 'scores'
    | 'critical-results'
    | 'at-home'
    | 'contradictions'
}

/** How somebody with one kind of work sees a summary: an order of panels, and nothing that others may not see. */
export interface RoleLens {
  readonly key: string
  readonly title: string
  /** Whose lens it is where nobody chooses: by role code, or by the kind of their organisation. */
  readonly for: readonly { readonly role?: string | undefined; readonly kind?: SourceKind | undefined }[]
  /** The panels after the first ones, in the order in which they are read. */
  readonly panels: readonly string[]
  /** The same by the column of a desk in which they flow: no column waits for another. */
  readonly columns: Readonly<Record<Column, readonly string[]>>
  /** Sections without a panel that this work looks for most. */
  readonly leading: readonly SectionKey[]
}

export interface Lenses {
  /** Changes with the file. */
  readonly version: string
  readonly panels: readonly PanelRule[]
  /** The first one is for whoever none is for. */
  readonly lenses: readonly [RoleLens, ...RoleLens[]]
}

/** The lenses cannot be used: one line says where and why. */
class LensesError extends Error {
  override readonly name = 'LensesError'
}

const KINDS = [
  'acute',
  'community',
  'mental-health',
  'social-care',
  'primary-care',
  'pharmacy',
  'ambulance',
  'vcse',
] as const satisfies readonly SourceKind[]

const HOLDS = [
  'items',
  'open-loops',
  'who-to-call',
  'self-harm',
  'vital-signs',
  'scores',
  'critical-results',
  'at-home',
  'contradictions',
] as const satisfies readonly PanelRule['holds'][]

/** Panels that have a place only if there is something to show. */
export const ABSENT_IF_EMPTY: readonly PanelRule['holds'][] = [
  'self-harm',
  'critical-results',
  'contradictions',
  'vital-signs',
  'scores',
]

const KEY = z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'must be lower-case words with hyphens')
const SECTION = z.string().transform((text, context) => {
  const key = parseSectionKey(text)
  if (key) return key
  context.addIssue({ code: 'custom', message: `${text} is no section` })
  return z.NEVER
})

const FILE = z.strictObject({
  panels: z.array(
    z.strictObject({
      key: KEY,
      title: z.string().min(1),
      sections: z.array(SECTION).min(1),
      most: z.int().positive().default(Infinity),
      details: z.int().positive().default(Infinity),
      whole: z.int().positive().default(Infinity),
      narrow: z
        .strictObject({
          lines: z.int().positive().default(Infinity),
          details: z.int().positive().default(Infinity),
        })
        .default({ lines: Infinity, details: Infinity }),
      first: z.boolean().default(false),
      column: z.enum(COLUMNS).default('middle'),
      shape: z.enum(['one', 'wide']).default('one'),
      holds: z.enum(HOLDS).default('items'),
    }),
  ),
  lenses: z.array(
    z.strictObject({
      key: KEY,
      title: z.string().min(1),
      for: z.array(z.strictObject({ role: z.string().optional(), kind: z.enum(KINDS).optional() })),
      panels: z.strictObject({ left: z.array(KEY), middle: z.array(KEY), side: z.array(KEY) }),
      leading: z.array(SECTION),
    }),
  ),
})

/** What stands first in every lens, in this order, and is never cut: nothing may bury it. */
const SAFETY: readonly SectionKey[] = ['alerts', 'allergies']

/** What is shown whole wherever it is shown: which of it matters most nobody can say beforehand. */
const WHOLE: readonly SectionKey[] = ['medicines']

/** Of what no line says less than all of it: an allergy without its reaction is another one. */
const NEVER_SHORT: readonly SectionKey[] = ['allergies', 'medicines', 'end-of-life']

/**
 * Reads the file of panels and lenses. Nothing in it is passed over.
 *
 * @throws LensesError when it is not JSON, has the wrong shape, or would bury an allergy or an alert
 */
export function parseLenses(text: string): Lenses {
  const { panels, lenses } = parseFile(text)
  const [first, ...more] = lenses.map(({ panels: columns, ...lens }) => ({
    ...lens,
    columns,
    panels: COLUMNS.flatMap((column) => columns[column]),
  }))
  if (!first) return wrong('there is no lens')
  const fault = faultOfPanels(panels) ?? faultOfLenses([first, ...more], panels)
  if (fault !== undefined) return wrong(fault)
  return {
    version: createHash('sha256').update(text).digest('hex').slice(0, 16),
    panels,
    lenses: [first, ...more],
  }
}

function faultOfPanels(panels: readonly PanelRule[]): string | undefined {
  const buried = SAFETY.find((key) => !panels.some((panel) => panel.sections.includes(key) && isSafe(panel)))
  if (buried !== undefined) return `${buried} must be in a panel that stands first and is never cut`
  const cut = WHOLE.find((key) =>
    panels.some(
      ({ sections, most, narrow }) => sections.includes(key) && Math.min(most, narrow.lines) < Infinity,
    ),
  )
  if (cut !== undefined) return `${cut} must never be cut`
  const short = NEVER_SHORT.find((key) =>
    panels.some(({ sections, whole }) => sections.includes(key) && whole < Infinity),
  )
  if (short !== undefined) return `${short} must be told whole, line by line`
  if (isTwice(panels)) return 'two panels have one key'
  const late = panels.some(({ first }, index) => first && panels[index - 1]?.first === false)
  return late ? 'panels that stand first must be told first' : undefined
}

function isSafe({ first, most, details, narrow }: PanelRule): boolean {
  return first && [most, details, narrow.lines, narrow.details].every((one) => one === Infinity)
}

function faultOfLenses(
  lenses: readonly [RoleLens, ...RoleLens[]],
  panels: readonly PanelRule[],
): string | undefined {
  const others = panels.filter(({ first }) => !first).map(({ key }) => key)
  const [first] = lenses
  if (isTwice(lenses)) return 'two lenses have one key'
  if (!others.every((key) => first.panels.includes(key)))
    return `the lens ${first.key}, for whoever none is for, must have every panel`
  const odd = lenses.flatMap((lens) => oddIn(lens, others).map((key) => `${key} of the lens ${lens.key}`))[0]
  return odd && `${odd} is no panel, stands there twice, or stands first anyhow`
}

function oddIn({ panels }: RoleLens, others: readonly string[]): readonly string[] {
  return panels.filter((key, index) => !others.includes(key) || panels.indexOf(key) < index)
}

function isTwice(all: readonly { readonly key: string }[]): boolean {
  return new Set(all.map(({ key }) => key)).size < all.length
}

function parseFile(text: string): z.infer<typeof FILE> {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return wrong('they are not JSON')
  }
  const parsed = FILE.safeParse(content)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return wrong(`${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
}

function wrong(why: string): never {
  throw new LensesError(`The lenses cannot be used: ${why}`)
}
