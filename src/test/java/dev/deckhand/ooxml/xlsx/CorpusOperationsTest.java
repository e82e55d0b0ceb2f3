package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.Corpus;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.ooxml.schema.Schemas;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.plan.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every group of operations on every real workbook: the result opens here, in POI and in
 * LibreOffice, and the parts that differ are those the report names.
 */
class CorpusOperationsTest {
  private static final Logger LOG = Logger.getLogger(CorpusOperationsTest.class);

  private final DocumentEngine engine =
      new OoxmlEngine(
          Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC), 50_000_000);
  private final Map<String, Integer> refused = new TreeMap<>();
  private final List<Path> results = new ArrayList<>();

  @TempDir private Path folder = Path.of("");

  @TestFactory
  Stream<DynamicTest> everyOperationOnEveryWorkbook() {
    Map<Path, OfficeFile> files = files();
    Stream<DynamicTest> groups =
        Arrays.stream(SensiblePlan.values())
            .map(
                group ->
                    DynamicTest.dynamicTest(group.name(), () -> onEvery(files.values(), group)));
    DynamicTest office =
        DynamicTest.dynamicTest("LibreOffice opens every result", this::libreOfficeOpensThem);
    return Stream.concat(groups, Stream.of(office));
  }

  /** The workbooks Deckhand opens: all office files, and the first input of each task. */
  private Map<Path, OfficeFile> files() {
    List<Path> all = new ArrayList<>(Corpus.files("office/xlsx"));
    Corpus.files("spreadsheetbench").stream()
        .filter(f -> f.getFileName().toString().startsWith("1_init."))
        .forEach(all::add);
    Map<Path, OfficeFile> files = new LinkedHashMap<>();
    for (Path path : all) {
      try {
        byte[] content = Files.readAllBytes(path);
        String name =
            path.subpath(path.getNameCount() - 2, path.getNameCount()).toString().replace('/', '_');
        files.put(path, engine.open(name, content));
      } catch (DocumentProblem problem) {
        LOG.infof("%s is not opened: %s", path.getFileName(), problem.getMessage());
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return files;
  }

  private void onEvery(Collection<OfficeFile> files, SensiblePlan group) {
    List<String> wrong = new ArrayList<>();
    for (OfficeFile file : files) {
      try {
        check(group, file);
      } catch (RuntimeException | AssertionError e) {
        StackTraceElement at = e.getStackTrace().length == 0 ? null : e.getStackTrace()[0];
        wrong.add(file.name() + ": " + e + " " + at);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private void check(SensiblePlan group, OfficeFile file) {
    String what = group + " on " + file.name();
    Spot spot = Spot.of(engine.workbook(file));
    Binding.Bound bound = bind(file, group.on(spot));
    Edited edited = engine.edit(file, bound.plan());
    byte[] after = edited.file().content();

    Map<String, byte[]> old = Packages.parts(file.content());
    Map<String, byte[]> now = Packages.parts(after);
    assertThat(differing(old, now))
        .as("%s: parts that differ", what)
        .isEqualTo(new TreeSet<>(edited.report().counts().partsChanged()));
    assertThat(Schemas.newErrors(old, now)).as("%s: what the schemas say", what).isEmpty();
    ChangeReport again = engine.edit(file, bound.plan()).report();
    assertThat(again).as("%s: the same report twice", what).isEqualTo(edited.report());
    assertThat(engine.workbook(edited.file()).sheets()).as(what).isNotEmpty();
    if (poiOpens(file.content())) {
      assertThat(poiOpens(after)).as("%s: POI opens it", what).isTrue();
    }
    if (after != file.content()) {
      save(group, edited.file());
    }
  }

  /** The plan without what is refused here; each refusal is counted. */
  private Binding.Bound bind(OfficeFile file, EditPlan plan) {
    return switch (engine.bind(file, json(plan))) {
      case Binding.Bound bound -> bound;
      case Binding.Refused no -> {
        Set<String> ids = new TreeSet<>();
        for (Violation violation : no.violations().stream().filter(Violation::isError).toList()) {
          refused.merge(plan.summary() + " " + violation.code(), 1, Integer::sum);
          LOG.debugf("%s: %s", file.name(), violation);
          ids.add(String.valueOf(violation.operation()));
        }
        List<Operation> rest =
            plan.operations().stream().filter(o -> !ids.contains(o.id())).toList();
        assertThat(rest.size()).isLessThan(plan.operations().size());
        yield bind(file, new EditPlan(plan.summary(), rest));
      }
    };
  }

  /** The plan as it comes back from its JSON form. */
  private static EditPlan json(EditPlan plan) {
    return switch (PlanJson.read(Host.EXCEL, PlanJson.write(plan).toString())) {
      case PlanJson.Reading.Read read -> read.plan();
      case PlanJson.Reading.Unreadable no -> throw new AssertionError(no.violations());
    };
  }

  private static Set<String> differing(Map<String, byte[]> old, Map<String, byte[]> now) {
    Set<String> names = new TreeSet<>(old.keySet());
    names.addAll(now.keySet());
    names.removeIf(name -> Arrays.equals(old.get(name), now.get(name)));
    return names;
  }

  private static boolean poiOpens(byte[] content) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      return workbook.getNumberOfSheets() > 0;
    } catch (IOException | RuntimeException poiCannot) {
      return false;
    }
  }

  private void save(SensiblePlan group, OfficeFile file) {
    try {
      Path result = folder.resolve(group + "_" + results.size() + "_" + file.name());
      results.add(Files.write(result, file.content()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void libreOfficeOpensThem() throws IOException, InterruptedException {
    LOG.infof("%d results; refused: %s", results.size(), refused);
    assumeTrue(LibreOffice.isInstalled(), "no soffice on the path");
    Path scratch = Files.createDirectory(folder.resolve("opened"));
    long start = System.nanoTime();
    List<Path> unopened = LibreOffice.refused(results, scratch);
    LOG.infof("LibreOffice took %d s", (System.nanoTime() - start) / 1_000_000_000);
    assertThat(unopened).isEmpty();
  }
}
