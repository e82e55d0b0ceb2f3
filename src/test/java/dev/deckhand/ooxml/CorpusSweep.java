package dev.deckhand.ooxml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.schema.Schemas;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Operation;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.plan.Violation;
import dev.deckhand.testing.Together;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Plans run on many real files: the results open here, in POI and in LibreOffice, the parts that
 * differ are those the report names, and the file they were made from is as it was.
 */
public final class CorpusSweep {
  private static final Logger LOG = Logger.getLogger(CorpusSweep.class);

  private final DocumentEngine engine;
  private final Predicate<byte[]> poiOpens;
  private final Path folder;
  private final Map<OfficeFile, Boolean> opensInPoi = new ConcurrentHashMap<>();
  private final Map<String, Integer> refused = new ConcurrentSkipListMap<>();
  private final Queue<Path> results = new ConcurrentLinkedQueue<>();
  private final AtomicInteger saved = new AtomicInteger();

  /**
   * A sweep.
   *
   * @param poiOpens whether POI opens a file
   * @param folder where results are kept for LibreOffice
   */
  public CorpusSweep(DocumentEngine engine, Predicate<byte[]> poiOpens, Path folder) {
    this.engine = engine;
    this.poiOpens = poiOpens;
    this.folder = folder;
  }

  /** The files Deckhand opens. */
  public List<OfficeFile> open(Collection<Path> paths) {
    List<OfficeFile> files = new ArrayList<>();
    for (Path path : paths) {
      try {
        String name =
            path.subpath(path.getNameCount() - 2, path.getNameCount()).toString().replace('/', '_');
        files.add(engine.open(name, Files.readAllBytes(path)));
      } catch (DocumentProblem problem) {
        LOG.infof("%s is not opened: %s", path.getFileName(), problem.getMessage());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  /** Runs a plan on every file, and tells of all files together what was wrong. */
  public void onEvery(Collection<OfficeFile> files, Function<OfficeFile, EditPlan> plans) {
    List<Optional<String>> wrong = Together.map(files, file -> wrong(file, plans));
    assertThat(wrong.stream().flatMap(Optional::stream)).isEmpty();
  }

  private Optional<String> wrong(OfficeFile file, Function<OfficeFile, EditPlan> plans) {
    try {
      check(file, plans.apply(file));
      return Optional.empty();
    } catch (RuntimeException | AssertionError e) {
      StackTraceElement at = e.getStackTrace().length == 0 ? null : e.getStackTrace()[0];
      return Optional.of(file.name() + ": " + e + " " + at);
    }
  }

  private void check(OfficeFile file, EditPlan plan) {
    String what = plan.summary() + " on " + file.name();
    byte[] before = file.content().clone();
    Binding.Bound bound = bind(file, plan);
    Edited edited = engine.edit(file, bound.plan());
    byte[] after = edited.file().content();
    assertThat(file.content()).as("%s: what undo goes back to", what).isEqualTo(before);

    Map<String, byte[]> old = ZipParts.of(before);
    Map<String, byte[]> now = ZipParts.of(after);
    assertThat(ZipParts.differing(old, now))
        .as("%s: parts that differ", what)
        .isEqualTo(new TreeSet<>(edited.report().counts().partsChanged()));
    assertThat(Schemas.newErrors(old, now)).as("%s: what the schemas say", what).isEmpty();
    Edited again = engine.edit(file, bound.plan());
    assertThat(again.report()).as("%s: the same report twice", what).isEqualTo(edited.report());
    assertThat(again.file().content()).as("%s: the same file twice", what).isEqualTo(after);
    assertThat(engine.outline(edited.file())).as(what).isNotNull();
    if (opensInPoi.computeIfAbsent(file, original -> poiOpens.test(before))) {
      assertThat(poiOpens.test(after)).as("%s: POI opens it", what).isTrue();
    }
    if (after != file.content()) {
      save(plan.summary(), edited.file());
    }
  }

  /** The plan without what is refused here; each refusal is counted. */
  private Binding.Bound bind(OfficeFile file, EditPlan plan) {
    return switch (engine.bind(file, json(file, plan))) {
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
  private static EditPlan json(OfficeFile file, EditPlan plan) {
    return switch (PlanJson.read(file.format().host(), PlanJson.write(plan).toString())) {
      case PlanJson.Reading.Read read -> read.plan();
      case PlanJson.Reading.Unreadable no -> throw new AssertionError(no.violations());
    };
  }

  private void save(String group, OfficeFile file) {
    try {
      Path result = folder.resolve(group + "_" + saved.incrementAndGet() + "_" + file.name());
      results.add(Files.write(result, file.content()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Has LibreOffice open all results.
   *
   * @param target what it makes of them, to show that it opened them: an extension
   */
  public void libreOfficeOpensThem(String target) throws IOException, InterruptedException {
    LOG.infof("%d results; refused: %s", results.size(), refused);
    assumeTrue(LibreOffice.isInstalled(), "no soffice on the path");
    Path scratch = Files.createDirectory(folder.resolve("opened"));
    long start = System.nanoTime();
    List<Path> unopened = LibreOffice.refused(List.copyOf(results), target, scratch);
    LOG.infof("LibreOffice took %d s", (System.nanoTime() - start) / 1_000_000_000);
    assertThat(unopened).isEmpty();
  }
}
