package dev.deckhand.web.office.excel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.ooxml.xlsx.TextWorkbook;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares what a page does to an open workbook with what the engine makes of it, golden case by
 * case.
 */
final class ExcelParity {
  private static final Path ROOT = Path.of("src/test/resources/golden");

  static final DocumentEngine ENGINE =
      new OoxmlEngine(
          Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC), 50_000_000);

  private final ExcelPage page;
  private final KnownDifferences known;

  ExcelParity(ExcelPage page, KnownDifferences known) {
    this.page = page;
    this.known = known;
  }

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.getFileName().toString().equals("before.txt"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  static String name(Path folder) {
    return ROOT.relativize(folder).toString();
  }

  /**
   * Whether a case is about notes of cells, which older versions of Excel do not show to add-ins.
   */
  static boolean hasNotes(Path folder) {
    try {
      return Files.readString(folder.resolve("before.txt")).contains("\ncomment ")
          || Files.readString(folder.resolve("plan.json")).contains("setComment");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OfficeFile before(Path folder) throws IOException {
    return TextWorkbook.make(Files.readAllLines(folder.resolve("before.txt")));
  }

  private static EditPlan plan(Path folder) throws IOException {
    String json = Files.readString(folder.resolve("plan.json"));
    if (PlanJson.read(Host.EXCEL, json) instanceof PlanJson.Reading.Read read) {
      return read.plan();
    }
    throw new AssertionError(json);
  }

  /** The case in the page and back. */
  void same(Path folder) throws IOException {
    OfficeFile before = before(folder);
    page.open(before);
    OfficeFile expected = page.change(before, plan(folder));
    JsonNode refused = page.run("return host.refusals(change.plan).map(({ reason }) => reason);");
    if (!refused.isEmpty()) {
      assertThat(known.refused(name(folder))).isEqualTo(refused.get(0).asText());
      return;
    }
    assertThat(page.run("return host.check(change);")).as("conflicts before").isEmpty();
    JsonNode applied = page.run("return host.apply(change);");
    assertThat(applied.has("thrown")).as(applied.toPrettyString()).isFalse();
    List<String> found = WorkbookDump.of(ENGINE, page.workbook().file());
    List<String> wanted = WorkbookDump.of(ENGINE, expected);
    WorkbookDump.same(known.leaveOut(name(folder), found), known.leaveOut(name(folder), wanted));
    takenBack(before, name(folder) + " back");
  }

  private void takenBack(OfficeFile before, String name) {
    JsonNode back = page.run("return [await host.checkBack(change), await host.takeBack(change)];");
    if (back.has("thrown")) {
      assertThat(known.thrown(name)).as(back.toPrettyString()).isTrue();
      return;
    }
    assertThat(back.get(0)).as("conflicts before taking back").isEmpty();
    WorkbookDump.same(
        known.leaveOut(name, WorkbookDump.whole(ENGINE, page.workbook().file())),
        known.leaveOut(name, WorkbookDump.whole(ENGINE, before)));
  }
}
