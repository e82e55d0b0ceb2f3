package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Months;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.analysis.words.Synonyms;
import dev.deckhand.analysis.words.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds the columns an instruction names: by the whole header in any word order, by a word of it,
 * by a word that is nearly the same, or by a synonym, in this order.
 */
public final class HeaderSearch {
  private static final Set<String> NOISE = Set.of("the", "of", "in", "eur", "usd", "gbp", "a");
  private static final Comparator<Mention> BEST_FIRST =
      Comparator.comparingDouble(Mention::score)
          .thenComparingInt(m -> m.last() - m.first())
          .reversed();

  private final List<Token> tokens;
  private final Set<Integer> reserved;
  private final List<Mention> candidates = new ArrayList<>();

  private HeaderSearch(List<Token> tokens, Set<Integer> reserved) {
    this.tokens = tokens;
    this.reserved = reserved;
  }

  /**
   * The columns named, in reading order, none of them overlapping.
   *
   * @param reserved places of tokens that mean something else
   */
  public static List<Mention> in(
      List<Token> tokens, List<DataColumn> columns, Set<Integer> reserved) {
    HeaderSearch search = new HeaderSearch(tokens, reserved);
    columns.forEach(search::add);
    return search.chosen();
  }

  private void add(DataColumn column) {
    add(column, column.header());
    String bare = column.header().replaceAll("\\s*\\([^)]*\\)", "").strip();
    if (!bare.isEmpty() && !bare.equals(column.header())) {
      add(column, bare);
    }
  }

  private void add(DataColumn column, String header) {
    List<String> words =
        Compounds.split(Token.of(header)).stream()
            .map(Token::stem)
            .filter(w -> !NOISE.contains(w))
            .toList();
    if (words.isEmpty() || words.size() > 8) {
      return;
    }
    for (int i = 0; i + words.size() <= tokens.size(); i++) {
      whole(column, words, i);
    }
    for (int i = 0; i < tokens.size(); i++) {
      single(column, words, i);
    }
  }

  private void whole(DataColumn column, List<String> words, int at) {
    List<String> left = new ArrayList<>(words);
    boolean exact = true;
    for (int i = at; i < at + words.size(); i++) {
      String said = tokens.get(i).stem();
      if (words.size() == 1 && (reserved.contains(i) || denies(i))) {
        return;
      }
      boolean same = left.remove(said);
      exact &= same;
      if (!same && !removeClose(left, said)) {
        return;
      }
    }
    double score = (exact ? 1 : 0.9) + 0.2 * (words.size() - 1);
    add(at, at + words.size() - 1, column, score, exact);
  }

  /** "No office" denies; "no 3" and "No" are a header. */
  private boolean denies(int i) {
    boolean number = i + 1 < tokens.size() && tokens.get(i + 1).isNumber();
    return tokens.get(i).text().equals("no") && !number;
  }

  private static boolean removeClose(List<String> words, String said) {
    for (int i = 0; i < words.size(); i++) {
      if (Stem.isClose(words.get(i), said)) {
        words.remove(i);
        return true;
      }
    }
    return false;
  }

  private void single(DataColumn column, List<String> words, int at) {
    if (reserved.contains(at)) {
      return;
    }
    String said = tokens.get(at).stem();
    int month = words.size() == 1 ? Months.of(words.getFirst()) : 0;
    if (month > 0 && month == Months.said(tokens.get(at).text())) {
      add(at, at, column, 0.98, true);
      return;
    }
    double score = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean last = i == words.size() - 1;
      boolean numbered = i == 0 && said.equals(words.get(i)) && said.matches("\\p{L}+\\d+");
      if (words.size() > 1 && numbered) {
        score = Math.max(score, 0.85);
      }
      if (words.size() > 1 && said.length() > 2 && Stem.isClose(words.get(i), said)) {
        score = Math.max(score, last ? 0.7 : 0.6);
      }
      score = Math.max(score, Synonyms.likeness(said, words.get(i)) * (words.size() > 1 ? 0.9 : 1));
    }
    if (score > 0) {
      add(at, at, column, score, false);
    }
  }

  private void add(int first, int last, DataColumn column, double score, boolean exact) {
    String said =
        String.join(" ", tokens.subList(first, last + 1).stream().map(Token::text).toList());
    candidates.add(new Mention(first, last, said, column, score, List.of(), exact));
  }

  private List<Mention> chosen() {
    candidates.sort(BEST_FIRST);
    List<Mention> chosen = new ArrayList<>();
    for (Mention mention : candidates) {
      if (chosen.stream().noneMatch(mention::overlaps)) {
        chosen.add(withRivals(mention));
      }
    }
    chosen.sort(Comparator.comparingInt(Mention::first));
    return chosen;
  }

  private Mention withRivals(Mention mention) {
    List<DataColumn> rivals =
        candidates.stream()
            .filter(m -> m.first() == mention.first() && m.last() == mention.last())
            .filter(m -> m.score() == mention.score() && !m.column().equals(mention.column()))
            .map(Mention::column)
            .distinct()
            .toList();
    return new Mention(
        mention.first(),
        mention.last(),
        mention.said(),
        mention.column(),
        mention.score(),
        rivals,
        mention.exact());
  }
}
