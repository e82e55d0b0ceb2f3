package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.words.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds limits ("over 1000", "at least 5") and counts ("top 5") among a sentence's numbers. */
final class LimitSearch {
  private static final Map<String, Integer> NUMBER_WORDS =
      Map.ofEntries(
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("ten", 10),
          Map.entry("zwei", 2),
          Map.entry("drei", 3),
          Map.entry("vier", 4),
          Map.entry("funf", 5),
          Map.entry("zehn", 10));
  private static final Set<String> OVER = Set.of("over", "above", "exceeding", "uber", ">");
  private static final Set<String> UNDER = Set.of("under", "below", "unter", "<");

  private final Sentence sentence;

  LimitSearch(Sentence sentence) {
    this.sentence = sentence;
  }

  /** The limits; each applies to the numeric header named last before it, else to the fallback. */
  List<Bound> bounds(List<Mention> numbers, @Nullable DataColumn fallback) {
    List<Bound> bounds = new ArrayList<>();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      if (isBetween(i)) {
        DataColumn column = before(numbers, i, fallback);
        if (column != null) {
          bounds.add(new Bound(column, ">=", number(sentence.tokens().get(i + 1).text())));
          bounds.add(new Bound(column, "<=", number(sentence.tokens().get(i + 3).text())));
          sentence.understand(i, i + 3);
        }
      }
      Token token = sentence.tokens().get(i);
      String operator = token.isNumber() && !sentence.isUnderstood(i) ? operator(i) : "";
      operator = operator.isEmpty() && isEqual(numbers, i) ? "=" : operator;
      DataColumn column = operator.isEmpty() ? null : before(numbers, i, fallback);
      if (column != null) {
        double limit = number(token.text());
        boolean sign = sentence.stem(i + 1).equals("%");
        boolean percent = column.numberFormat().contains("%") && (sign || limit > 1);
        bounds.add(new Bound(column, operator, percent ? limit / 100 : limit));
        sentence.understand(i, percent && sign ? i + 1 : i);
      }
    }
    return bounds;
  }

  /** "Between 5 and 20", both ends included; years are a time. */
  private boolean isBetween(int i) {
    boolean word = sentence.stem(i).equals("between") || sentence.stem(i).equals("zwischen");
    return word
        && i + 3 < sentence.tokens().size()
        && isLimit(i + 1)
        && Set.of("and", "und").contains(sentence.stem(i + 2))
        && isLimit(i + 3);
  }

  private boolean isLimit(int i) {
    Token token = sentence.tokens().get(i);
    return token.isNumber() && !sentence.isUnderstood(i) && !token.text().matches("(19|20)\\d\\d");
  }

  /** A number right after a column, "units 0", "units = 0"; years are no such numbers. */
  private boolean isEqual(List<Mention> numbers, int i) {
    Token token = sentence.tokens().get(i);
    boolean said = Set.of("is", "equal", "ist", "gleich").contains(sentence.stem(i - 1));
    int end = said ? i - 2 : i - 1;
    return token.isNumber()
        && !sentence.isUnderstood(i)
        && !token.text().matches("(19|20)\\d\\d")
        && numbers.stream().anyMatch(m -> m.last() == end);
  }

  private static @Nullable DataColumn before(
      List<Mention> numbers, int place, @Nullable DataColumn fallback) {
    DataColumn column = fallback;
    for (Mention mention : numbers) {
      if (mention.last() < place || column == null) {
        column = mention.column();
      }
    }
    return column;
  }

  private String operator(int i) {
    String near = sentence.stem(i - 1);
    String far = sentence.stem(i - 2);
    if (OVER.contains(near)) {
      return ">";
    }
    if (UNDER.contains(near)) {
      return "<";
    }
    if (near.equals(">=") || near.equals("<=")) {
      return near;
    }
    if (near.equals("than") || near.equals("als")) {
      return Set.of("more", "greater", "mehr").contains(far)
          ? ">"
          : Set.of("les", "less", "fewer", "weniger").contains(far) ? "<" : "";
    }
    boolean least = (near.equals("least") && far.equals("at")) || near.startsWith("mindesten");
    boolean most = (near.equals("most") && far.equals("at")) || near.startsWith("hochsten");
    return least ? ">=" : most && far.equals("at") ? "<=" : "";
  }

  /** Reads {@code 1000}, {@code 1,000} and {@code 1.5}. */
  private static double number(String text) {
    String plain = text.matches("\\d{1,3}([,.]\\d{3})+") ? text.replaceAll("[,.]", "") : text;
    String point = plain.replace(',', '.');
    return Double.parseDouble(
        point.matches("\\d+(\\.\\d+)?") ? point : point.replaceAll("\\D", ""));
  }

  /** How many are asked for; 0 when no number says. */
  int top() {
    for (int i = 0; i < sentence.tokens().size(); i++) {
      int count = count(i);
      boolean counts =
          Vocabulary.HIGH.contains(sentence.stem(i - 1))
              || Vocabulary.LOW.contains(sentence.stem(i - 1))
              || Vocabulary.WHICH.contains(sentence.stem(i - 1))
              || Vocabulary.HIGH.contains(sentence.stem(i + 1))
              || Vocabulary.LOW.contains(sentence.stem(i + 1))
              || Set.of("first", "the", "die").contains(sentence.stem(i - 1));
      if (count > 0 && counts && operator(i).isEmpty() && !sentence.isUnderstood(i)) {
        sentence.understand(i, i);
        return count;
      }
    }
    return 0;
  }

  private int count(int i) {
    String text = sentence.tokens().get(i).text();
    return text.matches("\\d{1,3}")
        ? Integer.parseInt(text)
        : NUMBER_WORDS.getOrDefault(sentence.stem(i), 0);
  }
}
