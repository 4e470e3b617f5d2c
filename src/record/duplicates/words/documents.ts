import { DOCUMENTS_AS_SAID } from './documents-as-said.js'
import { readMeanings } from './meanings.js'

/** Kinds of documents that hospitals and practices name differently; what is left of a title is compared, see `title`. */
const TABLE = `
discharge summary; discharge; discharge summaries; ward discharge; transfer of care; day case discharge; hospital discharge; inpatient discharge; inpatient discharge summary; hospital discharge summary; discharge notification; electronic discharge summary; edischarge; ds; S:373942005; L:18842-5
emergency department attendance; ed attendance summary; ed attendance; emergency department summary; a&e attendance; emergency care summary; ed discharge; accident emergency; a&e; accident and emergency attendance; accident and emergency; ed; emergency department; emergency department discharge; emergency care; ae attendance
outpatient; outpatient clinic; clinic; outpatient clinic summary; op clinic; opd; S:823691000000103
advance care plan; acp
respect form; respect; recommended summary plan for emergency care and treatment
dnacpr form; dnacpr; do not attempt cardiopulmonary resuscitation; dnar form; dnacpr decision
care plan; care and support plan; care support plan
cpa review; care programme approach review; cpa care plan
mental health act assessment; mha assessment
gp referral; referral; referral gp
out of hours; ooh; ooh consultation; out of hours consultation; out of hours contact; out of hours encounter; ooh encounter; 111 encounter; nhs 111
ambulance patient; epcr; electronic patient care record; ambulance clinical record; patient care record; ambulance
operation note; op note; operation notes; operative note
histopathology; histology; pathology histology
mental health act section 117; section 117; s117; section 117 aftercare; s117 aftercare
care needs assessment; care act assessment; social care assessment; needs assessment; adult social care assessment; care act needs assessment
carers assessment; carer's assessment; carer assessment; carer needs assessment
continuing healthcare checklist; chc checklist; nhs continuing healthcare checklist; continuing health care checklist
continuing healthcare decision support tool; dst; decision support tool; chc decision support tool; chc dst
mental capacity assessment; mca; capacity assessment; mental capacity act assessment; mca assessment
best interests decision; best interests meeting; best interest decision; best interests record; best interest meeting
risk assessment and management plan; risk assessment; risk management plan
occupational therapy; ot; occupational therapy assessment; ot assessment; occupational therapist assessment
physiotherapy; physio; physiotherapy assessment; physio assessment; physiotherapist assessment; physiotherapy discharge
speech and language therapy; salt; slt; speech and language therapy assessment; salt assessment; speech language therapy; slt assessment
district nursing; dn; district nurse; district nursing assessment; community nursing; community nursing assessment
health visitor; health visiting; hv
fit note; med3; statement of fitness for work; fitness for work; sick note; fit note med3; med 3
death certificate; mccd; medical certificate of cause of death
anticipatory medicines authorisation; jic; just in case medicines; anticipatory medication authorisation; community prescription chart; just in case chart; anticipatory prescribing
drug chart; medication administration record; mar; mar chart; medicines administration record; prescription chart
lasting power of attorney; lpa; lpa health and welfare; lasting power of attorney health and welfare
consent form; consent; consent to treatment
safeguarding referral; safeguarding concern; safeguarding adult concern; safeguarding alert
education health and care plan; ehcp; ehc plan; ehcp education
personal health budget; phb; personal health budget plan
endoscopy; endoscopy procedure
cardiac catheterisation; angiogram; coronary angiogram; coronary angiography; angiography
multidisciplinary team meeting; mdt; mdt meeting; mdt outcome; mdt discussion; multidisciplinary team; mdm; multidisciplinary meeting
`

export const DOCUMENTS = readMeanings(`${TABLE.trim()}\n${DOCUMENTS_AS_SAID.trim()}`)
