package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.clean.Codes;
import dev.deckhand.analysis.clean.GivenRules;
import dev.deckhand.analysis.clean.Keywords;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.CellAddress;
import dev.deckhand.plan.ProposedValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code excel.fill}: a value for each row, by keywords and patterns, in a new column. */
final class FillPlans {
  static final String NEXT =
      "Say it as \"classify Comment: bug, price, praise\" or \"extract the e-mail addresses from"
          + " Text\", or configure a chat model";
  private static final int SAMPLE = 20;
  private static final Set<String> NOISE =
      Set.of(
          "classify",
          "extract",
          "column",
          "spalte",
          "number",
          "date",
          "email",
          "mail",
          "category",
          "row",
          "text",
          "zahl",
          "datum",
          "bug",
          "price",
          "praise");
  private static final Pattern TRANSLATE =
      Pattern.compile("\\b(translat\\w*|ubersetz\\w*|traduc\\w*)\\b");
  private static final Pattern CLASSIFY =
      Pattern.compile(
          "\\b(classif\\w*|categori[sz]e|label|tag|klassifizier\\w*|kategorisier\\w*|ordne)\\b");
  private static final Pattern CATEGORIES =
      Pattern.compile(
          "(?iu)(?::|\\binto\\b|\\bas\\b|\\bin\\b(?! column|"
              + " spalte)|\\bals\\b)\\s*([^:]+?)\\s*[.!]?$");

  private final Desk desk;
  private final TableChoice choice;
  private final DataTable table;
  private final Steps steps;
  private final FillPlace place;

  private FillPlans(Desk desk, TableChoice choice) {
    this.desk = desk;
    this.choice = choice;
    this.table = choice.table();
    this.steps = new Steps(Language.of(desk.instruction()));
    this.place = FillPlace.of(choice.table(), desk.instruction());
  }

  static Draft of(Desk desk) {
    if (TRANSLATE.matcher(Stem.fold(desk.instruction())).find()) {
      return new Draft.Cannot(
          "The built-in model cannot translate: it is no language model",
          "Configure a chat model; then a sample is shown before the rest");
    }
    Optional<TableChoice> choice =
        TableChoice.of(desk.workbook(), desk.instruction(), desk.selectedRange(), NOISE);
    return choice.isEmpty()
        ? new Draft.Cannot("There is no table on a visible worksheet to fill", NEXT)
        : new FillPlans(desk, choice.get()).draft();
  }

  private Draft draft() {
    String text = Stem.fold(desk.instruction());
    Optional<Draft> blanks = BlankFills.of(choice, desk.instruction(), steps);
    if (blanks.isPresent()) {
      return blanks.get();
    }
    Optional<Codes> codes = Codes.of(desk.instruction());
    Optional<GivenRules> rules = GivenRules.of(desk.instruction());
    if (codes.isPresent()) {
      return coded(codes.get());
    }
    if (rules.isPresent()) {
      return ruled(rules.get());
    }
    DataColumn column = column().orElse(null);
    if (column == null) {
      return new Draft.Cannot("I do not see which column to read", NEXT);
    }
    if (CLASSIFY.matcher(text).find()) {
      List<String> categories = categories();
      return categories.size() < 2
          ? new Draft.Cannot("I do not see the categories; name at least two", NEXT)
          : classified(column, new Keywords(categories));
    }
    Optional<Extract> extract = Extract.of(text);
    return extract.isPresent()
        ? extracted(column, extract.get())
        : new Draft.Cannot("I can classify by keywords and extract patterns, not this", NEXT);
  }

  /** Names or codes of countries and languages, from the column that holds such. */
  private Draft coded(Codes codes) {
    Language language = steps.language();
    Optional<DataColumn> source =
        FillSource.of(
            choice, place, DataColumn::isText, (row, c) -> codes.of(text(row, c), language));
    return source.isEmpty()
        ? new Draft.Cannot("No column holds names or codes that I know for that", NEXT)
        : rows(
            source.get(),
            codes.header(language),
            row -> codes.of(text(row, source.get()), language));
  }

  /** What the instruction says that each number stands for. */
  private Draft ruled(GivenRules rules) {
    Optional<DataColumn> source =
        FillSource.of(
            choice,
            place,
            DataColumn::isNumber,
            (row, c) -> FillSource.number(table, row, c).flatMap(rules::of));
    return source.isEmpty()
        ? new Draft.Cannot("No single column holds the numbers that are given", NEXT)
        : rows(
            source.get(),
            steps.language().say("Category", "Kategorie"),
            row -> FillSource.number(table, row, source.get()).flatMap(rules::of));
  }

