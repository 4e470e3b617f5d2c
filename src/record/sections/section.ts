import type { OdsCode } from '../../fhir/ods-code.js'
import type { ClinicalArea } from '../clinical-areas.js'
import type { SourceKind } from '../../fhir/source-kind.js'
import type { Limit } from '../reading/quantity.js'
import type { ScoreInstrument } from '../scores/score-instruments.js'
import type { Vital } from '../measured/vital.js'
import type { MedicineColumns } from './medicines/medicine-column.js'
import type { ApartStatement } from '../duplicates/told-apart.js'

/** The 38 headings of the PRSB Core Information Standard, in its order. */
export type HeadingKey =
  | 'demographics'
  | 'gp-practice'
  | 'about-me'
  | 'individual-requirements'
  | 'alerts'
  | 'legal'
  | 'safeguarding'
  | 'professional-contacts'
  | 'personal-contacts'
  | 'research'
  | 'referrals'
  | 'contacts'
  | 'admissions'
  | 'discharges'
  | 'appointments'
  | 'vaccinations'
  | 'problems'
  | 'procedures'
  | 'social-context'
  | 'services'
  | 'support-reason'
  | 'family-history'
  | 'results'
  | 'requests'
  | 'examination'
  | 'pregnancy'
  | 'assessments'
  | 'formulation'
  | 'risks'
  | 'allergies'
  | 'medicines'
  | 'equipment'
  | 'actions'
  | 'care-plan'
  | 'contingency-plans'
  | 'additional-plans'
  | 'end-of-life'
  | 'documents'

/** The sections of a record: its headings, and what stands under none of them. */
export type SectionKey = HeadingKey | 'other'

/** Who told us. */
export interface Source {
  readonly organisation: OdsCode
  readonly name: string
  readonly kind: SourceKind
}

/** A date as precise as it was given, never more: `text` for reading (`04-Mar-1941`, `Mar-1941`), `iso` as it came. */
export interface ClinicalDate {
  readonly text: string
  readonly iso: string
}

/** A word beside an item that nobody may overlook: `refuted`, `unconfirmed`, `draft`, `sources differ` … */
export interface Mark {
  readonly text: string
  readonly tone: 'warning' | 'caution' | 'plain'
  /** What it leads to, `Type/id`: where that stands on the same line, it leads nowhere. */
  readonly to?: string
}

/** The other tellings of what a line says, behind it. */
export interface Together<Item> {
  /** The group in which they stand. */
  readonly group: string
  /** Why they stand together, in words. */
  readonly words: string
  readonly certainty: 'certain' | 'probable'
  readonly others: readonly Item[]
}

/** What is decided for the end of life: whether to resuscitate, where to be, what is planned. */
export type DecisionRole = 'resuscitation' | 'place' | 'plan'

/** Details that stand apart under a title of their own. */
export interface DetailGroup {
  readonly title: string
  readonly lines: readonly GroupedDetail[]
}

export interface GroupedDetail {
  /** As it stands under the title. */
  readonly text: string
  /** As it stands among the details, where there is no title. */
  readonly detail: string
}

/** One line of a section: what, the details that go with it, when, who told us. */
export interface SectionItem {
  /** `Type/id`. */
  readonly reference: string
  readonly what: string
  readonly details: readonly string[]
  /** Those of the details that are told whole wherever the line is, however short it is made: why a medicine was changed. */
  readonly whole?: readonly string[]
  /** Of a plan: what is to be done when something happens, by the person and by others, and the goals of each. */
  readonly groups?: readonly DetailGroup[]
  /** What the date is (`recorded`, `issued`, `since`), and the date; left out when the source gave none. */
  readonly when: { readonly label: string; readonly date: ClinicalDate } | undefined
  readonly source: Source
  readonly marks: readonly Mark[]
  /** Set when it says no more than that its source has none, or why it cannot tell. */
  readonly statesNone?: StatedNone | undefined
  readonly together?: Together<SectionItem>
  /** Whether no summary may leave it out, however long it is. */
  readonly isKept?: true
  /** Set of a problem that its source denies: it stands apart from those of now and from those that were. */
  readonly isSaidNotSo?: true
  /** Set of a line that is one part of what it refers to, such as a step of a plan: the whole may stand elsewhere. */
  readonly isPart?: true
  /** Set of what a document says in words under a heading: the document itself stands among the documents. */
  readonly isOfDocument?: true
  /** Set of a report whose result is words: no measurement tells it. */
  readonly isInWords?: true
  /** Of what is decided for the end of life. */
  readonly decision?: DecisionRole
  /** References of what it tells besides, where one line tells several things: numbers of one day. */
  readonly alsoTells?: readonly string[]
  /** Of one of the person's own people: that they are rung before others, for what they are to the person. */
  readonly isRungFirst?: true
  /** Of what is to be done: by when, as it was sent. */
  readonly due?: string
  /** Of a medicine: what stands under each column of the list. */
  readonly columns?: MedicineColumns
}

