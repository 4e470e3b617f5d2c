import { isAuthorised } from '../../duplicates/aspects/course.js'
import { readMedicine } from '../../duplicates/aspects/medicine.js'
import { readCoded, type CodedText } from '../../reading/coded-text.js'
import { textAt } from '../../reading/element.js'
import { gathered } from '../../reading/gathered.js'
import { readOnce } from '../../reading/read-once.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { notesOf, toItem } from '../../reading/section-item.js'
import { CODE_AND_NAME, requestMarks } from '../../reading/status-marks.js'
import { SOURCES_DIFFER } from '../nothing/empty-lists.js'
import { currencyMarks, isPastMedicine } from './medicine-currency.js'
import { heldInStayMarks } from './held-in-stay.js'
import { madeOf } from './made-of.js'
import { datesOf, detailsOf, endsOf, whoOf } from './medicine-details.js'
import { toMedicineColumns } from './medicine-columns.js'
import type { Medicine } from './medicine.js'
import { differenceMarks, medicineContradictions, undatedStopMarks } from './medicine-differences.js'
import { withEndsOfLists } from './ended-by-list.js'
import { NEWLY_BEGUN, newlyBegun } from './newly-begun.js'
import { asGiven, givenLately } from './given-lately.js'
import { givenOnLines, withGiven } from './given-on-line.js'
import { lastGivenOf, type LastGiven } from './last-given.js'
import { ownWordsMarks } from './medicine-objection.js'
import { notTakenMarks } from './not-taken-in-words.js'
import { notGivenMarks } from './not-given.js'
import { notSuppliedMarks } from './not-supplied.js'
import { isStopUndated, objectedOn } from './objected-on.js'
import { orderMedicines } from './medicine-order.js'
import { toMedicineDosage } from './medicine-dosage.js'
import { medicineStatusMarks } from './medicine-status.js'
import { toldAlone } from './told-alone.js'
import { supplyWords } from './supply-words.js'
import { whyChanged } from './why-changed.js'
import { twoAnticoagulants } from './two-anticoagulants.js'
import { isMisnamedMedicine } from '../misnamed.js'
import { medicineOf, readSubstance } from '../allergies/same-substance.js'
import { contradictedNone } from '../nothing/none-contradictions.js'
import { placed, type PlacedItem, type SectionContent } from '../section-content.js'
import type { Mark } from '../section.js'
import { absenceIn } from '../nothing/absences.js'
import { noMedicine, noneName, toStatedNone } from '../nothing/stated-none.js'

/**
 * Medicines by any prescriber: what was given since yesterday and is on no other line, what is taken now, in the order of {@link orderMedicines}, and what
 * is over, latest first.
 * The same medicine in several lists stands there several times; where they contradict each other, each says so. That there is
 * none is no medicine, and stands behind all of them.
 */
