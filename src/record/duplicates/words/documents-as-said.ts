/**
 * Titles of documents by the words of hospitals and community teams, without what every title has (letter, report): general knowledge, and
 * the discharge headings of the Professional Record Standards Body.
 */
export const DOCUMENTS_AS_SAID = `
discharge summary; immediate discharge summary; immediate discharge; edn; electronic discharge notification; final discharge summary; discharge advice; discharge medication and summary
emergency department attendance; emergency attendance; casualty attendance
minor injuries unit; miu; miu attendance; minor injuries unit attendance
ambulance patient; ambulance patient clinical record; prf
out of hours; nhs 111 encounter; 111 call; nhs 111 call summary; 111 summary
care plan; care & support; personalised care plan
operation note; operation record; theatre note; surgical note; operating note; theatre record; op record; surgical operation note
anaesthetic record; anaesthetic chart; anaesthesia record
ward round note; consultant ward round
pre-operative assessment; pre-op assessment; preop assessment; pre-assessment
endoscopy; endoscopy findings
mental capacity assessment; capacity assessment form
occupational therapy; ot functional assessment; ot home visit
physiotherapy; physio discharge
dietetics; dietitian; dietetic; dietician; dietetic assessment
podiatry; chiropody; podiatrist
tissue viability; tissue viability nurse; tissue viability assessment
safeguarding referral; safeguarding alert form; safeguarding referral form; safeguarding concern form; sg referral
multidisciplinary team meeting; mdt notes; mdt summary; mdt minutes; multi-disciplinary team meeting; mdt discussion summary
fit note; sick certificate; statement of fitness; med3 certificate; sicknote
mental health act section 117; s117 plan; section 117 aftercare plan
advance care plan; advance care planning
respect form; respect plan
dnacpr form; dnar; do not attempt resuscitation form; dnacpr decision form; dnacpr record
hospital passport; health passport
anticipatory medicines authorisation; jic chart; jic drug chart; anticipatory medicines chart; authorisation to administer anticipatory medicines; anticipatory drug chart
`
