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
`