export function toMedicines(told: readonly ReadResource[], view: RecordView): SectionContent {
  const resources = withEndsOfLists(told, view)
  const medicines = resources
    .filter((resource) => noMedicineIn(resource, view) === undefined)
    .map((resource) => toMedicine(resource, view))
  const contradictionsOf = gathered(
    medicineContradictions(medicines).flatMap((one) => one.sides.map((side) => [side, one] as const)),
  )
  const alone = toldAlone(medicines, view.today)
  const notSupplied = notSuppliedMarks(medicines, view.today)
  const notGiven = notGivenMarks(medicines, view.today)
  const alsoThinned = gathered(
    twoAnticoagulants(medicines).flatMap(([one, other]) => [[one, other] as const, [other, one] as const]),
  )
  const begun = newlyBegun(medicines, view)
  const named = medicines.map((medicine) => ({ medicine, name: nameWords(medicine) }))
  const onLines = givenOnLines(named, view.today)
  const lately = givenLately(
    named.flatMap(({ medicine, name }) =>
      onLines.told.has(medicine) ? [] : [{ resource: medicine.resource, name }],
    ),
    view.today,
  )
  const marked = medicines.map((medicine) => ({
    medicine,
    isNew: begun.has(medicine),
    lately: lately.get(medicine.resource.reference),
    given: lastGivenOf(medicine, medicines, view.today),
    name: nameWords(medicine),
    beside: alsoThinned.get(medicine) ?? [],
    isNotSupplied: notSupplied.has(medicine),
    marks: [
      ...(notSupplied.get(medicine) ?? []),
      ...(alone.get(medicine) ?? notGiven.get(medicine) ?? []),
      ...(alsoThinned.get(medicine) ?? []).map(alsoTaken),
      ...(medicine.dosage.contradictsItself ? [CONTRADICTS_ITSELF] : []),
      ...withMisnamed(
        medicine,
        view,
        (medicine.isPast ? undatedStopMarks : differenceMarks)(
          medicine,
          contradictionsOf.get(medicine) ?? [],
        ),
      ),
    ],
  }))
  const places = orderMedicines(marked.map((one) => ({ ...one, isContradicted: isToBeSeen(one) })))
  const contradicted = contradictedNone(resources, view)
  return placed([
    ...marked.map(({ medicine, given, marks, isNew, lately: isLate }) => {
      const place = toPlaced(medicine, {
        among: resources,
        differing: isNew ? [...marks, NEWLY_BEGUN] : marks,
        given,
        view,
        isToldAlone: alone.has(medicine),
      })
      if (isLate) return asGiven(place, isLate)
      const listed = { ...place, rank: places.get(medicine) ?? 0 }
      // Of what is had at long intervals the day of the last dose is said already.
      const onLine = given === undefined ? onLines.byLine.get(medicine) : undefined
      return onLine ? withGiven(listed, onLine) : listed
    }),
    ...resources.flatMap((resource) => toNoneStated(resource, { view, rank: marked.length, contradicted })),
  ])
}

function isToBeSeen({ marks, given }: Pick<Beside, 'given'> & { readonly marks: readonly Mark[] }): boolean {
  return marks.length > 0 || given?.mark.tone === 'warning'
}

function alsoTaken(other: NamedMedicine): Mark {
  return {
    text: `two anticoagulants at once: also ${nameWords(other)}, ${other.resource.source.name}`,
    tone: 'warning',
  }
}

function withMisnamed(
  { resource }: NamedMedicine,
  view: RecordView,
  marks: readonly Mark[],
): readonly Mark[] {
  const isSaid = marks.some(({ text }) => text === CODE_AND_NAME.text)
  return !isSaid && isMisnamedMedicine(medicineOf(resource, view)) ? [CODE_AND_NAME, ...marks] : marks
}

interface NonePlace {
  readonly view: RecordView
  readonly rank: number
  readonly contradicted: ReadonlySet<ReadResource>
}

function toNoneStated(
  resource: ReadResource,
  { view, rank, contradicted }: NonePlace,
): readonly PlacedItem[] {
  const none = noMedicineIn(resource, view)
  if (none === undefined) return []
  const [shown] = datesOf(resource).filter(([, iso]) => iso !== undefined)
  return [
    {
      item: toItem(resource, {
        what: noneName(none, 'medicines', readCoded(resource.json['medicationCodeableConcept'])),
        details: notesOf(resource),
        when: shown === undefined ? [] : [shown],
        marks: [...medicineStatusMarks(resource), ...(contradicted.has(resource) ? [SOURCES_DIFFER] : [])],
        statesNone: toStatedNone(none, 'medicines'),
      }),
      isPast: isPastMedicine(resource, view.today),
      rank,
      date: shown?.[1],
    },
  ]
}

function nameWords({ name }: NamedMedicine): string {
  return typeof name === 'string' ? name : (name?.text ?? '')
}

/** Medicines as each source has them, read as far as it takes to compare them. */
export function readMedicines(resources: readonly ReadResource[], view: RecordView): readonly Medicine[] {
  return withEndsOfLists(resources, view)
    .filter((resource) => noMedicineIn(resource, view) === undefined)
    .map((resource) => toMedicine(resource, view))
}

