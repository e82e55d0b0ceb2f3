package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the cell texts of a table that occur in an instruction. */
final class ValueSearch {
  private static final int LONGEST_PHRASE = 8;
  private static final int MAX_DISTINCT = 200_000;
  private static final int MAX_PARTIAL = 6;
  private static final int LONG_KEY = 4;
  private static final Pattern ENDING = Pattern.compile("(\\p{L}{4,})(?:e|en|er|es|em)");

  private final List<Token> tokens;
  private final Map<String, int[]> phrases = new HashMap<>();
  private final List<ValueMention> found = new ArrayList<>();

  private ValueSearch(List<Token> tokens, Set<Integer> common) {
    this.tokens = tokens;
    for (int first = 0; first < tokens.size(); first++) {
      StringBuilder phrase = new StringBuilder();
      int end = Math.min(tokens.size(), first + LONGEST_PHRASE);
      for (int last = first; last < end; last++) {
        phrase.append(last == first ? "" : " ").append(tokens.get(last).stem());
        if (last > first || !common.contains(first)) {
          phrases.putIfAbsent(phrase.toString(), new int[] {first, last});
        }
        if (last == first && !common.contains(first)) {
          inflected(tokens.get(first).stem(), first);
        }
      }
    }
  }

  /** "The open tasks", in German "der offenen Aufgaben", name the value "offen". */
  private void inflected(String stem, int place) {
    Matcher ending = ENDING.matcher(stem);
    if (ending.matches()) {
      phrases.putIfAbsent(ending.group(1), new int[] {place, place});
    }
  }

  /**
   * The values named, longest first, also those that overlap.
   *
   * @param common places of tokens that alone are no value
   */
  static List<ValueMention> in(
      List<Token> tokens, DataTable table, RowSet rows, Set<Integer> common) {
    ValueSearch search = new ValueSearch(tokens, common);
    for (DataColumn column : table.columns()) {
      if (column.isText()
          || (column.isNumber()
              && (isKey(column) || ColumnSense.identifies(table, rows, column)))) {
        search.column(table, rows, column, common);
      }
    }
    search.found.sort(
        Comparator.comparing(ValueMention::part)
            .thenComparing(m -> m.first() - m.last())
            .thenComparing(ValueMention::first));
    return search.found;
  }

  private static boolean isKey(DataColumn column) {
    return Token.of(column.header()).stream()
        .anyMatch(t -> Set.of("id", "no", "nr", "number", "nummer", "code").contains(t.stem()));
  }

  private void column(DataTable table, RowSet rows, DataColumn column, Set<Integer> common) {
    Map<Integer, Set<String>> whole = new HashMap<>();
    Map<Integer, Set<String>> parts = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (var row = rows.stream().iterator(); row.hasNext() && seen.size() < MAX_DISTINCT; ) {
      String text = text(table.sheet().value(row.nextInt(), column.index()));
      if (text.isEmpty() || text.length() > 200 || !seen.add(text)) {
        continue;
      }
      int[] place = phrases.get(Token.key(text));
      if (place != null) {
        whole.computeIfAbsent(place[0] << 8 | place[1], p -> new TreeSet<>()).add(text);
      } else {
        parts(text, common, parts);
      }
    }
    whole.forEach((place, values) -> add(place >> 8, place & 255, column, values, false));
    parts.forEach(
        (place, values) -> {
          if (values.size() <= MAX_PARTIAL) {
            add(place, place, column, values, true);
          }
        });
  }

  /** Capitalised words of the instruction that are one word of the value. */
  private void parts(String text, Set<Integer> common, Map<Integer, Set<String>> parts) {
    List<String> words = Token.of(text).stream().map(Token::stem).toList();
    if (words.size() > 6) {
      return;
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!common.contains(i) && token.stem().length() > 2 && words.contains(token.stem())) {
        parts.computeIfAbsent(i, p -> new TreeSet<>()).add(text);
      }
    }
  }

  /** Short numbers are keys only after what they number: "task 3", not "top 3" or "over 3". */
  private boolean isLimit(int place, DataColumn column) {
    String before = place > 0 ? tokens.get(place - 1).stem() : "";
    boolean loose =
        before.isEmpty() || Vocabulary.isFiller(before) || Vocabulary.isOperation(before);
    boolean ranks = ranks(place - 1) || ranks(place + 1);
    String text = tokens.get(place).text();
    return tokens.get(place).isNumber()
        && (ranks || (loose && column.isNumber() && text.length() < LONG_KEY));
  }

  private boolean ranks(int place) {
    String stem = place >= 0 && place < tokens.size() ? tokens.get(place).stem() : "";
    return Vocabulary.HIGH.contains(stem) || Vocabulary.LOW.contains(stem);
  }

  private void add(int first, int last, DataColumn column, Set<String> values, boolean part) {
    if (first == last && isLimit(first, column)) {
      return;
    }
    String said =
        String.join(" ", tokens.subList(first, last + 1).stream().map(Token::text).toList());
    found.add(new ValueMention(first, last, said, column, values, part));
  }

  /** The text a value is compared by. */
  static String text(CellValue value) {
    return switch (value) {
      case CellValue.Text text -> text.value();
      case CellValue.Bool bool -> bool.value() ? "TRUE" : "FALSE";
      case CellValue.Number number -> NumberFormats.text(number.value(), "General", false);
      case CellValue.Error error -> error.error().code();
      case CellValue.Empty empty -> "";
    };
  }
}
