/**
 * Alerts by the words of practices, wards and social care beside those of `alerts`: general knowledge of their systems.
 */
export const ALERTS_AS_SAID = `
lives alone; lives on own; living on own; lives by self; lives by themselves; living by themselves
insulin treated diabetes; diabetic on insulin; on insulin; insulin dependent; insulin user; insulin treated; takes insulin
wheelchair user; uses wheelchair; in a wheelchair; wheelchair dependent; mobilises by wheelchair
key safe; keysafe; key safe in use; keysafe in use; access by key safe; access via key safe
clostridioides difficile; c diff; c difficile; c diff positive; clostridium difficile
mrsa carrier; mrsa carriage; mrsa colonisation
vre carrier; vre; vre positive; vancomycin resistant enterococcus; vre colonised
cpe carrier; cpe; cpe positive; carbapenemase producing enterobacteriaceae; carbapenemase producer; cro positive; cpe colonised
esbl carrier; esbl; esbl positive; esbl producer; extended spectrum beta lactamase
bariatric; bariatric equipment; bariatric patient
do not attempt cardiopulmonary resuscitation; dnacpr; not for resuscitation; dnar; not for cpr; dnr; do not resuscitate; not for resus; do not attempt cpr
palliative care register; end of life care register; eol register
pacemaker; pacemaker fitted; has pacemaker; pacemaker in situ; ppm in situ; cardiac pacemaker in situ; pacemaker present
implantable cardioverter defibrillator; icd; icd in situ; has icd; implanted defibrillator; icd fitted
tracheostomy; tracheostomy in situ; has tracheostomy
laryngectomy; neck breather; laryngectomy neck breather; laryngectomee
pregnant; currently pregnant
smoker in household; smoker in house; smoking in home
weapons; weapons at home; weapon in house; firearms; firearm at home; gun at property
needlestick; needles in property; sharps at property
infestation; bed bugs; bedbugs; fleas; flea infestation; bed bug infestation
hoarding; hoarder; hoarded property; hoards; hoarding behaviour
self-harm; self harming
dysphagia; swallowing difficulty; swallowing problems
thickened fluids; thickener; needs thickened fluids; thickened fluid; thickens fluids
nil by mouth; nbm
domestic abuse; dva
dog at property; dog; dogs; beware of dog; beware of the dog; beware of dogs; aggressive dogs; guard dog; dog present
difficult venous access; poor venous access; difficult iv access; difficult intravenous access; difficult to cannulate; difficult cannulation; poor veins; difficult to bleed; difficult veins; difficult venepuncture
allergy to latex; allergic to latex; latex sensitive; latex sensitivity
two person visit; 2 person visit; two person visits; double handed visits; visit in twos; not to be visited alone; do not visit by yourself; visit with colleague
violence; physically aggressive; history of violence; history of violence and aggression; aggressive towards staff; threatens staff; assault on staff; verbally and physically aggressive
verbal aggression; verbally aggressive; verbal abuse; abusive to staff; verbally abusive
sexually inappropriate behaviour; sexual disinhibition; sexualised behaviour; inappropriate sexual behaviour; sexually disinhibited
home oxygen; oxygen on premises; oxygen at premises; oxygen cylinders; oxygen concentrator; o2 at home; home o2
hard of hearing; deaf; hearing loss; deafness; impaired hearing; hearing difficulties; poor hearing
british sign language interpreter; deaf bsl user; bsl
interpreter; needs interpreter; interpreter required; speaks no english; english not first language; non english speaker
dementia; has dementia; living with dementia
learning disability; ld; has learning disability; learning disabilities
autism; autistic; autism spectrum; autism spectrum disorder; asd
carbon dioxide retainer; co2 retainer; co2 retention; retains co2; retains carbon dioxide
steroid dependent; steroid dependant; on long term steroids; long term steroids
immunosuppressed; immunocompromised; immune suppressed; immunosuppression; clinically extremely vulnerable immunosuppressed
catheter; urinary catheter in situ; catheterised; long term catheter; ltc; indwelling catheter; catheter in situ
peg in situ; peg; peg fed; gastrostomy; gastrostomy fed
medication non-adherence; non-compliance with medication; non-adherence; non-concordance; non-compliant with medication; non concordant with medication; poor compliance with medication
substance misuse; drug misuse; illicit drug use; drug user; iv drug user; ivdu
alcohol misuse; alcohol dependence; alcohol dependent; alcohol excess
financial abuse; financial exploitation; of financial abuse
child sexual exploitation; cse
modern slavery; human trafficking; trafficked
prevent; radicalisation; of radicalisation
forced marriage; of forced marriage
female genital mutilation; fgm; of fgm
child in need; cin; child in need plan; chin
blood borne virus; bbv; blood-borne virus
no fixed abode; nfa; homeless; rough sleeper; homelessness
`