function noMedicineIn(resource: ReadResource, view: RecordView): ReturnType<typeof noMedicine> {
  return noMedicine(resource, medicineOf(resource, view))
}

interface NamedMedicine extends Medicine {
  readonly name: CodedText | string | undefined
}

/** Read once, though several rules and the section ask for it. */
function toMedicine(resource: ReadResource, view: RecordView): NamedMedicine {
  return medicinesIn(view)(resource)
}

const medicinesIn = readOnce((view: RecordView) =>
  readOnce((resource: ReadResource) => readNamed(resource, view)),
)

function readNamed(resource: ReadResource, view: RecordView): NamedMedicine {
  const coded = medicineOf(resource, view)
  const absence = absenceIn(coded)
  const unnamed = absence && `Medicine named by no source: ${absence.why}`
  const called = view.nameOf(resource.json['medicationReference'], resource)
  const name = absence
    ? (textAt(resource.json['medicationReference'], 'display') ?? unnamed)
    : (readCoded(coded) ?? called)
  const words = typeof name === 'string' ? name : (name?.text ?? '')
  return {
    resource,
    name,
    told: readMedicine(resource, view),
    substance: readSubstance(coded ?? (typeof name === 'string' ? { text: name } : undefined)),
    dosage: toMedicineDosage(resource, words),
    isPast: isPastMedicine(resource, view.today),
    date: datesOf(resource)
      .map(([, iso]) => iso)
      .find((iso) => iso !== undefined),
    objectedOn: objectedOn(resource, view.today),
    isStopUndated: isStopUndated(resource, view.today),
  }
}

const CONTRADICTS_ITSELF: Mark = { text: 'dosage contradicts itself', tone: 'warning' }

interface Beside {
  readonly among: readonly ReadResource[]
  readonly differing: readonly Mark[]
  readonly given: LastGiven | undefined
  readonly view: RecordView
  /** Whether it is a dose that was not given of what no list has. */
  readonly isToldAlone: boolean
}

function toPlaced(
  medicine: NamedMedicine,
  { among, differing, given, view, isToldAlone }: Beside,
): PlacedItem {
  const { resource, name, dosage, date } = medicine
  const isPast = medicine.isPast && !isToldAlone
  const columns = toMedicineColumns(resource, view, {
    name: nameWords(medicine),
    dose: dosage.words,
    isPast,
    among,
    given: given?.on,
  })
  // What is over has the day and the reason of its end in its column.
  const why = whyChanged(resource, isPast ? undefined : columns.standing)
  const ends = endsOf(resource, view.today)
  const currency = currencyMarks(resource, view.today)
  const whole = [...ends.shown, ...why]
  const item = toItem(resource, {
    what: name,
    details: [
      dosage.words,
      ...madeOf(resource, view, nameWords(medicine)),
      ...whole,
      ...detailsOf(resource, view),
      ...supplyWords(resource, view, nameWords(medicine)),
      ends.ofSupply,
      ...whoOf(resource, view),
    ],
    when: datesOf(resource),
    till: ends.till,
    marks: [
      ...requestMarks(isAuthorised(resource.json) ? asOrder(resource.json) : resource.json, 'do not give'),
      // That it was not given, and why, stands in a mark of its own with its time.
      ...(isToldAlone ? [] : medicineStatusMarks(resource)),
      ...currency,
      ...heldInStayMarks(resource, view),
      ...(given === undefined ? [] : [given.mark]),
      ...(isPast ? [] : [...ownWordsMarks(resource, currency), ...notTakenMarks(resource.json)]),
      ...differing,
    ],
  })
  return { item: { ...item, columns, ...(whole.length === 0 ? {} : { whole }) }, isPast, date }
}

/** What a practice has authorised is ordered: that its intent is a plan says nothing against it. */
function asOrder(json: ReadResource['json']): ReadResource['json'] {
  return json['intent'] === 'plan' ? { ...json, intent: 'order' } : json
}
