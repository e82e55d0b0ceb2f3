package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.ask.Question.Condition;
import dev.deckhand.analysis.ask.Question.Kind;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.words.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a sentence as a question about one table. */
final class QuestionReader {
  private static final int MOST_VALUES = 12;

  private final Sentence sentence;
  private final DataTable table;
  private final RowSet rows;
  private final Named named;
  private final List<Mention> numbers;
  private final List<Mention> texts;
  private final Grouper grouper;
  private final Remarks remarks;
  private final Conditions conditions;
  private final @Nullable DataColumn denied;
  private final boolean countsKeys;
  private final boolean asksRows;
  private final MainFigure mainFigure;
  private final Shown shown;
  private final MeasureReader measures;

  private QuestionReader(String instruction, DataTable table, RowSet rows, Language language) {
    this.sentence = new Sentence(instruction);
    this.table = table;
    this.rows = rows;
    this.named = Named.in(sentence, table, rows);
    this.numbers = named.headers(c -> c.isNumber() && c.cells().rows() > 0);
    this.texts = named.headers(c -> c.isText() || c.kind() == DataColumn.Kind.EMPTY);
    this.grouper = new Grouper(sentence, table, texts, numbers);
    this.remarks = new Remarks(sentence, language, named);
    this.asksRows = RowNoun.understand(sentence, table, remarks);
    Negation negation = new Negation(sentence, table, rows, remarks);
    this.conditions = new Conditions(negation.applied(named.values()));
    this.denied = negation.blank(named.headers(c -> true)).orElse(null);
    this.countsKeys = !sentence.isSuperlative() && numbers.stream().anyMatch(this::isRowKey);
    this.mainFigure = MainFigure.of(sentence, table, remarks);
    this.shown = new Shown(sentence, table, named, texts, denied);
    this.measures =
        new MeasureReader(
            sentence, table, rows, named, numbers, texts, grouper, remarks, countsKeys);
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
    Measure measure = onlyLimits ? measures.counted(values) : measures.measure(values, grouping);
    Kind kind = kind(grouping, periods, values, bounds, top);
    int most = top == 0 && sentence.isSuperlative() && kind != Kind.FIGURE ? 1 : top;
    if (kind == Kind.FIGURE && conditions.compared().isPresent()) {
      grouping = new Grouping(conditions.compared().get(), Grouping.Unit.VALUE);
      kind = values.isEmpty() && measure != Measure.COUNT ? kind : Kind.GROUPS;
    }
    Doubts doubts = new Doubts(sentence, table, rows, texts, conditions, remarks);
    doubts.texts(kind, measure, values, grouping);
    values = mainFigure.wanted(kind, measure, values);
    if (kind == Kind.GROUPS && values.isEmpty() && measure != Measure.DISTINCT) {
      measure = Measure.COUNT;
    }
    remark(kind);
    doubts.computed(measure, values);
    Condition condition = new Condition(conditions.merged(), bounds);
    boolean share = share(kind, measure, values, condition);
    return reading(kind, measure, values, grouping, condition, periods, most, share);
  }

  private Reading reading(
      Kind kind,
      Measure measure,
      List<DataColumn> values,
      @Nullable Grouping grouping,
      Condition condition,
      PeriodReader periods,
      int most,
      boolean share) {
    if (remarks.inDoubt()) {
      return new Reading.Unclear(remarks.doubts(), score(periods));
    }
    DataColumn column = shown.column(kind, values, grouping);
    if (Shown.isEmpty(kind, measure, values, grouping, column)) {
      return new Reading.Unclear(shown.nothing(), score(periods) - 1);
    }
    return new Reading.Understood(
        new Question(
            kind,
            table,
            rows,
            measure,
            values,
            column,
            grouping,
            condition,
            periods.column(),
            periods.periods(),
            most,
            !sentence.has(Vocabulary.LOW) && !sentence.has(Vocabulary.FALL),
            share,
            remarks.assumptions()),
        score(periods));
  }

  private double score(PeriodReader periods) {
    return named.score() + periods.score() - 0.7 * sentence.unknown().size();
  }

