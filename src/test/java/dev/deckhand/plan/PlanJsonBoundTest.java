package dev.deckhand.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetLines;
import dev.deckhand.document.SheetRange;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanJsonBoundTest {

  private static String json(BoundOperation operation) {
    return PlanJsonBound.operations(new BoundPlan(new EditPlan("", List.of()), List.of(operation)))
        .get(0)
        .toString();
  }

  @Test
  void rangesAreTextAndInputsSayWhatTheyAre() {
    assertThat(
            json(
                new BoundCellOperation.WriteCells(
                    "1",
                    SheetRange.parse("'Q3 act'!A1:F1"),
                    List.of(
                        List.of(
                            new CellInput.Keep(),
                            new CellInput.Clear(),
                            new CellInput.Constant(CellValue.of(1.5)),
                            new CellInput.Constant(CellValue.of("=x")),
                            new CellInput.Date(LocalDateTime.parse("2026-01-31T06:00")),
                            new CellInput.Formula("A1*2"))))))
        .isEqualTo(
            "{\"op\":\"writeCells\",\"id\":\"1\",\"target\":\"'Q3 act'!A1:F1\",\"inputs\":[[null,\"\","
                + "1.5,{\"text\":\"=x\"},{\"date\":\"2026-01-31T06:00\"},{\"formula\":\"A1*2\"}]]}");
  }

  @Test
  void linesAndLinksAreTold() {
    SheetLines rows = SheetLines.of(SheetRange.parse("Sales!2:5"));
    assertThat(json(new BoundLineOperation.InsertLines("1", rows)))
        .isEqualTo("{\"op\":\"insertLines\",\"id\":\"1\",\"lines\":\"Sales!2:5\"}");
    assertThat(json(new BoundLayoutOperation.SetLineSize("1", rows, new LineSize.Auto())))
        .contains("\"size\":\"auto\"");
    assertThat(
            json(
                new BoundNoteOperation.SetHyperlink(
                    "1",
                    SheetRange.parse("Sales!A1"),
                    new BoundNoteOperation.Link.Place("Sales!B2"))))
        .contains("\"link\":{\"kind\":\"place\",\"reference\":\"Sales!B2\"}");
    assertThat(json(new BoundNoteOperation.SetComment("1", "Sales", new CellAddress(0, 1), "x")))
        .contains("\"cell\":\"B1\"");
  }

  /** The page's table of operations is a switch without a compiler; this is its check. */
  @Test
  void theExcelDriverKnowsEveryBoundOperation() throws Exception {
    Set<String> known =
        Stream.of(
                "cells",
                "lines",
                "rows",
                "sheets",
                "looks",
                "conditional",
                "validation",
                "objects",
                "pivot",
                "names",
                "notes")
            .map(name -> "/META-INF/resources/hosts/excel/apply/" + name + ".js")
            .flatMap(PlanJsonBoundTest::operationsIn)
            .collect(Collectors.toSet());
    Set<String> bound =
        Stream.of(BoundWorkbookOperation.class.getPermittedSubclasses())
            .flatMap(group -> Stream.of(group.getPermittedSubclasses()))
            .map(Variants::name)
            .collect(Collectors.toSet());
    assertThat(known).containsAll(bound);
  }

  private static Stream<String> operationsIn(String module) {
    try (var source = PlanJsonBoundTest.class.getResourceAsStream(module)) {
      return new String(source.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.matches("  async \\w+\\(work, \\{.*"))
          .map(line -> line.strip().replaceAll("async (\\w+)\\(.*", "$1"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
