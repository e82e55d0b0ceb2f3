package dev.deckhand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferBinderTest {
  private final SheetOfText data =
      new SheetOfText("Data", "a|1|=B1*2", "b|2|=B2*2", "c|3|=B3*2")
          .merged("H1:H2")
          .array("J1:J3", "A1:A3")
          .pivot("M1:N5");
  private final SheetOfText table = new SheetOfText("Table", "Item|Qty", "x|1", "y|2", "z|3");
  private final SheetOfText locked = new SheetOfText("Locked", "a").locked();
  private final SheetOfText secret = new SheetOfText("Secret", "a").hidden();
  private final WorkbookSnapshot book =
      new WorkbookSnapshot(
          List.of(data, table, locked, secret),
          List.of(),
          List.of(
              new TableInfo(
                  "Stock", "Table", CellArea.parse("A1:B4"), 1, 0, List.of("Item", "Qty"))),
          false);

  @ParameterizedTest
  @CsvSource({
    "Data!A1:C3, Data!E5, Data!E5:G7",
    "Data!A1:C1, Data!E5:J6, Data!E5:J6",
    "Data!A1, Data!E5:F6, Data!E5:F6",
    "Data!A:A, Data!E:E, Data!E1:E3",
    "Data!A:B, Data!D:G, Data!D1:G3",
    "Data!A:A, Data!E5, Data!E5:E7"
  })
  void aCopyFillsItsTarget(String from, String to, String filled) {
    assertThat(bound("{'op':'copyRange','from':'%s','to':'%s'}".formatted(from, to)))
        .isInstanceOfSatisfying(
            BoundCellOperation.CopyRange.class, c -> assertThat(c.to()).hasToString(filled));
  }

  @ParameterizedTest
  @CsvSource({
    "Data!A1:C3, Data!E5:F9, bad-shape",
    "Data!A1:A3, Data!E:E, bad-shape",
    "Data!A1, Data!E:E, too-many-cells",
    "Data!A1, Nope!E1, unknown-sheet",
    "Data, Data!E1, bad-range"
  })
  void aTargetThatIsNoMultipleOrTooLargeIsRefused(String from, String to, String code) {
    assertThat(codes("{'op':'copyRange','from':'%s','to':'%s'}".formatted(from, to)))
        .containsExactly(code);
  }

  @Test
  void whatReachesPastTheEdgeIsRefused() {
    assertThat(codes("{'op':'copyRange','from':'Data!A1:C3','to':'Data!XFD1'}"))
        .containsExactly("bad-range");
    assertThat(codes("{'op':'moveRange','from':'Data!A1:C3','to':'Data!A1048575'}"))
        .containsExactly("bad-range");
  }

  @Test
  void overwritingNeedsConsentUnlessTheSameIsThere() {
    assertThat(codes("{'op':'copyRange','from':'Data!A1','to':'Data!A2'}"))
        .containsExactly("overwrite");
    assertThat(codes("{'op':'copyRange','from':'Data!D1','to':'Data!A2'}"))
        .containsExactly("overwrite");
    assertThat(codes("{'op':'copyRange','from':'Data!A1','to':'Locked!A1','what':'formats'}"))
        .containsExactly("protected");
    assertThat(codes("{'op':'copyRange','from':'Data!A1','to':'Secret!A1'}"))
        .containsExactly("hidden");
    assertThat(codes("{'op':'moveRange','from':'Data!A1:A2','to':'Data!A2'}"))
        .containsExactly("overwrite");
    assertThat(codes("{'op':'moveRange','from':'Data!A1:A2','to':'Data!A1:A2'}"))
        .containsExactly("same-place");
    assertThat(codes("{'op':'moveRange','from':'Secret!A1','to':'Data!E1'}"))
        .containsExactly("hidden");
    assertThat(codes("{'op':'moveRange','from':'Data!A1:C3','to':'Data!E5'}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Data!J1:J2, Data!E5, array-formula",
    "Data!H1, Data!E5, merged-cells",
    "Data!A1:B1, Data!H2:I2, merged-cells",
    "Data!A1, Data!M2, pivot-cut",
    "Data!A1, Data!J2, array-formula",
    "Data!B1, Table!A1, table-header"
  })
  void aCopyTakesNothingApart(String from, String to, String code) {
    assertThat(codes("{'op':'copyRange','from':'%s','to':'%s'}".formatted(from, to)))
        .contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"values", "formats"})
  void valuesAndFormatsOfPartOfAnArrayCanBeCopied(String what) {
    assertThat(
            codes(
                "{'op':'copyRange','from':'Data!J1:J2','to':'Data!E5','what':'%s'}"
                    .formatted(what)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Data!J1:J2, Data!E5, array-formula",
    "Data!H2:H3, Data!E5, merged-cells",
    "Data!M1:N4, Data!E9, pivot-cut",
    "Data!M1:N5, Table!E9, pivot-cut",
    "Data!A1, Data!N1, pivot-cut",
    "Table!A1:A2, Table!E9, table-cut",
    "Table!A3:C3, Table!E9, table-cut",
    "Data!A1:C3, Table!A1, table-cut",
    "Data!A1:C1, Table!A4, table-cut"
  })
  void aMoveTakesNothingApart(String from, String to, String code) {
    assertThat(codes("{'op':'moveRange','from':'%s','to':'%s'}".formatted(from, to)))
        .contains(code);
  }

  @Test
  void wholeThingsAndDataRowsOfTablesMove() {
    assertThat(codes("{'op':'moveRange','from':'Table!A1:B4','to':'Table!D1'}")).isEmpty();
    assertThat(codes("{'op':'moveRange','from':'Table!A1:B4','to':'Table!B3'}")).isEmpty();
    assertThat(codes("{'op':'moveRange','from':'Table!A2:B2','to':'Table!D1'}")).isEmpty();
    assertThat(codes("{'op':'moveRange','from':'Data!M1:N5','to':'Data!P1'}")).isEmpty();
    assertThat(codes("{'op':'moveRange','from':'Data!J1:J3','to':'Data!E5'}")).isEmpty();
    assertThat(codes("{'op':'moveRange','from':'Data!H1:H2','to':'Data!H2'}")).isEmpty();
  }

  @Test
  void replacingNeedsConsentForWhatItChanges() {
    assertThat(codes("{'op':'replaceText','range':'Data!A:A','find':'A','replace':'z'}"))
        .containsExactly("overwrite");
    assertThat(codes("{'op':'replaceText','find':'a','replace':'z','matchCase':true}"))
        .containsExactlyInAnyOrder("overwrite", "overwrite", "overwrite", "protected", "hidden");
    assertThat(codes("{'op':'replaceText','range':'Data!A1','find':'q','replace':'z'}"))
        .containsExactly("nothing-found");
    assertThat(codes("{'op':'replaceText','find':'','replace':'z'}"))
        .containsExactly("nothing-to-find");
    assertThat(codes("{'op':'replaceText','range':'Data!C1','find':'B1','replace':'('}"))
        .containsExactly("left-alone");
  }

  @Test
  void laterOperationsSeeWhatEarlierOnesWrote() {
    WorkbookSnapshot after =
        new WorkbookSnapshot(
            List.of(new SheetOfText("Data", "a", "fresh"), table, locked, secret),
            List.of(),
            List.of(),
            false);
    WorkbookBinder binder =
        new WorkbookBinder(
            book, f -> Optional.empty(), operations -> new Rehearsal.Outcome(after, List.of()));

    Binding binding =
        binder.bind(
            Plans.of(
                "{'op':'writeCells','range':'Data!A9','values':[['fresh']]}",
                "{'op':'replaceText','range':'Data!A1:A9','find':'fresh','replace':'new'}"));

    assertThat(binding.violations()).extracting(Violation::code).containsExactly("overwrite");
  }

  private BoundOperation bound(String operation) {
    Binding binding = bind(operation);
    assertThat(binding).isInstanceOf(Binding.Bound.class);
    return ((Binding.Bound) binding).plan().operations().getFirst();
  }

  private List<String> codes(String operation) {
    return bind(operation).violations().stream().map(Violation::code).toList();
  }

  private Binding bind(String operation) {
    return new WorkbookBinder(
            book,
            formula -> formula.contains("(") ? Optional.of("a parenthesis") : Optional.empty(),
            operations -> new Rehearsal.Outcome(book, List.of()))
        .bind(Plans.of(operation));
  }
}
