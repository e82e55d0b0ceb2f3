package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.SuiteReader;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.testing.BookOfText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the built-in model says of the samples: its figures follow from what it cites, or are marked
 * as unverified.
 */
class BuiltinTraceTest {
  private static final Features FEATURES = new Features();

  private record Said(String about, Answer answer) {}

  /** Every answer over the samples that claims figures, to what the suites ask. */
  private static List<Said> suites() throws IOException {
    List<Said> all = new ArrayList<>();
    for (SampleCase sample :
        SuiteReader.readAll(Path.of("samples/suites")).stream()
            .flatMap(suite -> suite.cases().stream())
            .filter(BuiltinTraceTest::claims)
            .toList()) {
      Path file = sample.file();
      BuiltinDesk desk = new BuiltinDesk(file.getFileName() + "", Files.readAllBytes(file));
      answer(desk.ask(sample.feature(), sample.instruction(), sample.selection()))
          .ifPresent(answer -> all.add(new Said(sample.id(), answer)));
    }
    return all;
  }

  private static boolean claims(SampleCase sample) {
    return FEATURES.find(sample.feature()).filter(Feature::claimsFigures).isPresent();
  }

  private static Optional<Answer> answer(Reply reply) {
    return switch (reply) {
      case Reply.Answered answered -> Optional.of(answered.answer());
      case Reply.Proposed proposed -> Optional.of(proposed.answer());
      case Reply.Declined _, Reply.Failed _ -> Optional.<Answer>empty();
    };
  }

  @Test
  void everyFigureOfTheSuitesAnswersIsTraced() throws IOException {
    List<Said> said = suites();
    assertThat(said).hasSizeGreaterThan(20);
    assertThat(said).allSatisfy(BuiltinTraceTest::isTraced);
  }

  private static void isTraced(Said said) {
    assertThat(said.answer().unverified()).as(said.about() + said.answer()).isEmpty();
    assertThat(said.answer().citations())
        .as(said.about())
        .isNotEmpty()
        .allMatch(Answer.Citation::verified);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          excel.ask     | regional-sales.xlsx        | revenue by month of 2025
          excel.ask     | regional-sales.xlsx        | revenue by product
          excel.ask     | regional-sales.xlsx        | top 5 customers by revenue
          excel.ask     | regional-sales.xlsx        | average discount per rep
          excel.ask     | regional-sales.xlsx        | how did revenue grow from 2024 to 2025 by region
          excel.ask     | regional-sales.xlsx        | how many orders have units over 30
          excel.ask     | regional-sales.xlsx        | Wie hoch ist der Umsatz je Quartal?
          excel.ask     | regional-sales.xlsx        | largest order
          excel.ask     | survey-comments.xlsx       | average score by product
          excel.ask     | project-plan.xlsx          | how many tasks does each owner have
          excel.ask     | budget-vs-actual.xlsx      | total variance by department
          excel.explain | inherited-model.xlsx       | explain Forecast!F16
          excel.explain | three-statement-model.xlsx | explain 'Cash flow'!C13
          excel.analyze | regional-sales.xlsx        | summarise this workbook in 5 lines
          excel.analyze | regional-sales.xlsx        | analyse this table
          excel.analyze | survey-comments.xlsx       | analyse this table
          excel.analyze | survey-comments.xlsx       | Fass die Mappe in 5 Sätzen zusammen
          excel.analyze | three-statement-model.xlsx | summarise this workbook in 6 lines
          excel.analyze | budget-vs-actual.xlsx      | summarise this workbook
          excel.analyze | inherited-model.xlsx       | summarise this workbook for my boss
          excel.analyze | messy-export.xlsx          | summarise this workbook
          excel.analyze | supplier-quotes.xlsx       | summarise this workbook
          """)
  void everyFigureOfOtherAnswersIsTraced(String feature, String sample, String instruction) {
    Reply reply = new BuiltinDesk(sample).ask(feature, instruction);
    answer(reply).ifPresent(answer -> isTraced(new Said(instruction, answer)));
  }

  /** A figure that no cell proves is not passed over in silence. */
  @Test
  void whatCannotBeTracedIsMarked() {
    BuiltinDesk desk = new BuiltinDesk(BookOfText.of("Data", "Region|Units", "North|3", "South|4"));
    Reply reply = desk.ask("excel.explain", "explain =SUM(Data!B2:B3)*12345");

    assertThat(answer(reply).orElseThrow().unverified()).contains("86415");
  }
}
