package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.PeriodHeader;
import dev.deckhand.analysis.words.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The tokens of an instruction and which of them are understood. */
final class Sentence {
  private static final Map<String, String> PRICED =
      Map.of(
          "cheapest", "lowest",
          "gunstigste", "lowest",
          "gunstigsten", "lowest",
          "billigste", "lowest",
          "billigsten", "lowest",
          "expensive", "highest",
          "teuerste", "highest",
          "teuersten", "highest");

  private final List<Token> tokens;
  private final boolean priced;
  private final Set<Integer> understood = new TreeSet<>();

  Sentence(String instruction) {
    List<Token> words = Compounds.split(Token.of(instruction));
    this.priced = words.stream().anyMatch(t -> PRICED.containsKey(t.stem()));
    this.tokens = counting(words.stream().map(Sentence::plain).toList());
  }

  private static Token plain(Token token) {
    return new Token(token.text(), PRICED.getOrDefault(token.stem(), token.stem()), token.start());
  }

  /** Whether the lowest or the highest price is asked for by an adjective. */
  boolean isPriced() {
    return priced;
  }

  /** "Number of" asks for a count, unless a noun before it makes it a name ("order number of"). */
  private static List<Token> counting(List<Token> tokens) {
    List<Token> read = new ArrayList<>(tokens);
    for (int i = 0; i + 1 < tokens.size(); i++) {
      String before = i == 0 ? "the" : tokens.get(i - 1).stem();
      boolean free = Vocabulary.isFiller(before) || Vocabulary.isOperation(before);
      if (free && tokens.get(i).stem().equals("number") && tokens.get(i + 1).stem().equals("of")) {
        read.set(i, new Token(tokens.get(i).text(), "count", tokens.get(i).start()));
      }
    }
    return List.copyOf(read);
  }

  List<Token> tokens() {
    return tokens;
  }

  String stem(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).stem() : "";
  }

  boolean has(Set<String> words) {
    return tokens.stream().anyMatch(t -> words.contains(t.stem()));
  }

  /** Whether one of the words is said and is no part of a header or a value. */
  boolean says(Set<String> words) {
    return IntStream.range(0, tokens.size())
        .anyMatch(i -> words.contains(stem(i)) && !understood.contains(i));
  }

  boolean isSuperlative() {
    return has(Vocabulary.HIGH) || has(Vocabulary.LOW);
  }

  /** Whether a word asks for a sum, a mean or the like. */
  boolean computes() {
    return has(Vocabulary.SUM) || has(Vocabulary.AVERAGE) || has(Vocabulary.MEDIAN);
  }

  /** Whether two of some headers are named as ends, "Jan to Jun", and stand for what is between. */
  boolean spans(List<Mention> headers) {
    return headers.stream()
            .filter(m -> PeriodHeader.of(m.column().header()).isPresent())
            .filter(m -> Set.of("to", "bis", "through").contains(stem(m.first() - 1)))
            .anyMatch(m -> headers.stream().anyMatch(o -> o.last() == m.first() - 2))
        && !has(Vocabulary.GROWTH);
  }

  /** Whether one of the words stands among the three tokens before a place, nothing else named. */
  boolean leadsTo(Set<String> words, int place) {
    return leadsTo(words, place, Set.of());
  }

  private boolean leadsTo(Set<String> words, int place, Set<String> barrier) {
    for (int i = place - 1; i >= 0 && i >= place - 3; i--) {
      if (words.contains(stem(i))) {
        return true;
      }
      if (barrier.contains(stem(i))) {
        return false;
      }
      if (understood.contains(i) && !tokens.get(i).isNumber()) {
        return false;
      }
    }
    return false;
  }

  /** Whether a place is what is counted: a count word leads to it, no "by" stands between. */
  boolean isCounted(int place) {
    return leadsTo(Vocabulary.COUNTING, place, Vocabulary.BY_ONLY);
  }

  /** Whether a place is what rows are gathered by: no count word stands between. */
  boolean isGroupedBy(int place) {
    return leadsTo(Vocabulary.BY_ONLY, place, Vocabulary.COUNTING);
  }

  void understand(int first, int last) {
    for (int i = first; i <= last; i++) {
      understood.add(i);
    }
  }

  boolean isUnderstood(int i) {
    return understood.contains(i);
  }

  /** The places of words that say what to compute. */
  Set<Integer> operations() {
    Set<Integer> places = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (Vocabulary.isOperation(stem(i)) && !Set.of("who", "wer").contains(stem(i))) {
        places.add(i);
      }
    }
    return places;
  }

  /** The places of words that alone are neither header nor value. */
  Set<Integer> common() {
    Set<Integer> places = operations();
    for (int i = 0; i < tokens.size(); i++) {
      boolean name = i > 0 && Character.isUpperCase(tokens.get(i).text().charAt(0));
      if (Vocabulary.isFiller(stem(i)) && !name) {
        places.add(i);
      }
    }
    return places;
  }

  /** The words nobody understood. */
  List<String> unknown() {
    Set<Integer> common = common();
    return IntStream.range(0, tokens.size())
        .filter(i -> !understood.contains(i) && !common.contains(i))
        .filter(i -> !Vocabulary.isFiller(stem(i)))
        .filter(i -> !Set.of("who", "wer", "wann", "when").contains(stem(i)))
        .mapToObj(i -> tokens.get(i).text())
        .distinct()
        .toList();
  }
}
