/** Of P to Z: see `element-order.ts`. Written by `npm run element-order`. */
export const ELEMENTS_P_TO_Z = `
ParameterDefinition: name use min max documentation type profile
Parameters.parameter: name value* resource=Resource part=Parameters.parameter
Parameters: parameter=.
Patient.communication: language=CodeableConcept preferred
Patient.contact: relationship=CodeableConcept name=HumanName telecom=ContactPoint address=Address gender organization=Reference period=Period
Patient.link: other=Reference type
Patient: identifier=Identifier active name=HumanName telecom=ContactPoint gender birthDate deceased* address=Address maritalStatus=CodeableConcept multipleBirth* photo=Attachment contact=. communication=. generalPractitioner=Reference managingOrganization=Reference link=.
PaymentNotice: identifier=Identifier status request=Reference response=Reference created provider=Reference payment=Reference paymentDate payee=Reference recipient=Reference amount=Money paymentStatus=CodeableConcept
PaymentReconciliation.detail: identifier=Identifier predecessor=Identifier type=CodeableConcept request=Reference submitter=Reference response=Reference date responsible=Reference payee=Reference amount=Money
PaymentReconciliation.processNote: type text
PaymentReconciliation: identifier=Identifier status period=Period created paymentIssuer=Reference request=Reference requestor=Reference outcome disposition paymentDate paymentAmount=Money paymentIdentifier=Identifier detail=. formCode=CodeableConcept processNote=.
Period: start end
Person.link: target=Reference assurance
Person: identifier=Identifier name=HumanName telecom=ContactPoint gender birthDate address=Address photo=Attachment managingOrganization=Reference active link=.
PlanDefinition.action.condition: kind expression=Expression
PlanDefinition.action.dynamicValue: path expression=Expression
PlanDefinition.action.participant: type role=CodeableConcept
PlanDefinition.action.relatedAction: actionId relationship offset*
PlanDefinition.action: prefix title description textEquivalent priority code=CodeableConcept reason=CodeableConcept documentation=RelatedArtifact goalId subject* trigger=TriggerDefinition condition=. input=DataRequirement output=DataRequirement relatedAction=. timing* participant=. type=CodeableConcept groupingBehavior selectionBehavior requiredBehavior precheckBehavior cardinalityBehavior definition* transform dynamicValue=. action=PlanDefinition.action
PlanDefinition.goal.target: measure=CodeableConcept detail* due=Duration
PlanDefinition.goal: category=CodeableConcept description=CodeableConcept priority=CodeableConcept start=CodeableConcept addresses=CodeableConcept documentation=RelatedArtifact target=.
PlanDefinition: url identifier=Identifier version name title subtitle type=CodeableConcept status experimental subject* date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept purpose usage copyright approvalDate lastReviewDate effectivePeriod=Period topic=CodeableConcept author=ContactDetail editor=ContactDetail reviewer=ContactDetail endorser=ContactDetail relatedArtifact=RelatedArtifact library goal=. action=.
Population: age* gender=CodeableConcept race=CodeableConcept physiologicalCondition=CodeableConcept
Practitioner.qualification: identifier=Identifier code=CodeableConcept period=Period issuer=Reference
Practitioner: identifier=Identifier active name=HumanName telecom=ContactPoint address=Address gender birthDate photo=Attachment qualification=. communication=CodeableConcept
PractitionerRole.availableTime: daysOfWeek allDay availableStartTime availableEndTime
PractitionerRole.notAvailable: description during=Period
PractitionerRole: identifier=Identifier active period=Period practitioner=Reference organization=Reference code=CodeableConcept specialty=CodeableConcept location=Reference healthcareService=Reference telecom=ContactPoint availableTime=. notAvailable=. availabilityExceptions endpoint=Reference
Procedure.focalDevice: action=CodeableConcept manipulated=Reference
Procedure.performer: function=CodeableConcept actor=Reference onBehalfOf=Reference
Procedure: identifier=Identifier instantiatesCanonical instantiatesUri basedOn=Reference partOf=Reference status statusReason=CodeableConcept category=CodeableConcept code=CodeableConcept subject=Reference encounter=Reference performed* recorder=Reference asserter=Reference performer=. location=Reference reasonCode=CodeableConcept reasonReference=Reference bodySite=CodeableConcept outcome=CodeableConcept report=Reference complication=CodeableConcept complicationDetail=Reference followUp=CodeableConcept note=Annotation focalDevice=. usedReference=Reference usedCode=CodeableConcept
ProdCharacteristic: height=Quantity width=Quantity depth=Quantity weight=Quantity nominalVolume=Quantity externalDiameter=Quantity shape color imprint image=Attachment scoring=CodeableConcept
ProductShelfLife: identifier=Identifier type=CodeableConcept period=Quantity specialPrecautionsForStorage=CodeableConcept
Provenance.agent: type=CodeableConcept role=CodeableConcept who=Reference onBehalfOf=Reference
Provenance.entity: role what=Reference agent=Provenance.agent
Provenance: target=Reference occurred* recorded policy location=Reference reason=CodeableConcept activity=CodeableConcept agent=. entity=. signature=Signature
Quantity: value comparator unit system code
Questionnaire.item.answerOption: value* initialSelected
Questionnaire.item.enableWhen: question operator answer*
Questionnaire.item.initial: value*
Questionnaire.item: linkId definition code=Coding prefix text type enableWhen=. enableBehavior required repeats readOnly maxLength answerValueSet answerOption=. initial=. item=Questionnaire.item
Questionnaire: url identifier=Identifier version name title derivedFrom status experimental subjectType date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept purpose copyright approvalDate lastReviewDate effectivePeriod=Period code=Coding item=.
QuestionnaireResponse.item.answer: value* item=QuestionnaireResponse.item
QuestionnaireResponse.item: linkId definition text answer=. item=QuestionnaireResponse.item
QuestionnaireResponse: identifier=Identifier basedOn=Reference partOf=Reference questionnaire status subject=Reference encounter=Reference authored author=Reference source=Reference item=.
Range: low=Quantity high=Quantity
Ratio: numerator=Quantity denominator=Quantity
Reference: reference type identifier=Identifier display
RelatedArtifact: type label display citation url document=Attachment resource
RelatedPerson.communication: language=CodeableConcept preferred
RelatedPerson: identifier=Identifier active patient=Reference relationship=CodeableConcept name=HumanName telecom=ContactPoint gender birthDate address=Address photo=Attachment period=Period communication=.
RequestGroup.action.condition: kind expression=Expression
RequestGroup.action.relatedAction: actionId relationship offset*
RequestGroup.action: prefix title description textEquivalent priority code=CodeableConcept documentation=RelatedArtifact condition=. relatedAction=. timing* participant=Reference type=CodeableConcept groupingBehavior selectionBehavior requiredBehavior precheckBehavior cardinalityBehavior resource=Reference action=RequestGroup.action
RequestGroup: identifier=Identifier instantiatesCanonical instantiatesUri basedOn=Reference replaces=Reference groupIdentifier=Identifier status intent priority code=CodeableConcept subject=Reference encounter=Reference authoredOn author=Reference reasonCode=CodeableConcept reasonReference=Reference note=Annotation action=.
ResearchDefinition: url identifier=Identifier version name title shortTitle subtitle status experimental subject* date publisher contact=ContactDetail description comment useContext=UsageContext jurisdiction=CodeableConcept purpose usage copyright approvalDate lastReviewDate effectivePeriod=Period topic=CodeableConcept author=ContactDetail editor=ContactDetail reviewer=ContactDetail endorser=ContactDetail relatedArtifact=RelatedArtifact library population=Reference exposure=Reference exposureAlternative=Reference outcome=Reference
ResearchElementDefinition.characteristic: definition* usageContext=UsageContext exclude unitOfMeasure=CodeableConcept studyEffectiveDescription studyEffective* studyEffectiveTimeFromStart=Duration studyEffectiveGroupMeasure participantEffectiveDescription participantEffective* participantEffectiveTimeFromStart=Duration participantEffectiveGroupMeasure
ResearchElementDefinition: url identifier=Identifier version name title shortTitle subtitle status experimental subject* date publisher contact=ContactDetail description comment useContext=UsageContext jurisdiction=CodeableConcept purpose usage copyright approvalDate lastReviewDate effectivePeriod=Period topic=CodeableConcept author=ContactDetail editor=ContactDetail reviewer=ContactDetail endorser=ContactDetail relatedArtifact=RelatedArtifact library type variableType characteristic=.
ResearchStudy.arm: name type=CodeableConcept description
ResearchStudy.objective: name type=CodeableConcept
ResearchStudy: identifier=Identifier title protocol=Reference partOf=Reference status primaryPurposeType=CodeableConcept phase=CodeableConcept category=CodeableConcept focus=CodeableConcept condition=CodeableConcept contact=ContactDetail relatedArtifact=RelatedArtifact keyword=CodeableConcept location=CodeableConcept description enrollment=Reference period=Period sponsor=Reference principalInvestigator=Reference site=Reference reasonStopped=CodeableConcept note=Annotation arm=. objective=.
ResearchSubject: identifier=Identifier status period=Period study=Reference individual=Reference assignedArm actualArm consent=Reference
RiskAssessment.prediction: outcome=CodeableConcept probability* qualitativeRisk=CodeableConcept relativeRisk when* rationale
RiskAssessment: identifier=Identifier basedOn=Reference parent=Reference status method=CodeableConcept code=CodeableConcept subject=Reference encounter=Reference occurrence* condition=Reference performer=Reference reasonCode=CodeableConcept reasonReference=Reference basis=Reference prediction=. mitigation note=Annotation
RiskEvidenceSynthesis.certainty.certaintySubcomponent: type=CodeableConcept rating=CodeableConcept note=Annotation
RiskEvidenceSynthesis.certainty: rating=CodeableConcept note=Annotation certaintySubcomponent=.
RiskEvidenceSynthesis.riskEstimate.precisionEstimate: type=CodeableConcept level from to
RiskEvidenceSynthesis.riskEstimate: description type=CodeableConcept value unitOfMeasure=CodeableConcept denominatorCount numeratorCount precisionEstimate=.
RiskEvidenceSynthesis.sampleSize: description numberOfStudies numberOfParticipants
RiskEvidenceSynthesis: url identifier=Identifier version name title status date publisher contact=ContactDetail description note=Annotation useContext=UsageContext jurisdiction=CodeableConcept copyright approvalDate lastReviewDate effectivePeriod=Period topic=CodeableConcept author=ContactDetail editor=ContactDetail reviewer=ContactDetail endorser=ContactDetail relatedArtifact=RelatedArtifact synthesisType=CodeableConcept studyType=CodeableConcept population=Reference exposure=Reference outcome=Reference sampleSize=. riskEstimate=. certainty=.
SampledData: origin=Quantity period factor lowerLimit upperLimit dimensions data
Schedule: identifier=Identifier active serviceCategory=CodeableConcept serviceType=CodeableConcept specialty=CodeableConcept actor=Reference planningHorizon=Period comment
SearchParameter.component: definition expression
SearchParameter: url version name derivedFrom status experimental date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept purpose code base type expression xpath xpathUsage target multipleOr multipleAnd comparator modifier chain component=.
ServiceRequest: identifier=Identifier instantiatesCanonical instantiatesUri basedOn=Reference replaces=Reference requisition=Identifier status intent category=CodeableConcept priority doNotPerform code=CodeableConcept orderDetail=CodeableConcept quantity* subject=Reference encounter=Reference occurrence* asNeeded* authoredOn requester=Reference performerType=CodeableConcept performer=Reference locationCode=CodeableConcept locationReference=Reference reasonCode=CodeableConcept reasonReference=Reference insurance=Reference supportingInfo=Reference specimen=Reference bodySite=CodeableConcept note=Annotation patientInstruction relevantHistory=Reference
Signature: type=Coding when who=Reference onBehalfOf=Reference targetFormat sigFormat data
Slot: identifier=Identifier serviceCategory=CodeableConcept serviceType=CodeableConcept specialty=CodeableConcept appointmentType=CodeableConcept schedule=Reference status start end overbooked comment
Specimen.collection: collector=Reference collected* duration=Duration quantity=Quantity method=CodeableConcept bodySite=CodeableConcept fastingStatus*
Specimen.container: identifier=Identifier description type=CodeableConcept capacity=Quantity specimenQuantity=Quantity additive*
Specimen.processing: description procedure=CodeableConcept additive=Reference time*
Specimen: identifier=Identifier accessionIdentifier=Identifier status type=CodeableConcept subject=Reference receivedTime parent=Reference request=Reference collection=. processing=. container=. condition=CodeableConcept note=Annotation
SpecimenDefinition.typeTested.container.additive: additive*
SpecimenDefinition.typeTested.container: material=CodeableConcept type=CodeableConcept cap=CodeableConcept description capacity=Quantity minimumVolume* additive=. preparation
SpecimenDefinition.typeTested.handling: temperatureQualifier=CodeableConcept temperatureRange=Range maxDuration=Duration instruction
SpecimenDefinition.typeTested: isDerived type=CodeableConcept preference container=. requirement retentionTime=Duration rejectionCriterion=CodeableConcept handling=.
SpecimenDefinition: identifier=Identifier typeCollected=CodeableConcept patientPreparation=CodeableConcept timeAspect collection=CodeableConcept typeTested=.
StructureDefinition.context: type expression
StructureDefinition.differential: element=ElementDefinition
StructureDefinition.mapping: identity uri name comment
StructureDefinition.snapshot: element=ElementDefinition
StructureDefinition: url identifier=Identifier version name title status experimental date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept purpose copyright keyword=Coding fhirVersion mapping=. kind abstract context=. contextInvariant type baseDefinition derivation snapshot=. differential=.
StructureMap.group.input: name type mode documentation
StructureMap.group.rule.dependent: name variable
StructureMap.group.rule.source: context min max type defaultValue* element listMode variable condition check logMessage
StructureMap.group.rule.target.parameter: value*
StructureMap.group.rule.target: context contextType element variable listMode listRuleId transform parameter=.
StructureMap.group.rule: name source=. target=. rule=StructureMap.group.rule dependent=. documentation
StructureMap.group: name extends typeMode documentation input=. rule=.
StructureMap.structure: url mode alias documentation
StructureMap: url identifier=Identifier version name title status experimental date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept purpose copyright structure=. import group=.
Subscription.channel: type endpoint payload header
Subscription: status contact=ContactPoint end reason criteria error channel=.
Substance.ingredient: quantity=Ratio substance*
Substance.instance: identifier=Identifier expiry quantity=Quantity
Substance: identifier=Identifier status category=CodeableConcept code=CodeableConcept description instance=. ingredient=.
SubstanceAmount.referenceRange: lowLimit=Quantity highLimit=Quantity
SubstanceAmount: amount* amountType=CodeableConcept amountText referenceRange=.
SubstanceNucleicAcid.subunit.linkage: connectivity identifier=Identifier name residueSite
SubstanceNucleicAcid.subunit.sugar: identifier=Identifier name residueSite
SubstanceNucleicAcid.subunit: subunit sequence length sequenceAttachment=Attachment fivePrime=CodeableConcept threePrime=CodeableConcept linkage=. sugar=.
SubstanceNucleicAcid: sequenceType=CodeableConcept numberOfSubunits areaOfHybridisation oligoNucleotideType=CodeableConcept subunit=.
SubstancePolymer.monomerSet.startingMaterial: material=CodeableConcept type=CodeableConcept isDefining amount=SubstanceAmount
SubstancePolymer.monomerSet: ratioType=CodeableConcept startingMaterial=.
SubstancePolymer.repeat.repeatUnit.degreeOfPolymerisation: degree=CodeableConcept amount=SubstanceAmount
SubstancePolymer.repeat.repeatUnit.structuralRepresentation: type=CodeableConcept representation attachment=Attachment
SubstancePolymer.repeat.repeatUnit: orientationOfPolymerisation=CodeableConcept repeatUnit amount=SubstanceAmount degreeOfPolymerisation=. structuralRepresentation=.
SubstancePolymer.repeat: numberOfUnits averageMolecularFormula repeatUnitAmountType=CodeableConcept repeatUnit=.
SubstancePolymer: class=CodeableConcept geometry=CodeableConcept copolymerConnectivity=CodeableConcept modification monomerSet=. repeat=.
SubstanceProtein.subunit: subunit sequence length sequenceAttachment=Attachment nTerminalModificationId=Identifier nTerminalModification cTerminalModificationId=Identifier cTerminalModification
SubstanceProtein: sequenceType=CodeableConcept numberOfSubunits disulfideLinkage subunit=.
SubstanceReferenceInformation.classification: domain=CodeableConcept classification=CodeableConcept subtype=CodeableConcept source=Reference
SubstanceReferenceInformation.gene: geneSequenceOrigin=CodeableConcept gene=CodeableConcept source=Reference
SubstanceReferenceInformation.geneElement: type=CodeableConcept element=Identifier source=Reference
SubstanceReferenceInformation.target: target=Identifier type=CodeableConcept interaction=CodeableConcept organism=CodeableConcept organismType=CodeableConcept amount* amountType=CodeableConcept source=Reference
SubstanceReferenceInformation: comment gene=. geneElement=. classification=. target=.
SubstanceSourceMaterial.fractionDescription: fraction materialType=CodeableConcept
SubstanceSourceMaterial.organism.author: authorType=CodeableConcept authorDescription
SubstanceSourceMaterial.organism.hybrid: maternalOrganismId maternalOrganismName paternalOrganismId paternalOrganismName hybridType=CodeableConcept
SubstanceSourceMaterial.organism.organismGeneral: kingdom=CodeableConcept phylum=CodeableConcept class=CodeableConcept order=CodeableConcept
SubstanceSourceMaterial.organism: family=CodeableConcept genus=CodeableConcept species=CodeableConcept intraspecificType=CodeableConcept intraspecificDescription author=. hybrid=. organismGeneral=.
SubstanceSourceMaterial.partDescription: part=CodeableConcept partLocation=CodeableConcept
SubstanceSourceMaterial: sourceMaterialClass=CodeableConcept sourceMaterialType=CodeableConcept sourceMaterialState=CodeableConcept organismId=Identifier organismName parentSubstanceId=Identifier parentSubstanceName countryOfOrigin=CodeableConcept geographicalLocation developmentStage=CodeableConcept fractionDescription=. organism=. partDescription=.
SubstanceSpecification.code: code=CodeableConcept status=CodeableConcept statusDate comment source=Reference
SubstanceSpecification.moiety: role=CodeableConcept identifier=Identifier name stereochemistry=CodeableConcept opticalActivity=CodeableConcept molecularFormula amount*
SubstanceSpecification.name.official: authority=CodeableConcept status=CodeableConcept date
SubstanceSpecification.name: name type=CodeableConcept status=CodeableConcept preferred language=CodeableConcept domain=CodeableConcept jurisdiction=CodeableConcept synonym=SubstanceSpecification.name translation=SubstanceSpecification.name official=. source=Reference
SubstanceSpecification.property: category=CodeableConcept code=CodeableConcept parameters definingSubstance* amount*
SubstanceSpecification.relationship: substance* relationship=CodeableConcept isDefining amount* amountRatioLowLimit=Ratio amountType=CodeableConcept source=Reference
SubstanceSpecification.structure.isotope.molecularWeight: method=CodeableConcept type=CodeableConcept amount=Quantity
SubstanceSpecification.structure.isotope: identifier=Identifier name=CodeableConcept substitution=CodeableConcept halfLife=Quantity molecularWeight=.
SubstanceSpecification.structure.representation: type=CodeableConcept representation attachment=Attachment
SubstanceSpecification.structure: stereochemistry=CodeableConcept opticalActivity=CodeableConcept molecularFormula molecularFormulaByMoiety isotope=. molecularWeight=SubstanceSpecification.structure.isotope.molecularWeight source=Reference representation=.
SubstanceSpecification: identifier=Identifier type=CodeableConcept status=CodeableConcept domain=CodeableConcept description source=Reference comment moiety=. property=. referenceInformation=Reference structure=. code=. name=. molecularWeight=SubstanceSpecification.structure.isotope.molecularWeight relationship=. nucleicAcid=Reference polymer=Reference protein=Reference sourceMaterial=Reference
SupplyDelivery.suppliedItem: quantity=Quantity item*
SupplyDelivery: identifier=Identifier basedOn=Reference partOf=Reference status patient=Reference type=CodeableConcept suppliedItem=. occurrence* supplier=Reference destination=Reference receiver=Reference
SupplyRequest.parameter: code=CodeableConcept value*
SupplyRequest: identifier=Identifier status category=CodeableConcept priority item* quantity=Quantity parameter=. occurrence* authoredOn requester=Reference supplier=Reference reasonCode=CodeableConcept reasonReference=Reference deliverFrom=Reference deliverTo=Reference
Task.input: type=CodeableConcept value*
Task.output: type=CodeableConcept value*
Task.restriction: repetitions period=Period recipient=Reference
Task: identifier=Identifier instantiatesCanonical instantiatesUri basedOn=Reference groupIdentifier=Identifier partOf=Reference status statusReason=CodeableConcept businessStatus=CodeableConcept intent priority code=CodeableConcept description focus=Reference for=Reference encounter=Reference executionPeriod=Period authoredOn lastModified requester=Reference performerType=CodeableConcept owner=Reference location=Reference reasonCode=CodeableConcept reasonReference=Reference insurance=Reference note=Annotation relevantHistory=Reference restriction=. input=. output=.
TerminologyCapabilities.closure: translation
TerminologyCapabilities.codeSystem.version.filter: code op
TerminologyCapabilities.codeSystem.version: code isDefault compositional language filter=. property
TerminologyCapabilities.codeSystem: uri version=. subsumption
TerminologyCapabilities.expansion.parameter: name documentation
TerminologyCapabilities.expansion: hierarchical paging incomplete parameter=. textFilter
TerminologyCapabilities.implementation: description url
TerminologyCapabilities.software: name version
TerminologyCapabilities.translation: needsMap
TerminologyCapabilities.validateCode: translations
TerminologyCapabilities: url version name title status experimental date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept purpose copyright kind software=. implementation=. lockedDate codeSystem=. expansion=. codeSearch validateCode=. translation=. closure=.
TestReport.participant: type uri display
TestReport.setup.action.assert: result message detail
TestReport.setup.action.operation: result message detail
TestReport.setup.action: operation=. assert=.
TestReport.setup: action=.
TestReport.teardown.action: operation=TestReport.setup.action.operation
TestReport.teardown: action=.
TestReport.test.action: operation=TestReport.setup.action.operation assert=TestReport.setup.action.assert
TestReport.test: name description action=.
TestReport: identifier=Identifier name status testScript=Reference result score tester issued participant=. setup=. test=. teardown=.
TestScript.destination: index profile=Coding
TestScript.fixture: autocreate autodelete resource=Reference
TestScript.metadata.capability: required validated description origin destination link capabilities
TestScript.metadata.link: url description
TestScript.metadata: link=. capability=.
TestScript.origin: index profile=Coding
TestScript.setup.action.assert: label description direction compareToSourceId compareToSourceExpression compareToSourcePath contentType expression headerField minimumId navigationLinks operator path requestMethod requestURL resource response responseCode sourceId validateProfileId value warningOnly
TestScript.setup.action.operation.requestHeader: field value
TestScript.setup.action.operation: type=Coding resource label description accept contentType destination encodeRequestUrl method origin params requestHeader=. requestId responseId sourceId targetId url
TestScript.setup.action: operation=. assert=.
TestScript.setup: action=.
TestScript.teardown.action: operation=TestScript.setup.action.operation
TestScript.teardown: action=.
TestScript.test.action: operation=TestScript.setup.action.operation assert=TestScript.setup.action.assert
TestScript.test: name description action=.
TestScript.variable: name defaultValue description expression headerField hint path sourceId
TestScript: url identifier=Identifier version name title status experimental date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept purpose copyright origin=. destination=. metadata=. fixture=. profile=Reference variable=. setup=. test=. teardown=.
Timing.repeat: bounds* count countMax duration durationMax durationUnit frequency frequencyMax period periodMax periodUnit dayOfWeek timeOfDay when offset
Timing: event repeat=. code=CodeableConcept
TriggerDefinition: type name timing* data=DataRequirement condition=Expression
UsageContext: code=Coding value*
ValueSet.compose.include.concept.designation: language use=Coding value
ValueSet.compose.include.concept: code display designation=.
ValueSet.compose.include.filter: property op value
ValueSet.compose.include: system version concept=. filter=. valueSet
ValueSet.compose: lockedDate inactive include=. exclude=ValueSet.compose.include
ValueSet.expansion.contains: system abstract inactive version code display designation=ValueSet.compose.include.concept.designation contains=ValueSet.expansion.contains
ValueSet.expansion.parameter: name value*
ValueSet.expansion: identifier timestamp total offset parameter=. contains=.
ValueSet: url identifier=Identifier version name title status experimental date publisher contact=ContactDetail description useContext=UsageContext jurisdiction=CodeableConcept immutable purpose copyright compose=. expansion=.
VerificationResult.attestation: who=Reference onBehalfOf=Reference communicationMethod=CodeableConcept date sourceIdentityCertificate proxyIdentityCertificate proxySignature=Signature sourceSignature=Signature
VerificationResult.primarySource: who=Reference type=CodeableConcept communicationMethod=CodeableConcept validationStatus=CodeableConcept validationDate canPushUpdates=CodeableConcept pushTypeAvailable=CodeableConcept
VerificationResult.validator: organization=Reference identityCertificate attestationSignature=Signature
VerificationResult: target=Reference targetLocation need=CodeableConcept status statusDate validationType=CodeableConcept validationProcess=CodeableConcept frequency=Timing lastPerformed nextScheduled failureAction=CodeableConcept primarySource=. attestation=. validator=.
VisionPrescription.lensSpecification.prism: amount base
VisionPrescription.lensSpecification: product=CodeableConcept eye sphere cylinder axis prism=. add power backCurve diameter duration=Quantity color brand note=Annotation
VisionPrescription: identifier=Identifier status created patient=Reference encounter=Reference dateWritten prescriber=Reference lensSpecification=.
`
