package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.ask.ColumnSense;
import dev.deckhand.analysis.ask.TableChoice;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.analysis.words.Stem;
import dev.deckhand.analysis.words.Token;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import dev.deckhand.plan.Comparison;
import dev.deckhand.plan.ConditionalRule;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.RuleOperation.AddConditionalFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conditional formats from words, on the column they name and nothing else. */
final class ColourRules {
  private static final Pattern DEVIATION =
      Pattern.compile(
          "\\b(abweichung\\w*|deviation\\w*|differen\\w+|variances?|unterschied\\w*)\\b");
  private static final Pattern ROWS =
      Pattern.compile("(?iu)\\b(?:rows?|zeilen?|filas?)\\b(?!\\s*\\d)");
  private static final Pattern RELATIVE = Pattern.compile("%|\\bpercent\\b|\\bprozent\\b");
  private static final Pattern VALUE =
      Pattern.compile(
          "(?iu)(?:\\bis|\\bist|\\bequals|=|\\bcontains|\\bcontaining|\\benthält)\\s+[\"'„“]?([^\"'“”,.;]+?)"
              + "[\"'“”]?(?=\\s+(?:in\\s+)?(?:red|green|yellow|orange|blue|gr[ae]y|rot|grün|gelb|blau|grau)\\b|[,.;]|$)");

  private final TableChoice choice;
  private final DataTable table;
  private final String instruction;
  private final Steps steps;

  ColourRules(TableChoice choice, String instruction, Steps steps) {
    this.choice = choice;
    this.table = choice.table();
    this.instruction = instruction;
    this.steps = steps;
  }

  /**
   * Adds the rule; gives why it cannot.
   *
   * @param area the block of cells that is meant; {@code null} for a column that is named
   */
  Optional<String> add(@Nullable SheetRange area) {
    boolean deviates = DEVIATION.matcher(Stem.fold(instruction)).find();
    if (deviates
        && RELATIVE.matcher(instruction).find()
        && Condition.over(instruction).isPresent()) {
      return deviation(Condition.over(instruction).get());
    }
    if (area != null) {
      return block(area);
    }
    List<DataColumn> named = choice.named();
    DataColumn column =
        named.stream()
            .filter(DataColumn::isNumber)
            .findFirst()
            .orElse(named.isEmpty() ? usual() : named.getFirst());
    if (column == null) {
      return Optional.of(
          "I do not see which column of %s to colour; it has %s"
              .formatted(
                  table.label(),
                  String.join(", ", table.columns().stream().map(DataColumn::header).toList())));
    }
    Optional<ConditionalRule> rule =
        Condition.of(instruction, column.numberFormat().contains("%"))
            .or(() -> column.isText() ? value() : Optional.empty());
    if (rule.isEmpty()) {
      return Optional.of("I do not understand when to colour " + column.header());
    }
    if (ROWS.matcher(instruction).find()) {
      return rows(column, rule.get());
    }
    add(column, rule.get());
    return Optional.empty();
  }

  /** The one figure of a table that its worksheet is called by, "the 10 largest sales". */
  private @Nullable DataColumn usual() {
    List<DataColumn> main = ColumnSense.mainFigures(table.columns());
    String sheet = Stem.fold(table.sheet().name());
    boolean said =
        Token.of(instruction).stream()
            .anyMatch(t -> sheet.contains(t.stem()) && t.stem().length() > 3);
    return main.size() == 1 && said ? main.getFirst() : null;
  }

  /** Whole rows are coloured by a formula that looks at one column of them. */
  private Optional<String> rows(DataColumn column, ConditionalRule rule) {
    String cell = first(column);
    Optional<String> formula = RowRule.formula(rule, cell);
    if (formula.isEmpty()) {
      return Optional.of("I colour whole rows only by a value of " + column.header());
    }
    String range = new SheetRange(table.sheet().name(), table.data()).toString();
    add(
        steps.language().say("rows", "Zeilen"),
        range,
        new ConditionalRule.Expression(formula.get()));
    steps.quote(table, column);
    return Optional.empty();
  }

  private Optional<String> block(SheetRange area) {
    boolean percent =
        table
            .column(area.area().firstColumn())
            .filter(column -> column.numberFormat().contains("%"))
            .isPresent();
    Optional<ConditionalRule> rule = Condition.of(instruction, percent).or(this::value);
    if (rule.isEmpty()) {
      return Optional.of("I do not understand when to colour " + area);
    }
    add(area.toString(), area.toString(), rule.get());
    return Optional.empty();
  }

  private Optional<ConditionalRule> value() {
    Matcher value = VALUE.matcher(instruction);
    return value.find()
        ? Optional.of(new ConditionalRule.Text(null, value.group(1).strip()))
        : Optional.empty();
  }

  private void add(DataColumn column, ConditionalRule rule) {
    add(column.header(), table.range(column).toString(), rule);
    steps.quote(table, column);
  }

  private void add(String what, String range, ConditionalRule rule) {
    boolean formats =
        !(rule instanceof ConditionalRule.ColorScale || rule instanceof ConditionalRule.DataBar);
    Colour colour = Colour.of(instruction);
    steps.add(id -> new AddConditionalFormat(id, range, rule, formats ? colour.format() : null));
    said(what, rule, range, colour);
  }