/** One measurement: the lexeme of the value as sent, its own unit, range and flag. */
export interface ResultPoint {
  readonly reference: string
  readonly date: ClinicalDate | undefined
  readonly value: string
  /** The value for drawing; `undefined` when it is not a number. */
  readonly number: number | undefined
  readonly unit: string
  /** The number that the value is below or above; such a value is none itself. */
  readonly limit?: Limit
  /** The values of which it is one reading: systolic and diastolic pressure. */
  readonly parts?: readonly ValuePart[]
  /** The band of a score, worked out here by a published table. */
  readonly band?: Mark | undefined
  /** Set when the value may still change, takes the place of another, is none, or is not to be used. */
  readonly standing?: 'not-final' | 'corrected' | 'no-value' | 'cancelled' | undefined
  /** With its own unit where that is not the unit of the value. */
  readonly range: string
  readonly flag: string
  readonly marks: readonly Mark[]
  /** What goes with the value and may take it back: notes, how and where it was measured. */
  readonly details: readonly string[]
  readonly source: Source
  readonly together?: Together<ResultPoint>
}

/** One of the values of a reading, as it was sent. */
export interface ValuePart {
  readonly name: string
  readonly value: string
  readonly number: number
}

/** The results of one test, newest first, cancelled ones and those without a value too: `latestPoint` says which of them holds. Only points of the newest one's unit may be drawn together. */
export interface ResultSeries {
  readonly key: string
  readonly name: string
  readonly points: readonly ResultPoint[]
  /** By whose published bands the scores are read; left out for everything else. */
  readonly instrument?: ScoreInstrument | undefined
  /** Which vital sign its code says that it is. */
  readonly vital?: Vital | undefined
  /** Whether a source calls it a vital sign, or it was measured by an ambulance or in an emergency department. */
  readonly isVitalSign?: boolean
}

/** The kinds of nothing, of which no two mean the same. */
export type EmptyKind = 'none-known' | 'not-asked' | 'unavailable' | 'not-connected' | 'withheld'

/** What an item states that says no more than that there is none: of all, or of some alone (`No known food allergies`). */
export type StatedNone = EmptyKind | 'none-of-a-kind'

/** Which nothing an empty section is. */
export interface Nothing {
  readonly kind: Exclude<EmptyKind, 'none-known' | 'unavailable'>
  readonly text: string
  /** What nobody has said anything about, where that is what it says: several are told in one sentence. */
  readonly about?: string
  /** Set where letters say something under headings that are not known: nobody can tell that nothing was said. */
  readonly isUnsorted?: true
  /** The practice on record, where it is named for never having sent anything while others have. */
  readonly practice?: string
}

/** Two tellings that cannot both be so, side by side. */
export interface ConflictRow {
  readonly id: string
  readonly rule: string
  readonly words: string
  readonly severity: 'high' | 'moderate'
  readonly sides: readonly ConflictSide[]
  /** Set where it is between results that others have taken the place of, or of long ago: no summary tells each of them. */
  readonly isOlder?: true
}

interface ConflictSide extends SectionItem {
  /** How long ago its date was, on the day of assembly; left out where there is none. */
  readonly age: string | undefined
}

/** Items that tell one thing, each as it was told; the one that stands for them first. */
export interface RecordGroup {
  readonly id: string
  readonly rule: string
  readonly words: string
  readonly certainty: 'certain' | 'probable'
  readonly members: readonly SectionItem[]
}

/** The current medicines as lines, where somebody may be allergic to one, and those that are held against no allergy. */
export interface ComparedMedicines {
  readonly all: readonly SectionItem[]
  readonly notCompared: readonly SectionItem[]
}

/** The allergies that may be to a medicine, as lines, where there are medicines; and those that nobody compares with these. */
export interface ComparedAllergies {
  readonly all: readonly SectionItem[]
  readonly notCompared: readonly SectionItem[]
  /** Whether there are others, to food or to what is around somebody, that are not counted. */
  readonly areOthersApart: boolean
}

