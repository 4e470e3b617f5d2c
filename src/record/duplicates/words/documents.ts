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
`

export const DOCUMENTS = readMeanings(TABLE)
