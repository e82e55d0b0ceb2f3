package dev.deckhand.evaluation.importer;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.WorkbookCheck;
import dev.deckhand.evaluation.score.workbook.AnswerRanges;
import dev.deckhand.evaluation.suite.CaseDraft;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.SuiteWriter;
import dev.deckhand.plan.DocumentEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Makes a suite of tasks that come as workbooks and the workbooks they must become:
 * SpreadsheetBench in all its layouts, and plain folders of pairs.
 */
public final class SuiteImport {
  private final DocumentEngine engine;

  public SuiteImport(DocumentEngine engine) {
    this.engine = engine;
  }

  /**
   * What was imported.
   *
   * @param cases how many cases were written
   * @param skipped what was not, each with the reason
   */
  public record Result(int cases, List<String> skipped) {
    public Result {
      skipped = List.copyOf(skipped);
    }
  }

  /** Imports a folder; a task with three tests becomes three cases. */
  public Result run(Path source, Path target) throws IOException {
    SuiteWriter writer =
        SuiteWriter.of(
            target, String.valueOf(target.getFileName()), "Imported from " + source.getFileName());
    List<String> skipped = new ArrayList<>();
    int cases = 0;
    for (ImportedTask task : TaskFolders.in(source)) {
      if (task.pairs().isEmpty()) {
        skipped.add(task.id() + ": it has no input with an answer beside it");
      }
      for (int i = 0; i < task.pairs().size(); i++) {
        try {
          String id = task.pairs().size() == 1 ? task.id() : task.id() + "-test" + (i + 1);
          writer.write(draft(id, task, task.pairs().get(i)));
          cases++;
        } catch (DocumentProblem | IllegalArgumentException e) {
          skipped.add(task.id() + ", test " + (i + 1) + ": " + e.getMessage());
        }
      }
    }
    return new Result(cases, skipped);
  }

  private CaseDraft draft(String id, ImportedTask task, FilePair pair) throws IOException {
    if (!pair.fits()) {
      throw new IllegalArgumentException(pair.input().getFileName() + " and its answer differ");
    }
    OfficeFile golden = open(pair.golden());
    open(pair.input());
    List<String> ranges = ranges(task.answer(), engine.workbook(golden));
    List<Check> checks = List.of(new WorkbookCheck.GoldenRange(ranges, null));
    return new CaseDraft(
        id,
        "excel.edit",
        List.of(document(id + "-input", pair.input())),
        task.instruction(),
        null,
        Set.of("imported"),
        SampleCase.Difficulty.HARD,
        checks,
        null,
        document(id + "-golden", pair.golden()),
        null,
        List.of());
  }

  /** Where the answer stands; every used cell where that is not said. */
  private static List<String> ranges(String answer, WorkbookSnapshot golden) {
    if (!answer.isBlank()) {
      return AnswerRanges.parse(answer, golden.sheets().getFirst().name()).stream()
          .map(SheetRange::toString)
          .toList();
    }
    List<String> used = new ArrayList<>();
    for (SheetSnapshot sheet : golden.sheets()) {
      sheet.usedArea().ifPresent(area -> used.add(new SheetRange(sheet.name(), area).toString()));
    }
    if (used.isEmpty()) {
      throw new IllegalArgumentException("the answer is empty");
    }
    return used;
  }

  private OfficeFile open(Path file) throws IOException {
    return engine.open(String.valueOf(file.getFileName()), Files.readAllBytes(file));
  }

  private static CaseDraft.Document document(String name, Path file) throws IOException {
    String text = String.valueOf(file.getFileName());
    String ending = text.substring(text.lastIndexOf('.'));
    return new CaseDraft.Document(name + ending, Files.readAllBytes(file));
  }
}
