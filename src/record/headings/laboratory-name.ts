import { toPlainName } from '../duplicates/words/plain-name.js'
import { toTestName } from '../duplicates/words/test-name.js'
import { TESTS } from '../duplicates/words/tests.js'
import { all, textAt, type Element } from '../reading/element.js'

/** Meanings of the table of tests that a laboratory finds. */
const MEANINGS: ReadonlySet<string> = new Set([
  'sodium',
  'potassium',
  'urea',
  'creatinine',
  'estimated glomerular filtration rate',
  'haemoglobin',
  'white cell count',
  'platelets',
  'haemoglobin a1c',
  'c-reactive protein',
  'thyroid stimulating hormone',
  'cholesterol',
  'alanine aminotransferase',
  'albumin',
  'international normalised ratio',
  'troponin t',
  'lithium',
  'ferritin',
  'full blood count',
  'urea and electrolytes',
  'liver function tests',
  'lipid profile',
  'thyroid function tests',
])

/** Tests of a laboratory that the table of tests does not have: whole names, because a word of one decides nothing. */
const NAMES = `
glucose; blood glucose; fasting glucose; fasting blood glucose; random glucose; random blood glucose; plasma glucose
hiv test; hiv; hiv screen; hiv antibody; hiv 1 and 2 antibody; hiv antigen and antibody; hiv viral load; cd4 count
hepatitis b surface antigen; hepatitis c antibody; syphilis serology; chlamydia test; gonorrhoea test
vitamin b12; b12; folate; vitamin d; 25 hydroxyvitamin d; iron; transferrin saturation
calcium; adjusted calcium; corrected calcium; magnesium; phosphate; uric acid; urate; lactate; bicarbonate; chloride
bilirubin; total bilirubin; alkaline phosphatase; alp; gamma gt; ggt; gamma glutamyl transferase; aspartate aminotransferase; ast
amylase; lipase; total protein; globulin; triglycerides; hdl cholesterol; ldl cholesterol; non hdl cholesterol
prostate specific antigen; psa; erythrocyte sedimentation rate; esr; d-dimer; bnp; nt-probnp; troponin; troponin i; procalcitonin; creatine kinase; ck
free t4; t4; free thyroxine; free t3; t3; cortisol; testosterone; oestradiol; prolactin; parathyroid hormone; pth
digoxin; phenytoin; carbamazepine; valproate; clozapine; tacrolimus; ciclosporin; vancomycin; gentamicin; paracetamol
neutrophils; neutrophil count; lymphocytes; lymphocyte count; eosinophils; haematocrit; mean cell volume; mcv; reticulocytes
prothrombin time; pt; activated partial thromboplastin time; aptt; fibrinogen; anti-xa
urine albumin creatinine ratio; albumin creatinine ratio; acr; urine protein creatinine ratio; faecal calprotectin; faecal immunochemical test; fit
blood culture; urine culture; midstream urine culture; msu; sputum culture; stool culture; wound swab; throat swab; sars-cov-2 pcr; covid-19 pcr
`

const PLAIN: ReadonlySet<string> = new Set(
  NAMES.trim()
    .split(/[;\n]/)
    .map((name) => toPlainName(name)),
)

/** Whether a concept has the whole name of a test of a laboratory, however it is coded. */
export function isLaboratoryName(concept: Element): boolean {
  const said = [textAt(concept, 'text'), ...all(concept, 'coding').map((one) => textAt(one, 'display'))]
  return said
    .filter((name) => name !== undefined)
    .map((name) => [toPlainName(name), toPlainName(toTestName(name))])
    .some((names) => names.some((name) => PLAIN.has(name)) || TESTS.of([], names).some(isOfLaboratory))
}

function isOfLaboratory(meaning: string): boolean {
  return MEANINGS.has(meaning)
}
