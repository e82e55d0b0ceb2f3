package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.ask.Question.Condition;
import dev.deckhand.analysis.ask.Question.Kind;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.words.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a sentence as a question about one table. */
final class QuestionReader {
  private final Sentence sentence;
  private final Language language;
  private final DataTable table;
  private final RowSet rows;
  private final Named named;
  private final List<Mention> numbers;
  private final List<Mention> texts;
  private final Grouper grouper;
  private final Remarks remarks;

  private QuestionReader(String instruction, DataTable table, RowSet rows, Language language) {
    this.sentence = new Sentence(instruction);
    this.language = language;
    this.table = table;
    this.rows = rows;
    this.named = Named.in(sentence, table, rows);
    this.numbers = named.headers(c -> c.isNumber() && c.cells().rows() > 0);
    this.texts = named.headers(c -> c.isText() || c.kind() == DataColumn.Kind.EMPTY);
    this.grouper = new Grouper(sentence, table, texts, numbers);
    this.remarks = new Remarks(sentence, language, named);
  }

  static Reading read(String instruction, DataTable table, RowSet rows, Language language) {
    return new QuestionReader(instruction, table, rows, language).reading();
  }

  private Reading reading() {
    int top = new LimitSearch(sentence).top();
    Grouping grouping = grouping(top);
    PeriodReader periods = periods();
    List<DataColumn> values = values();
    List<Bound> bounds = bounds(values);
    values = withoutLimited(values, bounds);
    boolean onlyLimits = values.isEmpty() && !bounds.isEmpty();
    Measure measure = onlyLimits ? counted(values) : measure(values, grouping);
    Kind kind = kind(grouping, periods, values);
    values = wanted(kind, measure, values);
    remark(kind);
    Condition condition = new Condition(named.values(), bounds);
    boolean share = new ShareWish(sentence, remarks).asked(kind, measure, values, condition);
    double score = named.score() + periods.score() - 0.7 * sentence.unknown().size();
    if (remarks.inDoubt()) {
      return new Reading.Unclear(remarks.doubts(), score);
    }
    DataColumn shown = shown(kind, values, grouping);
    if (isEmpty(kind, measure, values, grouping, shown)) {
      return new Reading.Unclear(nothing(), score - 1);
    }
    return new Reading.Understood(
        new Question(
            kind,
            table,
            rows,
            measure,
            values,
            shown,
            grouping,
            condition,
            periods.column(),
            periods.periods(),
            top == 0 && isSuperlative() && kind != Kind.FIGURE ? 1 : top,
            !sentence.has(Vocabulary.LOW) && !sentence.has(Vocabulary.FALL),
            share,
            remarks.assumptions()),
        score);
  }

  private @Nullable Grouping grouping(int top) {
    Grouping grouping = grouper.grouping(top);
    List<String> others = grouping == null ? List.of() : grouper.others(grouping);
    if (!others.isEmpty()) {
      remarks.doubt(
          "I gather rows by one thing at a time, not also by " + String.join(", ", others));
    }
    return grouping;
  }

  private List<Bound> bounds(List<DataColumn> values) {
    DataColumn first = values.isEmpty() ? null : values.getFirst();
    return new LimitSearch(sentence).bounds(numbers, first);
  }

  private PeriodReader periods() {
    PeriodReader periods =
        new PeriodReader(sentence, table, rows, named.headers(DataColumn::isDate));
    periods.doubts().forEach(remarks::doubt);
    return periods;
  }

  private List<DataColumn> values() {
    List<DataColumn> values = new ArrayList<>();
    for (Mention mention : numbers) {
      if (!grouper.isGroup(mention)) {
        values.add(mention.column());
      }
    }
    return values.size() > 4 ? values.subList(0, 4) : values;
  }

