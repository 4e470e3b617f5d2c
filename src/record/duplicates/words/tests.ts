import { readMeanings } from './meanings.js'

/** Tests and measurements that laboratories and clinics name in several ways: names, LOINC, SNOMED CT. */
const TABLE = `
sodium; serum sodium; sodium level; serum sodium level; na; plasma sodium; L:2951-2; S:1000661000000107
potassium; serum potassium; potassium level; serum potassium level; k; plasma potassium; L:2823-3; S:1000651000000109
urea; serum urea; urea level; serum urea level; L:22664-7
creatinine; serum creatinine; creatinine level; serum creatinine level; plasma creatinine; L:2160-0; L:14682-9; S:1000731000000107
estimated glomerular filtration rate; egfr; gfr; glomerular filtration rate; estimated gfr; egfr ckd-epi; gfr calculated abbreviated mdrd; gfr calculated by abbreviated mdrd; estimated glomerular filtration rate using creatinine ckd-epi equation per 1.73 square metres; egfrcr ckd-epi; L:33914-3; L:62238-1; L:98979-8; L:48642-3
haemoglobin; hb; haemoglobin concentration; haemoglobin level; haemoglobin estimation; L:718-7; S:1022431000000105
white cell count; white blood cell count; wbc; wcc; total white cell count; leucocytes; total white blood count; L:6690-2; S:1022541000000102
platelets; platelet count; plt; L:777-3; S:1022651000000100
haemoglobin a1c; hba1c; glycated haemoglobin; haemoglobin a1c level; hba1c level ifcc standardised; hba1c ifcc; L:59261-8; L:4548-4; S:999791000000106
c-reactive protein; crp; serum c reactive protein; crp level; serum crp; serum c reactive protein level; L:1988-5; S:1001371000000100
thyroid stimulating hormone; tsh; serum tsh; serum tsh level; L:3016-3; S:1022791000000101
cholesterol; total cholesterol; serum cholesterol; serum total cholesterol level; L:14647-2; L:2093-3; S:1005671000000105
alanine aminotransferase; alt; serum alt; alt level; serum alanine aminotransferase level; L:1742-6; S:1018251000000107
albumin; serum albumin; albumin level; serum albumin level; L:1751-7; S:1000821000000103
international normalised ratio; inr; L:6301-6; L:34714-6
troponin t; high sensitivity troponin t; hs troponin t; L:67151-1
lithium; serum lithium; lithium level; serum lithium level; L:14334-7; L:3719-2
ferritin; serum ferritin; serum ferritin level; L:2276-4
blood pressure; bp; blood pressure panel; blood pressure systolic and diastolic; L:85354-9; L:55284-4; S:75367002
systolic blood pressure; systolic; systolic arterial pressure; L:8480-6; S:271649006; S:72313002
diastolic blood pressure; diastolic; diastolic arterial pressure; L:8462-4; S:271650006; S:1091811000000102
heart rate; pulse; pulse rate; L:8867-4; S:364075005; S:78564009
body weight; weight; L:29463-7; S:27113001
body height; height; L:8302-2; S:50373000
body mass index; bmi; L:39156-5; S:60621009
body temperature; temperature; temp; L:8310-5; S:386725007; S:276885007
oxygen saturation; spo2; o2 sats; sats; peripheral oxygen saturation; oxygen saturation arterial blood by pulse oximetry; L:2708-6; L:59408-5; S:103228002; S:431314004
respiratory rate; resp rate; rr; L:9279-1; S:86290005
national early warning score 2; news2; news2 score; national early warning score 2 total score; S:1104051000000101
rockwood clinical frailty scale; clinical frailty scale; rockwood score; rockwood frailty score; cfs; S:763264000
full blood count; fbc; complete blood count; cbc; full blood count panel; L:58410-2; S:1022441000000101
urea and electrolytes; u&e; u and e; ue; urea electrolytes; urea and electrolytes panel; renal profile; L:24362-6
liver function tests; lft; lfts; liver function test panel; hepatic function panel; L:24325-3
lipid profile; lipids; lipid panel; serum lipids; L:24331-1; L:57698-3
thyroid function tests; tft; tfts; thyroid function; thyroid function test
chest x-ray; cxr; plain chest x-ray; x-ray chest; plain x-ray of chest; xr chest; S:399208008; L:30745-4
electrocardiogram; ecg; ekg; 12 lead ecg; S:29303009; L:11524-6
echocardiogram; echo; echocardiography; transthoracic echocardiogram; S:40701008
`

export const TESTS = readMeanings(TABLE)