  /** A text for each row; rows without one stay empty and are said. */
  private Draft rows(DataColumn column, String usual, IntFunction<Optional<String>> value) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<@Nullable ProposedValue> values = new ArrayList<>();
    List<String> sample = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (int row : place.rows().toArray()) {
      Optional<String> found = value.apply(row);
      String text = text(row, column);
      values.add(found.map(Texts::literal).orElse(null));
      found.ifPresent(v -> counts.merge(v, 1, Integer::sum));
      found.ifPresent(v -> sample(sample, row, column, text, v));
      if (found.isEmpty() && !text.isEmpty()) {
        left.add("%s \"%s\"".formatted(new CellAddress(row, column.index()), text));
      }
    }
    if (!left.isEmpty()) {
      String list = Markdown.text(String.join(", ", left.stream().limit(8).toList()));
      steps.line("Left empty: " + list + ".", "Bleiben leer: " + list + ".");
    }
    return new FillWriting(table, place, steps).written(column, usual, values, counts, sample);
  }

  /** The column named, else the one with the longest texts. */
  private Optional<DataColumn> column() {
    Optional<DataColumn> named = choice.first(DataColumn.Kind.TEXT);
    return named.isPresent()
        ? named
        : table.columns().stream()
            .filter(DataColumn::isText)
            .max((a, b) -> Double.compare(length(a), length(b)));
  }

  private double length(DataColumn column) {
    return new TableGrid(table)
        .rows()
        .limit(200)
        .mapToObj(row -> text(row, column))
        .mapToInt(String::length)
        .average()
        .orElse(0);
  }

  private List<String> categories() {
    Matcher named = CATEGORIES.matcher(FillPlace.without(desk.instruction()));
    return named.find()
        ? Arrays.stream(named.group(1).split("\\s*[/,;|]\\s*|\\s+(?:and|or|und|oder|y)\\s+"))
            .map(c -> c.replaceAll("^(?:and|or|und|oder)\\s+|[\"'„“”]", "").strip())
            .filter(c -> !c.isEmpty() && c.length() <= 30)
            .distinct()
            .toList()
        : List.of();
  }

  private String text(int row, DataColumn column) {
    return table
        .sheet()
        .cell(row, column.index())
        .map(c -> NumberFormats.text(c.value(), c.numberFormat(), table.date1904()))
        .orElse("")
        .strip();
  }

  private Draft classified(DataColumn column, Keywords keywords) {
    String unclear = steps.language().say("unclear", "unklar");
    Map<String, Integer> counts = new LinkedHashMap<>();
    keywords.categories().forEach(category -> counts.put(category, 0));
    List<@Nullable ProposedValue> values = new ArrayList<>();
    List<String> sample = new ArrayList<>();
    for (int row : place.rows().toArray()) {
      String text = text(row, column);
      String category = text.isEmpty() ? "" : keywords.of(text).orElse(unclear);
      values.add(category.isEmpty() ? null : Texts.literal(category));
      if (!category.isEmpty()) {
        counts.merge(category, 1, Integer::sum);
        sample(sample, row, column, text, category);
      }
    }
    if (keywords.unknown().size() * 2 > keywords.categories().size()) {
      return new Draft.Cannot(
          "I know no words for " + String.join(", ", keywords.unknown()),
          "Configure a chat model, which reads for meaning");
    }
    if (!keywords.unknown().isEmpty()) {
      String names = Markdown.text(String.join(", ", keywords.unknown()));
      steps.line(
          "I know no words for " + names + "; only texts that say so are put there.",
          "Für " + names + " kenne ich keine Wörter; nur Texte, die es sagen, kommen dorthin.");
    }
    steps.line(
        "By keywords, not by meaning; what fits none or several equally is \"unclear\".",
        "Nach Stichwörtern, nicht nach Sinn; was zu keinem oder mehreren passt, ist \"unklar\".");
    String header = steps.language().say("Category", "Kategorie");
    return new FillWriting(table, place, steps).written(column, header, values, counts, sample);
  }

  private void sample(List<String> sample, int row, DataColumn column, String text, String result) {
    if (sample.size() < SAMPLE) {
      String cut = text.length() > 70 ? text.substring(0, 70) + " …" : text;
      sample.add(
          "%s %s → **%s**"
              .formatted(
                  Markdown.code(new CellAddress(row, column.index()).toString()),
                  Markdown.text(cut),
                  Markdown.text(result)));
    }
  }

  private Draft extracted(DataColumn column, Extract extract) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    List<@Nullable ProposedValue> values = new ArrayList<>();
    List<String> sample = new ArrayList<>();
    String none = steps.language().say("nothing found", "nichts gefunden");
    for (int row : place.rows().toArray()) {
      String text = text(row, column);
      Optional<ProposedValue> value = text.isEmpty() ? Optional.empty() : extract.from(text);
      values.add(value.orElse(null));
      if (!text.isEmpty()) {
        counts.merge(
            value.isPresent() ? steps.language().say("found", "gefunden") : none, 1, Integer::sum);
        value.ifPresent(v -> sample(sample, row, column, text, Extract.shown(v)));
      }
    }
    steps.line(
        "The first one in each cell; ambiguous dates are left out.",
        "Jeweils der erste Treffer einer Zelle; mehrdeutige Datumsangaben bleiben leer.");
    return new FillWriting(table, place, steps)
        .written(column, extract.header(steps.language()), values, counts, sample);
  }
}