  /** "Orders with units over 5": what is limited is not what is asked for, if anything else is. */
  private List<DataColumn> withoutLimited(List<DataColumn> values, List<Bound> bounds) {
    List<DataColumn> rest = new ArrayList<>(values);
    rest.removeIf(v -> bounds.stream().anyMatch(b -> b.column().equals(v)));
    boolean computes =
        sentence.has(Vocabulary.SUM) || sentence.has(Vocabulary.AVERAGE) || isSuperlative();
    return rest.isEmpty() && computes && !sentence.has(Vocabulary.COUNT) ? values : rest;
  }

  private Measure measure(List<DataColumn> values, @Nullable Grouping grouping) {
    if (sentence.has(Vocabulary.DISTINCT)) {
      return Measure.DISTINCT;
    }
    if (sentence.has(Vocabulary.AVERAGE)) {
      if (sentence.has(Vocabulary.COUNT) && values.isEmpty()) {
        remarks.doubt("I do not average counts");
      }
      return Measure.AVERAGE;
    }
    if (sentence.has(Vocabulary.MEDIAN)) {
      return Measure.MEDIAN;
    }
    if (sentence.has(Vocabulary.COUNT)) {
      return counted(values);
    }
    if (ranksRows(grouping, values)) {
      return Measure.COUNT;
    }
    if (isSuperlative() && (grouping == null || grouper.isMarked())) {
      boolean ranked = grouping != null && !grouper.isSuperlativeOfValue();
      return ranked
          ? ColumnSense.natural(values)
          : sentence.has(Vocabulary.LOW) ? Measure.LEAST : Measure.GREATEST;
    }
    return sentence.has(Vocabulary.SUM) && !values.isEmpty()
        ? Measure.SUM
        : ColumnSense.natural(values);
  }

  /** "How many units" adds up, "how many customers" counts different ones, else rows count. */
  private Measure counted(List<DataColumn> values) {
    if (!values.isEmpty() && !ColumnSense.isKey(values.getFirst())) {
      boolean counted =
          numbers.stream()
              .filter(m -> m.column().equals(values.getFirst()))
              .anyMatch(m -> sentence.isCounted(m.first()));
      boolean clear = counted && !ColumnSense.isRatio(values.getFirst());
      if (!clear && !sentence.has(Vocabulary.BLANK)) {
        remarks.doubt("It is not clear what to count with " + values.getFirst().header());
      }
      return Measure.SUM;
    }
    boolean things =
        texts.stream()
            .filter(m -> sentence.isCounted(m.first()))
            .anyMatch(m -> ColumnSense.repeats(table, rows, m.column()));
    return things ? Measure.DISTINCT : Measure.COUNT;
  }

  /** "Who has the most tasks": rows are counted, no figure is meant. */
  private boolean ranksRows(@Nullable Grouping grouping, List<DataColumn> values) {
    boolean things =
        texts.stream()
            .filter(m -> grouping != null && !m.column().equals(grouping.column()))
            .anyMatch(m -> sentence.leadsTo(Vocabulary.HIGH, m.first()));
    return grouping != null
        && values.isEmpty()
        && isSuperlative()
        && (named.isLabelled() || things);
  }

  private void remark(Kind kind) {
    if (kind != Kind.GROWTH && sentence.has(Vocabulary.GREW) && !namesGrowth()) {
      remarks.doubt("Growth needs two periods, as in \"from 2024 to 2025\"");
    }
    remarks.readHeadersAndValues();
  }

  /** Whether a header of the question is itself about growth. */
  private boolean namesGrowth() {
    return named.headers(c -> true).stream()
        .map(m -> new Sentence(m.column().header()))
        .anyMatch(header -> header.has(Vocabulary.GREW));
  }

  private boolean isSuperlative() {
    return sentence.has(Vocabulary.HIGH) || sentence.has(Vocabulary.LOW);
  }

