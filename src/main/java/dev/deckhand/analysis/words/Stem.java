package dev.deckhand.analysis.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds case, accents and the plural of English; compares words that are nearly the same. */
public final class Stem {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private Stem() {}

  /** Lower case without accents. */
  public static String fold(String word) {
    String plain = Normalizer.normalize(word.replace("ß", "ss"), Normalizer.Form.NFD);
    return ACCENTS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** The folded word without an English plural. */
  public static String of(String word) {
    String folded = fold(word);
    if (folded.length() > 4 && folded.endsWith("ies")) {
      return folded.substring(0, folded.length() - 3) + "y";
    }
    boolean plural =
        folded.length() > 3
            && folded.endsWith("s")
            && !folded.endsWith("ss")
            && !folded.endsWith("us")
            && !folded.endsWith("is");
    return plural ? folded.substring(0, folded.length() - 1) : folded;
  }

  /** Whether two stems are the same word but for an ending or a typing error. */
  public static boolean isClose(String a, String b) {
    if (a.equals(b)) {
      return true;
    }
    int shorter = Math.min(a.length(), b.length());
    if (shorter < 4 || Character.isDigit(a.charAt(0)) || Character.isDigit(b.charAt(0))) {
      return false;
    }
    boolean ending = (a.startsWith(b) || b.startsWith(a)) && Math.abs(a.length() - b.length()) <= 2;
    int allowed = shorter >= 8 ? 2 : 1;
    return ending || (shorter >= 5 && a.charAt(0) == b.charAt(0) && distance(a, b) <= allowed);
  }

  /** Edits between two words, a swap of neighbours counting as one. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least =
        Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