  private boolean share(Kind kind, Measure measure, List<DataColumn> values, Condition condition) {
    boolean share = new ShareWish(sentence, remarks).asked(kind, measure, values, condition);
    if (share && conditions.compared().isPresent()) {
      remarks.doubt("I do not see which share is meant");
    }
    return share;
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
    List<DataColumn> main = ColumnSense.mainFigures(table.columns());
    DataColumn usual = numbers.isEmpty() && main.size() == 1 ? main.getFirst() : null;
    List<Bound> bounds =
        new LimitSearch(sentence).bounds(numbers, values.isEmpty() ? usual : values.getFirst());
    if (usual != null && !bounds.isEmpty()) {
      remarks.assume(
          remarks.say(
              "You named no figure; I took " + usual.header() + ".",
              "Sie nannten keine Kennzahl; ich nahm " + usual.header() + "."));
    }
    return bounds;
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
      boolean key = isRowKey(mention) && (countsKeys || numbers.size() > 1);
      if (!grouper.isGroup(mention) && !key) {
        values.add(mention.column());
      }
    }
    if (values.isEmpty() && sentence.isPriced()) {
      ColumnSense.price(table.columns()).ifPresent(values::add);
    }
    if (sentence.spans(numbers)) {
      remarks.doubt("I do not see which columns lie between those that are named");
    }
    if (values.size() > MOST_VALUES) {
      remarks.doubt("I compute %d columns at a time, not more".formatted(MOST_VALUES));
    }
    return values;
  }

  private boolean isRowKey(Mention mention) {
    return ColumnSense.identifies(table, rows, mention.column());
  }

  /** "Orders with units over 5": what is limited is not what is asked for, if anything else is. */
  private List<DataColumn> withoutLimited(List<DataColumn> values, List<Bound> bounds) {
    List<DataColumn> rest = new ArrayList<>(values);
    rest.removeIf(v -> bounds.stream().anyMatch(b -> b.column().equals(v)));
    boolean computes =
        sentence.has(Vocabulary.SUM)
            || sentence.has(Vocabulary.AVERAGE)
            || sentence.isSuperlative();
    return rest.isEmpty() && computes && !sentence.has(Vocabulary.COUNT) ? values : rest;
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

  private Kind kind(
      @Nullable Grouping grouping,
      PeriodReader periods,
      List<DataColumn> values,
      List<Bound> bounds,
      int top) {
    boolean blank = sentence.has(Vocabulary.BLANK) && !named.headers(c -> true).isEmpty();
    if (blank || denied != null) {
      return Kind.BLANKS;
    }
    if (periods.periods().size() == 2) {
      return Kind.GROWTH;
    }
    if (grouping != null && ranksSingleRows(grouping)) {
      return Kind.EXTREME_ROW;
    }
    if (grouping != null) {
      return Kind.GROUPS;
    }
    if (sentence.has(Vocabulary.COUNT) || sentence.has(Vocabulary.DISTINCT)) {
      return Kind.FIGURE;
    }
    if (asksForRows(values, !bounds.isEmpty() || periods.periods().size() == 1)) {
      return Kind.LOOKUP;
    }
    if (shown.onlyFigure() != null && !sentence.isSuperlative()) {
      return Kind.LOOKUP;
    }
    boolean several = top > 1 && (!values.isEmpty() || named.isLabelled() || mainFigure.spent());
    boolean row = grouper.asksForRow() || several;
    return sentence.isSuperlative() && row ? Kind.EXTREME_ROW : Kind.FIGURE;
  }

  /**
   * "Who has the highest salary" where a row is a person. Where some rows share a name, but not
   * most, nobody can tell whether they add up.
   */
  private boolean ranksSingleRows(Grouping grouping) {
    boolean ranks =
        !grouper.isMarked()
            && (grouper.isSuperlativeOfValue() || mainFigure.spent())
            && grouping.unit() == Grouping.Unit.VALUE
            && !sentence.has(Vocabulary.COUNTING)
            && !sentence.has(Vocabulary.SUM);
    if (!ranks || ColumnSense.repeats(table, rows, grouping.column())) {
      return false;
    }
    boolean single = ColumnSense.isUnique(table, rows, grouping.column());
    boolean adds = sentence.has(Vocabulary.MOST) && !mainFigure.spent();
    if (!single && !adds) {
      String header = grouping.column().header();
      remarks.doubt(
          "Several rows have the same %s: say \"total by %s\" or \"the row with the highest value\""
              .formatted(header, header));
    }
    return single;
  }

  /** Whether cells of the rows that meet a condition are wanted, and no figure. */
  private boolean asksForRows(List<DataColumn> values, boolean limited) {
    boolean words = !texts.isEmpty();
    boolean date = !named.headers(DataColumn::isDate).isEmpty();
    boolean listed = sentence.has(Vocabulary.LISTED);
    return values.isEmpty()
        && !sentence.computes()
        && ((!named.values().isEmpty() && (words || date || asksRows))
            || (limited && (words || listed)));
  }
}
