package dev.deckhand.analysis.column;

import dev.deckhand.analysis.ask.HeaderSearch;
import dev.deckhand.analysis.ask.Mention;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.SheetRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A column of another table, found by the key that both tables have. */
final class Lookups {
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(look(ed)? ?up|[vx]lookup|sverweis|xverweis|nachschlagen|index ?match)\\b"
              + "|\\b(from|aus) (the |der |dem |tabelle |blatt )*\\w+( sheet| table| tab)?\\b");

  private static final Set<String> FILLERS =
      Arrays.stream(
              ("the a an of from in by with for its each per and to add insert create put get fetch"
                      + " look looked up lookup vlookup xlookup sverweis xverweis using via column new"
                      + " sheet table tab name id every fuge erganze hole eine einen neue neuen spalte"
                      + " hinzu mit aus der die das den dem des zu per aus tabelle blatt je jede jeden"
                      + " name value wert into please bitte")
                  .split(" "))
          .map(Stem::of)
          .collect(Collectors.toSet());

  private final DataTable table;
  private final String phrase;

  private Lookups(DataTable table, String phrase) {
    this.table = table;
    this.phrase = phrase;
  }

  /** A match of keys: every value of the other column is there once. */
  private record Link(DataTable other, DataColumn here, DataColumn there, int missing) {}

  /** Whether an instruction says that something is to be looked up. */
  static boolean isAsked(String instruction) {
    return SAID.matcher(Stem.fold(instruction)).find();
  }

  /** The best reading for a table; empty where no other table has what is asked for. */
  static Optional<Meaning> read(DataTable table, List<DataTable> all, String phrase) {
    return new Lookups(table, phrase).read(all);
  }

  private Optional<Meaning> read(List<DataTable> all) {
    Meaning best = null;
    boolean tied = false;
    for (DataTable other : all) {
      Link link = other.equals(table) ? null : link(other).orElse(null);
      Optional<Meaning> meaning = link == null ? Optional.empty() : meaning(link);
      if (meaning.isPresent()) {
        double lead = best == null ? 1 : meaning.get().score() - best.score();
        tied = best != null && Math.abs(lead) < 0.05;
        best = lead > 0 ? meaning.get() : best;
      }
    }
    return tied ? Optional.empty() : Optional.ofNullable(best);
  }

  private Optional<Meaning> meaning(Link link) {
    Mention wanted = wanted(link);
    if (wanted == null || !saysNothingElse(link, wanted)) {
      return Optional.empty();
    }
    RowNames names = new RowNames(table, "");
    String formula =
        "INDEX(%s,MATCH(%s,%s,0))"
            .formatted(
                fixed(link.other(), wanted.column()),
                names.cell(link.here()),
                fixed(link.other(), link.there()));
    List<String> notes = new ArrayList<>();
    notes.add("Looked up in %s by %s.".formatted(link.other().label(), link.there().header()));
    if (link.missing() > 0) {
      formula = "IFERROR(" + formula + ",\"\")";
      notes.add(
          "%d rows have a %s that %s does not list; they stay empty."
              .formatted(link.missing(), link.here().header(), link.other().label()));
    }
    if (!wanted.exact()) {
      notes.add("I read \"%s\" as %s.".formatted(wanted.said(), wanted.column().header()));
    }
    double score = wanted.score() + (namesTable(link.other()) ? 1 : 0) + 0.2;
    return Optional.of(
        new Meaning(
            formula,
            header(link, wanted),
            wanted.column().numberFormat(),
            List.of(link.here()),
            score,
            notes));
  }

  private String header(Link link, Mention wanted) {
    String header = wanted.column().header();
    boolean taken = table.columns().stream().anyMatch(c -> c.header().equalsIgnoreCase(header));
    boolean vague = header.equalsIgnoreCase("name");
    return taken || vague ? link.other().label() + " " + header : header;
  }

  /** The column of the other table that is named best, keys left out. */
  private @Nullable Mention wanted(Link link) {
    List<DataColumn> columns =
        link.other().columns().stream().filter(c -> !c.equals(link.there())).toList();
    return HeaderSearch.in(Token.of(phrase), columns, Set.of()).stream()
        .filter(m -> m.rivals().isEmpty())
        .max(Comparator.comparingDouble(Mention::score))
        .orElse(null);
  }

  /** Words beside the column, the tables and their key would ask for more than looking it up. */
  private boolean saysNothingElse(Link link, Mention wanted) {
    Set<String> known = new HashSet<>(FILLERS);
    Stream.of(
            link.other().label(),
            link.other().sheet().name(),
            table.label(),
            table.sheet().name(),
            link.here().header())
        .flatMap(name -> Token.of(name).stream())
        .forEach(t -> known.add(t.stem()));
    List<Token> tokens = Token.of(phrase);
    boolean words =
        IntStream.range(0, tokens.size())
            .filter(i -> i < wanted.first() || i > wanted.last())
            .allMatch(i -> known.contains(tokens.get(i).stem()));
    return words && !phrase.matches(".*[-+*/=%<>].*");
  }

  private boolean namesTable(DataTable other) {
    Set<String> words = new HashSet<>();
    Stream.of(other.label(), other.sheet().name())
        .flatMap(name -> Token.of(name).stream())
        .forEach(t -> words.add(t.stem()));
    return Token.of(phrase).stream().anyMatch(t -> words.contains(t.stem()));
  }

  private Optional<Link> link(DataTable other) {
    for (DataColumn here : table.columns()) {
      for (DataColumn there : other.columns()) {
        boolean same = Token.key(here.header()).equals(Token.key(there.header()));
        Optional<Link> link = same ? link(other, here, there) : Optional.empty();
        if (link.isPresent()) {
          return link;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Link> link(DataTable other, DataColumn here, DataColumn there) {
    List<String> keys = values(other, there);
    Set<String> different = new HashSet<>(keys);
    List<String> wanted = values(table, here);
    long missing = wanted.stream().filter(v -> !different.contains(v)).count();
    boolean unique = different.size() == keys.size() && !keys.isEmpty();
    return unique && missing * 2 < wanted.size()
        ? Optional.of(new Link(other, here, there, (int) missing))
        : Optional.empty();
  }

  private static List<String> values(DataTable table, DataColumn column) {
    return IntStream.rangeClosed(column.cells().firstRow(), column.cells().lastRow())
        .mapToObj(row -> table.sheet().value(row, column.index()))
        .filter(v -> !v.isEmpty())
        .map(Lookups::key)
        .toList();
  }

  private static String key(CellValue value) {
    return value instanceof CellValue.Text(String text)
        ? "t" + text.toLowerCase(Locale.ROOT)
        : value.toString();
  }

  private static String fixed(DataTable table, DataColumn column) {
    CellArea cells = column.cells();
    String plain = new SheetRange(table.sheet().name(), cells).toString();
    int split = plain.lastIndexOf('!') + 1;
    return plain.substring(0, split)
        + plain.substring(split).replaceAll("([A-Z]+)(\\d+)", "\\$$1\\$$2");
  }
}
