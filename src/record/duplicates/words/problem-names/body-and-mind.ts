/**
 * Problems of lists of practices and letters, of the chest, heart, gut, kidneys, nerves and mind: names from general knowledge of
 * practice, SNOMED CT and ICD-10 where they are known for certain.
 */
export const BODY_AND_MIND = `
first degree heart block; 1st degree heart block; first degree av block; 1st degree av block; first degree atrioventricular block
complete heart block; third degree heart block; 3rd degree heart block; chb; complete av block; third degree av block; complete atrioventricular block; S:27885002; I:I44.2
left bundle branch block; lbbb; S:63467002; I:I44.7
right bundle branch block; rbbb; S:59118001
sick sinus syndrome; sick sinus; sinus node dysfunction; S:36083008; I:I49.5
wolff-parkinson-white syndrome; wpw; wolff parkinson white; wpw syndrome; S:74390002
long qt syndrome; lqts; prolonged qt syndrome
ventricular tachycardia; vt; S:25569003; I:I47.2
ventricular fibrillation; vf; S:71908006
ventricular ectopics; premature ventricular contractions; pvcs; ventricular extrasystoles; ventricular ectopic beats; ventricular premature beats; ventricular premature complexes; S:17338001
left ventricular hypertrophy; lvh; S:55827005
hypertrophic cardiomyopathy; hcm; hocm; hypertrophic obstructive cardiomyopathy; S:233873004; I:I42.1
patent foramen ovale; pfo; S:204317008
ventricular septal defect; vsd; S:30288003
mitral valve prolapse; mvp; prolapsed mitral valve; S:409712001
infective endocarditis; bacterial endocarditis; S:233850007
thoracic aortic aneurysm; taa; S:433068007
carotid artery stenosis; carotid stenosis; S:64586002; I:I65.2
chronic venous insufficiency; venous insufficiency; cvi; S:71897006
superficial vein thrombosis; superficial thrombophlebitis; thrombophlebitis; phlebitis; svt leg; S:64156001
critical limb ischaemia; chronic limb threatening ischaemia; clti; chronic limb-threatening ischaemia
vasovagal syncope; vasovagal attack; vasovagal; simple faint; faint; vasovagal episode; S:398665005
postural orthostatic tachycardia syndrome; pots; postural tachycardia syndrome
cardiac arrest; S:410429000; I:I46
emphysema; pulmonary emphysema; S:87433001; I:J43
interstitial lung disease; ild; diffuse parenchymal lung disease; S:233703007
pleural effusion; S:60046008; I:J90
pneumothorax; collapsed lung; S:36118008
haemoptysis; coughing up blood; coughing blood; S:66857006
breathlessness; dyspnoea; shortness of breath; sob; short of breath; S:267036007; I:R06.0
type 1 respiratory failure; t1rf; hypoxic respiratory failure; hypoxaemic respiratory failure
type 2 respiratory failure; t2rf; hypercapnic respiratory failure
obesity hypoventilation syndrome; ohs
croup; laryngotracheobronchitis; S:71186008
viral induced wheeze; viral wheeze; viw; virus induced wheeze; episodic viral wheeze
alpha-1 antitrypsin deficiency; a1at deficiency; aatd; alpha 1 antitrypsin deficiency; S:30188007
lung nodule; pulmonary nodule; nodule of lung; solitary pulmonary nodule; solitary nodule of lung
long covid; post covid syndrome; post-covid-19 syndrome; post covid-19 syndrome; post-covid syndrome; post-covid condition; S:1325171000000109; S:1325181000000106
influenza; flu; S:6142004
dyspepsia; indigestion; S:162031009
heartburn; pyrosis
helicobacter pylori infection; h pylori infection; h pylori; helicobacter pylori; helicobacter infection; h. pylori
inflammatory bowel disease; ibd; S:24526004
bile acid malabsorption; bile acid diarrhoea; bam; bile salt malabsorption
anal fissure; fissure in ano; S:30037006
anal fistula; fistula in ano
rectal bleeding; pr bleeding; pr bleed; bleeding per rectum; bleeding pr; haemorrhage of rectum; S:12063002; I:K62.5
bowel obstruction; intestinal obstruction; obstruction of intestine; S:81060008; I:K56.6
small bowel obstruction; sbo; small intestinal obstruction; obstruction of small intestine
colonic polyp; polyp of colon; colon polyp; colonic polyps; S:68496003; I:K63.5
bile duct stones; choledocholithiasis; common bile duct stones; common bile duct stone; cbd stones; cbd stone; calculus of bile duct; S:307132003
cholangitis; ascending cholangitis; S:82403002
primary biliary cholangitis; primary biliary cirrhosis; pbc; S:31712002; I:K74.3
primary sclerosing cholangitis; psc; S:197441003
autoimmune hepatitis; aih; S:408335007
oesophageal varices; varices of oesophagus; S:28670008
hepatocellular carcinoma; hcc; hepatoma; S:109841003; I:C22.0
faecal impaction; impacted faeces; impaction of faeces; S:44635007
diarrhoea; loose stools; loose stool; S:62315008
abdominal pain; tummy pain; abdo pain; pain in abdomen; stomach ache; S:21522001; I:R10.4
weight loss; loss of weight; unintentional weight loss; unintended weight loss; S:89362005
dry mouth; xerostomia; S:87715008
vomiting blood; haematemesis; S:8765009
polycystic kidney disease; pkd; adult polycystic kidney disease; adpkd; autosomal dominant polycystic kidney disease; polycystic kidneys; S:765330003; I:Q61.3
iga nephropathy; berger's disease; S:236407003
renal colic; ureteric colic; S:7093002; I:N23
haematuria; blood in urine; S:34436003; I:R31
visible haematuria; frank haematuria; macroscopic haematuria; gross haematuria
non-visible haematuria; microscopic haematuria; nvh; dipstick haematuria; S:197941005
lower urinary tract symptoms; luts; S:307541003
stress incontinence; stress urinary incontinence; sui; genuine stress incontinence; S:22220005; I:N39.3
urge incontinence; urge urinary incontinence; urgency incontinence; uui; S:87557004
double incontinence; urinary and faecal incontinence; doubly incontinent; incontinence of urine and faeces
urinary frequency; frequency of micturition; frequency of urination; increased frequency of urination; S:162116003
dysuria; painful urination; pain on passing urine; pain passing urine; S:49650001
catheter associated urinary tract infection; cauti; catheter-associated uti; catheter related uti; catheter associated uti
urosepsis; urinary sepsis; sepsis of urinary origin
tension headache; tension-type headache; tension type headache; tth; S:398057008; I:G44.2
medication overuse headache; moh; analgesic headache
normal pressure hydrocephalus; nph
relapsing remitting multiple sclerosis; rrms; relapsing-remitting ms; relapsing and remitting multiple sclerosis; relapsing remitting ms; S:426373005
secondary progressive multiple sclerosis; spms; secondary progressive ms; S:425500002
primary progressive multiple sclerosis; ppms; primary progressive ms; S:428700003
multiple system atrophy; msa; S:230297002
chronic inflammatory demyelinating polyneuropathy; cidp; chronic inflammatory demyelinating polyradiculoneuropathy
ulnar nerve entrapment; cubital tunnel syndrome; ulnar neuropathy at elbow
traumatic brain injury; tbi; S:127295002
acquired brain injury; abi
functional neurological disorder; fnd; functional neurological symptom disorder; conversion disorder
non-epileptic attack disorder; nead; dissociative seizures; non-epileptic seizures; non epileptic attacks; psychogenic non-epileptic seizures; pnes; S:191714002
seizure; fit; convulsion; seizures; fits; convulsions; S:91175000
febrile convulsion; febrile seizure; febrile fit; S:41497008; I:R56.0
neurofibromatosis type 1; nf1; von recklinghausen's disease; S:92824003
duchenne muscular dystrophy; dmd; S:76670001
charcot-marie-tooth disease; cmt; hereditary motor and sensory neuropathy; hmsn; charcot marie tooth; S:50548001
complex regional pain syndrome; crps; reflex sympathetic dystrophy; S:128200000
bell's palsy; bells palsy; idiopathic facial palsy; idiopathic facial nerve palsy; S:193093009; I:G51.0
prolapsed intervertebral disc; slipped disc; disc prolapse; herniated disc; prolapsed disc; pid spine; intervertebral disc prolapse; disc herniation; S:73589001
vertigo; S:399153001
memory loss; memory impairment; poor memory; memory problems; memory problem; amnesia; S:48167000; I:R41.3
confusion; confused; S:40917007
visual hallucinations of sight loss; charles bonnet syndrome; S:432789001
adjustment disorder; adjustment reaction; S:17226007; I:F43.2
social anxiety disorder; social phobia; social anxiety; S:25501002; I:F40.1
health anxiety; hypochondriasis; hypochondriacal disorder; illness anxiety disorder
body dysmorphic disorder; bdd; S:83482000
complex post-traumatic stress disorder; complex ptsd; cptsd; c-ptsd; S:443919007
postpartum psychosis; puerperal psychosis; postnatal psychosis; S:18260003; I:F53.1
psychotic depression; depression with psychosis; severe depression with psychotic symptoms; severe depressive episode with psychotic symptoms; I:F32.3
persistent depressive disorder; dysthymia; dysthymic disorder; S:78667006; I:F34.1
seasonal affective disorder; seasonal depression
binge eating disorder; binge-eating disorder
avoidant restrictive food intake disorder; arfid; avoidant/restrictive food intake disorder
drug misuse; substance misuse; drug abuse; substance abuse; illicit drug use; misuses drugs; S:26416006; S:66214007
alcohol withdrawal; alcohol withdrawal syndrome; S:191480000; I:F10.3
benzodiazepine dependence; benzodiazepine dependency
cannabis dependence; cannabis dependency; cannabis dependence syndrome; I:F12.2
gender dysphoria; gender incongruence; gender identity disorder
oppositional defiant disorder; odd; S:18941000
developmental coordination disorder; dyspraxia; dcd
asperger's syndrome; aspergers; asperger syndrome; S:23560001; I:F84.5
global developmental delay; gdd; S:224958001
mild learning disability; mild intellectual disability; mild ld; S:86765009; I:F70
moderate learning disability; moderate intellectual disability; moderate ld; S:61152003; I:F71
severe learning disability; severe intellectual disability; severe ld; S:40700009; I:F72
profound learning disability; profound intellectual disability; pmld; profound and multiple learning disability; S:31216003; I:F73
low mood; S:366979004
bereavement; bereavement reaction; grief reaction; grief
self-neglect; self neglect; neglecting self
behavioural and psychological symptoms of dementia; bpsd
carer strain; carer stress; caregiver stress; carer burden
tired all the time; tatt; fatigue; tiredness; S:84229001
dizziness; dizzy; light-headedness; lightheadedness; S:404640003
fever; pyrexia; high temperature; febrile; S:386661006; I:R50.9
pyrexia of unknown origin; puo; fever of unknown origin
swollen ankles; ankle oedema; ankle swelling; swelling of ankles; oedema of ankles; S:26237000
reduced mobility; poor mobility; impaired mobility; decreased mobility; mobility impairment; limited mobility; reduced physical mobility; S:8510008
loneliness; lonely
social isolation; socially isolated; S:422650009
homeless; homelessness; no fixed abode; nfa; S:32911000
`
