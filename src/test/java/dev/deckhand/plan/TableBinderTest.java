package dev.deckhand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellArea;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.TableInfo;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableBinderTest {
  private final SheetOfText data =
      new SheetOfText("Data", "Port|Ships|2024|ships||=A1", "Kiel|1|2|3|4|5", "Oslo|1|2|3|4|5");
  private final WorkbookSnapshot book =
      new WorkbookSnapshot(
          List.of(data),
          List.of(new DefinedName("Rate", "Data!$A$1", "Data", false)),
          List.of(new TableInfo("Known", "Data", CellArea.parse("J1:K5"), 1, 0, List.of("a", "b"))),
          false);

  private Binding bind(String range, String name, String... style) {
    String tail = style.length == 0 ? "" : ",'style':'" + style[0] + "'";
    return new WorkbookBinder(
            book, formula -> Optional.empty(), all -> new Rehearsal.Outcome(book, List.of()))
        .bind(
            Plans.of(
                "{'op':'createTable','range':'%s','name':'%s'%s}".formatted(range, name, tail)));
  }

  private static List<String> codes(Binding binding) {
    return binding.violations().stream().map(Violation::code).toList();
  }

  private static BoundObjectOperation.CreateTable bound(Binding binding) {
    return (BoundObjectOperation.CreateTable)
        ((Binding.Bound) binding).plan().operations().getFirst();
  }

  @Test
  void plainRangesNeedNoConsent() {
    Binding binding = bind("Data!A1:B3", "Ports");
    assertThat(binding.violations()).isEmpty();
    assertThat(bound(binding).style()).isEqualTo("TableStyleMedium2");
    assertThat(bound(bind("Data!A:B", "Ports")).range()).hasToString("Data!A1:B3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1st",
        "My table",
        "A1",
        "XFD1048576",
        "R1C1",
        "r",
        "C",
        "a-b",
        "a?",
        "known",
        "RATE",
        "rate"
      })
  void namesThatCannotBeAreRefused(String name) {
    assertThat(codes(bind("Data!A1:B3", name))).containsExactly("bad-name");
  }

  @ParameterizedTest
  @CsvSource({
    "TableStyleLight21, TableStyleLight21",
    "tablestyledark11, TableStyleDark11",
    "none,"
  })
  void stylesOfExcel(String asked, String written) {
    assertThat(bound(bind("Data!A1:B3", "Ports", asked)).style()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TableStyleLight22", "TableStyleDark12", "Medium2", "Mine", ""})
  void otherStylesAreRefused(String style) {
    assertThat(codes(bind("Data!A1:B3", "Ports", style))).containsExactly("bad-style");
  }

  @Test
  void cellsThatCannotBeATableAreRefused() {
    data.merged("M1:N1").array("M5:M6", "A1:A2").array("P5", "SUM(A1:A2)").pivot("M10:N12");
    data.filter("S1:T9");
    assertThat(codes(bind("Data!A1:B1", "Ports"))).containsExactly("bad-range");
    assertThat(meets("Data!K4:L9")).contains("the table Known");
    assertThat(meets("Data!L1:M3")).contains("the merged cells M1:N1");
    assertThat(meets("Data!M6:M8")).contains("the array formula in M5:M6");
    assertThat(meets("Data!M12:M14")).contains("the pivot table in M10:N12");
    assertThat(meets("Data!S1:T8")).contains("make the table of those cells");
    assertThat(bind("Data!S1:T9", "Ports").violations()).isEmpty();
    assertThat(bind("Data!P4:P6", "Ports").violations()).isEmpty();
  }

  private String meets(String range) {
    Binding binding = bind(range, "Ports");
    assertThat(codes(binding)).containsExactly("bad-table");
    return binding.violations().getFirst().message();
  }

  @Test
  void headersThatBecomeOtherTextsNeedConsent() {
    assertThat(bind("Data!A1:F3", "Ports").violations())
        .singleElement()
        .satisfies(
            v -> {
              assertThat(v.consent()).isEqualTo("overwrite:Data!A1:F1");
              assertThat(v.message()).contains("C1, D1, F1 change");
            });
  }

  @Test
  void protectedPlacesNeedConsent() {
    data.locked();
    assertThat(codes(bind("Data!A1:B3", "Ports"))).containsExactly("protected");
  }
}
