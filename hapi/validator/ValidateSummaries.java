import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.NpmPackageValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;

/**
 * Validates each JSON file of a folder with the official HL7 validator and a package that lies on the class path. Before
 * it says that all are valid it takes a section out of one of them, and sees the validator refuse that.
 */
public final class ValidateSummaries {
  /** The definitions of FHIR R4, also by the version that the snapshots of the package name: Patient|4.0.1. */
  private static final class Definitions extends DefaultProfileValidationSupport {
    Definitions(FhirContext context) {
      super(context);
    }

    @Override
    public <T extends IBaseResource> T fetchResource(Class<T> type, String uri) {
      return super.fetchResource(type, unversioned(uri));
    }

    @Override
    public IBaseResource fetchStructureDefinition(String url) {
      return super.fetchStructureDefinition(unversioned(url));
    }

    private static String unversioned(String url) {
      return url == null ? null : url.replaceFirst("[|]4[.]0[.]1$", "");
    }
  }

  public static void main(String[] args) throws Exception {
    var context = FhirContext.forR4();
    var validator = createValidator(context, args[1]);
    List<Path> files;
    try (Stream<Path> all = Files.list(Path.of(args[0]))) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    if (files.isEmpty()) throw new IllegalStateException("There is no summary in " + args[0]);

    int errors = 0;
    for (var file : files) {
      var found = errorsIn(validator, Files.readString(file));
      errors += found.size();
      System.out.println(file.getFileName() + ": " + found.size() + " errors");
      for (var one : found) System.out.println("  " + one.getLocationString() + ": " + one.getMessage());
    }

    var broken = context.newJsonParser().parseResource(Bundle.class, Files.readString(files.get(0)));
    ((Composition) broken.getEntryFirstRep().getResource()).getSection().remove(0);
    boolean isRefused = !errorsIn(validator, context.newJsonParser().encodeResourceToString(broken)).isEmpty();
    System.out.println("A summary without its problems is " + (isRefused ? "refused." : "NOT refused."));
    System.out.println(files.size() + " summaries, " + errors + " errors");
    System.exit(errors == 0 && isRefused ? 0 : 1);
  }

  private static FhirValidator createValidator(FhirContext context, String file) throws Exception {
    var loaded = new NpmPackageValidationSupport(context);
    loaded.loadPackageFromClasspath("classpath:" + file);
    // There is no terminology server: of SNOMED CT, LOINC and dm+d nothing is checked but that it is a code.
    var unknown = new UnknownCodeSystemWarningValidationSupport(context);
    unknown.setNonExistentCodeSystemSeverity(IValidationSupport.IssueSeverity.WARNING);
    var support = new ValidationSupportChain(
        new Definitions(context),
        loaded,
        new CommonCodeSystemsTerminologyService(context),
        new InMemoryTerminologyServerValidationSupport(context),
        unknown,
        new SnapshotGeneratingValidationSupport(context));
    return context.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
  }

  private static List<SingleValidationMessage> errorsIn(FhirValidator validator, String text) {
    return validator.validateWithResult(text).getMessages().stream()
        .filter(one -> one.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .toList();
  }
}
