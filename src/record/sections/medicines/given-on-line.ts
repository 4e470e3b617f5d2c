import { isWhenNeeded } from '../../duplicates/aspects/dose.js'
import { latestFirst, toInstant } from '../../reading/clinical-date.js'
import { dosageWords } from '../../reading/dosage.js'
import { textAt } from '../../reading/element.js'
import { gathered } from '../../reading/gathered.js'
import { joined } from '../../reading/section-item.js'
import type { PlacedItem } from '../section-content.js'
import type { Mark } from '../section.js'
import { isGivenLately, isOfDriver, whenWords } from './given-lately.js'
import { givenAt } from './is-given.js'
import { isListed } from './is-listed.js'
import { objectionOf } from './medicine-objection.js'
import type { Medicine } from './medicine.js'
import { meantBy, orderOf } from './not-given.js'

interface NamedMedicine {
  readonly medicine: Medicine
  readonly name: string
}

/** Doses of late on the line of the medicine that they are of. */
export interface GivenOnLine {
  /** `last given today 14:00`. */
  readonly mark: Mark
  /** `also given today 10:00, yesterday 22:00`. */
  readonly also: string | undefined
}

interface GivenOnLines {
  readonly byLine: ReadonlyMap<Medicine, GivenOnLine>
  /** What is told on a line, and has none of its own. */
  readonly told: ReadonlySet<Medicine>
}

/**
 * Of what was given since yesterday, what has a line among the current medicines: an order and its own dose are one medicine, and
 * are told on one line. What is still being given keeps its own.
 */
export function givenOnLines(named: readonly NamedMedicine[], today: string): GivenOnLines {
  const medicines = named.map(({ medicine }) => medicine)
  const names = new Map(named.map(({ medicine, name }) => [medicine, name] as const))
  const doses = named
    .filter(
      ({ medicine: { resource }, name }) =>
        textAt(resource.json, 'status') === 'completed' && isGivenLately(resource, { name, today }),
    )
    .toSorted(({ medicine: one }, { medicine: other }) =>
      latestFirst(givenAt(one.resource), givenAt(other.resource)),
    )
    .map((dose) => ({ dose, lines: linesOf(dose, medicines) }))
  const byLine = gathered(doses.flatMap(({ dose, lines }) => lines.map((line) => [line, dose] as const)))
  return {
    byLine: new Map(
      [...byLine].flatMap(([line, [latest, ...others]]) => {
        if (latest === undefined) return []
        const of = { medicine: line, name: names.get(line) ?? '' }
        return [[line, toGiven([latest, ...others], { line: of, today })] as const]
      }),
    ),
    told: new Set(doses.filter(({ lines }) => lines.length > 0).map(({ dose: { medicine } }) => medicine)),
  }
}

/**
 * The order that it names; else what its own source has in use; else what another source has that is taken regularly. An
 * ambulance gives what is needed at once, and a driver holds what is elsewhere given when needed: neither is the dose of a line that
 * it does not name.
 */
function linesOf(
  { medicine: dose, name }: NamedMedicine,
  medicines: readonly Medicine[],
): readonly Medicine[] {
  const lines = meantBy(dose, medicines).filter(
    (line) => isListed(line) && objectionOf(line.resource) === undefined,
  )
  const ordered = lines.filter(({ resource }) => resource.reference === orderOf(dose))
  if (ordered.length > 0) return ordered
  const { source } = dose.resource
  if (source.kind === 'ambulance' || isOfDriver(dose.resource, name)) return []
  const own = lines.filter(({ resource }) => resource.source.organisation === source.organisation)
  return own.length > 0 ? own : lines.filter(isRegular)
}

/** What is kept for a moment that may come, in words that `as needed` is not among: `10 mg for a seizure longer than 5 minutes`. */
const FOR_A_MOMENT =
  /\bseizures?\b|\bfits?\b|\bfitting\b|\brescue\b|\bemergenc|\banaphyla|\bhypo|\bmax|\brepeat/i

/** Whether its source says how often it is taken, whatever happens. */
function isRegular({ resource, dosage }: Medicine): boolean {
  return (
    !isWhenNeeded(resource) &&
    !dosageWords(resource.json).some((words) => FOR_A_MOMENT.test(words)) &&
    dosage.doses.some(({ rate }) => rate !== undefined && rate.least > 0)
  )
}

/** Of one line, the latest first. */
type Doses = readonly [NamedMedicine, ...NamedMedicine[]]

interface OnLine {
  readonly line: NamedMedicine
  readonly today: string
}

/** A dose that another source tells too is no second one. */
function toGiven([latest, ...others]: Doses, { line, today }: OnLine): GivenOnLine {
  const instants = new Set([toInstant(givenAt(latest.medicine.resource))])
  const further = others.filter(({ medicine: { resource } }) => {
    const at = toInstant(givenAt(resource))
    if (instants.has(at)) return false
    instants.add(at)
    return true
  })
  const also = further.map(({ medicine: { resource } }) => whenWords(resource, today)).join(', ')
  return {
    mark: {
      text: `last given ${whenWords(latest.medicine.resource, today)}${otherThan(latest, line)}`,
      tone: 'plain',
    },
    also: also === '' ? undefined : `also given ${also}`,
  }
}

/** What of a dose the line does not say itself: `: Morphine 5 mg injection, by Wey Valley Hospital`. */
function otherThan(
  { medicine: dose, name }: NamedMedicine,
  { medicine: line, name: called }: NamedMedicine,
): string {
  const words = joined(
    [
      name === called ? undefined : name,
      dose.dosage.words === line.dosage.words ? undefined : dose.dosage.words,
      dose.resource.source.organisation === line.resource.source.organisation
        ? undefined
        : `by ${dose.resource.source.name}`,
    ],
    ', ',
  )
  return words === undefined ? '' : `: ${words}`
}

/** The dose stands behind what is to be read first: its line keeps its place. */
export function withGiven({ item, ...place }: PlacedItem, { mark, also }: GivenOnLine): PlacedItem {
  const [dose, ...others] = item.details
  const details = [dose, also, ...others].filter((detail) => detail !== undefined)
  return { ...place, item: { ...item, details, marks: [...item.marks, mark] } }
}
