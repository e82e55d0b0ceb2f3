package dev.deckhand.analysis.column;

import dev.deckhand.analysis.ask.Compounds;
import dev.deckhand.analysis.ask.HeaderSearch;
import dev.deckhand.analysis.ask.Mention;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The columns of one table that a phrase names, and their cells in the first data row. */
final class RowNames {
  private final DataTable table;
  private final List<Token> tokens;
  private final List<Mention> mentions;

  RowNames(DataTable table, String phrase) {
    this.table = table;
    this.tokens = Compounds.split(Token.of(phrase));
    this.mentions = HeaderSearch.in(tokens, table.columns(), Set.of());
  }

  DataTable table() {
    return table;
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Mention> mentions() {
    return mentions;
  }

  List<DataColumn> numbers() {
    return columns(DataColumn.Kind.NUMBER);
  }

  List<DataColumn> dates() {
    return columns(DataColumn.Kind.DATE);
  }

  List<DataColumn> texts() {
    return columns(DataColumn.Kind.TEXT);
  }

  private List<DataColumn> columns(DataColumn.Kind kind) {
    return mentions.stream().map(Mention::column).filter(c -> c.kind() == kind).distinct().toList();
  }

  double score() {
    return mentions.stream().mapToDouble(Mention::score).sum();
  }

  /** The column that a single word stands for, also by synonym. */
  Optional<DataColumn> meant(String word) {
    return HeaderSearch.in(Token.of(word), table.columns(), Set.of()).stream()
        .map(Mention::column)
        .filter(DataColumn::isNumber)
        .findFirst();
  }

  /** A relative reference to a column in the first data row. */
  String cell(DataColumn column) {
    return new CellAddress(table.data().firstRow(), column.index()).toString();
  }

  /** Whether a column has an empty cell or a zero, by which nothing can be divided. */
  boolean hasZeros(DataColumn column) {
    return IntStream.rangeClosed(table.data().firstRow(), table.data().lastRow())
        .mapToObj(row -> table.sheet().value(row, column.index()))
        .anyMatch(v -> v.isEmpty() || (v instanceof CellValue.Number n && n.value() == 0));
  }

  /** Whether a cell of a column is empty in a row that is not. */
  boolean hasBlanks(DataColumn column) {
    return RowSet.of(table).stream()
        .anyMatch(row -> table.sheet().value(row, column.index()).isEmpty());
  }

  /** The words that were not exactly a header, as sentences. */
  List<String> assumptions() {
    List<String> said = new ArrayList<>();
    for (Mention mention : mentions) {
      if (!mention.exact()) {
        said.add("I read \"" + mention.said() + "\" as " + mention.column().header() + ".");
      }
    }
    return said;
  }
}
