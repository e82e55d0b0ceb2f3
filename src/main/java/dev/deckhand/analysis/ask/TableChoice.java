package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.TableFinder;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The table an instruction means, and the columns it names.
 *
 * @param mentions the columns in the order they are named
 * @param score how well the table fits
 */
public record TableChoice(DataTable table, List<Mention> mentions, double score) {
  private static final Pattern LETTERS =
      Pattern.compile("(?iu)\\b(?:column|spalte|columna)\\s+([a-z]{1,2})\\b");

  public TableChoice {
    mentions = List.copyOf(mentions);
  }

  /**
   * The table that is selected, else whose worksheet, name or columns the instruction names, else
   * the one with the most rows.
   *
   * @param noise stems that name no column, whatever the headers are
   */
  public static Optional<TableChoice> of(
      WorkbookSnapshot workbook,
      String instruction,
      @Nullable SheetRange selection,
      Set<String> noise) {
    TableChoice best = null;
    for (DataTable table : TableFinder.in(workbook)) {
      TableChoice next = choice(table, instruction, selection, noise);
      boolean better =
          best == null
              || next.score > best.score + 0.05
              || (next.score > best.score - 0.05
                  && next.table.data().rows() > best.table.data().rows());
      best = better ? next : best;
    }
    return Optional.ofNullable(best);
  }

  private static TableChoice choice(
      DataTable table, String instruction, @Nullable SheetRange selection, Set<String> noise) {
    List<Token> tokens = Token.of(instruction);
    Set<Integer> reserved = new HashSet<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (noise.contains(tokens.get(i).stem())) {
        reserved.add(i);
      }
    }
    List<Mention> mentions = new ArrayList<>(HeaderSearch.in(tokens, table.columns(), reserved));
    mentions.removeIf(m -> !m.exact() && m.said().equalsIgnoreCase(table.sheet().name()));
    double score = mentions.stream().mapToDouble(Mention::score).sum();
    mentions.addAll(letters(table, instruction));
    String lower = instruction.toLowerCase(Locale.ROOT);
    boolean named =
        lower.contains(table.sheet().name().toLowerCase(Locale.ROOT))
            || (table.name() != null && lower.contains(table.name().toLowerCase(Locale.ROOT)));
    boolean selected =
        selection != null && selection.sheet().equalsIgnoreCase(table.sheet().name());
    boolean inside = selected && selection != null && selection.area().intersects(table.area());
    return new TableChoice(
        table, mentions, score + (named ? 2 : 0) + (selected ? 1 : 0) + (inside ? 3 : 0));
  }

  /** Columns named by their letters, as in "column C". */
  private static List<Mention> letters(DataTable table, String instruction) {
    List<Mention> found = new ArrayList<>();
    Matcher letters = LETTERS.matcher(instruction);
    while (letters.find()) {
      table
          .column(CellAddress.columnIndex(letters.group(1)))
          .ifPresent(c -> found.add(new Mention(0, 0, letters.group(1), c, 1, List.of(), true)));
    }
    return found;
  }

  /** The columns named, each once. */
  public List<DataColumn> named() {
    return mentions.stream().map(Mention::column).distinct().toList();
  }

  /** The columns named right after one of these words, or after another such column and "and". */
  public List<DataColumn> after(String instruction, Set<String> words) {
    List<Token> tokens = Token.of(instruction);
    List<DataColumn> found = new ArrayList<>();
    int end = -9;
    for (Mention mention : mentions) {
      boolean led = false;
      for (int i = Math.max(0, mention.first() - 2); i < mention.first(); i++) {
        led |= words.contains(tokens.get(i).stem());
      }
      boolean listed = mention.first() > end && mention.first() - end <= 2;
      boolean byLetters = mention.said().length() <= 2 && mention.last() == 0;
      if (led || listed || byLetters) {
        found.add(mention.column());
        end = mention.last();
      }
    }
    return found.stream().distinct().toList();
  }

  /** The first column named of a kind. */
  public Optional<DataColumn> first(DataColumn.Kind kind) {
    return named().stream().filter(c -> c.kind() == kind).findFirst();
  }
}
