import { INPATIENT_CLASSES } from '../reading/inpatient.js'
import { OTHERWISE_NAMED } from '../sections/decisions/cpr-words.js'
import { PREGNANCY_OR_END } from '../sections/pregnancy-told.js'
import type { PlaceRule } from './place-rule.js'

/** Documents, and those kinds of them that a heading of their own points to. */
const DOCUMENTS = ['DocumentReference', 'Composition'] as const

const ABOUT_ME = {
  words: /about[ -]?me\b|what matters( most)? to me|what is (most )?important to me|one-page profile/i,
}
const ADJUSTMENT = {
  codes: ['1108111000000107'],
  words:
    /reasonable adjustment|accessible information|interpreter|communication (need|support)|large print|easy read|hard of hearing|lip[- ]?read|sign language|guide dog|hearing (loop|aid)/i,
}
const LEGAL = {
  words:
    /mental health act|section \d+[a-z]? |community treatment order|deprivation of liberty|\bdols\b|liberty protection|lasting power of attorney|power of attorney|court of protection|deputy|mental capacity|(?:lacks?|has) capacity|capacity (?:assessment|to (?:decide|consent|make|agree|refuse|choose))|\b(?:informal|voluntary) patient\b|best interests|advance decision|refuse treatment|consent to (share|sharing)|parental responsibility/i,
}
/** Of an alert by its short names, and by the word of its category: a finding may mean another thing by these letters. */
const LEGAL_ALERT = {
  words:
    /(?:^|· )legal(?: status| information)?(?= ·|$)|\b[le]pa\b|\bcto\b|\bmha\b|(?<!c(?:a?e)sarean |segment )\bsection(?:ed)? ?\d{1,3}[a-z]?\b(?!\/)|\bs\.?(?:2|3|17|37|41|117|135|136)\b|\bdetained\b|\bguardianship\b|\badrt\b|\badvance directive|\bliving will|\bappointee\b/i,
}
const SAFEGUARDING = {
  codes: ['225915006', '18669006'],
  words:
    /(?<!liberty (?:protection )?)safeguard|child protection|looked[- ]after child|unborn (child|baby)|child in need|adult at risk|(child|adult|self)[- ]neglect|domestic (abuse|violence)|modern slavery|genital mutilation|\bMARAC\b/i,
}
const END_OF_LIFE = {
  codes: ['450475007', '450476008', '736373009', '736366004', 'dnr', 'polst'],
  words: new RegExp(
    String.raw`resuscitat|dna-?\s?cpr\b|\bdnar\b|\bdnr\b|\bcpr\b|\brespect (form|plan|process)|end[- ]of[- ]life|preferred place of (death|care)|advance care plan|treatment escalation|palliative|prognosis|last days of life|gold standards framework|${OTHERWISE_NAMED.source}`,
    'i',
  ),
}
/** What refuses treatment ahead of time binds by law, and is looked for at the end of life. */
const ADVANCE_DECISION = {
  codes: ['acd', 'hcd'],
  words: /advance (?:decision|directive|statement)|refuse treatment|\badrt\b|living will/i,
}
/** A decision among the problems; that somebody was resuscitated is none. */
const CPR_DECISION = {
  codes: ['450475007', '450476008'],
  words:
    /\b(?:not |do not |for )(?:for )?(?:attempt(?:ed)? )?(?:cardio-?pulmonary )?(?:resuscitat|cpr\b)|dna-?\s?cpr\b|\bdnar\b|\bdnr\b|\bcpr attempts?\b|\bincluding cpr\b|resuscitation status/i,
}
const ANTICIPATORY = /just[- ]in[- ]case|anticipatory|pre-?emptive|end[- ]of[- ]life|last days of life/i
const RISK = { words: /\brisks?\b|violen|danger|aggress|self[- ]?harm|suicid|absconding|fire[- ]setting/i }
const ACCESS = { words: /key ?safe|access to (the )?(home|house|property|flat)|door code|entry code/i }
const CRISIS = {
  codes: ['816281000000101', '718347000'],
  words:
    /crisis|safety plan|contingency|escalation plan|relapse|emergency (care )?plan|action plan|hospital passport/i,
}
const OTHER_PLAN = {
  codes: ['773130005'],
  words:
    /nursing|maternity|birth plan|discharge plan|additional support|social prescribing|behaviou?r support|positive behaviou?r|education,? health|dietetic|physiotherapy|speech and language|rehabilitation|exercise|school/i,
}
const CARE_PACKAGE = {
  words:
    /social (care|work)|care package|package of care|home care|domiciliary|care at home|reablement|direct payment|personal budget/i,
}
const TEST = {
  codes: ['108252007', '363679005', '386053000', '103693007'],
  words:
    /laborator|patholog|radiolog|imaging|blood test|x-?ray|ultrasound|\bscan\b|\bMRI\b|\bCT\b|electrocardiogra|\bECG\b|echocardiogra|endoscop|colonoscop|biops|spirometr|full blood count|urea and electrolytes|investigation/i,
}
/** Tests of a laboratory that come without a category: by the codes most feeds have, and by names that nothing else has. */
const LABORATORY = {
  codes: [
    ...[
      '2951-2',
      '2823-3',
      '22664-7',
      '2160-0',
      '14682-9',
      '33914-3',
      '62238-1',
      '98979-8',
      '48642-3',
      '718-7',
    ],
    ...['6690-2', '777-3', '59261-8', '4548-4', '1988-5', '3016-3', '14647-2', '2093-3', '1742-6', '1751-7'],
    ...['6301-6', '34714-6', '67151-1', '14334-7', '3719-2', '2276-4'],
    ...['1000661000000107', '1000651000000109', '1000731000000107', '1022431000000105', '1022541000000102'],
    ...['1022651000000100', '999791000000106', '1001371000000100', '1022791000000101', '1005671000000105'],
    ...['1018251000000107', '1000821000000103'],
  ],
  words:
    /\b(?:serum|plasma)\b|\[[^\]]+\/(?:volume|mass)\]|\b(?:potassium|sodium|creatinine|urea|lithium|ferritin|albumin|cholesterol|glucose|folate|calcium|magnesium|phosphate|bilirubin) level\b|\begfr\b|glomerular filtration|\bh(?:a?e)moglobin\b|\bhba1c\b|\b(?:white (?:blood )?cell|platelet|neutrophil) count\b|c-reactive protein|\btroponin\b|international normali[sz]ed ratio/i,
}
const PREGNANCY = {
  codes: [
    '82810-3',
    '11778-8',
    '11779-6',
    '11780-4',
    '77386006',
    '161714006',
    '57036006',
    '366323009',
    '60001007',
  ],
  words:
    /pregnan(cy|t)\b(?! test)|expected date of (delivery|confinement)|(?:estimated|expected) (?:date of )?delivery|delivery date|\bEDD\b|miscarr|still ?birth|gravida|parity/i,
}
const SCORE = {
  words:
    /\bscore\b|\bscale\b|questionnaire|\bAKPS\b|karnofsky|(?:^|· )(?:CAT|m?MRC|IPOS|ESAS|4AT|AMTS?|DisDAT|PAINAD)(?= ·|$)|\bPHQ-?9|\bGAD-?7|waterlow|rockwood|clinical frailty|malnutrition|\bAUDIT\b|barthel|\bMMSE\b|\bMoCA\b|\bHoNOS|assessment/i,
}
const EARLY_WARNING = {
  codes: ['1104051000000101', '1104331000000105'],
  words: /\bNEWS ?2\b|early warning|\bACVPU\b|\bPEWS\b|\bMEOWS\b/i,
}
const NEED = { words: /impairment|mobility|cognition|continence|swallow|eating and drinking|communication/i }
const SOCIAL = {
  words:
    /smok|tobacco|alcohol|drug use|substance|occupation|employment|household|lives (alone|with)|housing|accommodation|education|lifestyle|carer status|\bcarers?['’]?s? (?:strain|stress|burden|breakdown|needs?|role|support)|(?:is|has) an? (?:unpaid |informal )?carer\b|caring (?:role|responsibilit)|dependant|dependent children|next of kin|living (?:arrangement|situation)|lives with|marital|lonel|social(?:ly)? isolat|social (?:circumstances|situation|support|network|history)|financ|\bdebts?\b|benefits? (?:claim|received|entitle)|food bank|fuel poverty|immigration|armed forces|veteran|driving status|gambling/i,
}
/** Where somebody lives, told as a problem. */
const HOUSING = {
  codes: ['32911000', '105531004', '105535008'],
  words:
    /\bhomeless|\bhousing (?:problem|unsatisfactory|unsuitable|inadequate)|unsatisfactory housing|no fixed (?:abode|address)|rough sleep|sleeps rough|sofa[- ]surfing|overcrowd|threatened with eviction|living in (?:a |temporary )?(?:hostel|shelter|refuge|accommodation)/i,
}
/** Work, schooling and how somebody stands among others, told as a problem. */
const LIVING = {
  words:
    /(?:^|· )(?:(?:(?:full|part)-time |temporary |self[- ])?employ(?:ment|ed)(?![-\w])|unemploy(?:ed|ment)\b|not in labou?r force|(?:only )?received (?:higher|further|primary|secondary|elementary|university|college) (?:school )?education|received certificate of high school|educated to |social(?:ly)? isolat|limited social contact|(?:lives|living) alone|(?:lack of|unable to access) transport|transport too expensive|refugee\b|asylum seeker|served in (?:the )?armed forces|(?:financial|money) problem)/i,
}
const AWARENESS = { words: /aware(?:ness)? of (?:the |their )?(?:diagnosis|condition)/i }
const SUPPORT_REASON = { words: /primary support reason/i }
const IMPLANT = {
  words:
    /pacemaker|implant|prosthe|stent|shunt|defibrillator|insulin pump|glucose (monitor|sensor)|catheter|stoma|gastrostomy|\bPEG\b|inhaler|nebuliser|\bCPAP\b|syringe (driver|pump)/i,
}

/** A diet order that says none of these orders nothing that could be shown, and is counted. */
const ORDERED_OF_A_DIET = [
  ...['oralDiet', 'supplement', 'enteralFormula'],
  ...['excludeFoodModifier', 'foodPreferenceModifier', 'allergyIntolerance', 'note'],
]

const DONE = ['hospitalization.dischargeDisposition', 'period.end']

/**
 * Where everything stands. Of the rules of its type the first that holds decides; the last of each type asks for nothing
 * more. A type that has no rule stands under `other`.
 *
 * Every Flag but those of needs and of the way into a home stands among the alerts too: what an alert is about takes
 * it out of nobody's sight.
 */
export const PLACE_RULES: readonly PlaceRule[] = [
  { types: ['Patient'], headings: ['demographics', 'gp-practice'], has: ['generalPractitioner'] },
  { types: ['Patient'], headings: ['demographics'] },

  { types: ['Flag'], headings: ['end-of-life', 'alerts'], kind: END_OF_LIFE },
  { types: ['Flag'], headings: ['safeguarding', 'alerts'], kind: SAFEGUARDING },
  { types: ['Flag'], headings: ['legal', 'alerts'], kind: LEGAL },
  { types: ['Flag'], headings: ['legal', 'alerts'], kind: LEGAL_ALERT },
  { types: ['Flag'], headings: ['individual-requirements'], kind: ADJUSTMENT },
  { types: ['Flag'], headings: ['social-context'], kind: ACCESS },
  { types: ['Flag'], headings: ['risks', 'alerts'], kind: RISK },
  { types: ['Flag'], headings: ['alerts'] },
  { types: ['RiskAssessment'], headings: ['risks'] },
  { types: ['Consent'], headings: ['legal', 'end-of-life'], kind: ADVANCE_DECISION },
  { types: ['Consent'], headings: ['end-of-life'], kind: END_OF_LIFE },
  { types: ['Consent'], headings: ['legal'] },
  { types: ['AllergyIntolerance'], headings: ['allergies'] },

  {
    types: ['MedicationRequest', 'MedicationStatement', 'MedicationDispense'],
    headings: ['medicines', 'end-of-life'],
    reason: ANTICIPATORY,
  },
  {
    types: ['MedicationRequest', 'MedicationStatement', 'MedicationDispense', 'MedicationAdministration'],
    headings: ['medicines'],
  },
  { types: ['DeviceUseStatement'], headings: ['medicines'], kind: IMPLANT },
  { types: ['DeviceUseStatement'], headings: ['medicines'], has: ['bodySite'] },
  {
    types: ['DeviceUseStatement', 'DeviceRequest', 'SupplyDelivery', 'SupplyRequest'],
    headings: ['equipment'],
  },

  { types: ['Condition'], headings: ['support-reason'], kind: SUPPORT_REASON },
  { types: ['Condition'], headings: ['safeguarding'], kind: SAFEGUARDING },
  { types: ['Condition'], headings: ['end-of-life', 'problems'], kind: CPR_DECISION },
  { types: ['Condition'], headings: ['problems', 'social-context'], kind: HOUSING },
  { types: ['Condition'], headings: ['problems', 'social-context'], kind: LIVING },
  { types: ['Condition'], headings: ['problems', 'pregnancy'], kind: PREGNANCY_OR_END },
  { types: ['Condition'], headings: ['problems'] },
  { types: ['Procedure'], headings: ['procedures', 'pregnancy'], kind: PREGNANCY_OR_END },
  { types: ['Procedure'], headings: ['procedures'] },
  { types: ['Immunization'], headings: ['vaccinations'] },
  { types: ['FamilyMemberHistory'], headings: ['family-history'] },
  { types: ['ClinicalImpression'], headings: ['formulation'] },
  { types: ['ResearchSubject'], headings: ['research'] },

  { types: ['Observation'], headings: ['about-me'], kind: ABOUT_ME },
  { types: ['Observation'], headings: ['results'], category: ['laboratory', 'imaging', 'procedure'] },
  { types: ['Observation'], headings: ['pregnancy'], kind: PREGNANCY },
  { types: ['Observation'], headings: ['end-of-life'], kind: END_OF_LIFE },
  { types: ['Observation'], headings: ['legal'], kind: LEGAL },
  { types: ['Observation'], headings: ['safeguarding'], kind: SAFEGUARDING },
  { types: ['Observation'], headings: ['examination'], kind: EARLY_WARNING },
  { types: ['Observation'], headings: ['assessments'], category: ['survey'] },
  { types: ['Observation'], headings: ['social-context'], category: ['social-history'] },
  {
    types: ['Observation'],
    headings: ['examination'],
    category: ['vital-signs', 'exam', 'therapy', 'activity'],
  },
  { types: ['Observation'], headings: ['results'], isNamed: true },
  { types: ['Observation'], headings: ['results'], kind: LABORATORY },
  { types: ['Observation'], headings: ['results'], isLaboratory: true },
  { types: ['Observation'], headings: ['individual-requirements'], kind: ADJUSTMENT },
  { types: ['Observation'], headings: ['assessments'], kind: SCORE },
  { types: ['Observation'], headings: ['individual-requirements'], kind: NEED },
  { types: ['Observation'], headings: ['social-context'], kind: SOCIAL },
  { types: ['Observation'], headings: ['assessments'], kind: AWARENESS },
  { types: ['Observation'], headings: ['examination'] },
  { types: ['DiagnosticReport'], headings: ['results'] },
  { types: ['NutritionOrder'], headings: ['individual-requirements'], has: ORDERED_OF_A_DIET },
  { types: ['QuestionnaireResponse'], headings: ['about-me'], kind: ABOUT_ME },
  { types: ['QuestionnaireResponse'], headings: ['about-me', 'assessments'], asks: ABOUT_ME.words },
  { types: ['QuestionnaireResponse'], headings: ['assessments'] },

  { types: ['Encounter'], headings: ['appointments'], status: ['planned'] },
  {
    types: ['Encounter'],
    headings: ['contacts', 'admissions', 'discharges'],
    class: INPATIENT_CLASSES,
    has: DONE,
  },
  { types: ['Encounter'], headings: ['contacts', 'admissions'], class: INPATIENT_CLASSES },
  { types: ['Encounter'], headings: ['contacts'] },
  { types: ['Appointment'], headings: ['appointments'] },
  { types: ['EpisodeOfCare'], headings: ['services', 'professional-contacts'], has: ['careManager'] },
  { types: ['EpisodeOfCare'], headings: ['services'] },
  { types: ['ServiceRequest'], headings: ['requests'], kind: TEST },
  { types: ['ServiceRequest'], headings: ['referrals'] },

  { types: ['CarePlan'], headings: ['services'], kind: CARE_PACKAGE },
  { types: ['CarePlan'], headings: ['end-of-life'], kind: END_OF_LIFE },
  { types: ['CarePlan'], headings: ['contingency-plans'], kind: CRISIS },
  { types: ['CarePlan'], headings: ['additional-plans'], kind: OTHER_PLAN },
  { types: ['CarePlan', 'Goal'], headings: ['care-plan'] },
  { types: ['Task'], headings: ['actions'] },

  { types: ['CareTeam'], headings: ['professional-contacts'] },
  { types: ['RelatedPerson'], headings: ['personal-contacts'] },

  { types: DOCUMENTS, headings: ['about-me'], kind: ABOUT_ME },
  { types: DOCUMENTS, headings: ['documents', 'end-of-life'], kind: END_OF_LIFE },
  { types: DOCUMENTS, headings: ['documents', 'legal'], kind: LEGAL },
  {
    types: DOCUMENTS,
    headings: ['documents', 'contingency-plans'],
    kind: { words: /(crisis|safety|contingency|escalation) plan/i },
  },
  {
    types: DOCUMENTS,
    headings: ['documents', 'additional-plans'],
    kind: { words: /(support|behaviou?r|education.*) plan\b/i },
  },
  { types: [...DOCUMENTS, 'ImagingStudy', 'Media'], headings: ['documents'] },
]
