/**
 * Problems of the heart, vessels, chest, gut and kidneys as coders of discharges name them (ICD-10), beside the words and the SNOMED CT codes
 * of practices: from general knowledge, only codes that are known for certain. A subdivision that another line has is another problem.
 */
export const CODED_CHEST_TO_GUT = `
chest pain; pain in chest; chest pains; chest pain cause unknown; S:29857009; I:R07.4
pleuritic chest pain; pleuritic pain; chest pain on breathing; I:R07.1
non-cardiac chest pain; noncardiac chest pain; S:274668005
chest wall pain; musculoskeletal chest pain; anterior chest wall pain; I:R07.3
palpitations; awareness of heartbeat; S:80313002; I:R00.2
bradycardia; slow heart rate; slow pulse; S:48867003; I:R00.1
tachycardia; fast heart rate; fast pulse; S:3424008; I:R00.0
left ventricular failure; lvf; left heart failure; acute left ventricular failure; acute lvf; S:85232009; I:I50.1
pulmonary oedema; acute pulmonary oedema; S:19242006; I:J81
anterior myocardial infarction; anterior mi; acute anterior mi; anterior stemi; anterior st elevation myocardial infarction; acute anterior myocardial infarction; acute transmural myocardial infarction of anterior wall; S:54329005; I:I21.0
inferior myocardial infarction; inferior mi; acute inferior mi; inferior stemi; inferior st elevation myocardial infarction; acute inferior myocardial infarction; acute transmural myocardial infarction of inferior wall; S:73795002; I:I21.1
old myocardial infarction; old mi; previous mi; previous myocardial infarction; past myocardial infarction; history of mi; healed myocardial infarction; S:1755008; I:I25.2
ischaemic cardiomyopathy; icm; S:426856002; I:I25.5
cardiogenic shock; S:89138009; I:R57.0
pericarditis; acute pericarditis; S:3238004; I:I30
pericardial effusion; S:373945007; I:I31.3
myocarditis; acute myocarditis; S:50920009; I:I40
infective endocarditis; acute infective endocarditis; subacute bacterial endocarditis; sbe; I:I33.0
aortic stenosis; aortic valve stenosis; I:I35.0
mitral valve prolapse; I:I34.1
tricuspid regurgitation; I:I36.1
second degree heart block; atrioventricular block second degree; I:I44.1
first degree heart block; atrioventricular block first degree; I:I44.0
left anterior hemiblock; left anterior fascicular block; lahb; I:I44.4
wolff-parkinson-white syndrome; pre-excitation syndrome; I:I45.6
ventricular fibrillation; I:I49.0
ventricular ectopics; ventricular premature depolarisation; I:I49.3
atrial ectopics; premature atrial contractions; pacs; atrial premature beats; atrial extrasystoles; atrial premature depolarisation; I:I49.1
persistent atrial fibrillation; I:I48.1
atrial flutter; typical atrial flutter; I:I48.3
cardiac arrest; I:I46.0
pulmonary hypertension; primary pulmonary hypertension; I:I27.0
cor pulmonale; chronic cor pulmonale; S:83291003
thoracic aortic aneurysm; thoracic aneurysm; I:I71.2
aortic dissection; dissection of aorta; dissecting aortic aneurysm; S:308546005; I:I71.0
ruptured abdominal aortic aneurysm; ruptured aaa; abdominal aortic aneurysm ruptured; I:I71.3
acute limb ischaemia; ali; acute ischaemia of leg; acutely ischaemic leg
deep vein thrombosis; acute dvt; phlebitis and thrombophlebitis of other deep vessels of lower extremities; I:I80.2
superficial vein thrombosis; phlebitis and thrombophlebitis of superficial vessels of lower extremities; I:I80.0
oesophageal varices; oesophageal varices without bleeding; I:I85
bleeding oesophageal varices; variceal bleed; bleeding varices; oesophageal variceal bleed; oesophageal varices with bleeding; variceal haemorrhage; S:17709002; I:I85.0
postural hypotension; postural drop; orthostatic hypotension; I:I95.1
hypotension; low bp; I:I95
varicose veins; varicose veins of lower extremities without ulcer or inflammation; I:I83
pneumonia; community acquired pneumonia; cap; community-acquired pneumonia; pneumonia community acquired; S:385093006
lobar pneumonia; lobar pneumonia unspecified; S:278516003; I:J18.1
bronchopneumonia; bronchial pneumonia; bronchopneumonia unspecified; S:396285007; I:J18.0
bacterial pneumonia; I:J15.9; I:J15; S:53084003
viral pneumonia; S:75570004; I:J12.9; I:J12
pneumococcal pneumonia; pneumonia due to streptococcus pneumoniae; S:233607000; I:J13
legionnaires' disease; legionella pneumonia; legionnaires disease; I:A48.1
aspiration pneumonia; pneumonitis due to food and vomit; I:J69.0
infective exacerbation of copd; infective exacerbation copd; copd with lower respiratory infection; chronic obstructive pulmonary disease with acute lower respiratory infection; infective copd exacerbation; copd infective exacerbation; I:J44.0
exacerbation of copd; copd exacerbation; flare up of copd; copd flare up; chronic obstructive pulmonary disease with acute exacerbation
acute severe asthma; status asthmaticus; severe asthma attack; severe exacerbation of asthma; I:J46
influenza; I:J11.1; I:J11
acute tonsillitis; tonsillitis; S:17741008; S:90176007; I:J03
acute pharyngitis; pharyngitis; sore throat; throat infection; S:363746003; I:J02
acute sinusitis; sinusitis; S:15805002; I:J01
chronic sinusitis; chronic rhinosinusitis; S:40055000; I:J32
acute laryngitis; laryngitis; S:6655004; I:J04.0
peritonsillar abscess; quinsy; S:15033003; I:J36
croup; acute obstructive laryngitis; I:J05.0
bronchiolitis; acute bronchiolitis due to respiratory syncytial virus; S:4120002; S:5505005; I:J21; I:J21.0
nasal polyps; nasal polyp; I:J33
respiratory failure; S:409622000; I:J96; I:J96.9
acute respiratory failure; S:65710008; I:J96.0
chronic respiratory failure; I:J96.1
pleural effusion; effusion of lung; pleural fluid
empyema; empyema of pleura; pyothorax; S:58554001; I:J86; I:J86.9
lung abscess; abscess of lung; S:73452002; I:J85.2
pneumothorax; spontaneous pneumothorax; I:J93; I:J93.1
tension pneumothorax; spontaneous tension pneumothorax; I:J93.0
traumatic pneumothorax; I:S27.0
pulmonary fibrosis; interstitial pulmonary disease with fibrosis; I:J84.1
pulmonary sarcoidosis; sarcoidosis of lung; I:D86.0
haemoptysis; I:R04.2
epistaxis; S:12441001; S:249366005; I:R04.0
cough; S:49727002; I:R05
gastritis; S:4556007; I:K29.7
acute gastritis; I:K29.1
duodenitis; S:72007001; I:K29.8
oesophagitis; S:16761005; I:K20
oesophageal stricture; stricture of oesophagus; oesophageal obstruction; S:63305008; I:K22.2
achalasia; achalasia of cardia; S:45564002; I:K22.0
mallory-weiss tear; mallory weiss tear; mallory-weiss syndrome; gastro-oesophageal laceration-haemorrhage syndrome; S:35265002; I:K22.6
barrett's oesophagus; barrett's; I:K22.7
gastric ulcer; S:397825006; I:K25
bleeding gastric ulcer; gastric ulcer with haemorrhage; acute gastric ulcer with haemorrhage; bleeding stomach ulcer; I:K25.0; I:K25.4
duodenal ulcer; S:51868009; I:K26
bleeding duodenal ulcer; duodenal ulcer with haemorrhage; acute duodenal ulcer with haemorrhage; I:K26.0; I:K26.4
perforated duodenal ulcer; duodenal ulcer with perforation; acute duodenal ulcer with perforation; perforated du; I:K26.1; I:K26.5
peptic ulcer; I:K27
vomiting blood; haematemesis; I:K92.0
melaena; melena; black tarry stools; passing melaena; S:2901004; I:K92.1
dyspepsia; functional dyspepsia; I:K30
appendicitis; acute appendicitis; I:K35.8; I:K35.2; I:K35.3
femoral hernia; S:50063009; I:K41; I:K41.9
umbilical hernia; paraumbilical hernia; para-umbilical hernia; S:396347007; I:K42; I:K42.9
incisional hernia; S:236037000; I:K43.2
ventral hernia; epigastric hernia; I:K43.9
hiatus hernia; diaphragmatic hernia; I:K44.9
crohn's disease; crohn's disease of small intestine; crohn's disease of large intestine; I:K50.0; I:K50.1
colitis; S:64226004
ischaemic colitis; S:30588004
infective colitis; infectious colitis
gastroenteritis; gastroenteritis and colitis of infectious origin; I:A09.0
non-infective gastroenteritis; noninfective gastroenteritis and colitis; I:K52.9
mesenteric ischaemia; ischaemic bowel; bowel ischaemia; acute vascular disorder of intestine; S:91489000
bowel obstruction; adhesional obstruction; adhesional bowel obstruction; intestinal adhesions with obstruction; I:K56.5
ileus; paralytic ileus; I:K56.0
volvulus; sigmoid volvulus; S:9707006; I:K56.2
faecal impaction; I:K56.4
diverticular disease; diverticular disease of large intestine without perforation or abscess; I:K57.3
diverticular abscess; diverticulitis with abscess; perforated diverticulitis; diverticulitis with perforation; diverticular perforation; I:K57.2
anal fissure; I:K60.2
anal fistula; perianal fistula; I:K60.3
perianal abscess; peri-anal abscess; anal abscess; S:82127005; I:K61.0
rectal prolapse; prolapse of rectum; S:57773001; I:K62.3
haemorrhoids; haemorrhoids unspecified; I:K64; I:K64.9
peritonitis; S:48661000; I:K65
alcoholic liver disease; alcoholic hepatic disease; I:K70.9
alcoholic cirrhosis; alcoholic cirrhosis of liver; cirrhosis due to alcohol; alcohol related cirrhosis; S:420054005; I:K70.3
alcoholic hepatitis; acute alcoholic hepatitis; S:235875008; I:K70.1
non-alcoholic fatty liver disease; fatty change of liver; I:K76.0
cirrhosis of liver; I:K74.6
portal hypertension; S:34742003; I:K76.6
hepatic failure; liver failure; S:59927004; I:K72.9; I:K72
hepatic encephalopathy; S:13920009
ascites; S:389026000; I:R18
jaundice; S:18165001; I:R17
gallstones; calculus of gallbladder without cholecystitis; I:K80.2
cholecystitis; calculus of gallbladder with acute cholecystitis; calculous cholecystitis; gallstone cholecystitis; I:K80.0; I:K81.0
bile duct stones; I:K80.5
cholangitis; I:K83.0
acute pancreatitis; pancreatitis; acute pancreatitis unspecified; I:K85.9; I:K85.8
gallstone pancreatitis; biliary pancreatitis; biliary acute pancreatitis; acute gallstone pancreatitis; S:95563007; I:K85.1
alcoholic pancreatitis; alcohol-induced acute pancreatitis; acute alcoholic pancreatitis; alcohol induced pancreatitis; I:K85.2
chronic pancreatitis; S:235494005; I:K86.1
nausea; feeling sick; S:422587007
nausea and vomiting; vomiting; nausea with vomiting; S:16932000; S:422400008; I:R11
diarrhoea and vomiting; d&v; d and v; diarrhoea with vomiting
haematuria; haematuria unspecified; I:R31
urinary retention; retention; I:R33
catheter associated urinary tract infection; infection due to urinary catheter
cystitis; acute cystitis; I:N30.0; I:N30.9; I:N30
chronic kidney disease; chronic kidney disease unspecified; chronic renal failure; crf; I:N18.9
hydronephrosis; S:43064006; I:N13.3
renal stones; nephrolithiasis; calculus of kidney; I:N20
ureteric stone; ureteric calculus; stone in ureter; calculus of ureter; S:31054009; I:N20.1
bladder stone; bladder calculus; stone in bladder; calculus in bladder; S:70650003; I:N21.0
nephrotic syndrome; S:52254009; I:N04
glomerulonephritis; S:36171008
prostatitis; S:9713002; I:N41.9
acute prostatitis; I:N41.0
epididymo-orchitis; epididymitis; orchitis; epididymoorchitis; epididymitis and orchitis; I:N45.9; I:N45
testicular torsion; torsion of testis; S:81996005; I:N44
phimosis; tight foreskin; redundant prepuce phimosis and paraphimosis; S:449826002; I:N47
balanitis; S:44882003
hydrocele; S:55434001; I:N43.3
urethral stricture; stricture of urethra; S:76618002; I:N35.9; I:N35
`
