/**
 * Problems of eyes and ears, of birth and before it, and states in which somebody lives, by their ICD-10 codes beside the words and SNOMED CT
 * codes of practices: general knowledge, only codes that are known for certain.
 */
export const CODED_SENSES_AND_STATES = `
retinal detachment; retinal detachment with retinal break; I:H33.0
optic neuritis; S:66760008; I:H46
squint; strabismus unspecified; I:H50.9
lazy eye; amblyopia ex anopsia; I:H53.0
double vision; I:H53.2
entropion; entropion and trichiasis of eyelid; I:H02.0
ectropion; ectropion of eyelid; I:H02.1
ptosis; ptosis of eyelid; S:11934000; I:H02.4
pterygium; I:H11.0
corneal ulcer; ulcer of cornea; S:91514001; I:H16.0
keratoconus; S:65636009; I:H18.6
cataract; I:H25.0; I:H25.1; I:H25.8
glue ear; chronic mucoid otitis media; I:H65.3
otosclerosis; S:11543004; I:H80.9; I:H80
hearing loss; I:H90.3; I:H90.4; I:H91.1
earache; otalgia; ear pain; S:16001004; I:H92.0
ear discharge; otorrhoea; discharging ear; I:H92.1
ventricular septal defect; I:Q21.0
patent ductus arteriosus; pda; S:83330001; I:Q25.0
tetralogy of fallot; fallot's tetralogy; tof; S:86299006; I:Q21.3
spina bifida; I:Q05.9
talipes; I:Q66.0
undescended testis; I:Q53.9
tongue tie; I:Q38.1
marfan syndrome; marfan's syndrome; marfans; S:19346006; I:Q87.4
turner syndrome; turner's syndrome; S:38804009; I:Q96
klinefelter syndrome; klinefelter's syndrome; S:405769009; I:Q98.4
ehlers-danlos syndrome; I:Q79.6
polycystic kidney disease; I:Q61.2
neonatal jaundice; jaundice of newborn; S:387712008; I:P59.9
premature birth; I:P07.3
neonatal respiratory distress syndrome; respiratory distress syndrome of newborn; S:46775006; I:P22.0
pacemaker in situ; cardiac pacemaker in situ; has pacemaker; ppm in situ; S:441509002
coronary stent in situ; coronary artery stent in situ; presence of coronary angioplasty implant and graft; I:Z95.5
previous coronary artery bypass graft; previous cabg; history of cabg; presence of aortocoronary bypass graft; I:Z95.1
on renal dialysis; on dialysis; on haemodialysis; dependence on renal dialysis; dialysis dependent; I:Z99.2
colostomy present; colostomy; colostomy status; has colostomy; colostomy in situ; I:Z93.3
ileostomy present; ileostomy; ileostomy status; has ileostomy; ileostomy in situ; I:Z93.2
tracheostomy present; tracheostomy; tracheostomy status; has tracheostomy; tracheostomy in situ; I:Z93.0
gastrostomy present; gastrostomy; gastrostomy status; peg in situ; peg fed; I:Z93.1
kidney transplant present; transplanted kidney present; kidney transplant status; renal transplant recipient; kidney transplant recipient; transplanted kidney; S:737295003; I:Z94.0
palliative care; receiving palliative care; for palliative care; S:103735009; I:Z51.5
lives alone; living alone; S:105529008; I:Z60.2
homeless; I:Z59.0
normal delivery; spontaneous vertex delivery; spontaneous vaginal delivery; single spontaneous delivery; svd; nvd; normal vaginal delivery; I:O80; I:O80.0; I:O80.9
`
