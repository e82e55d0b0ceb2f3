package dev.deckhand.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Headers and footers: first and last lines that stand on most pages but for their numbers. */
final class RunningLines {
  private static final int FEWEST_PAGES = 3;

  private RunningLines() {}

  /** The lines without them. */
  static List<PdfLine> without(List<PdfLine> lines) {
    Map<String, Integer> pagesOf = new HashMap<>();
    Set<Integer> pages = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      pages.add(lines.get(i).page());
      if (edge(lines, i)) {
        pagesOf.merge(shape(lines.get(i)), 1, Integer::sum);
      }
    }
    List<PdfLine> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int on = edge(lines, i) ? pagesOf.getOrDefault(shape(lines.get(i)), 0) : 0;
      if (on < FEWEST_PAGES || on * 2 < pages.size()) {
        kept.add(lines.get(i));
      }
    }
    return kept;
  }

  private static boolean edge(List<PdfLine> lines, int at) {
    int page = lines.get(at).page();
    return at == 0
        || at == lines.size() - 1
        || lines.get(at - 1).page() != page
        || lines.get(at + 1).page() != page;
  }

  private static String shape(PdfLine line) {
    return line.text().replaceAll("\\d+", "#");
  }
}
