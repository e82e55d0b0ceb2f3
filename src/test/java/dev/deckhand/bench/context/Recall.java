package dev.deckhand.bench.context;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.deckhand.assist.DocumentText;
import dev.deckhand.assist.OpenDocument;
import dev.deckhand.evaluation.score.workbook.AnswerRanges;
import dev.deckhand.ooxml.OoxmlEngine;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether the cells an answer needs are in the prompt or one look-up away, over the
 * SpreadsheetBench tests of the corpus. Needed are the cells that stand where the answer goes, and
 * those the golden answer's formulas read.
 */
public final class Recall {
  private static final OoxmlEngine ENGINE = new OoxmlEngine();

  private final List<Integer> windows;
  private final List<Tally> tallies = new ArrayList<>();

  private Recall(List<Integer> windows) {
    this.windows = windows;
    windows.forEach(_ -> tallies.add(new Tally()));
  }

  /** Counts for one window. */
  private static final class Tally {
    private int cases;
    private int inPrompt;
    private int oneCall;
    private long cells;
    private long cellsInPrompt;
    private final List<String> missed = new ArrayList<>();
  }

  /** Prints one row for each window. */
  public static void run(Path corpus, PrintStream out) throws IOException {
    Path folder = corpus.resolve("spreadsheetbench");
    JsonNode cases = new ObjectMapper().readTree(folder.resolve("cases.json").toFile());
    Recall recall = new Recall(List.of(8_000, 32_000, 128_000));
    for (JsonNode test : cases) {
      recall.add(folder, test);
    }
    recall.print(out);
  }

  private void add(Path folder, JsonNode test) throws IOException {
    OpenDocument document = open(folder.resolve(test.path("init").asText()));
    OpenDocument golden = open(folder.resolve(test.path("golden").asText()));
    String first = document.workbook().sheets().getFirst().name();
    Set<String> needed =
        NeededCells.of(
            AnswerRanges.parse(test.path("answer_position").asText(), first),
            document.workbook(),
            golden.workbook());
    if (needed.isEmpty()) {
      return;
    }
    for (int i = 0; i < windows.size(); i++) {
      String text = DocumentText.of(document, test.path("instruction").asText(), windows.get(i));
      count(tallies.get(i), test.path("id").asText(), needed, ToldCells.of(text));
    }
  }

  private static void count(Tally tally, String id, Set<String> needed, ToldCells told) {
    long seen = needed.stream().filter(told::has).count();
    tally.cases++;
    tally.cells += needed.size();
    tally.cellsInPrompt += seen;
    if (seen == needed.size()) {
      tally.inPrompt++;
    }
    List<String> unseen = needed.stream().filter(cell -> !told.has(cell)).toList();
    if (told.reachesWithOneCall(unseen)) {
      tally.oneCall++;
    } else {
      tally.missed.add(id);
    }
  }

  private static OpenDocument open(Path file) throws IOException {
    return OpenDocument.of(
        ENGINE.open(file.getFileName().toString(), Files.readAllBytes(file)), ENGINE);
  }

  private void print(PrintStream out) {
    out.println(
        "| model's window | tests | all needed cells in the prompt | in the prompt or one readRange away | needed cells in the prompt |");
    out.println("|---|---|---|---|---|");
    for (int i = 0; i < windows.size(); i++) {
      Tally tally = tallies.get(i);
      out.printf(
          Locale.ROOT,
          "| %,d | %d | %d (%.0f %%) | %d (%.0f %%) | %,d of %,d |%n",
          windows.get(i),
          tally.cases,
          tally.inPrompt,
          100.0 * tally.inPrompt / tally.cases,
          tally.oneCall,
          100.0 * tally.oneCall / tally.cases,
          tally.cellsInPrompt,
          tally.cells);
    }
    out.println();
    out.println("More than one look-up: " + tallies.getLast().missed);
  }
}
