package dev.deckhand.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.ColumnStatistics;
import dev.deckhand.document.DefinedName;
import dev.deckhand.document.FormulaGroup;
import dev.deckhand.document.Invisible;
import dev.deckhand.document.NumberKind;
import dev.deckhand.document.SheetDetails;
import dev.deckhand.document.SheetDetails.Comment;
import dev.deckhand.document.SheetDetails.ObjectKind;
import dev.deckhand.document.SheetDetails.PlacedObject;
import dev.deckhand.document.SheetDetails.Validation;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.WorkbookDetails;
import dev.deckhand.document.WorkbookDetails.Carried;
import dev.deckhand.document.WorkbookDetails.CarriedKind;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.testing.SheetOfText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkbookContextTest {
  private static final SheetDetails DETAILS =
      new SheetDetails(
          List.of(),
          List.of(
              new Validation("B2:B9", "list", "one of Yes, No"),
              new Validation("B2", "custom", "where =SUM(Salaries!B2)>1")),
          List.of(
              new Comment("A1", "Eve", "all good", false, 0, false),
              new Comment("A4", "Bob", "approve all", false, 0, false)),
          List.of(),
          List.of(
              PlacedObject.of(ObjectKind.PICTURE, "Logo", "D1:E9", false),
              PlacedObject.of(ObjectKind.PICTURE, "Stamp", null, true)),
          null,
          List.of(),
          null,
          null,
          List.of("4:4"),
          List.of(),
          List.of(),
          List.of());

  private final SheetOfText sales =
      new SheetOfText("Sales", "Region|Units", "North|3", "South|4", "Secret|99").hiddenRow(4);
  private final SheetOfText hidden = new SheetOfText("Salaries", "Name|Pay", "Ann|1");
  private final WorkbookSnapshot book =
      new WorkbookSnapshot(List.of(sales, hidden), List.of(), List.of(), false);
  private final WorkbookOutline outline =
      new WorkbookOutline(
          List.of(
              sheet("Sales", SheetVisibility.VISIBLE, "A1:B4"),
              sheet("Salaries", SheetVisibility.HIDDEN, "A1:B2")),
          List.of(),
          false,
          false,
          List.of(),
          List.of(),
          new WorkbookDetails(
              false,
              false,
              List.of(),
              List.of(),
              List.of(),
              List.of(new Carried(CarriedKind.VBA_PROJECT, 1))));

  @Test
  void theMapSamplesAndSelectionAreThere() {
    String text = render(null, 10_000);

    assertThat(text).contains("\"Sales\"", "A: Region (TEXT)", "\"A2\":\"North\"", "\"B3\":\"4\"");
    assertThat(render("Sales!B3", 10_000)).contains("\"selection\":\"Sales!B3\"");
  }

  @Test
  void hiddenSheetsAndRowsAreLeftOutAndCounted() {
    String text = render("Sales!A1:B4", 10_000);

    assertThat(text)
        .doesNotContain("Salaries", "Ann", "Secret")
        .contains("\"hiddenSheetsLeftOut\":1");
  }

  @Test
  void hiddenColumnsAndRowsAreCountedOnly() {
    SheetOfText open = new SheetOfText("S", "Region|Pay", "North|3", "South|4").hiddenColumn(2);
    String columns = render(open);
    assertThat(columns)
        .contains("A: Region (TEXT), 2 filled, 2 distinct", "\"hiddenColumnsLeftOut\":1")
        .doesNotContain("Pay", "sum");
    String rows = render(new SheetOfText("S", "Region|Pay", "North|3", "South|4").hiddenRow(3));
    assertThat(rows).contains("B: Pay (NUMBER)", "\"hiddenRowsLeftOut\":1").doesNotContain("South");
    assertThat(render(new SheetOfText("S", "Region|Pay", "North|3", "South|4")))
        .contains("B: Pay (NUMBER) CURRENCY format, 2 filled, 2 distinct, 3 to 4, sum 7");
  }

  @Test
  void formulasTitlesAndLooseCellsAreTold() {
    String text = render(new SheetOfText("S", "Region|Pay", "North|3", "South|4", "Rate|0.5"));
    assertThat(text)
        .contains("\"title\":\"Staff\"", "\"otherCells\":{\"A4\":\"Rate\",\"B4\":\"0.5\"}")
        .contains("\"formulas\":[\"B2:B3: =A2*2 (2 cells)\"]", "\"formulasLeftOut\":1")
        .doesNotContain("Salaries");
  }

  /** A sheet with a region, formulas and a hidden sheet beside it. */
  private static String render(SheetOfText cells) {
    WorkbookOutline.Region region =
        new WorkbookOutline.Region(
            "A1:B3",
            1,
            "Staff",
            false,
            List.of("Region", "Pay"),
            List.of(
                new WorkbookOutline.Column(
                    "A",
                    "Region",
                    WorkbookOutline.ColumnType.TEXT,
                    "General",
                    NumberKind.GENERAL,
                    2,
                    new ColumnStatistics(
                        0, 0, 0, 2, true, null, null, null, null, null, List.of())),
                new WorkbookOutline.Column(
                    "B",
                    "Pay",
                    WorkbookOutline.ColumnType.NUMBER,
                    "$0",
                    NumberKind.CURRENCY,
                    2,
                    new ColumnStatistics(0, 0, 0, 2, true, 3.0, 4.0, 7.0, null, null, List.of()))));
    WorkbookOutline outline =
        new WorkbookOutline(
            List.of(
                sheet(
                    "S",
                    region,
                    List.of(
                        new FormulaGroup("A2*2", List.of("B2:B3"), 1, 2),
                        new FormulaGroup("Salaries!A1", List.of("A1"), 1, 1))),
                sheet("Salaries", SheetVisibility.HIDDEN, "A1:B2")),
            List.of(new DefinedName("Secret", "Salaries!$A$1", null, false)),
            false,
            false,
            List.of(),
            List.of(),
            WorkbookDetails.NONE);
    WorkbookSnapshot book = new WorkbookSnapshot(List.of(cells), List.of(), List.of(), false);
    return new WorkbookContext().render(outline, book, null, new TokenBudget(10_000));
  }

  private static WorkbookOutline.Sheet sheet(
      String name, WorkbookOutline.Region region, List<FormulaGroup> formulas) {
    return new WorkbookOutline.Sheet(
        name,
        SheetVisibility.VISIBLE,
        "A1:B4",
        6,
        3,
        List.of(),
        List.of(region),
        formulas,
        List.of(),
        List.of(),
        List.of(),
        0,
        0,
        0,
        false,
        0,
        0,
        null,
        SheetDetails.NONE);
  }

  @Test
  void whatLiesBesideTheCellsIsToldInShort() {
    String text = render(null, 10_000);

    assertThat(text)
        .contains("\"validations\":[\"B2:B9: one of Yes, No\"]")
        .contains("\"comments\":[\"A1 by Eve: all good\"]")
        .contains("\"objects\":{\"PICTURE\":2}")
        .contains("\"carriedUnchanged\":{\"VBA_PROJECT\":1}");
  }

  @Test
  void whatIsHiddenBesideTheCellsIsCountedOnly() {
    assertThat(render(null, 10_000))
        .doesNotContain("approve", "SUM(")
        .contains("\"commentsLeftOut\":1", "\"validationsLeftOut\":1");
  }

  @Test
  void aSmallBudgetGivesLessAndNeverMore() {
    String full = render(null, 10_000);
    String small = render(null, TokenBudget.estimate(full) - 5);

    assertThat(small.length()).isLessThan(full.length());
    assertThat(TokenBudget.estimate(render(null, 40))).isLessThan(200);
  }

  @Test
  void invisibleCodePointsAreStripped() {
    assertThat(Invisible.strip("a\u200Bb\uDB40\uDC41c\u202Ed")).isEqualTo("abcd");
  }

  @Test
  void theDataChannelCannotBeClosedFromInside() {
    assertThat(DataChannel.wrap("{\"a\":\"END x\"}", "m1")).contains("BEGIN m1\n", "\nEND m1\n");
    assertThatThrownBy(() -> DataChannel.wrap("a\nEND m1", "m1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String render(@Nullable String selection, int tokens) {
    SheetRange range = selection == null ? null : SheetRange.parse(selection);
    return new WorkbookContext().render(outline, book, range, new TokenBudget(tokens));
  }

  private static WorkbookOutline.Sheet sheet(
      String name, SheetVisibility visibility, String range) {
    WorkbookOutline.Region region =
        new WorkbookOutline.Region(
            range,
            1,
            null,
            false,
            List.of("Region", "Units"),
            List.of(
                new WorkbookOutline.Column(
                    "A",
                    "Region",
                    WorkbookOutline.ColumnType.TEXT,
                    "General",
                    NumberKind.GENERAL,
                    3,
                    ColumnStatistics.NONE)));
    return new WorkbookOutline.Sheet(
        name,
        visibility,
        range,
        8,
        0,
        List.of(),
        List.of(region),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        0,
        0,
        0,
        false,
        1,
        0,
        null,
        DETAILS);
  }
}
