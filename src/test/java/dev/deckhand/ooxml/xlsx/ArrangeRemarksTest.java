package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.xlsx.read.ReadLimits;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.Plans;
import dev.deckhand.plan.Violation;
import dev.deckhand.plan.WorkbookBinder;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What binding operations on rows can say only because they are rehearsed. */
class ArrangeRemarksTest {
  private final WorkbookEngine engine =
      new WorkbookEngine(
          ReadLimits.DEFAULT, Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC));

  private List<Violation> violations(List<String> workbook, String... operations)
      throws IOException {
    OfficeFile file = TextWorkbook.make(workbook);
    WorkbookBinder binder =
        new WorkbookBinder(
            engine.workbook(file), formula -> Optional.empty(), engine.rehearsal(file));
    Binding binding = binder.bind(Plans.of(operations));
    return binding.violations();
  }

  @Test
  void removedRowsAreCountedAndNeedConsent() throws IOException {
    List<String> workbook =
        List.of("Data!A1 = Net", "Data!A2 [0] = 1", "Data!A3 [0] = 1.2", "Data!A4 [0] = 3");
    assertThat(
            violations(workbook, "{'op':'removeDuplicates','range':'Data!A1:A4','hasHeader':true}"))
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.consent()).isEqualTo("remove-duplicates:Data!A2:A4");
              assertThat(v.message()).contains("1 row", "(3)", "2 left", "1 of them");
            });
    assertThat(
            violations(
                List.of("Data!A1 = Port", "Data!A2 = Kiel", "Data!A3 = Oslo"),
                "{'op':'removeDuplicates','range':'Data!A1:A3','hasHeader':true}"))
        .isEmpty();
  }

  @Test
  void nothingIsSortedByValuesNobodyKnows() throws IOException {
    List<String> workbook =
        List.of("Data!A1 = Port", "Data!A2 = Kiel", "Data!A3 = Oslo", "Data!B1 = Link");
    String unknown = "{'op':'fillFormula','range':'Data!B2:B3','formula':'=CUBEVALUE(A2)'}";
    for (String operation :
        List.of(
            "{'op':'sortRange','range':'Data!A1:B3','hasHeader':true,'keys':[{'column':'Link'}]}",
            "{'op':'removeDuplicates','range':'Data!A1:B3','hasHeader':true}",
            "{'op':'filterRange','range':'Data!A1:B3','criteria':[{'column':'B','values':[1]}]}")) {
      List<Violation> found = violations(workbook, unknown, operation);
      assertThat(found).filteredOn(Violation::isError).hasSize(2);
      assertThat(found.getFirst().code()).isEqualTo("value-unknown");
      assertThat(found.getFirst().anchor()).isEqualTo("Data!B2");
    }
    assertThat(
            violations(
                workbook,
                unknown,
                "{'op':'sortRange','range':'Data!A1:B3','hasHeader':true,"
                    + "'keys':[{'column':'Port'}]}"))
        .isEmpty();
  }

  @Test
  void formulasThatBreakNeedConsent() throws IOException {
    List<String> workbook = List.of("Data!A1 = 2", "Data!A2 = 1", "Data!B1 = 0", "Data!B2 = =A1");
    List<Violation> found =
        violations(
            workbook,
            "{'op':'sortRange','range':'Data!A1:B2','hasHeader':false,'keys':[{'column':'A'}]}");
    assertThat(found)
        .extracting(Violation::code)
        .containsExactlyInAnyOrder("formulas-move", "breaks-references");
  }

  @Test
  void columnsThatThePlanWritesCanBeNamed() throws IOException {
    assertThat(
            violations(
                List.of("Other!A1 = 1"),
                "{'op':'addSheet','name':'New'}",
                "{'op':'writeCells','range':'New!A1','values':[['Port','Tons'],['a',2],['b',1]]}",
                "{'op':'sortRange','range':'New!A1:B3','hasHeader':true,"
                    + "'keys':[{'column':'Tons'}]}"))
        .isEmpty();
  }
}
