import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.parser.StrictErrorHandler;
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
 * Validates each JSON file of a folder, and the XML file beside it, with the official HL7 validator and a package that lies
 * on the class path. Read by HAPI's strict parsers both must say the same; so must those of a second folder, whatever they
 * are of. Before it says that all are valid it takes a section out of one of them, and elements out of their order in
 * another, and sees the validator refuse that.
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
    var files = jsonIn(args[0]);
    var cases = jsonIn(args[2]);

    int errors = 0;
    for (var file : files) {
      for (var format : List.of(file, xmlOf(file))) {
        var found = errorsIn(validator, Files.readString(format));
        errors += found.size();
        System.out.println(format.getFileName() + ": " + found.size() + " errors");
        for (var one : found) System.out.println("  " + one.getLocationString() + ": " + one.getMessage());
      }
    }

    int differing = 0;
    for (var file : Stream.concat(files.stream(), cases.stream()).toList()) {
      if (saysTheSame(context, file)) continue;
      differing += 1;
      System.out.println(file + " says something else as XML.");
    }
    System.out.println(files.size() + " summaries and " + cases.size() + " other resources, " + differing + " differ as XML");

    var broken = context.newJsonParser().parseResource(Bundle.class, Files.readString(files.get(0)));
    ((Composition) broken.getEntryFirstRep().getResource()).getSection().remove(0);
    boolean isRefused = !errorsIn(validator, context.newJsonParser().encodeResourceToString(broken)).isEmpty();
    System.out.println("A summary without its problems is " + (isRefused ? "refused." : "NOT refused."));
    var xml = Files.readString(xmlOf(files.get(0)));
    var shuffled = xml.replaceFirst("(<type value=\"document\"/>)(<timestamp value=\"[^\"]*\"/>)", "$2$1");
    boolean isOrderSeen = !shuffled.equals(xml) && !errorsIn(validator, shuffled).isEmpty();
    System.out.println("A summary out of order is " + (isOrderSeen ? "refused." : "NOT refused."));
    System.out.println(files.size() + " summaries, " + errors + " errors");
    System.exit(errors == 0 && differing == 0 && isRefused && isOrderSeen ? 0 : 1);
  }

  private static List<Path> jsonIn(String folder) throws Exception {
    try (Stream<Path> all = Files.list(Path.of(folder))) {
      var files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      if (files.isEmpty()) throw new IllegalStateException("There is nothing in " + folder);
      return files;
    }
  }

  private static Path xmlOf(Path json) {
    return json.resolveSibling(json.getFileName().toString().replace(".json", ".xml"));
  }

  private static boolean saysTheSame(FhirContext context, Path json) throws Exception {
    var strict = new StrictErrorHandler();
    var told = context.newJsonParser().setParserErrorHandler(strict).parseResource(Files.readString(json));
    var again = context.newXmlParser().setParserErrorHandler(strict).parseResource(Files.readString(xmlOf(json)));
    var writer = context.newJsonParser();
    return writer.encodeResourceToString(told).equals(writer.encodeResourceToString(again));
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
