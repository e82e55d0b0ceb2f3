package dev.deckhand.bench.context;

import dev.deckhand.assist.DocumentText;
import dev.deckhand.assist.OpenDocument;
import dev.deckhand.context.TokenBudget;
import dev.deckhand.ooxml.OoxmlEngine;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How much text a document becomes for models of several sizes, and how long that takes. */
public final class ContextBench {
  private static final List<Integer> WINDOWS = List.of(8_000, 32_000, 128_000);
  private static final int ROUNDS = 7;
  private static final OoxmlEngine ENGINE = new OoxmlEngine();

  private ContextBench() {}

  /** A document to measure with. */
  public record Sample(String name, String fileName, byte[] content, String instruction) {}

  /** Prints one row for each document and window; returns whether none was beyond its budget. */
  public static boolean sizes(List<Sample> samples, PrintStream out) {
    boolean within = true;
    out.println("| document | model's window | tokens of the message | budget | ms, first | ms |");
    out.println("|---|---|---|---|---|---|");
    for (Sample sample : samples) {
      OpenDocument document =
          OpenDocument.of(ENGINE.open(sample.fileName(), sample.content()), ENGINE);
      document.outline();
      if (sample.fileName().endsWith(".xlsx")) {
        document.workbook();
      }
      for (int window : WINDOWS) {
        within &= row(sample, document, window, out);
      }
    }
    return within;
  }

  private static boolean row(Sample sample, OpenDocument document, int window, PrintStream out) {
    double[] millis = new double[ROUNDS];
    String text = "";
    for (int i = 0; i < ROUNDS; i++) {
      long begin = System.nanoTime();
      text = DocumentText.of(document, sample.instruction(), window);
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    double first = millis[0];
    Arrays.sort(millis);
    int budget = Math.clamp(window / 2, 500, 60_000);
    int tokens = TokenBudget.estimate(text);
    out.printf(
        Locale.ROOT,
        "| %s | %,d | %,d | %,d | %.0f | %.0f |%n",
        sample.name(),
        window,
        tokens,
        budget,
        first,
        millis[ROUNDS / 2]);
    // The instruction and the marks around the data come on top of the document's budget.
    return tokens <= budget + 200;
  }
}
