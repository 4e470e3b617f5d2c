/**
 * What pictures and recordings are called by radiology systems and in letters: general knowledge of NICIP short names and of their clinical
 * names. Each has its part of the body; the side is told beside it.
 */
export const IMAGING_NAMES = `
magnetic resonance imaging of lumbar spine; mri lumbar spine; mri l-spine; mr l spine; mri lumbosacral spine; mri ls spine; mri lumbar; mr lumbar spine
magnetic resonance imaging of cervical spine; mri cervical spine; mri c-spine; mr c spine; mri neck spine; mr cervical spine
magnetic resonance imaging of thoracic spine; mri thoracic spine; mri t-spine; mr t spine
magnetic resonance imaging of whole spine; mri whole spine; mr whole spine
magnetic resonance cholangiopancreatography; mrcp; mr cholangiopancreatography
magnetic resonance imaging of prostate; mri prostate; mpmri prostate; multiparametric mri prostate; mp mri prostate
magnetic resonance imaging of pelvis; mri pelvis; mr pelvis
magnetic resonance imaging of knee; mri knee; mr knee
magnetic resonance imaging of shoulder; mri shoulder; mr shoulder
magnetic resonance angiography; mra; mr angiogram; mr angiography
ct angiogram of aorta; cta aorta; ct angiography aorta
ct coronary angiogram; ctca; coronary ct angiography; ccta; cardiac ct angiogram
ct chest abdomen pelvis; ct cap; ct tap; ct chest abdo pelvis; ct thorax abdomen pelvis; ct thorax abdo pelvis
high resolution ct chest; hrct; hrct chest; high resolution ct thorax; hrct thorax
ct cervical spine; ct c-spine
ct sinuses; ct sinus; ct paranasal sinuses
positron emission tomography; pet ct; fdg pet; fdg pet-ct
bone scan; isotope bone scan; nuclear bone scan; radionuclide bone scan; technetium bone scan
echocardiogram; transthoracic echo; cardiac echo; 2d echo; heart echo; echo cardiogram
transoesophageal echocardiogram; toe echo; transoesophageal echo; tee; trans-oesophageal echo; transoesophageal echocardiography
stress echocardiogram; stress echo; dobutamine stress echo; dse
24 hour electrocardiogram; 24 hour ecg; 24hr ecg; holter; holter monitor; 24 hour tape; 24hr tape; 24hr holter monitor; 24 hour holter monitor; ambulatory ecg 24 hour; 24h ecg; 24hr holter; 24 hour holter; 24h holter
ambulatory blood pressure monitoring; abpm; 24 hour blood pressure; 24hr bp; 24 hour bp monitor; 24 hour ambulatory blood pressure monitoring; ambulatory bp monitoring; 24 hour bp
home blood pressure monitoring; hbpm; home bp readings
exercise tolerance test; ett; exercise ecg; treadmill test; stress ecg; exercise stress test
nerve conduction studies; ncs; nerve conduction study; nerve conduction tests
electroencephalogram; eeg; electroencephalography
spirometry; spirometry test; lung function spirometry; vitalograph
pulmonary function tests; pft; pfts; lung function tests
ultrasound of kidneys; uss kidneys; renal ultrasound; us renal tract; renal tract ultrasound; uss renal tract; us kidneys; ultrasound kidney; uss kub
ultrasound of pelvis; pelvic ultrasound; uss pelvis; us pelvis
transvaginal ultrasound; tv uss; tvus; tvs; transvaginal scan; tv ultrasound; trans-vaginal ultrasound
ultrasound of testes; testicular ultrasound; uss testes; us scrotum; scrotal ultrasound; uss scrotum; us testes; ultrasound scrotum
ultrasound of neck; uss neck; us neck
ultrasound of liver; uss liver; us liver; hepatic ultrasound
ultrasound of breast; uss breast; us breast
ultrasound of shoulder; uss shoulder; us shoulder
venous duplex of leg; doppler us leg; leg doppler ultrasound; dvt scan; leg duplex; ultrasound doppler of leg veins; lower limb venous duplex; uss doppler leg veins
carotid doppler; carotid duplex; carotid ultrasound; us carotid; duplex ultrasound of carotid arteries; carotid artery doppler; uss carotids; us carotid doppler; carotid dopplers
mammogram; mammography; breast x-ray; bilateral mammogram; x-ray mammogram
x-ray of wrist; xr wrist; plain x-ray wrist
x-ray of hand; xr hand; plain x-ray hand
x-ray of foot; xr foot; plain x-ray foot
x-ray of ankle; xr ankle; plain x-ray ankle
x-ray of shoulder; xr shoulder
x-ray of elbow; xr elbow
x-ray of lumbar spine; xr lumbar spine; xr l-spine; x-ray l spine
x-ray of cervical spine; xr cervical spine; xr c-spine
x-ray of abdomen; axr; abdominal x-ray; xr abdomen; plain abdominal x-ray; plain x-ray abdomen
`