/** Two items that somebody has told apart, as a reader may see them. */
export interface ApartRow {
  readonly statement: ApartStatement
  readonly sides: readonly [SectionItem, SectionItem]
}

export interface Section {
  readonly key: SectionKey
  readonly title: string
  /** What matters now, in the order of the section's own rule. */
  readonly current: readonly SectionItem[]
  /** What is over: resolved, stopped, ended. */
  readonly past: readonly SectionItem[]
  /** Of results, examination and assessments only. */
  readonly series: readonly ResultSeries[]
  /** Set when nothing at all is shown. */
  readonly nothing: Nothing | undefined
  /** Which nothing it is for software: set when nothing is shown, or nothing but that there is none. */
  readonly emptyReason: EmptyKind | undefined
  /** Where sources contradict each other in this section. */
  readonly conflicts: readonly ConflictRow[]
  /** How many items of its part of the record are withheld from this reader, without a word of what they are. */
  readonly withheld: number
  /** Whether something of that was reported as another person's, and is held back until it is known whose it is. */
  readonly isHeldBack: boolean
}

/** What the patient banner holds (ISB 1505); each line is ready to be printed. */
export interface PatientBanner {
  /** `HOLLAND, Margaret (Mrs)`. */
  readonly name: string
  readonly preferredName: string | undefined
  /** `Needs an interpreter: Polish`. */
  readonly languageNeed?: string | undefined
  /** `04-Mar-1941`. */
  readonly born: ClinicalDate | undefined
  /** `85y`, `4w 1d`, on the day of assembly; left out without a full birth date and for the dead. */
  readonly age: string | undefined
  /** Set when a source says that the person has died: the date, or a word. */
  readonly died: string | undefined
  /** For the dead only: the age, or that it is not known. */
  readonly ageAtDeath: string | undefined
  readonly gender: string
  /** `999 012 3457`, or words when there is none. */
  readonly nhsNumber: string
  readonly address: string
  /** Where they stay for a while instead of there, as each source says; nothing where nobody tells of it. */
  readonly stayingAt?: readonly string[]
  readonly telephone: string
  readonly practice: string
  /** Fields about which sources disagree: `birth date: Hospital says 03-Mar-1941`. */
  readonly disagreements: readonly string[]
}

/** One person's record, joined up: what a page is made of. */
export interface JoinedRecord {
  /** Whose record it is: links between its pages are made of it. */
  readonly person: string
  /** The day in Europe/London for which it was joined: what is of late is so on that day. */
  readonly today?: string
  readonly banner: PatientBanner
  readonly sections: readonly Section[]
  readonly groups: readonly RecordGroup[]
  readonly conflicts: readonly ConflictRow[]
  /** Of which clinical areas a resource is, by its reference; those of none are not there. */
  readonly areas: ReadonlyMap<string, readonly ClinicalArea[]>
  /** What was begun and nobody has closed, the longest first. */
  readonly loops: readonly SectionItem[]
  /** How many steps of plans are to be done and have no day: none of them is among the loops. */
  readonly undatedSteps?: number
  /** Steps of plans that are due within a fortnight, the soonest first. */
  readonly dueSteps?: readonly SectionItem[]
  /** What was asked for and is not answered here. */
  readonly askedFor?: readonly SectionItem[]
  /** Whom to ring at any hour or out of hours. */
  readonly outOfHours: readonly SectionItem[]
  /** The latest self-harm or overdose that the reader may see, and behind it a later one that may be one. */
  readonly lastSelfHarm: readonly SectionItem[]
  /** Tests of which the latest result is critical, and of the last year or undated. */
  readonly criticalResults?: readonly SectionItem[]
  /** Medicines that ended in the last 90 days, with the day and the reason as far as they were sent. */
  readonly latelyStopped?: readonly SectionItem[]
  /** How often somebody came as an emergency in the last twelve months, in words, and who told it. */
  readonly urgentCare?: string
  /** Where the person is, in one line: in hospital now, or out of it for no more than a fortnight. */
  readonly whereNow?: string | undefined
  /** The practice on record, where it has never sent anything and the reader may know that. */
  readonly unheardPractice?: string | undefined
  /** Set where an allergy is compared with no medicine, because it is not known here what it is to. */
  readonly comparedAllergies?: ComparedAllergies | undefined
  /** Set where a medicine is held against no allergy, because it is not known here what is in it. */
  readonly comparedMedicines?: ComparedMedicines | undefined
  /** What people said is different, of what the reader may see. */
  readonly apart: readonly ApartRow[]
}
