/** The problems that most lists have: names, SNOMED CT, ICD-10. */
export const COMMON_PROBLEMS = `
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
osteoporosis; osteoporotic; S:64859006; I:M81; osteoporosis without fracture; osteoporosis without current fracture; osteoporosis nos
anxiety disorder; anxiety; anxiety state; chronic anxiety; S:197480006; I:F41
generalised anxiety disorder; gad; S:21897009; I:F41.1
schizophrenia; schizophrenic; S:58214004; I:F20
paranoid schizophrenia; S:64905009; I:F20.0; schizophrenia paranoid type; schizophrenia, paranoid type
bipolar disorder; bipolar affective disorder; bpad; manic depression; bipolar; S:13746004; I:F31
post-traumatic stress disorder; ptsd; post traumatic stress; posttraumatic stress disorder; S:47505003; I:F43.1
parkinson's disease; idiopathic parkinson's disease; ipd; parkinson disease; parkinsons disease; parkinsons; S:49049000; I:G20
multiple sclerosis; ms; S:24700007; I:G35
migraine; migraines; migraine headache; S:37796009; I:G43
pneumonia; S:233604007; I:J18
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
`
