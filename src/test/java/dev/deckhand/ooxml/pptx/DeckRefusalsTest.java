package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.plan.DeckBinder;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is refused on a deck, and in which words: each operation of {@code
 * refusals/deck/<operation>.json} alone, against the review deck; its id says what is wrong with
 * it. Run with {@code -Dgolden.update=true} to write what comes out, then read it before committing
 * it.
 */
class DeckRefusalsTest {
  private static final Path FOLDER = Path.of("src/test/resources/refusals/deck");

  private final DeckOutline deck = new DeckEngine(System::nanoTime).outline(DeckFixture.review());

  @TestFactory
  Stream<DynamicTest> refusals() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> plans = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      assertThat(plans).isNotEmpty();
      return plans.stream()
          .map(p -> DynamicTest.dynamicTest(verb(p), () -> refuses(p)))
          .toList()
          .stream();
    }
  }

  private void refuses(Path plan) throws IOException {
    Path expected = FOLDER.resolve(verb(plan) + ".txt");
    String found = String.join("\n", describe(PlanFile.read(plan))) + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
    assertThat(found).as("at least one is refused").contains("\n  error ");
  }

  private List<String> describe(EditPlan plan) {
    List<String> lines = new ArrayList<>();
    for (Operation operation : plan.operations()) {
      lines.add(operation.id());
      EditPlan alone = new EditPlan("", List.of(operation));
      new DeckBinder(deck).bind(alone).violations().forEach(v -> lines.add("  " + describe(v)));
    }
    return lines;
  }

  private static String describe(Violation violation) {
    String severity = violation.severity().name().toLowerCase(Locale.ROOT);
    String consent = violation.consent() == null ? "" : " [" + violation.consent() + "]";
    return "%s %s at %s%s: %s"
        .formatted(severity, violation.code(), violation.anchor(), consent, violation.message());
  }

  private static String verb(Path plan) {
    return plan.getFileName().toString().replace(".json", "");
  }
}
