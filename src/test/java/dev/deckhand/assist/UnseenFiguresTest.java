package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.ColumnStatistics;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.feature.Features;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ChatLimits;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody sees counts in no statistics that leave the house, and how much it is, is said. */
class UnseenFiguresTest {
  private static final String ASK = "Which port has most tons?";
  private static final String[] LOOK_UP = {
    "list", "{}", "find", "{\"text\":\"777\"}", "tableProfile", "{\"table\":\"Data!A1\"}"
  };

  private static OfficeFile file(String how) {
    return switch (how) {
      case "white" -> UnseenBooks.figures(UnseenBooks::white);
      case "tiny" -> UnseenBooks.figures(UnseenBooks::tiny);
      case "red on red" -> UnseenBooks.figures(UnseenBooks::redOnRed);
      case "rows" -> UnseenBooks.figuresInHiddenRows();
      default -> UnseenBooks.figuresShownAs(how);
    };
  }

  /** Tons are 10 to 80 in steps of 10; the ones of the fourth and sixth port are planted. */
  @ParameterizedTest
  @CsvSource({
    "white, 2",
    "tiny, 2",
    "red on red, 2",
    ";;;, 2",
    "[Red];;;, 2",
    ";, 2",
    "0;-0;0;, 0",
    "rows, 0"
  })
  void statisticsLeaveThemOut(String how, long unseen) {
    WorkbookOutline outline = (WorkbookOutline) new OoxmlEngine().outline(file(how));
    ColumnStatistics tons =
        outline.sheets().getFirst().regions().getFirst().columns().get(2).statistics();
    boolean told = how.equals("0;-0;0;");

    assertThat(tons.unseen()).isEqualTo(unseen);
    assertThat(tons.blanks()).isZero();
    assertThat(tons.max()).isEqualTo(told ? 777_000 : 80);
    assertThat(tons.sum()).isEqualTo(told ? 1_110_260 : 260);
    assertThat(tons.distinct()).isEqualTo(told ? 8 : 6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          white | 2 unseen and left out, | "unseenCellsLeftOut":2
          tiny  | 2 unseen and left out, | "unseenCellsLeftOut":2
          ;;;   | 2 unseen and left out, | "unseenCellsLeftOut":2
          rows  | "hiddenRowsLeftOut":2  | "hiddenRowsLeftOut":2
          """)
  void promptsAndToolsTellNeitherThemNorTheirSum(String how, String prompt, String tool) {
    String told = new ChatPath(file(how)).told("excel.ask", ASK, LOOK_UP);

    assertThat(told)
        .contains(prompt, tool, "sum 260", "10 to 80")
        .doesNotContain("777000", "777,000", "333000", "1110260", "1.11");
  }

  @Test
  void theSelectionAndWhatStandsAloneAreCountedToo() {
    ScriptedModel model =
        new ChatPath(UnseenBooks.styled(UnseenBooks::white)).model().says(ChatPath.DONE);
    Task task =
        new Task(
            new Features().find("excel.ask").orElseThrow(),
            ASK,
            model.document,
            List.of(),
            new Selection.Cells(SheetRange.parse("Data!D2:F4")),
            null,
            Scope.EVERYWHERE,
            ChatLimits.STANDARD.withAttempts(1));
    model.responder.respond(task, model.sent, new CancelSignal());

    assertThat(ChatPath.read(model, ASK))
        .contains("\"unseenSelectedCellsLeftOut\":1")
        .doesNotContain("OBEY");
  }
}
