package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What some words say about the rows of a table that are meant, column by column.
 *
 * @param unknown words that say something else, which nobody may pass over
 */
public record RowCriteria(List<OneOf> values, List<Limit> limits, List<String> unknown) {
  public RowCriteria {
    values = List.copyOf(values);
    limits = List.copyOf(limits);
    unknown = List.copyOf(unknown);
  }

  /** A column has one of some texts. */
  public record OneOf(DataColumn column, Set<String> texts) {
    public OneOf {
      texts = Set.copyOf(texts);
    }
  }

  /**
   * A column has a number within a limit.
   *
   * @param operator {@code >}, {@code >=}, {@code <}, {@code <=} or {@code =}
   */
  public record Limit(DataColumn column, String operator, double number) {}

  /**
   * Reads an instruction.
   *
   * @param verbs stems that say what is to be done with the rows
   */
  public static RowCriteria of(String instruction, DataTable table, Set<String> verbs) {
    Sentence sentence = new Sentence(instruction);
    RowSet rows = RowSet.of(table);
    Named named = Named.in(sentence, table, rows);
    Remarks remarks = new Remarks(sentence, Language.ENGLISH, named);
    List<ValueMention> values =
        new Conditions(new Negation(sentence, table, rows, remarks).applied(named.values()))
            .merged();
    List<OneOf> texts =
        values.stream().map(v -> new OneOf(v.column(), new TreeSet<>(v.values()))).toList();
    List<Mention> numbers = named.headers(DataColumn::isNumber);
    List<Limit> limits = new ArrayList<>();
    for (Bound bound : new LimitSearch(sentence).bounds(numbers, null)) {
      limits.add(new Limit(bound.column(), bound.operator(), bound.limit()));
    }
    List<String> unknown =
        sentence.unknown().stream().filter(word -> !verbs.contains(stem(word))).toList();
    List<String> all = new ArrayList<>(unknown);
    named.doubtful().forEach(v -> all.add(v.said()));
    values.stream().filter(ValueMention::part).forEach(v -> all.add(v.said()));
    return new RowCriteria(texts, limits, all);
  }

  private static String stem(String word) {
    return Stem.of(word);
  }

  public boolean isEmpty() {
    return values.isEmpty() && limits.isEmpty();
  }

  /** Zero-based rows of the table that meet them all, hidden ones and totals left out. */
  public List<Integer> rows(DataTable table) {
    List<Integer> found = new ArrayList<>();
    RowSet.of(table).stream().filter(row -> admits(table, row)).forEach(found::add);
    return found;
  }

  private boolean admits(DataTable table, int row) {
    boolean texts =
        values.stream()
            .allMatch(
                v ->
                    v.texts()
                        .contains(ValueSearch.text(table.sheet().value(row, v.column().index()))));
    return texts
        && limits.stream()
            .allMatch(
                l ->
                    table.sheet().value(row, l.column().index())
                            instanceof CellValue.Number(double n)
                        && new Bound(l.column(), l.operator(), l.number()).admits(n));
  }
}
