import { readMeanings } from './meanings.js'
import { toProblemName } from './problem-name.js'

/** Problems that feeds name in several ways: names, SNOMED CT, ICD-10. What is not here is compared by code and name alone. */
const TABLE = `
hypertension; high blood pressure; htn; hypertensive disorder; systemic arterial hypertension; essential hypertension; primary hypertension; essential (primary) hypertension; S:38341003; S:59621000; I:I10
type 2 diabetes mellitus; type 2 diabetes; t2dm; type 2 dm; dm2; type 2 diabetes mellitus without complication; type 2 diabetes mellitus without complications; t2 diabetes; niddm; diabetes mellitus type 2; non-insulin-dependent diabetes mellitus; S:44054006; I:E11
type 1 diabetes mellitus; type 1 diabetes; t1dm; type 1 dm; dm1; type 1 diabetes mellitus without complications; iddm; insulin-dependent diabetes mellitus; S:46635009; I:E10
asthma; bronchial asthma; allergic asthma; S:195967001; I:J45
chronic obstructive pulmonary disease; copd; coad; chronic obstructive airways disease; chronic obstructive lung disease; S:13645005; I:J44
atrial fibrillation; af; a fib; afib; atrial fib; atrial fibrillation and flutter; S:49436004; I:I48
paroxysmal atrial fibrillation; paroxysmal af; paf; S:282825002; I:I48.0
heart failure; cardiac failure; hf; chronic heart failure; congestive heart failure; congestive cardiac failure; ccf; chf; S:84114007; S:42343007; I:I50; I:I50.0
chronic kidney disease; ckd; S:709044004; I:N18
chronic kidney disease stage 3; ckd stage 3; ckd 3; ckd3; S:433144002; I:N18.3
chronic kidney disease stage 4; ckd stage 4; ckd 4; ckd4; S:431857002; I:N18.4
depressive disorder; depression; depressive episode; clinical depression; major depression; major depressive disorder; depressive illness; S:35489007; I:F32
recurrent depressive disorder; recurrent depression; I:F33
epilepsy; epileptic; seizure disorder; S:84757009; I:G40
dementia; unspecified dementia; S:52448006; I:F03
alzheimer's disease; alzheimers disease; alzheimers dementia; alzheimer dementia; dementia alzheimer's type; dementia of alzheimer's type; ad; alzheimers; alzheimer's; alzheimer's dementia; alzheimer disease; dementia in alzheimer's disease; dementia in alzheimer's disease with late onset; dementia in alzheimer's disease with early onset; dementia in alzheimer disease; dementia in alzheimer disease with late onset; dementia in alzheimer disease with early onset; S:26929004; I:G30; I:F00; I:F00.0; I:F00.1
vascular dementia; multi-infarct dementia; S:429998004; I:F01
stroke; cerebrovascular accident; cva; cerebral vascular accident; S:230690007; I:I64
transient ischaemic attack; tia; S:266257000; I:G45
myocardial infarction; mi; heart attack; acute myocardial infarction; acute mi; S:22298006; S:57054005; I:I21
ischaemic heart disease; ihd; coronary heart disease; chd; coronary artery disease; cad; coronary artery disease chronic; S:414545008; I:I25
hypothyroidism; underactive thyroid; hypothyroid; acquired hypothyroidism; primary hypothyroidism; S:40930008; I:E03
hyperthyroidism; overactive thyroid; hyperthyroid; thyrotoxicosis; S:34486009; I:E05
osteoarthritis of knee; oa knee; oa of knee; knee osteoarthritis; knee oa; S:239873007; I:M17
osteoarthritis of hip; oa hip; oa of hip; hip osteoarthritis; hip oa; S:239872002; I:M16
emotionally unstable personality disorder; eupd; bpd; borderline personality disorder; emotionally unstable personality; emotionally unstable personality disorder borderline type; S:20010003; I:F60.3
osteoarthritis; oa; S:396275006; I:M19
rheumatoid arthritis; ra; rheumatoid; seropositive rheumatoid arthritis; S:69896004; I:M06
osteoporosis; osteoporotic; S:64859006; I:M81
anxiety disorder; anxiety; anxiety state; chronic anxiety; S:197480006; I:F41
generalised anxiety disorder; gad; S:21897009; I:F41.1
schizophrenia; schizophrenic; S:58214004; I:F20
paranoid schizophrenia; S:64905009; I:F20.0
bipolar disorder; bipolar affective disorder; bpad; manic depression; bipolar; S:13746004; I:F31
post-traumatic stress disorder; ptsd; post traumatic stress; posttraumatic stress disorder; S:47505003; I:F43.1
parkinson's disease; parkinson disease; parkinsons disease; parkinsons; S:49049000; I:G20
multiple sclerosis; ms; S:24700007; I:G35
migraine; migraines; migraine headache; S:37796009; I:G43
pneumonia; S:233604007; I:J18
community acquired pneumonia; cap; community-acquired pneumonia; S:385093006
urinary tract infection; uti; urine infection; water infection; urinary tract infectious disease; S:68566005; I:N39.0
deep vein thrombosis; dvt; deep venous thrombosis; deep vein thrombosis of leg; dvt of leg; dvt leg; lower limb dvt; deep vein thrombosis of lower limb; deep vein thrombosis of lower extremity; S:404223003; S:128053003
pulmonary embolism; pe; pulmonary embolus; pulmonary emboli; S:59282003; I:I26
fracture of neck of femur; fractured neck of femur; fracture of femoral neck; intracapsular fracture of neck of femur; hip fracture; fracture of hip; fractured hip; fracture of hip closed; nof fracture; fractured nof; broken hip; S:5913000; I:S72.0
appendicitis; acute appendicitis; S:74400008; S:85189001; I:K35; I:K37
sepsis; S:91302008; I:A41
cellulitis; S:128045006; I:L03
gout; gouty arthritis; acute gout; S:90560007; I:M10
hyperlipidaemia; raised lipids; dyslipidaemia; S:55822004; I:E78.5
hypercholesterolaemia; high cholesterol; raised cholesterol; S:13644009; I:E78.0
iron deficiency anaemia; ida; S:87522002; I:D50
obesity; obese; S:414916001; I:E66
gastro-oesophageal reflux disease; gord; oesophageal reflux; gastro-oesophageal reflux; reflux oesophagitis; reflux; gerd; acid reflux; S:235595009; I:K21
crohn's disease; crohn disease; crohns disease; crohns; S:34000006; I:K50
ulcerative colitis; uc; S:64766004; I:K51
coeliac disease; celiac disease; S:396331005; I:K90.0
psoriasis; plaque psoriasis; psoriasis vulgaris; S:9014002; I:L40
atopic dermatitis; eczema; atopic eczema; S:24079001; I:L20
malignant neoplasm of breast; breast cancer; cancer of breast; carcinoma of breast; S:254837009; I:C50
malignant tumour of prostate; prostate cancer; cancer of prostate; S:399068003; I:C61
benign prostatic hyperplasia; bph; benign prostatic hypertrophy; prostatic hyperplasia; prostatic hypertrophy; benign enlargement of prostate; enlarged prostate; bpe; luts due to bph; S:266569009; I:N40
glaucoma; S:23986001; I:H40
cataract; cataracts; lens opacity; senile cataract; age related cataract; S:193570009; I:H26
acute bronchitis; S:10509002; I:J20
delirium; acute confusional state; acute confusion; S:2776000; I:F05
learning disability; learning disabilities; ld; learning difficulties; intellectual disability; S:110359009; I:F79
autism spectrum disorder; autism; asd; autistic spectrum disorder; autistic disorder; autistic; S:35919005; I:F84.0
attention deficit hyperactivity disorder; adhd; attention deficit disorder; add; S:406506008; I:F90
anorexia nervosa; S:56882008; I:F50.0
alcohol dependence; alcohol dependence syndrome; alcoholism; alcohol dependency; alcoholic; S:66590003; I:F10.2
pressure ulcer; pressure sore; bedsore; pressure injury; decubitus ulcer; S:399912005; I:L89
motor neurone disease; mnd; motor neuron disease; als; amyotrophic lateral sclerosis; S:37340000; I:G12.2
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
st elevation myocardial infarction; stemi; acute st segment elevation myocardial infarction; st segment elevation mi; S:401303003; I:I21.3
non-st elevation myocardial infarction; nstemi; acute non-st segment elevation myocardial infarction; non st segment elevation mi; S:401314000; I:I21.4
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
sciatica; S:23056005
spinal stenosis; lumbar spinal stenosis; lumbar stenosis; S:18347007
polymyalgia rheumatica; pmr; S:65323003; I:M35.3
giant cell arteritis; gca; temporal arteritis; S:400130008; I:M31.6
ankylosing spondylitis; S:9631008; I:M45
psoriatic arthritis; psoriatic arthropathy; S:33339001
systemic lupus erythematosus; sle; lupus; S:55464009; I:M32
fibromyalgia; S:203082005; I:M79.7
osteopenia; S:312894000
vitamin d deficiency; S:34713006; I:E55.9
vitamin b12 deficiency; b12 deficiency; S:190634004
pernicious anaemia; S:84027009; I:D51.0
anaemia; S:271737000
folate deficiency; S:190633005
wrist fracture; fracture of wrist; S:263199001
fracture of distal radius; distal radius fracture; colles fracture; S:263102004
vertebral fracture; vertebral compression fracture; wedge fracture; S:207957008
fracture of pelvis; pubic ramus fracture; pubic rami fracture; fracture of pubic rami; S:281526004
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
cerebral palsy; S:128188000; I:G80
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
clostridioides difficile infection; c diff; clostridium difficile infection; c difficile infection; cdi; S:186431008
urinary retention; acute urinary retention; retention of urine; S:267064002; S:236648008
urinary incontinence; incontinence of urine; S:165232002
overactive bladder; oab; overactive bladder syndrome; S:236631009
renal stones; kidney stones; renal calculus; kidney stone; nephrolithiasis; S:95570007; I:N20.0
pyelonephritis; acute pyelonephritis; S:45816000; I:N10
cystitis; acute cystitis; S:38822007; S:68226007
erectile dysfunction; ed; impotence; S:860914002
menopause; S:161712005
endometriosis; S:129103003; I:N80
uterine fibroids; fibroids; fibroid uterus; S:95315005
age-related macular degeneration; amd; armd; macular degeneration; wet amd; S:267718000; I:H35.3
primary open angle glaucoma; poag; open angle glaucoma; S:77075001
hearing loss; deafness; sensorineural deafness; presbycusis; hard of hearing; hearing impaired; hearing impairment; sensorineural hearing loss; S:15188001; S:60700002
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
monoclonal gammopathy; mgus; monoclonal gammopathy of undetermined significance; S:277577000
attempted suicide; suicide attempt; S:82313006
chronic pain; chronic pain syndrome; S:82423001; S:373621006
insomnia; S:193462001
`

