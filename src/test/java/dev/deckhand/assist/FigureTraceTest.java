package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.feature.Features;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over {@code Data}: ships 1 to 8, tons 10.5 to 84, shares 1 % to 8 %. */
class FigureTraceTest {
  private final ScriptedModel model = new ScriptedModel(ScriptedModel.FULL);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          There are 36 ships.                             | Data!B2:B9         |
          There are 36 ships, 4.5 on average.             | Data!B2:B9         |
          8 ports, from 1 to 8 ships.                     | Data!B2:B9         |
          378 tons in all.                                | Data!C2:C9         |
          Die Summe ist 378,0 Tonnen.                     | Data!C2:C9         |
          379 tons in all.                                | Data!C2:C9         | 379
          Port 8 has 73.5 tons more than Port 1.          | Data!C9;Data!C2    |
          It grew by 100 %.                               | Data!C3;Data!C2    |
          Port 1 has 50% of the tons of Port 2.           | Data!C3;Data!C2    |
          It grew by 37 %.                                | Data!C3;Data!C2    | 37 %
          Shares go up to 8%.                             | Data!E2:E9         |
          See Data!B2:B9 and $C$4, as of 2026-01-31.      | Data!B2            |
          On 31.01.2026 at 14:30, 5 May 2026, Q3 2026.    | Data!B2            |
          1. First, row 12, slide 4, the 3rd port in 2025 | Data!B2            |
          There are 77 ships.                             | Data!B2:B9         | 77
          There are 77 ships.                             |                    | 77
          By `=SUMIFS(Data!B2:B9,Data!C2:C9,">=77")`      | Data!B2            |
          There are $1,234.50 and -45 and 3.2M.           | Data!B2            | $1,234.50;-45;3.2M
          """)
  void figuresAreTracedToWhatIsCited(
      String text, @Nullable String cited, @Nullable String unverified) {
    assertThat(trace(text, cited, "How many are there?"))
        .containsExactlyElementsOf(unverified == null ? List.of() : List.of(unverified.split(";")));
  }

  @Test
  void whatTheInstructionSaysIsNoClaim() {
    assertThat(trace("None has more than 500 ships.", null, "Which have more than 500 ships?"))
        .isEmpty();
  }

  @Test
  void aFormulaThatHoldsGivesItsResult() {
    Answer.Citation holds = model.document.cited("Data!C2:C9", "=SUM(Data!C2:C9)*2 = 756");
    assertThat(holds.verified()).isTrue();
    Answer answer = new Answer("Twice that is 756 tons.", List.of(holds));
    assertThat(FigureTrace.unverified(answer, task("How much?"))).isEmpty();
    Answer.Citation not = model.document.cited("Data!C2:C9", "=SUM(Data!C2:C9)*2 = 757");
    Answer wrong = new Answer("Twice that is 757 tons.", List.of(not));
    assertThat(FigureTrace.unverified(wrong, task("How much?"))).containsExactly("757");
  }

  private List<String> trace(String text, @Nullable String cited, String instruction) {
    List<Answer.Citation> citations = new ArrayList<>();
    for (String anchor : cited == null ? new String[0] : cited.split(";")) {
      citations.add(model.document.cited(anchor, "?"));
    }
    return FigureTrace.unverified(new Answer(text, citations), task(instruction));
  }

  private Task task(String instruction) {
    return model.task(new Features().find("excel.ask").orElseThrow(), instruction);
  }
}
