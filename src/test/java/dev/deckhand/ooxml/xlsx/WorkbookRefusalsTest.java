package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.PlanJson;
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
 * What is refused, and in which words: each operation of {@code refusals/<operation>.json} alone,
 * against the workbook {@code refusals/before.txt}; its id says what is wrong with it. Run with
 * {@code -Dgolden.write=true} to write what comes out, then read it before committing it.
 */
class WorkbookRefusalsTest {
  private static final Path FOLDER = Path.of("src/test/resources/refusals");
  private static final boolean WRITE = Boolean.getBoolean("golden.write");

  private final OoxmlEngine engine = new OoxmlEngine();

  @TestFactory
  Stream<DynamicTest> refusals() throws IOException {
    OfficeFile before = TextWorkbook.make(Files.readAllLines(FOLDER.resolve("before.txt")));
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> plans = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      assertThat(plans).isNotEmpty();
      return plans.stream()
          .map(p -> DynamicTest.dynamicTest(verb(p), () -> refuses(before, p)))
          .toList()
          .stream();
    }
  }

  private void refuses(OfficeFile before, Path plan) throws IOException {
    Path expected = FOLDER.resolve(verb(plan) + ".txt");
    String found = String.join("\n", describe(before, Files.readString(plan))) + "\n";
    if (WRITE) {
      Files.writeString(expected, found);
    }
    assertThat(found).isEqualTo(Files.readString(expected));
    assertThat(found).as("at least one is refused").contains("\n  error ");
  }

  private List<String> describe(OfficeFile before, String json) {
    EditPlan plan =
        switch (PlanJson.read(Host.EXCEL, json)) {
          case PlanJson.Reading.Read read -> read.plan();
          case PlanJson.Reading.Unreadable no -> throw new AssertionError(no.violations());
        };
    List<String> lines = new ArrayList<>();
    for (Operation operation : plan.operations()) {
      lines.add(operation.id());
      EditPlan alone = new EditPlan("", List.of(operation));
      engine.bind(before, alone).violations().forEach(v -> lines.add("  " + describe(v)));
    }
    return lines;
  }

  private static String describe(Violation violation) {
    String severity = violation.severity().name().toLowerCase(Locale.ROOT);
    String consent = violation.consent() == null ? "" : " [" + violation.consent() + "]";
    return severity
        + " "
        + violation.code()
        + " at "
        + violation.anchor()
        + consent
        + ": "
        + violation.message();
  }

  private static String verb(Path plan) {
    return plan.getFileName().toString().replace(".json", "");
  }
}
