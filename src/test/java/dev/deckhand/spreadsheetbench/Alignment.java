package dev.deckhand.spreadsheetbench;

import java.util.ArrayList;
import java.util.List;

/** Aligns the lines of two worksheets: the longest common subsequence of what they hold. */
final class Alignment {
  private static final long MAX_WORK = 30_000_000;
  private static final int FILLED = 1000;

  private Alignment() {}

  /** A line that is in both. */
  record Match(int now, int golden) {}

  /** The lines both have, first to last; blank lines count little. */
  static List<Match> of(List<String> now, List<String> golden) {
    if ((long) now.size() * golden.size() > MAX_WORK) {
      return List.of();
    }
    int[][] best = new int[now.size() + 1][golden.size() + 1];
    for (int i = now.size() - 1; i >= 0; i--) {
      for (int j = golden.size() - 1; j >= 0; j--) {
        int skipped = Math.max(best[i + 1][j], best[i][j + 1]);
        int weight = weight(now.get(i), golden.get(j));
        best[i][j] = weight == 0 ? skipped : Math.max(skipped, best[i + 1][j + 1] + weight);
      }
    }
    return walk(now, golden, best);
  }

  private static List<Match> walk(List<String> now, List<String> golden, int[][] best) {
    List<Match> matches = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < now.size() && j < golden.size()) {
      int weight = weight(now.get(i), golden.get(j));
      if (weight > 0 && best[i][j] == best[i + 1][j + 1] + weight) {
        matches.add(new Match(i++, j++));
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return matches;
  }

  private static int weight(String a, String b) {
    if (!a.equals(b)) {
      return 0;
    }
    return a.isEmpty() ? 1 : FILLED;
  }
}
