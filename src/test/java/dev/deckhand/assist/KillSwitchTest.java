package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.guard.Guards;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.plan.Plans;
import dev.deckhand.plan.Scope;
import dev.deckhand.plan.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each guard alone holds something: with it switched off, what it stands for is no longer so. */
class KillSwitchTest {
  private static final OoxmlEngine ENGINE = new OoxmlEngine();
  private static final GuardedBook BOOK = new GuardedBook(ENGINE);

  /** Something that has to be found out about a plan, and who finds it. */
  private record Expectation(
      String name, String guard, Case proven, Predicate<List<Violation>> holds) {}

  private record Case(DocumentEngine engine, OfficeFile file, EditPlan plan, Scope scope) {
    List<Violation> violations(Guards guards) {
      return new Prover(engine, guards).prove(file, plan, scope).violations();
    }
  }

  private static List<Expectation> expectations() {
    return List.of(
        expect(
            "a validation that calls home needs consent",
            "EgressGuard",
            on(
                BOOK.plain(),
                "{'op':'setValidation','range':'Data!B2','rule':"
                    + "{'type':'custom','formula':'=WEBSERVICE(A1)=1'}}"),
            found -> has(found, "egress")),
        expect(
            "a column outside the scope keeps its width",
            "ScopeGuard",
            within("Data!A:F", "{'op':'setColumnWidth','columns':'Notes!A:A','width':40}"),
            found -> has(found, "out-of-scope")),
        expect(
            "a formula does not spill out of the scope",
            "ScopeResultGuard",
            within("Data!I2:I3", "{'op':'fillFormula','range':'Data!I2','formula':'=SEQUENCE(5)'}"),
            found -> has(found, "out-of-scope")),
        expect(
            "a signature is not broken in silence",
            "SignatureGuard",
            on(BOOK.signed(), "{'op':'writeCells','range':'Data!I2','values':[[1]]}"),
            found -> has(found, "signature")),
        expect(
            "a protected structure is not changed in silence",
            "StructureGuard",
            on(BOOK.locked(), "{'op':'renameSheet','sheet':'Notes','name':'Remarks'}"),
            found -> has(found, "protected")),
        expect(
            "macros that nobody asked for stop the edit",
            "ArrivalGuard",
            new Case(
                new TamperingEngine(ENGINE),
                BOOK.plain(),
                Plans.of("{'op':'writeCells','range':'Data!I2','values':[[1]]}"),
                Scope.EVERYWHERE),
            found -> has(found, "unannounced-reach")),
        expect(
            "a formula that was there carries nothing new out",
            "FeedGuard",
            on(BOOK.plain(), "{'op':'writeCells','range':'Notes!C1','values':[['secret']]}"),
            found -> has(found, "egress")),
        expect(
            "a row that completes itself brings no exit along",
            "NewExitGuard",
            on(BOOK.plain(), "{'op':'insertRows','sheet':'Links','at':3}"),
            found -> has(found, "egress")),
        expect(
            "a number typed among formulas is remarked on",
            "FormulaQualityGuard",
            on(BOOK.plain(), "{'op':'writeCells','range':'Data!D4','values':[[7]]}"),
            found -> has(found, "constant-among-formulas")),
        expect(
            "text that no longer fits is said",
            "FitGuard",
            new Case(
                ENGINE,
                sample("quarterly-review.pptx"),
                deckPlan(
                    "{'op':'setText','slide':2,'shape':'#2','paragraphs':[{'text':'"
                        + "A title that is far too long for its place ".repeat(6)
                        + "'}]}"),
                Scope.EVERYWHERE),
            found -> has(found, "overflow")));
  }

  private static Expectation expect(
      String name, String guard, Case proven, Predicate<List<Violation>> holds) {
    return new Expectation(name, guard, proven, holds);
  }

  private static OfficeFile sample(String name) {
    try {
      return ENGINE.open(name, Files.readAllBytes(Path.of("samples", name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EditPlan deckPlan(String operation) {
    String json = "{'operations':[" + operation.replaceFirst("\\{", "{'id':'1',") + "]}";
    return switch (PlanJson.read(Host.POWERPOINT, json.replace('\'', '"'))) {
      case PlanJson.Reading.Read read -> read.plan();
      case PlanJson.Reading.Unreadable no -> throw new AssertionError(no.violations().toString());
    };
  }

  private static boolean has(List<Violation> found, String code) {
    return found.stream().anyMatch(v -> v.code().equals(code));
  }

  private static Case on(OfficeFile file, String... operations) {
    return new Case(ENGINE, file, Plans.of(operations), Scope.EVERYWHERE);
  }

  private static Case within(String scope, String... operations) {
    return new Case(ENGINE, BOOK.plain(), Plans.of(operations), Scope.of(List.of(scope)));
  }

  @TestFactory
  Stream<DynamicTest> everyGuardHoldsSomethingAlone() {
    Set<String> standing = new TreeSet<>();
    Guards.standard().plan().forEach(g -> standing.add(name(g)));
    Guards.standard().result().forEach(g -> standing.add(name(g)));
    List<Expectation> all = expectations();
    Stream<DynamicTest> complete =
        Stream.of(
            DynamicTest.dynamicTest(
                "every guard has an expectation",
                () ->
                    assertThat(new TreeSet<>(all.stream().map(Expectation::guard).toList()))
                        .isEqualTo(standing)));
    return Stream.concat(
        complete, all.stream().map(e -> DynamicTest.dynamicTest(e.name(), () -> check(e))));
  }

  private static void check(Expectation expectation) {
    List<Violation> found = expectation.proven().violations(Guards.standard());
    assertThat(expectation.holds()).as("%s", found).accepts(found);
    List<Violation> without = expectation.proven().violations(without(expectation.guard()));
    assertThat(expectation.holds()).as("without it: %s", without).rejects(without);
  }

  private static Guards without(String guard) {
    Guards all = Guards.standard();
    return new Guards(
        all.plan().stream().filter(g -> !name(g).equals(guard)).toList(),
        all.result().stream().filter(g -> !name(g).equals(guard)).toList());
  }

  private static String name(Object guard) {
    return guard.getClass().getSimpleName();
  }
}