  private void said(String what, ConditionalRule rule, String range, Colour colour) {
    String name = formatted(colour);
    steps.line(
        "Colours %s in %s %s when %s; the rule follows when values change, no cell is touched."
            .formatted(Markdown.text(what), Markdown.code(range), name, words(rule, false)),
        "Färbt %s in %s %s, wenn %s; die Regel folgt, wenn Werte sich ändern, keine Zelle ändert sich."
            .formatted(Markdown.text(what), Markdown.code(range), name, words(rule, true)));
  }

  private String formatted(Colour colour) {
    List<String> german = List.of("rot", "grün", "gelb", "orange", "blau", "grau");
    return steps
        .language()
        .say(colour.name().toLowerCase(Locale.ROOT), german.get(colour.ordinal()));
  }

  private static String words(ConditionalRule rule, boolean german) {
    return switch (rule) {
      case ConditionalRule.CellIs is ->
          (german ? "der Wert " : "the value is ")
              + Markdown.text(sign(is.operator()))
              + " "
              + value(is.value())
              + (is.value2() == null ? "" : " … " + value(is.value2()));
      case ConditionalRule.Expression expression -> Markdown.code(expression.formula());
      case ConditionalRule.Text text ->
          (german ? "der Text enthält: " : "the text contains: ") + Markdown.text(text.text());
      case ConditionalRule.Top top ->
          (Boolean.TRUE.equals(top.bottom()) ? "lowest " : "highest ")
              + top.count()
              + (Boolean.TRUE.equals(top.percent()) ? " %" : "");
      case ConditionalRule.Average average ->
          Boolean.TRUE.equals(average.below()) ? "below average" : "above average";
      case ConditionalRule.Duplicate duplicate -> german ? "er mehrfach vorkommt" : "it repeats";
      case ConditionalRule.Unique unique -> german ? "er einmal vorkommt" : "it occurs once";
      case ConditionalRule.ColorScale scale -> german ? "nach Größe" : "by size";
      case ConditionalRule.DataBar bar -> german ? "nach Größe" : "by size";
      case ConditionalRule.IconSet icons -> german ? "nach Größe" : "by size";
    };
  }

  private static String sign(Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> "=";
      case NOT_EQUAL -> "≠";
      case GREATER_THAN -> ">";
      case GREATER_THAN_OR_EQUAL -> "≥";
      case LESS_THAN -> "<";
      case LESS_THAN_OR_EQUAL -> "≤";
      case BETWEEN, NOT_BETWEEN, CONTAINS, NOT_CONTAINS, BEGINS_WITH, ENDS_WITH ->
          comparison.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }

  private static String value(ProposedValue value) {
    return value instanceof ProposedValue.Number(double number)
        ? new java.math.BigDecimal(number)
            .round(new java.math.MathContext(12))
            .stripTrailingZeros()
            .toPlainString()
        : value.toString();
  }

  /** A column that holds relative deviations already, else the second of two columns. */
  private Optional<String> deviation(double limit) {
    List<DataColumn> numbers = choice.named().stream().filter(DataColumn::isNumber).toList();
    Optional<DataColumn> relative =
        (numbers.isEmpty() ? table.columns() : numbers)
            .stream()
                .filter(c -> c.isNumber() && c.numberFormat().contains("%"))
                .filter(c -> numbers.size() == 1 || DEVIATION.matcher(Stem.fold(c.header())).find())
                .findFirst();
    if (relative.isPresent()) {
      DataColumn column = relative.get();
      add(
          column,
          new ConditionalRule.Expression(
              "=AND(ISNUMBER(%1$s),ABS(%1$s)>%2$s)".formatted(first(column), plain(limit))));
      return Optional.empty();
    }
    if (numbers.size() != 2) {
      return Optional.of("A deviation needs two columns with numbers; name both");
    }
    DataColumn base = numbers.getFirst();
    DataColumn compared = numbers.getLast();
    String formula =
        "=AND(ISNUMBER(%1$s),ISNUMBER(%2$s),ABS(%2$s-%1$s)>%3$s*ABS(%1$s))"
            .formatted(first(base), first(compared), plain(limit));
    add(compared, new ConditionalRule.Expression(formula));
    String a = Markdown.text(base.header());
    String b = Markdown.text(compared.header());
    steps.line(
        "The deviation is %s against %s: (%s − %s) / %s, up or down.".formatted(b, a, b, a, a),
        "Die Abweichung ist %s gegen %s: (%s − %s) / %s, nach oben wie nach unten."
            .formatted(b, a, b, a, a));
    steps.quote(table, base);
    return Optional.empty();
  }

  private static String plain(double limit) {
    return new java.math.BigDecimal(limit)
        .round(new java.math.MathContext(12))
        .stripTrailingZeros()
        .toPlainString();
  }

  /** The first data cell of a column, its column fixed. */
  private static String first(DataColumn column) {
    return "$" + CellAddress.columnName(column.index()) + (column.cells().firstRow() + 1);
  }
}
