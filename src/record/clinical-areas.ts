import type { JsonObject } from '../fhir/json-value.js'
import type { SourceKind } from '../fhir/source-kind.js'
import { remembered } from './duplicates/words/remembered.js'
import { all, at, textAt, type Element } from './reading/element.js'

/** The six clinical areas by which a record can be looked at. */
export const CLINICAL_AREAS = [
  'urgent-care',
  'mental-health',
  'women-and-children',
  'cardiovascular',
  'musculoskeletal',
  'cancer',
] as const
export type ClinicalArea = (typeof CLINICAL_AREAS)[number]

interface AreaRule {
  readonly title: string
  /** What says by its kind of source that something is of this area. */
  readonly from?: readonly SourceKind[]
  /** Codes of the class of an Encounter. */
  readonly classes?: readonly string[]
  /** Chapters and blocks of ICD-10, as the beginning of a code. */
  readonly icd10: RegExp
  /** Codes of SNOMED CT, LOINC and HL7. */
  readonly codes: readonly string[]
  /** Words of names, specialties, services and medicines. */
  readonly words: RegExp
}

/**
 * What makes something of an area, as data: short lists of our own, where a terminology server will stand. What they
 * lack is in no area; a look by area is a choice of what to read first, and leaves everything else where it is.
 */
export const AREA_RULES: Readonly<Record<ClinicalArea, AreaRule>> = {
  'urgent-care': {
    title: 'Urgent care',
    from: ['ambulance'],
    classes: ['EMER'],
    icd10: /^[ST]\d\d/,
    codes: ['50849002', '4525004', '1104051000000101', '225728007'],
    words:
      /\b(?:urgent|emergency|A&E|\bED\b|casualty|ambulance|111|same day|minor injur|fall(?:s|en)?|fractur|overdose|sepsis|anaphyla|NEWS ?2)/i,
  },
  'mental-health': {
    title: 'Mental health',
    from: ['mental-health'],
    icd10: /^(?:F\d\d|X[67]\d|X8[0-4])/,
    codes: ['35489007', '48694002', '74732009', '44261-6', '69737-5'],
    words:
      /\b(?:psychiatr|mental|depress|anxi|psycho(?:sis|tic|log)|schizo|bipolar|suicid|self[- ]?harm|dementia|alzheimer|addict|overdos|detox|alcohol|(?:drug|substance|opioid|cocaine|cannabis)s? (?:mis)?us(?:e|ing)\b|(?:drug|substance|opioid)s? abuse|PHQ|GAD-?7|sertraline|citalopram|fluoxetine|mirtazapine|clozapine|olanzapine|quetiapine|risperidone|lithium|crisis team|talking therap)/i,
  },
  'women-and-children': {
    title: 'Women and children',
    icd10: /^(?:O\d\d|P\d\d|Q\d\d|N(?:7\d|8\d|9[0-8]))/,
    codes: ['77386006', '57036006', '11778-8', '82810-3', '394585009', '394537008'],
    words:
      /\b(?:pregnan|antenatal|postnatal|maternity|midwi|obstetric|gyna?ecolog|birth|neonat|newborn|child|infant|paediatr|health visit|immunisation|school nurse|menopaus|endometri|contracept|cervical|growth chart|looked[- ]after)/i,
  },
  cardiovascular: {
    title: 'Cardiovascular',
    icd10: /^(?:I\d\d|E78|G45|R07)/,
    codes: ['38341003', '84114007', '49436004', '22298006', '230690007', '394579002', '85354-9', '8867-4'],
    words:
      /\b(?:cardi|heart|hypertens|atrial|angina|myocard|stroke|\bTIA\b|isch(?:a)?em|vascular|blood pressure|cholesterol|lipid|\bECG\b|echocardiogra|apixaban|warfarin|rivaroxaban|edoxaban|ramipril|lisinopril|bisoprolol|amlodipine|losartan|furosemide|spironolactone|\w+statin\b|clopidogrel|aspirin|BNP)/i,
  },
  musculoskeletal: {
    title: 'Musculoskeletal',
    icd10: /^M\d\d/,
    codes: ['396275006', '69896004', '64859006', '279039007', '394801008'],
    words:
      /\b(?:musculo|osteo|arthr|rheumat|orthopaed|back pain|joint|knee|hip\b|shoulder|spine|spinal|sciatica|gout|fractur|physiotherap|mobility|\w*dronic acid|allopurinol|methotrexate)/i,
  },
  cancer: {
    title: 'Cancer',
    icd10: /^(?:C\d\d|D[0-4]\d)/,
    codes: ['363346000', '108369006', '394592004', '394593009'],
    words:
      /\b(?:cancer|carcinoma|oncolog|tumou?r|malignan|neoplas|lymphoma|leukaemia|melanoma|sarcoma|myeloma|metasta|chemotherap|radiotherap|two[- ]week wait|mammogra|tamoxifen|letrozole|staging)/i,
  },
}

/** What a resource is called, of which kind it is, and who does it: where the area is told. */
const NAMED = [
  'code',
  'category',
  'type',
  'serviceType',
  'serviceCategory',
  'specialty',
  'reasonCode',
  'medicationCodeableConcept',
  'vaccineCode',
  'bodySite',
  'performerType',
  'appointmentType',
] as const
const TITLES = ['title', 'description', 'name'] as const

/** As much of a resource as tells its area. */
interface Placeable {
  readonly json: JsonObject
  readonly source: { readonly kind: SourceKind }
}

/** The areas of which something is: none, one or several. Pure. */
export function areasOf({ json, source }: Placeable): readonly ClinicalArea[] {
  const concepts = NAMED.flatMap((key) => all(json, key))
  const codings = concepts.flatMap((concept) => all(concept, 'coding'))
  const codes = codings.flatMap((coding) => textAt(coding, 'code') ?? [])
  const icd10 = codings.filter(isIcd10).flatMap((coding) => textAt(coding, 'code') ?? [])
  const words = [
    ...concepts.map((concept) => textAt(concept, 'text')),
    ...codings.map((coding) => textAt(coding, 'display')),
    ...TITLES.map((key) => textAt(json, key)),
  ]
    .filter((text) => text !== undefined)
    .join('\n')
  const visit = textAt(at(json, 'class'), 'code') ?? ''
  const said = saidIn(words)
  return CLINICAL_AREAS.filter((area) => {
    const rule = AREA_RULES[area]
    return (
      (rule.from?.includes(source.kind) ?? false) ||
      (rule.classes?.includes(visit) ?? false) ||
      codes.some((code) => rule.codes.includes(code)) ||
      icd10.some((code) => rule.icd10.test(code)) ||
      said.has(area)
    )
  })
}

/** Of which areas words are. */
const saidIn = remembered(
  (words): ReadonlySet<ClinicalArea> =>
    new Set(CLINICAL_AREAS.filter((area) => AREA_RULES[area].words.test(words))),
)

function isIcd10(coding: Element): boolean {
  return /icd-?10/i.test(textAt(coding, 'system') ?? '')
}