  private Kind kind(@Nullable Grouping grouping, PeriodReader periods, List<DataColumn> values) {
    if (sentence.has(Vocabulary.BLANK) && !named.headers(c -> true).isEmpty()) {
      return Kind.BLANKS;
    }
    if (periods.periods().size() == 2) {
      return Kind.GROWTH;
    }
    if (grouping != null) {
      return Kind.GROUPS;
    }
    if (sentence.has(Vocabulary.COUNT) || sentence.has(Vocabulary.DISTINCT)) {
      return Kind.FIGURE;
    }
    boolean asksForWords = values.isEmpty() && !texts.isEmpty();
    boolean asksForDate = values.isEmpty() && !named.headers(DataColumn::isDate).isEmpty();
    if (!named.values().isEmpty() && (asksForWords || asksForDate)) {
      return Kind.LOOKUP;
    }
    if (onlyFigure() != null && !isSuperlative()) {
      return Kind.LOOKUP;
    }
    return isSuperlative() && grouper.asksForRow() ? Kind.EXTREME_ROW : Kind.FIGURE;
  }

  /** "What is the tax rate": the one numeric column, where only a value of a row is named. */
  private @Nullable DataColumn onlyFigure() {
    List<DataColumn> figures = table.columns().stream().filter(DataColumn::isNumber).toList();
    boolean named = !this.named.values().isEmpty() && this.named.headers(c -> true).isEmpty();
    return named && figures.size() == 1 ? figures.getFirst() : null;
  }

  /** The columns to compute; the table's main figure where only the order was asked for. */
  private List<DataColumn> wanted(Kind kind, Measure measure, List<DataColumn> values) {
    boolean counts = measure == Measure.COUNT || measure == Measure.DISTINCT;
    boolean needs = kind == Kind.GROWTH || kind == Kind.EXTREME_ROW || kind == Kind.GROUPS;
    if (!values.isEmpty() || counts || !needs) {
      return values;
    }
    List<DataColumn> main = ColumnSense.mainFigures(table.columns());
    if (main.size() == 1) {
      remarks.assume(
          language.say(
              "You named no figure; I took " + main.getFirst().header() + ".",
              "Sie nannten keine Kennzahl; ich nahm " + main.getFirst().header() + "."));
    } else if (main.size() > 1 && kind != Kind.GROUPS) {
      remarks.doubt("Which figure is meant: " + Remarks.headers(main) + "?");
    } else if (main.size() > 1 && isSuperlative()) {
      remarks.doubt("Which figure decides: " + Remarks.headers(main) + "?");
      return List.of();
    }
    return main.size() == 1 ? main : List.of();
  }

  private @Nullable DataColumn shown(
      Kind kind, List<DataColumn> values, @Nullable Grouping grouping) {
    List<Mention> any = named.headers(c -> true);
    return switch (kind) {
      case LOOKUP, BLANKS -> any.isEmpty() ? onlyFigure() : any.getFirst().column();
      case FIGURE, GROUPS ->
          texts.stream()
              .filter(m -> grouping == null || !m.column().equals(grouping.column()))
              .min(Comparator.comparing(m -> !sentence.isCounted(m.first())))
              .map(Mention::column)
              .orElse(null);
      case GROWTH, EXTREME_ROW -> values.isEmpty() ? null : values.getFirst();
    };
  }

  private static boolean isEmpty(
      Kind kind,
      Measure measure,
      List<DataColumn> values,
      @Nullable Grouping grouping,
      @Nullable DataColumn shown) {
    boolean counts = measure == Measure.COUNT || measure == Measure.DISTINCT;
    return switch (kind) {
      case FIGURE -> values.isEmpty() && !counts;
      case GROUPS -> grouping == null;
      case GROWTH, EXTREME_ROW -> values.isEmpty();
      case LOOKUP, BLANKS -> shown == null;
    };
  }

  private String nothing() {
    if (sentence.has(Vocabulary.SUM) && !texts.isEmpty()) {
      return "%s holds text, not numbers; it has to be cleaned before it can be added up"
          .formatted(texts.getFirst().column().header());
    }
    return "I found nothing to compute: the headers of %s are %s"
        .formatted(table.label(), Remarks.headers(table.columns()));
  }
}
