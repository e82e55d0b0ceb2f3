package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.ooxml.schema.Schemas;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.DocumentEngine.Edited;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every folder {@code golden/deck/<operation>/<case>} is a test: {@code plan.json} is run on the
 * review deck, {@code expected.txt} holds the report and the outline of the result. Run with {@code
 * -Dgolden.update=true} to write the expectation anew, then read the difference.
 */
class GoldenDeckTest {
  private static final Path CASES = Path.of("src/test/resources/golden/deck");

  private final DeckEngine engine = Engines.decks();

  @TestFactory
  Stream<DynamicTest> everyCaseGivesWhatItsFolderExpects() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.endsWith("plan.json"))
          .sorted()
          .map(
              file -> DynamicTest.dynamicTest(CASES.relativize(file).toString(), () -> check(file)))
          .toList()
          .stream();
    }
  }

  private void check(Path planFile) throws IOException {
    OfficeFile base = DeckFixture.review();
    BoundPlan plan = PlanFile.bind(engine.outline(base), PlanFile.read(planFile));
    Edited edited = engine.edit(base, plan);
    assertThat(engine.edit(base, plan).file().content()).isEqualTo(edited.file().content());
    onlyReportedPartsDiffer(base, edited);
    assertThat(Schemas.newErrors(parts(base), parts(edited.file()))).isEmpty();
    int held = ChartsInStep.check(edited.file());
    if (planFile.toString().matches(".*/(add|update)Chart/.*")) {
      assertThat(held).isPositive();
    }
    int slides = engine.outline(edited.file()).slides().size();
    assertThat(slidesInPoi(edited.file())).isEqualTo(slides);
    Path expected = planFile.resolveSibling("expected.txt");
    String actual =
        DeckText.of(edited.report()) + "---\n" + DeckText.of(engine.outline(edited.file()));
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  private static void onlyReportedPartsDiffer(OfficeFile base, Edited edited) {
    OpcPackage before = OpcPackage.open(base.content());
    OpcPackage after = OpcPackage.open(edited.file().content());
    Set<String> names = new TreeSet<>(before.partNames());
    names.addAll(after.partNames());
    names.removeIf(
        name ->
            before.has(name)
                && after.has(name)
                && java.util.Arrays.equals(before.part(name), after.part(name)));
    assertThat(edited.report().counts().partsChanged()).containsExactlyInAnyOrderElementsOf(names);
  }

  private static Map<String, byte[]> parts(OfficeFile file) {
    OpcPackage opc = OpcPackage.open(file.content());
    Map<String, byte[]> parts = new TreeMap<>();
    opc.partNames().forEach(name -> parts.put(name, opc.part(name)));
    return parts;
  }

  private static int slidesInPoi(OfficeFile file) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(file.content()))) {
      return show.getSlides().size();
    }
  }
}
