package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.ask.Across.Span;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.Totals;
import dev.deckhand.analysis.words.Months;
import dev.deckhand.analysis.words.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a sentence as a question about a table that runs across; every word must be understood. */
final class AcrossReader {
  private static final Set<String> UNITS =
      Set.of("month", "quarter", "year", "monat", "monate", "quartal", "jahr", "jahre", "period");
  private static final Set<String> THINGS =
      Set.of("item", "row", "position", "posten", "category", "kategorie", "zeile");
  private static final Set<String> SPENT =
      Set.of("spend", "spent", "ausgegeben", "cost", "kosten", "kostet", "paid", "bezahlt");
  private static final Set<String> TO = Set.of("to", "bis", "through", "until");

  private final Across across;
  private final String instruction;
  private final Sentence sentence;
  private final Set<Integer> rows = new LinkedHashSet<>();
  private final Map<Integer, Integer> places = new HashMap<>();
  private final List<Span> spans = new ArrayList<>();
  private boolean perSpan;
  private boolean asksTime;
  private boolean asksThing;
  private boolean superlative;

  private AcrossReader(Across across, String instruction) {
    this.across = across;
    this.instruction = instruction;
    this.sentence = new Sentence(instruction);
  }

  static Optional<AcrossQuestion> read(Across across, String instruction) {
    return new AcrossReader(across, instruction).read();
  }

  private Optional<AcrossQuestion> read() {
    labels();
    times();
    words();
    boolean compares = sentence.has(Vocabulary.GROWTH);
    if (!sentence.unknown().isEmpty() || (rows.isEmpty() && spans.isEmpty() && !superlative)) {
      return Optional.empty();
    }
    boolean counts = sentence.says(Vocabulary.COUNTING) || sentence.says(Vocabulary.MEDIAN);
    boolean share = sentence.says(Vocabulary.SHARE);
    if (counts || (share && (rows.size() != 2 || superlative || compares))) {
      return Optional.empty();
    }
    AcrossQuestion.Wish wish = share ? AcrossQuestion.Wish.SHARE : wish(compares);
    List<Integer> named = new ArrayList<>(rows);
    named.sort(Comparator.comparingInt(row -> places.getOrDefault(row, 0)));
    return Optional.of(
        new AcrossQuestion(
            across,
            named,
            List.copyOf(spans),
            wish,
            asksTime,
            !sentence.has(Vocabulary.LOW) && !sentence.has(Vocabulary.FALL)));
  }

  private AcrossQuestion.Wish wish(boolean compares) {
    if (compares) {
      return AcrossQuestion.Wish.CHANGE;
    }
    if (superlative) {
      return asksThing && rows.isEmpty()
          ? AcrossQuestion.Wish.WHICH_ROW
          : AcrossQuestion.Wish.WHICH_SPAN;
    }
    if (sentence.has(Vocabulary.AVERAGE)) {
      return AcrossQuestion.Wish.AVERAGE;
    }
    return perSpan ? AcrossQuestion.Wish.LIST : AcrossQuestion.Wish.SUM;
  }

  /** The labels that are said, the longest first; a word of a label where only one has it. */
  private void labels() {
    List<Integer> byLength = new ArrayList<>(across.rows());
    byLength.sort((a, b) -> words(b).size() - words(a).size());
    for (int row : byLength) {
      List<String> label = words(row);
      for (int i = 0; !label.isEmpty() && i + label.size() <= sentence.tokens().size(); i++) {
        if (isSaid(label, i) && across.total().filter(t -> t == row).isEmpty()) {
          rows.add(row);
          places.put(row, i);
          sentence.understand(i, i + label.size() - 1);
        }
      }
    }
  }

  private boolean isSaid(List<String> label, int at) {
    for (int i = 0; i < label.size(); i++) {
      if (sentence.isUnderstood(at + i) || !sentence.stem(at + i).equals(label.get(i))) {
        return false;
      }
    }
    return true;
  }

  private List<String> words(int row) {
    return Token.of(across.label(row)).stream().map(Token::stem).toList();
  }

  private void times() {
    for (int i = 0; i < sentence.tokens().size(); i++) {
      List<Span> said = sentence.isUnderstood(i) ? List.of() : at(i);
      if (!said.isEmpty()) {
        boolean range =
            !spans.isEmpty()
                && (TO.contains(sentence.stem(i - 1)) || isDashed(i))
                && !sentence.has(Vocabulary.GROWTH);
        if (range) {
          between(spans.getLast(), said.getFirst());
        }
        said.stream().filter(s -> !spans.contains(s)).forEach(spans::add);
        sentence.understand(i, i);
      }
    }
  }

  /** "Jan–Jun": nothing but a dash between two words. */
  private boolean isDashed(int i) {
    Token before = sentence.tokens().get(i - 1);
    int end = before.start() + before.text().length();
    String gap = instruction.substring(end, sentence.tokens().get(i).start()).strip();
    return gap.equals("-") || gap.equals("–");
  }

  private void between(Span from, Span to) {
    int first = across.spans().indexOf(from);
    int last = across.spans().indexOf(to);
    for (int i = first + 1; i < last; i++) {
      spans.add(across.spans().get(i));
    }
  }

  /** The columns that a word names: a month, the months of a quarter, those of a year. */
  private List<Span> at(int i) {
    Token token = sentence.tokens().get(i);
    int month = Months.said(token.text());
    int quarter = token.stem().matches("q[1-4]") ? token.stem().charAt(1) - '0' : 0;
    int year = token.stem().matches("(19|20)\\d\\d") ? Integer.parseInt(token.stem()) : 0;
    int stated = i + 1 < sentence.tokens().size() ? year(sentence.stem(i + 1)) : 0;
    if (month == 0 && quarter == 0 && year == 0) {
      return List.of();
    }
    List<Span> found =
        across.spans().stream()
            .filter(s -> month == 0 || s.period().month() == month)
            .filter(s -> quarter == 0 || s.period().quarter() == quarter)
            .filter(s -> year == 0 || s.period().year() == year)
            .filter(s -> year > 0 || stated == 0 || s.period().year() == stated)
            .toList();
    if (year == 0 && stated > 0 && !found.isEmpty()) {
      sentence.understand(i + 1, i + 1);
    }
    return month > 0 && found.size() > 1 ? List.of() : found;
  }

  private static int year(String stem) {
    return stem.matches("(19|20)\\d\\d") ? Integer.parseInt(stem) : 0;
  }

  private void words() {
    List<String> header = Token.of(across.labels().header()).stream().map(Token::stem).toList();
    superlative = sentence.isSuperlative();
    for (int i = 0; i < sentence.tokens().size(); i++) {
      String stem = sentence.stem(i);
      boolean unit = UNITS.contains(stem);
      boolean thing = THINGS.contains(stem) || header.contains(stem);
      perSpan |= unit && !superlative && !sentence.has(Vocabulary.AVERAGE);
      asksTime |= unit && superlative;
      asksThing |= thing;
      if (unit || thing || SPENT.contains(stem)) {
        sentence.understand(i, i);
      }
    }
  }

  /** The column that holds the sum over all spans, if a header says so. */
  static Optional<DataColumn> sums(Across across) {
    return across.table().columns().stream()
        .filter(c -> c.isNumber() && Totals.isLabel(c.header()))
        .findFirst();
  }
}
