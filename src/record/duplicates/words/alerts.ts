import { toAlertName } from './alert-name.js'
import { ALERTS_AS_SAID } from './alerts-as-said.js'
import { readMeanings } from './meanings.js'

/** What alerts warn of, as practices, hospitals, community and social care call it: names from general knowledge of their systems. */
const TABLE = `
advance decision to refuse treatment; adrt; living will; advance directive; advance decision; advance decision to refuse treatment signed; S:816301000000100
interpreter; language barrier; interpreter services; language interpreter; foreign language interpreter; does not speak english; unable to speak english; non-english speaking; S:315594003
british sign language interpreter; bsl interpreter; sign language interpreter; bsl user; uses british sign language
safeguarding adult; adult safeguarding; safeguarding adult concern; adult safeguarding concern; vulnerable adult; adult at risk; safeguarding concern adult
child protection plan; cp plan; child protection; on child protection plan; subject of child protection plan; child on protection plan; S:375041000000100
looked after child; child looked after; lac; looked-after child; child in care; in care of local authority
violence; violent; aggression; aggressive; violence to staff; aggression towards staff; violent and aggressive behaviour; violence and aggression; violent behaviour; aggressive behaviour
two person visit; double-up visit; double up visit; do not visit alone; lone worker; no lone visits; visit in pairs; two staff to visit; lone working; visits by two staff; two to visit
dog at property; aggressive dog; dangerous dog; dog in house; dogs at property; large dog; dog on premises; dog at home
home oxygen; oxygen; oxygen at home; oxygen in use; on home oxygen; oxygen therapy at home; uses home oxygen; oxygen in the home
pressure ulcer; pressure damage; pressure sore; tissue viability; skin breakdown; pressure ulceration; pressure area damage
choking; aspiration; choking on food; choking/aspiration; aspiration and choking
palliative care register; gsf; gold standards framework; gold standards framework register; on palliative care register; palliative register; gsf register; end of life register
suicide; suicidal; suicidality; suicide attempt; completed suicide
self-harm; self harm; deliberate self harm; self-injury; dsh; self injury; of self harm
absconding; absconsion; missing; of going missing; awol; leaving hospital without leave
wandering; wanders
difficult airway; difficult intubation; airway difficult; previous difficult intubation
refuses blood products; jehovah's witness; no blood products; declines blood products; declines blood transfusion; refuses blood transfusion; refuses blood; jehovahs witness
anticoagulant; on anticoagulant; takes anticoagulant; anticoagulated; anticoagulant therapy; on anticoagulation; anticoagulation
steroid dependent; adrenal insufficiency; steroid emergency card; adrenal crisis; steroid dependence; carries steroid emergency card
mrsa carrier; mrsa positive; mrsa; mrsa colonised; methicillin resistant staphylococcus aureus carrier; carrier of mrsa; previous mrsa
infection control; barrier nursing; infection; isolation precautions; source isolation
visual impairment; visually impaired; sight impaired; partially sighted; sight impairment; poor sight; sight loss
severely sight impaired; registered blind; blind; severe sight impairment
hearing aid; wears hearing aid; hearing aid user; uses hearing aid; hearing aid wearer
falls; fall; frequent falls; frequent faller; recurrent falls; faller
self-neglect; self neglect
fire; house fire; fire in home; fire hazard
malnutrition; undernutrition; nutrition; nutritional
venous thromboembolism; vte; blood clot; thromboembolism
seizure; seizures; epileptic seizure; epileptic seizures
carer; has carer; has a carer; carer present; cared for by relative
lives alone; living alone
housebound; house bound
allergy to latex; latex allergy; latex
domestic abuse; domestic violence; victim of domestic abuse; dv; domestic violence victim
mental capacity; lacks capacity; lacks mental capacity; capacity lacking
reasonable adjustments; reasonable adjustment; reasonable adjustment flag
`

export const ALERTS = readMeanings(`${TABLE.trim()}\n${ALERTS_AS_SAID.trim()}`, toAlertName)
