package dev.deckhand.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house: which package may know which, and what may not be written anywhere. */
class ArchitectureTest {
  private static final String ROOT = "dev.deckhand.";
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.deckhand");

  @TestFactory
  Stream<DynamicTest> packagesKnowOnlyWhatTheyMay() {
    return Neighbours.MAY_USE.keySet().stream()
        .sorted()
        .map(
            name ->
                DynamicTest.dynamicTest(name, () -> usesOnly(name, Neighbours.MAY_USE.get(name))));
  }

  private static void usesOnly(String name, List<String> allowed) {
    String[] packages =
        Stream.concat(Stream.of(name), allowed.stream())
            .map(p -> ROOT + p + "..")
            .toArray(String[]::new);
    DescribedPredicate<JavaClass> ours =
        resideInAPackage("dev.deckhand..")
            .and(not(resideInAnyPackage(packages)))
            .and(not(resideInAPackage("dev.deckhand")));
    noClasses()
        .that()
        .resideInAPackage(ROOT + name + "..")
        .should()
        .dependOnClassesThat(ours)
        .because("the house gives " + name + " only " + allowed)
        .check(MAIN);
  }

  @Test
  void everyPackageHasItsRules() {
    assertThat(
            MAIN.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT))
                .map(name -> name.substring(ROOT.length()).split("\\.")[0])
                .distinct())
        .isSubsetOf(Neighbours.MAY_USE.keySet());
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.deckhand.(*)..").should().beFreeOfCycles().check(MAIN);
    slices().matching("dev.deckhand.evaluation.(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void poiLivesInOoxmlAndPdfBoxInPdf() {
    only("ooxml", "org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..");
    only("pdf", "org.apache.pdfbox..", "org.apache.fontbox..");
  }

  @Test
  void workbooksAndDecksNeverSeeEachOther() {
    apart(ROOT + "ooxml.xlsx..", ROOT + "ooxml.pptx..");
    apart(ROOT + "ooxml.pptx..", ROOT + "ooxml.xlsx..");
    apart(ROOT + "ooxml.docx..", ROOT + "ooxml.xlsx..");
    apart(ROOT + "ooxml.docx..", ROOT + "ooxml.pptx..");
  }

  @Test
  void restLivesInWeb() {
    only("web", "jakarta.ws.rs..");
  }

  @Test
  void vendorModelPackagesLiveInModelProvider() {
    only(
        "model.provider",
        "dev.langchain4j.model.openai..",
        "dev.langchain4j.model.anthropic..",
        "dev.langchain4j.model.googleai..",
        "dev.langchain4j.model.ollama..",
        "org.apache.hc..",
        "dev.langchain4j.http..");
  }

  @Test
  void rowsAreHiddenInTheirPackages() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Row")
        .and()
        .areAnnotatedWith("jakarta.persistence.Entity")
        .should()
        .bePackagePrivate()
        .andShould()
        .resideInAnyPackage(
            ROOT + "session..", ROOT + "routing..", ROOT + "evaluation..", ROOT + "admin..")
        .because("a database row is never an API type")
        .check(MAIN);
  }

  @Test
  void documentAndPlanArePure() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + "document..", ROOT + "plan..")
        .and()
        .haveSimpleNameNotStartingWith("PlanJson")
        .and(not(inside("PlanJson")))
        .should()
        .dependOnClassesThat(
            not(
                resideInAnyPackage(
                    "java..", "org.jspecify..", ROOT + "document..", ROOT + "plan..")))
        .because("only PlanJson knows the JSON library")
        .check(MAIN);
  }

  private static DescribedPredicate<JavaClass> inside(String outer) {
    return DescribedPredicate.describe(
        "inside " + outer, type -> type.getName().contains("." + outer));
  }

  @Test
  void valuesInDocumentAndPlanAreFinal() {
    classes()
        .that()
        .resideInAnyPackage(ROOT + "document..", ROOT + "plan..")
        .and()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(MAIN);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Utils?|Helpers?|Manager|Base|Common)")
        .check(MAIN);
  }

  @Test
  void timeAndIdsArePassedIn() {
    ArchRule rule =
        noClasses()
            .that()
            .resideOutsideOfPackages("dev.deckhand", ROOT + "database..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random");
    rule.because("a Clock and an id source are passed in").check(MAIN);
  }

  @Test
  void nothingWritesToTheStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.deckhand", ROOT + "cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(MAIN);
  }

  @Test
  void dependenciesComeThroughConstructors() {
    fields().should().notBeAnnotatedWith(Inject.class).check(MAIN);
  }

  private static void only(String home, String... packages) {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + home + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .because("they live in " + home)
        .check(MAIN);
  }

  private static void apart(String one, String other) {
    noClasses()
        .that()
        .resideInAPackage(one)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(other)
        .check(MAIN);
  }
}