export const PROBLEMS = readMeanings(TABLE, toProblemName)

/** Problems that a person has once and keeps: two dates of onset are two memories of one, not two episodes. */
export const LASTING: ReadonlySet<string> = new Set(
  `hypertension; type 2 diabetes mellitus; type 1 diabetes mellitus; asthma; chronic obstructive pulmonary disease;
  atrial fibrillation; heart failure; chronic kidney disease; chronic kidney disease stage 3; epilepsy; dementia;
  alzheimer's disease; vascular dementia; ischaemic heart disease; hypothyroidism; osteoarthritis; rheumatoid arthritis; osteoporosis;
  schizophrenia; paranoid schizophrenia; bipolar disorder; parkinson's disease; multiple sclerosis; crohn's disease; ulcerative colitis;
  coeliac disease; psoriasis; glaucoma; learning disability; autism spectrum disorder; attention deficit hyperactivity disorder;
  hyperlipidaemia; hypercholesterolaemia; chronic kidney disease stage 4; chronic kidney disease stage 5; chronic kidney disease stage 3a;
  chronic kidney disease stage 3b; chronic kidney disease stage 2; end stage renal disease; heart failure with reduced ejection fraction;
  heart failure with preserved ejection fraction; permanent atrial fibrillation; paroxysmal atrial fibrillation; persistent atrial fibrillation;
  peripheral arterial disease; aortic stenosis; bronchiectasis; pulmonary fibrosis; obstructive sleep apnoea; polymyalgia rheumatica;
  ankylosing spondylitis; psoriatic arthritis; systemic lupus erythematosus; fibromyalgia; pernicious anaemia; addison's disease;
  schizoaffective disorder; bipolar 1 disorder; bipolar 2 disorder; emotionally unstable personality disorder; personality disorder;
  obsessive-compulsive disorder; cirrhosis of liver; non-alcoholic fatty liver disease; human immunodeficiency virus infection;
  dementia with lewy bodies; frontotemporal dementia; mixed dementia; mild cognitive impairment; essential tremor; cerebral palsy; down's syndrome;
  irritable bowel syndrome; diverticular disease; barrett's oesophagus; overactive bladder; endometriosis; age-related macular degeneration;
  primary open angle glaucoma; hearing loss; allergic rhinitis; frailty; haemophilia a; haemophilia b; sickle cell disease; cystic fibrosis;
  osteoarthritis of knee; osteoarthritis of hip; osteoarthritis of hand; spinal stenosis; chronic pain; gastro-oesophageal reflux disease; obesity; motor neurone disease; benign prostatic hyperplasia`
    .split(';')
    .map((name) => name.trim()),
)
