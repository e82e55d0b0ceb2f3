package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.Corpus;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.ooxml.schema.Schemas;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.OperationVerbs;
import dev.deckhand.plan.PlanJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Plans drawn by chance on every real workbook: refused with a reason, or run to a file that opens,
 * keeps to the schemas and differs only where the report says so. The draws are the same each time;
 * {@code -Ddeckhand.plans=100} draws more for each workbook.
 */
class RandomPlansTest {
  private static final Logger LOG = Logger.getLogger(RandomPlansTest.class);
  private static final int PLANS = Integer.getInteger("deckhand.plans", 2);
  private static final int LONGEST = 3;

  private final DocumentEngine engine =
      new OoxmlEngine(
          Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC), 50_000_000);
  private final List<String> verbs = List.copyOf(OperationVerbs.of(Host.EXCEL).keySet());
  private final Map<String, Integer> ran = new TreeMap<>();

  @Test
  void everyPlanIsRefusedOrRuns() {
    List<String> wrong = new ArrayList<>();
    for (Path path : Corpus.files("office/xlsx")) {
      @Nullable OfficeFile file = open(path);
      for (int plan = 0; file != null && plan < PLANS; plan++) {
        String json = plan(file, new Random(path.getFileName().hashCode() * 31L + plan));
        try {
          run(file, json);
        } catch (DocumentProblem typed) {
          ran.merge("problem " + typed.code(), 1, Integer::sum);
        } catch (RuntimeException | AssertionError e) {
          StackTraceElement at = e.getStackTrace().length == 0 ? null : e.getStackTrace()[0];
          wrong.add(path.getFileName() + " " + json + "\n    " + e + " at " + at);
        }
      }
    }
    LOG.infof("ran %s", ran);
    assertThat(wrong).isEmpty();
  }

  private @Nullable OfficeFile open(Path path) {
    try {
      return engine.open(path.getFileName().toString(), Files.readAllBytes(path));
    } catch (DocumentProblem refused) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String plan(OfficeFile file, Random random) {
    WorkbookSnapshot workbook = engine.workbook(file);
    RandomOperation operations = new RandomOperation(workbook, random);
    List<String> list = new ArrayList<>();
    int length = 1 + random.nextInt(LONGEST);
    for (int i = 1; i <= length; i++) {
      list.add(operations.next(verbs.get(random.nextInt(verbs.size())), "" + i));
    }
    return list.stream().collect(Collectors.joining(",", "{\"operations\":[", "]}"));
  }

  private void run(OfficeFile file, String json) {
    EditPlan plan =
        switch (PlanJson.read(Host.EXCEL, json)) {
          case PlanJson.Reading.Read read -> read.plan();
          case PlanJson.Reading.Unreadable no -> throw new AssertionError(no.violations());
        };
    switch (engine.bind(file, plan)) {
      case Binding.Refused refused ->
          refused.violations().forEach(v -> ran.merge("refused " + v.code(), 1, Integer::sum));
      case Binding.Bound bound -> {
        Edited edited = engine.edit(file, bound.plan());
        plan.operations()
            .forEach(o -> ran.merge(OperationVerbs.verb(o.getClass()), 1, Integer::sum));
        check(file, edited);
        assertThat(engine.edit(file, bound.plan()).file().content())
            .as("the same plan gives the same bytes")
            .isEqualTo(edited.file().content());
      }
    }
  }

  private void check(OfficeFile file, Edited edited) {
    Map<String, byte[]> old = Packages.parts(file.content());
    Map<String, byte[]> now = Packages.parts(edited.file().content());
    TreeSet<String> differing = new TreeSet<>(old.keySet());
    differing.addAll(now.keySet());
    differing.removeIf(name -> java.util.Arrays.equals(old.get(name), now.get(name)));
    assertThat(differing)
        .as("parts that differ")
        .isEqualTo(new TreeSet<>(edited.report().counts().partsChanged()));
    assertThat(Schemas.newErrors(old, now)).as("what the schemas say").isEmpty();
    engine.outline(edited.file());
  }
}
