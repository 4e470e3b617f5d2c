import { FURTHER_TESTS } from './further-tests.js'
import { IMAGING_CODES } from './imaging-codes.js'
import { IMAGING_NAMES } from './imaging-names.js'
import { LABORATORY_TESTS } from './laboratory-tests.js'
import { readMeanings } from './meanings.js'
import { TEST_SHORT_NAMES } from './test-short-names.js'
import { toTestName } from './test-name.js'

/** Tests and measurements that laboratories and clinics name in several ways: names, LOINC, SNOMED CT. */
const TABLE = `
sodium; serum sodium; sodium level; serum sodium level; na; plasma sodium; L:2951-2; S:1000661000000107
potassium; serum potassium; potassium level; serum potassium level; k; plasma potassium; L:2823-3; S:1000651000000109
urea; serum urea; urea level; serum urea level; L:22664-7
creatinine; serum creatinine; creatinine level; serum creatinine level; plasma creatinine; L:2160-0; L:14682-9; S:1000731000000107
estimated glomerular filtration rate; S:1020291000000106; egfr; gfr; glomerular filtration rate; estimated gfr; egfr ckd-epi; gfr calculated abbreviated mdrd; gfr calculated by abbreviated mdrd; estimated glomerular filtration rate using creatinine ckd-epi equation per 1.73 square metres; egfrcr ckd-epi; L:33914-3; L:62238-1; L:98979-8; L:48642-3
haemoglobin; hb; haemoglobin concentration; haemoglobin level; haemoglobin estimation; L:718-7; S:1022431000000105
white cell count; white blood cell count; white blood cells; wbc; wcc; total white cell count; leucocytes; total white blood count; L:6690-2; S:1022541000000102
platelets; platelet count; plt; L:777-3; S:1022651000000100
haemoglobin a1c; hba1c; glycated haemoglobin; haemoglobin a1c level; hba1c level ifcc standardised; hba1c ifcc; L:59261-8; L:4548-4; S:999791000000106
c-reactive protein; crp; serum c reactive protein; crp level; serum crp; serum c reactive protein level; L:1988-5; S:1001371000000100
thyroid stimulating hormone; tsh; serum tsh; serum tsh level; L:3016-3; S:1022791000000101
cholesterol; total cholesterol; serum cholesterol; serum total cholesterol level; L:14647-2; L:2093-3; S:1005671000000105; chol
alanine aminotransferase; alt; serum alt; alt level; serum alanine aminotransferase level; L:1742-6; S:1018251000000107
albumin; serum albumin; albumin level; serum albumin level; L:1751-7; S:1000821000000103; alb
international normalised ratio; inr; L:6301-6; L:34714-6
troponin t; high sensitivity troponin t; hs troponin t; L:67151-1; trop t; hs-tnt; hstnt; hs-trop t; high-sensitivity troponin t; cardiac troponin t; tnt
lithium; serum lithium; lithium level; serum lithium level; L:14334-7; L:3719-2
ferritin; serum ferritin; serum ferritin level; L:2276-4
blood pressure; bp; blood pressure panel; blood pressure systolic and diastolic; L:85354-9; L:55284-4; S:75367002; S:163020007; blood pressure reading; bp reading; arterial blood pressure
systolic blood pressure; systolic; systolic bp; sbp; bp systolic; systolic arterial pressure; L:8480-6; S:271649006; S:72313002
diastolic blood pressure; diastolic; diastolic bp; dbp; bp diastolic; diastolic arterial pressure; L:8462-4; S:271650006; S:1091811000000102
heart rate; pulse; hr; beats per minute; pulse rate; L:8867-4; S:364075005; S:78564009; pulse heart rate; radial pulse; pulse rate radial; heart beat rate
body weight; weight; wt; L:29463-7; S:27113001; S:162763007; patient weight; weight of patient
body height; height; ht; standing height; L:8302-2; S:50373000; S:162755006; patient height
body mass index; bmi; L:39156-5; S:60621009
body temperature; temperature; temp; L:8310-5; S:386725007; S:276885007; tympanic temperature; core temperature; core body temperature; oral temperature; axillary temperature; patient temperature; temperature tympanic; temperature oral; temp tympanic
oxygen saturation; spo2; o2 saturation; o2 sat; oxygen sats; oxygen saturation spo2; o2 sats; sats; peripheral oxygen saturation; oxygen saturation arterial blood by pulse oximetry; L:2708-6; L:59408-5; S:103228002; S:431314004; oxygen saturation on air; sats on air; oxygen saturation room air; spo2 on air; spo2 room air; oxygen saturation periphery; blood oxygen saturation; saturation of peripheral oxygen; pulse oximetry; oxygen saturation pulse oximetry; sao2
respiratory rate; resp rate; resps; respirations; breathing rate; rr; L:9279-1; S:86290005; respiration rate; rate of respiration; resp rate per minute; breaths per minute
national early warning score 2; news2; news 2; news2 total; national early warning score 2 news2; news2 aggregate; news2 score; national early warning score 2 total score; S:1104051000000101
rockwood clinical frailty scale; rockwood; clinical frailty scale; rockwood score; rockwood frailty score; cfs; S:763264000
full blood count; fbc; complete blood count; cbc; full blood count panel; L:58410-2; S:1022441000000101
urea and electrolytes; u&e; u&es; us and es; u and es; ues; u and e; ue; urea electrolytes; urea and electrolytes panel; renal profile; L:24362-6
liver function tests; lft; lfts; liver function test panel; hepatic function panel; L:24325-3
lipid profile; lipids; lipid panel; serum lipids; L:24331-1; L:57698-3
thyroid function tests; tft; tfts; thyroid function; thyroid function test
chest x-ray; cxr; plain chest x-ray; x-ray chest; plain x-ray of chest; xr chest; S:399208008; L:30745-4
electrocardiogram; ecg; ekg; 12 lead ecg; S:29303009; L:11524-6
echocardiogram; echo; echocardiography; transthoracic echocardiogram; tte; S:40701008
chloride; serum chloride; cl; L:2075-0
bicarbonate; serum bicarbonate; hco3; total co2; L:1963-8; L:2028-9
calcium; serum calcium; ca; total calcium; L:2000-8; L:17861-6
adjusted calcium; corrected calcium; serum adjusted calcium; adjusted calcium concentration; calcium corrected for albumin; L:29265-6; L:18281-6; adj calcium; adj ca; corrected ca; albumin-adjusted calcium; calcium adjusted; calcium corrected
phosphate; serum phosphate; inorganic phosphate; po4; phosphorus; L:14879-1; L:2777-1
magnesium; serum magnesium; mg; L:2601-3; L:19123-9
urate; uric acid; serum urate; L:14933-6; L:3084-1
glucose; blood glucose; blood sugar; serum glucose; plasma glucose; random glucose; random blood glucose; bm; cbg; capillary blood glucose; capillary glucose; L:15074-8; L:2345-7; L:14749-6; L:2339-0
fasting glucose; fasting plasma glucose; fasting blood glucose; fbg; L:14771-0; L:1558-6
alkaline phosphatase; alp; serum alkaline phosphatase; alk phos; L:6768-6
gamma-glutamyl transferase; ggt; gamma gt; gamma glutamyltransferase; gamma glutamyl transpeptidase; L:2324-2
aspartate aminotransferase; ast; serum ast; aspartate transaminase; L:1920-8
bilirubin; total bilirubin; serum bilirubin; serum total bilirubin; L:14631-6; L:1975-2; bili; tbil; t bili
total protein; serum total protein; protein total; L:2885-2
globulin; serum globulin; L:2336-6
amylase; serum amylase; L:1798-8
creatine kinase; ck; cpk; creatine phosphokinase; L:2157-6
lactate; serum lactate; blood lactate; L:2524-7; L:32693-4
haematocrit; hct; packed cell volume; pcv; L:4544-3
mean corpuscular volume; mcv; mean cell volume; L:787-2; L:30428-7
mean corpuscular haemoglobin; mch; mean cell haemoglobin; L:785-6
red blood cell count; rbc; red cell count; erythrocyte count; L:789-8
neutrophils; neutrophil count; neutrophils absolute; neut; L:751-8; L:26499-4
lymphocytes; lymphocyte count; L:731-0; L:26474-7
monocytes; monocyte count; L:742-7
eosinophils; eosinophil count; L:711-2; L:26449-9
erythrocyte sedimentation rate; esr; L:4537-7; L:30341-2
free thyroxine; free t4; ft4; t4 free; thyroxine free; free thyroxine t4; serum free t4; L:3024-7; L:14920-3
free triiodothyronine; free t3; ft3; L:3051-0; L:14928-6
hdl cholesterol; hdl; high density lipoprotein cholesterol; serum hdl cholesterol; cholesterol in hdl; L:14646-4; L:2085-9
ldl cholesterol; ldl; low density lipoprotein cholesterol; serum ldl cholesterol; cholesterol in ldl; L:22748-8; L:13457-7; L:39469-2
non-hdl cholesterol; non hdl; L:70204-3; L:43396-1
triglycerides; triglyceride; serum triglycerides; tg; L:14927-8; L:2571-8; trigs; trig
vitamin b12; b12; serum b12; serum vitamin b12; cobalamin; L:2132-9; L:14685-2
folate; serum folate; L:2284-8; L:14732-2
vitamin d; 25-hydroxyvitamin d; 25 oh vitamin d; total 25-hydroxyvitamin d; 25-hydroxy vitamin d; L:1989-3; L:68438-1; vit d; 25-oh vit d; 25(oh)d; 25 hydroxyvitamin d; total vitamin d; 25-ohd
iron; serum iron; L:2498-4; L:14798-3
transferrin saturation; tsat; L:2502-3
parathyroid hormone; pth; L:2731-8; L:14866-8
prostate specific antigen; psa; serum psa; total psa; L:2857-1; L:35741-8
troponin i; high sensitivity troponin i; hs troponin i; L:89579-7; L:10839-9; trop i; hs-tni; hstni; hs-trop i; high-sensitivity troponin i; cardiac troponin i; tni
nt-probnp; n-terminal pro-brain natriuretic peptide; nt pro bnp; ntprobnp; L:33762-6; L:83107-3; n-terminal pro b-type natriuretic peptide; n terminal pro bnp; n-terminal pro-b-type natriuretic peptide; nt pro-bnp; n-terminal probnp; pro-bnp; natriuretic peptide b prohormone n-terminal
brain natriuretic peptide; bnp; L:30934-4; L:42637-9; b-type natriuretic peptide; b type natriuretic peptide; natriuretic peptide b
d-dimer; d dimer; L:48066-5; L:48065-7
prothrombin time; pt; L:5902-2
activated partial thromboplastin time; aptt; L:14979-9; L:3173-2
urine albumin creatinine ratio; acr; albumin creatinine ratio; albumin/creatinine ratio; uacr; urine acr; urine albumin/creatinine ratio; microalbumin creatinine ratio; albumin creatinine urine; L:9318-7; L:14959-1; L:32294-1
digoxin level; digoxin; serum digoxin; L:10535-3
clozapine level; plasma clozapine; clozapine; L:6896-5
valproate level; valproate; serum valproate
phenytoin level; phenytoin; serum phenytoin; L:3968-5
carbamazepine level; carbamazepine; serum carbamazepine; L:3432-2
follicle stimulating hormone; fsh; L:15067-2
luteinising hormone; lh; L:10501-5
oestradiol; estradiol; serum oestradiol; L:14715-7
testosterone; serum testosterone; L:14913-8
prolactin; serum prolactin; L:2842-3; L:15081-3
cortisol; serum cortisol; 9am cortisol; L:2143-6; L:14675-3
immunoglobulin g; igg; L:2465-3
immunoglobulin a; iga; L:2458-8
tissue transglutaminase antibody; ttg; iga ttg; tissue transglutaminase iga; ttg iga; L:31017-7; L:46128-5
faecal immunochemical test; fit; qfit; faecal haemoglobin; fit test; L:80372-6; quantitative fit; quantitative faecal immunochemical test; q fit; faecal haemoglobin fit
faecal calprotectin; calprotectin; L:38445-3
helicobacter pylori antigen; h pylori antigen; h pylori stool antigen; helicobacter pylori stool antigen; L:17780-8
urine culture; msu; mid-stream urine; midstream urine; msu culture; urine mc&s; urine microscopy culture and sensitivity; L:630-4
blood culture; blood cultures; L:600-7
wound swab; wound swab culture; swab wound; wound culture; L:6462-6
sputum culture; sputum mc&s; L:6460-0
coagulation screen; clotting screen; clotting; coagulation profile
bone profile; bone panel
peak expiratory flow rate; pefr; peak flow; pef; peak expiratory flow; L:33452-4; L:19935-6; S:18491006
forced expiratory volume in 1 second; fev1; L:20150-9
blood ketones; ketones; capillary ketones; L:53061-8
inspired oxygen; fio2; L:3150-0
waist circumference; waist; L:8280-0; L:56086-2; S:276361009
head circumference; hc; ofc; L:9843-4; S:363812007
glasgow coma scale; gcs; glasgow coma score; L:9269-2; S:248241002
acvpu; avpu; alert confusion voice pain unresponsive; consciousness level; level of consciousness; L:80288-4; S:1104441000000107
pain score; pain severity; numeric pain rating; pain numeric rating; L:72514-3; S:225908003
patient health questionnaire 9; phq-9; phq9; phq 9; patient health questionnaire 9 item; patient health questionnaire 9 item phq-9; phq-9 patient health questionnaire 9; depression phq-9; L:44261-6; S:720433000
generalised anxiety disorder 7; gad-7; gad7; gad 7; generalised anxiety disorder 7 item; generalised anxiety disorder 7 item gad-7; gad-7 generalised anxiety disorder 7; L:70274-6; S:445455005
mini-mental state examination; mmse; mini mental state exam; L:72106-8; S:447316007
montreal cognitive assessment; moca; L:72172-0; S:713408000
abbreviated mental test; amts; amt; abbreviated mental test score; amt10; S:165320004
six item cognitive impairment test; 6cit; 6-cit; 6 item cognitive impairment test
addenbrooke's cognitive examination; ace-iii; ace iii; ace-r; addenbrookes cognitive examination iii
4at; 4 at; 4at delirium; 4at rapid
malnutrition universal screening; must; malnutrition universal screening tool; must score; malnutrition universal screening must
waterlow; waterlow pressure ulcer; waterlow pressure sore; waterlow pressure ulcer risk; waterlow pressure sore risk; waterlow risk; waterlow pressure area; waterlow pressure damage risk; waterlow score
braden; braden scale; braden pressure ulcer risk; L:38227-5
purpose t; purpose-t
barthel index; barthel; barthel activities of daily living index; barthel adl index; modified barthel index; L:96761-2; S:273302005
audit-c; audit c; alcohol use disorders identification test consumption; alcohol use disorders identification test c; L:75626-2
audit alcohol; alcohol use disorders identification test; full audit; L:75624-7
cha2ds2-vasc; cha2ds2vasc; chads vasc; chadsvasc
has-bled; hasbled
orbit bleeding risk; orbit
qrisk3; qrisk 3; qrisk3 cardiovascular disease 10 year risk; qrisk
electronic frailty index; efi
edinburgh postnatal depression; epds; edinburgh postnatal depression scale; L:99046-5; S:450320001
medical research council dyspnoea; mrc dyspnoea; mrc breathlessness; mmrc
copd assessment test; cat; cat score
asthma control test; act; L:82674-3
health of the nation outcome; honos; health of the nation outcome scales
ecog performance status; performance status; who performance status; ecog; L:89247-1
karnofsky performance; karnofsky; australia-modified karnofsky performance; akps; L:89243-0
modified rankin; mrs; modified rankin scale; L:75859-9
oxford hip; ohs; oxford hip score
oxford knee; oks; oxford knee score
edmonton frail; edmonton frail scale; efs
ethnicity; ethnic category; ethnic group; ethnic origin
housebound; housebound status
bristol stool; bristol stool chart; bristol stool type; bristol stool form
smoking status; tobacco smoking status; tobacco use; tobacco smoking consumption; smoker; L:72166-2; S:365981007; S:77176002
alcohol intake; alcohol consumption; alcohol units per week; alcohol units; units of alcohol per week; L:74013-4
blood group; abo and rh group; abo and rhesus group; blood group abo and rhd; abo and rhd; L:882-1; S:365637002
mri brain; mri head; magnetic resonance imaging of brain; mri of brain; mri scan brain; mr head; S:816077007
ct head; ct brain; ct brain head; ct head brain; ct of brain; computed tomography of head; ct scan head; ct of head; ct scan of head; S:303653007; L:24725-4
ct abdomen pelvis; ct abdomen and pelvis; ct ap; ctap
ct chest; ct thorax; computed tomography of chest; S:169069000
ct pulmonary angiogram; ctpa; ct pulmonary angiography
ultrasound abdomen; us abdomen; uss abdomen; abdominal ultrasound; ultrasound of abdomen; ultrasound scan abdomen; S:45036003
dexa; dexa scan; dxa; bone density scan; bone densitometry; dual energy x-ray absorptiometry; S:312681000
x-ray hip; xr hip; hip x-ray; plain x-ray hip
x-ray knee; xr knee; knee x-ray
x-ray pelvis; xr pelvis; pelvis x-ray
cervical cytology; cervical smear; smear; hpv screen; cervical screening
lactate dehydrogenase; ldh; lactate dehydrogenase ldh
carcinoembryonic antigen; cea
alpha-fetoprotein; afp; alpha fetoprotein; alpha foetoprotein
cancer antigen 125; ca125; ca 125; ca-125
cancer antigen 19-9; ca19-9; ca 19-9; ca199
cancer antigen 15-3; ca15-3; ca 15-3; ca153
creatine kinase; ck; cpk; creatine phosphokinase
cortisol; 9am cortisol; morning cortisol
`

export const TESTS = readMeanings(
  [TABLE, FURTHER_TESTS, TEST_SHORT_NAMES, LABORATORY_TESTS, IMAGING_NAMES, IMAGING_CODES]
    .map((table) => table.trim())
    .join('\n'),
  toTestName,
)
