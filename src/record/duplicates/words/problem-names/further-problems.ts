/** Problems of the specialties, and kinds and stages that are told apart: names, SNOMED CT, ICD-10. */
export const FURTHER_PROBLEMS = `
chronic kidney disease stage 1; ckd stage 1; ckd 1; ckd1; ckd g1; S:431855005; I:N18.1
chronic kidney disease stage 2; ckd stage 2; ckd 2; ckd2; ckd g2; S:431856006; I:N18.2
chronic kidney disease stage 3a; ckd stage 3a; ckd 3a; ckd3a; ckd g3a; S:700378005
chronic kidney disease stage 3b; ckd stage 3b; ckd 3b; ckd3b; ckd g3b; S:700379002
chronic kidney disease stage 5; ckd stage 5; ckd 5; ckd5; ckd g5; S:433146000; I:N18.5
end stage renal disease; esrd; end stage renal failure; esrf; end stage kidney disease; S:46177005
acute kidney injury stage 1; aki stage 1; aki 1; aki1
acute kidney injury stage 2; aki stage 2; aki 2; aki2
acute kidney injury stage 3; aki stage 3; aki 3; aki3
venous thromboembolism; vte; venous thromboembolic disease
squamous cell carcinoma of skin; scc skin; scc of skin; cutaneous squamous cell carcinoma; scc
post-herpetic neuralgia; postherpetic neuralgia; phn
trochanteric bursitis; greater trochanteric pain syndrome; gtps
epistaxis; nosebleed; nose bleed
pressure ulcer of sacrum; sacral pressure ulcer; sacral pressure sore; pressure sore of sacrum
acute kidney injury; aki; acute renal failure; arf; S:14669001; I:N17
heart failure with reduced ejection fraction; hfref; heart failure reduced ejection fraction; systolic heart failure; lvsd; left ventricular systolic dysfunction; S:703272007
heart failure with preserved ejection fraction; hfpef; heart failure preserved ejection fraction; diastolic heart failure; S:446221000
st elevation myocardial infarction; stemi; acute st segment elevation myocardial infarction; st segment elevation mi; S:401303003; I:I21.3; st elevation mi; st-elevation mi; st-elevation myocardial infarction
non-st elevation myocardial infarction; nstemi; acute non-st segment elevation myocardial infarction; non st segment elevation mi; S:401314000; I:I21.4; non-st elevation mi; non st elevation mi
acute coronary syndrome; acs; S:394659003
angina; angina pectoris; stable angina; S:194828000; I:I20
unstable angina; S:4557003; I:I20.0
atrial flutter; S:5370000
permanent atrial fibrillation; permanent af; S:440059007
persistent atrial fibrillation; persistent af; S:440028005
supraventricular tachycardia; svt; paroxysmal supraventricular tachycardia; S:6456007; I:I47.1
aortic stenosis; aortic valve stenosis; S:60573004; I:I35.0
peripheral arterial disease; pad; pvd; peripheral vascular disease; peripheral arterial occlusive disease; S:399957001; S:400047006; I:I73.9
abdominal aortic aneurysm; aaa; S:233985008; I:I71.4
cardiomyopathy; S:85898001; I:I42
dilated cardiomyopathy; dcm; S:399020009; I:I42.0
hypotension; low blood pressure; S:45007003
postural hypotension; orthostatic hypotension; S:28651003; I:I95.1
ischaemic stroke; cerebral infarction; cerebral infarct; ischaemic cva; S:422504002; S:432504007; I:I63
haemorrhagic stroke; intracerebral haemorrhage; ich; intracerebral bleed; S:274100004; I:I61
subarachnoid haemorrhage; sah; S:21454007; I:I60
subdural haematoma; sdh; subdural haemorrhage; S:95453001; S:35486000
bronchiectasis; S:12295008; I:J47
pulmonary fibrosis; idiopathic pulmonary fibrosis; ipf; S:51615001; S:700250006
obstructive sleep apnoea; osa; osas; obstructive sleep apnoea syndrome; sleep apnoea obstructive; S:78275009; I:G47.3
lower respiratory tract infection; lrti; chest infection; acute lower respiratory tract infection; S:50417007; S:195742007; I:J22
upper respiratory tract infection; urti; S:54150009; I:J06
hospital acquired pneumonia; hap; S:425464007
aspiration pneumonia; S:422588002; I:J69.0
infective exacerbation of copd; iecopd; ie copd; infective exacerbation of chronic obstructive pulmonary disease; acute infective exacerbation of copd; S:285381006
exacerbation of copd; acute exacerbation of copd; aecopd; acute exacerbation of chronic obstructive pulmonary disease; S:195951007; I:J44.1
exacerbation of asthma; acute exacerbation of asthma; asthma attack; acute asthma; S:708038006; S:281239006
covid-19; covid; coronavirus infection; covid-19 infection; coronavirus disease; covid 19 infection; sars-cov-2 infection; coronavirus disease 2019; S:840539006; I:U07.1
tuberculosis; tb; S:56717001
lung cancer; cancer of lung; malignant neoplasm of lung; ca lung; carcinoma of lung; malignant neoplasm of bronchus and lung; S:363358000; I:C34
colorectal cancer; bowel cancer; cancer of bowel; colorectal adenocarcinoma
colon cancer; cancer of colon; S:363406005; I:C18
oesophageal cancer; cancer of oesophagus; S:363402007; I:C15
pancreatic cancer; cancer of pancreas; S:363418001; I:C25
ovarian cancer; cancer of ovary; S:363443007; I:C56
bladder cancer; cancer of bladder; S:399326009; I:C67
renal cancer; kidney cancer; renal cell cancer; cancer of kidney; S:363518003; I:C64
malignant melanoma; melanoma; malignant melanoma of skin; cutaneous melanoma; melanoma of skin; S:372244006; S:93655004; I:C43
basal cell carcinoma; bcc; basal cell cancer; basal cell carcinoma of skin; S:254701007; I:C44
chronic lymphocytic leukaemia; cll; S:92814006
multiple myeloma; myeloma; S:109989006; I:C90
osteoarthritis of hand; hand osteoarthritis; oa hands; S:22193007
chronic low back pain; low back pain; lower back pain; chronic lower back pain; lbp; lumbago; S:279039007; S:278860009; I:M54.5
sciatica; S:23056005; lumbar radiculopathy; lumbar radicular pain; lumbosacral radiculopathy
spinal stenosis; lumbar spinal stenosis; lumbar stenosis; S:18347007
polymyalgia rheumatica; pmr; S:65323003; I:M35.3
giant cell arteritis; gca; temporal arteritis; S:400130008; I:M31.6
ankylosing spondylitis; S:9631008; I:M45
psoriatic arthritis; psoriatic arthropathy; S:33339001
systemic lupus erythematosus; sle; lupus; S:55464009; I:M32
fibromyalgia; S:203082005; I:M79.7
osteopenia; S:312894000
vitamin d deficiency; S:34713006; I:E55.9; vit d deficiency
vitamin b12 deficiency; b12 deficiency; S:190634004
pernicious anaemia; S:84027009; I:D51.0
anaemia; S:271737000
folate deficiency; S:190633005
wrist fracture; fracture of wrist
fracture of distal radius; distal radius fracture; colles fracture; S:263102004
vertebral fracture; vertebral compression fracture; wedge fracture; S:207957008
fracture of pelvis; pubic ramus fracture; pubic rami fracture; fracture of pubic rami
fracture of humerus; humerus fracture; humeral fracture; S:66308002
gestational diabetes mellitus; gestational diabetes; gdm; S:11687002; I:O24.4
prediabetes; pre-diabetes; non-diabetic hyperglycaemia; ndh; impaired glucose tolerance; igt; S:714628002
diabetic retinopathy; S:4855003; I:H36.0
diabetic foot ulcer; diabetic ulcer of foot; S:280137006
diabetic ketoacidosis; dka; S:420422005
hypoglycaemia; hypo; low blood sugar; S:302866003
addison's disease; addisons disease; addisons; primary adrenal insufficiency; S:363732003; I:E27.1
polycystic ovary syndrome; pcos; polycystic ovarian syndrome; S:69878008; S:237055002
hyponatraemia; low sodium; S:89627008
hyperkalaemia; high potassium; S:14140009
anxiety with depression; mixed anxiety and depressive disorder; mixed anxiety and depression; anxiety and depression; S:231504006; I:F41.2
postnatal depression; pnd; postpartum depression; S:58703003; I:F53.0
panic disorder; panic attacks; S:371631005; I:F41.0
obsessive-compulsive disorder; ocd; obsessive compulsive disorder; S:191736004; I:F42
schizoaffective disorder; S:68890003; I:F25
psychosis; psychotic disorder; psychotic illness; S:69322001; I:F29
first episode psychosis; first episode of psychosis; fep
bipolar 1 disorder; bipolar i disorder; bipolar disorder type 1; bipolar type 1; bipolar affective disorder type 1; S:371596008
bipolar 2 disorder; bipolar ii disorder; bipolar disorder type 2; bipolar type 2; bipolar affective disorder type 2; S:83225003
personality disorder; S:33449004; I:F60.9
antisocial personality disorder; dissocial personality disorder; aspd; S:26665006; I:F60.2
bulimia nervosa; bulimia; S:78004001; I:F50.2
eating disorder; S:72366004
opioid dependence; opiate dependence; heroin dependence; opioid dependence syndrome; S:75544000; I:F11.2
alcohol misuse; alcohol abuse; harmful use of alcohol; harmful alcohol use; S:15167005; I:F10.1
alcoholic liver disease; alcohol related liver disease; arld; ald; S:41309000; I:K70
cirrhosis of liver; liver cirrhosis; cirrhosis; hepatic cirrhosis; S:19943007; I:K74
non-alcoholic fatty liver disease; nafld; fatty liver; masld; steatosis of liver; S:197315008; S:197321007
hepatitis c; hep c; chronic hepatitis c; hcv; S:50711007
hepatitis b; hep b; chronic hepatitis b; hbv; S:66071002
human immunodeficiency virus infection; hiv; hiv infection; hiv positive; S:86406008; I:B24
dementia with lewy bodies; lewy body dementia; dlb; lewy body disease; S:80098002
frontotemporal dementia; ftd; S:230270009
mixed dementia; mixed alzheimer's and vascular dementia; mixed vascular and alzheimer's dementia; dementia mixed type; S:79341000119107
mild cognitive impairment; mci; S:386805003
progressive supranuclear palsy; psp; S:28978003
essential tremor; benign essential tremor; S:609558009
trigeminal neuralgia; S:31681005
peripheral neuropathy; S:302226006
carpal tunnel syndrome; cts; S:57406009; I:G56.0
spinal cord injury; S:90584004
cerebral palsy; S:128188000; I:G80; spastic cerebral palsy
down's syndrome; down syndrome; downs syndrome; trisomy 21; S:41040004; I:Q90
irritable bowel syndrome; ibs; S:10743008; I:K58
diverticular disease; diverticulosis; S:397881000; S:398050005
diverticulitis; acute diverticulitis; S:307496006
hiatus hernia; hiatal hernia; S:84089009; I:K44
inguinal hernia; S:396232000; I:K40
gallstones; cholelithiasis; gall stones; S:235919008; S:266474003; I:K80
cholecystitis; acute cholecystitis; S:76581006; S:65275009; I:K81
acute pancreatitis; S:197456007; I:K85
barrett's oesophagus; barretts oesophagus; barretts; S:302914006
peptic ulcer; peptic ulcer disease; pud; S:13200003
upper gastrointestinal bleed; ugib; upper gi bleed; upper gi haemorrhage; upper gastrointestinal haemorrhage; S:37372002
constipation; S:14760008; I:K59.0
haemorrhoids; piles; S:70153002
gastroenteritis; infective gastroenteritis; S:25374005; I:A09
clostridioides difficile infection; c diff; clostridium difficile infection; c difficile infection; cdi; c diff colitis; clostridioides difficile colitis; c difficile diarrhoea; S:186431008
urinary retention; acute urinary retention; retention of urine; S:267064002; S:236648008
urinary incontinence; incontinence of urine; S:165232002
overactive bladder; oab; overactive bladder syndrome
renal stones; kidney stones; renal calculus; kidney stone; nephrolithiasis; S:95570007; I:N20.0
pyelonephritis; acute pyelonephritis; kidney infection; S:45816000; I:N10
cystitis; acute cystitis; S:38822007; S:68226007
erectile dysfunction; ed; impotence; S:860914002
menopause; S:161712005
endometriosis; S:129103003; I:N80
uterine fibroids; fibroids; fibroid uterus; S:95315005
age-related macular degeneration; amd; armd; macular degeneration; wet amd; S:267718000; I:H35.3
primary open angle glaucoma; poag; open angle glaucoma; S:77075001
hearing loss; deafness; sensorineural deafness; presbycusis; hard of hearing; hearing impaired; hearing impairment; sensorineural hearing loss; snhl; S:15188001; S:60700002
severe sight impairment; severely sight impaired; registered blind; registered severely sight impaired; blind
visual impairment; sight impairment; partially sighted; sight impaired; visually impaired; registered partially sighted; registered sight impaired; S:397540003
cellulitis of leg; cellulitis leg; cellulitis of lower leg; cellulitis lower limb; lower limb cellulitis; cellulitis of lower limb; S:13301002; I:L03.1
leg ulcer; ulcer of leg; ulcer lower limb; S:95344007
venous leg ulcer; venous ulcer of leg; chronic venous leg ulcer; chronic venous ulcer of leg; vlu; venous ulcer; S:402863005
lymphoedema; S:234097001
rosacea; S:398909004
acne; acne vulgaris; S:88616000; S:11381005
allergic rhinitis; hay fever; hayfever; seasonal allergic rhinitis; S:61582004; S:367498001; I:J30
falls; recurrent falls; recurrent fall; S:279992002
frailty; frail elderly; frail; S:248279007; I:R54
moderate frailty; moderately frail; S:925831000000107
severe frailty; severely frail; S:925861000000102
mild frailty; mildly frail; S:925791000000100
self-harm; deliberate self harm; dsh; self harm; self-injurious behaviour; S:248062006
suicidal ideation; suicidal thoughts; S:6471006
domestic abuse; domestic violence; victim of domestic abuse
malnutrition; undernutrition; S:2492009; I:E46
dysphagia; difficulty swallowing; swallowing difficulty; swallowing difficulties; S:40739000; I:R13
syncope; S:271594007
collapse; S:271787007
head injury; S:82271004
hypercalcaemia; S:66931009
hyperparathyroidism; primary hyperparathyroidism; S:66999008; S:36348003
haemophilia a; factor viii deficiency; factor 8 deficiency; S:28293008; I:D66
haemophilia b; factor ix deficiency; factor 9 deficiency; christmas disease; S:41788008; I:D67
sickle cell disease; sickle cell anaemia; S:417357006; S:127040003; I:D57
sarcoidosis; S:31541009
cystic fibrosis; cf; S:190905008; I:E84
chronic fatigue syndrome; me/cfs; cfs; myalgic encephalomyelitis; S:52702003
varicose veins; varicose veins of legs; S:128060009; I:I83
thrombocytopenia; low platelets; S:302215000
monoclonal gammopathy; mgus; monoclonal gammopathy of undetermined significance; S:277577000; monoclonal gammopathy of uncertain significance; monoclonal gammopathy of unknown significance; paraproteinaemia
attempted suicide; suicide attempt; S:82313006
chronic pain; chronic pain syndrome; S:82423001; S:373621006
insomnia; S:193462001
huntington's disease; huntington disease; huntington's chorea; huntington chorea; S:58756001; I:G10
gastrointestinal haemorrhage; gi bleed; gi bleeding; gastrointestinal bleed; gastrointestinal bleeding; gi haemorrhage; S:74474003; I:K92.2
recurrent urinary tract infection; recurrent uti; recurrent urinary tract infections; recurrent utis; S:197927001
mitral regurgitation; mr; mitral valve regurgitation; mitral incompetence; mitral valve incompetence; mitral insufficiency; leaking mitral valve; S:48724000; I:I34.0
aortic regurgitation; aortic valve regurgitation; aortic incompetence; aortic valve incompetence; aortic insufficiency; leaking aortic valve; S:60234000; I:I35.1
tricuspid regurgitation; tr; tricuspid valve regurgitation; tricuspid incompetence; tricuspid insufficiency; S:111287006
mitral stenosis; mitral valve stenosis; S:79619009; I:I05.0
cauda equina; cauda equina compression; cauda equina syndrome
pulmonary hypertension; pulmonary arterial hypertension; S:70995007
hyponatraemia; low sodium; S:89627008
hypercalcaemia; high calcium; raised calcium; S:66931009
hypokalaemia; low potassium; S:43339004
hyperkalaemia; high potassium; raised potassium; S:14140009
prediabetes; pre-diabetes; non-diabetic hyperglycaemia; impaired fasting glycaemia; S:714628002
urinary incontinence; incontinence of urine; S:165232002
faecal incontinence; incontinence of faeces; S:72042002
macular oedema; macular edema
venous leg ulcer; venous ulcer of leg; venous ulcer; vlu; S:402863005
dysphagia; difficulty swallowing; swallowing difficulty; S:40739000
dysphasia; aphasia; S:87486003
chronic subdural haematoma; csdh; chronic sdh
restless leg; restless legs syndrome; restless leg syndrome; rls; S:32914008
raynaud's; raynaud's phenomenon; raynaud's disease; raynauds; S:266261006
sjogren's; sjogren's syndrome; sjögren's syndrome; sjogrens; S:83901003
meniere's disease; menieres; meniere's; ménière's disease; S:13445001
benign paroxysmal positional vertigo; bppv; S:111541001
trigeminal neuralgia; S:31681005
guillain-barre; guillain barre syndrome; gbs; guillain-barré syndrome; S:40956001
myasthenia gravis; S:91637004
intermittent claudication; claudication; S:63491006
dupuytren's contracture; dupuytrens; dupuytren's; S:203045001
carpal tunnel syndrome; carpal tunnel
plantar fasciitis; S:202882003
lichen sclerosus; S:895454001
polycystic ovary syndrome; polycystic ovary
benign intracranial hypertension; idiopathic intracranial hypertension; iih; bih; S:68267002
tardive dyskinesia; S:102449007
neuroleptic malignant; neuroleptic malignant syndrome; nms; S:15244003
`
