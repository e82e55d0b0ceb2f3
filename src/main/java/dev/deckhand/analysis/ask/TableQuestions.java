package dev.deckhand.analysis.ask;

import dev.deckhand.analysis.Finding;
import dev.deckhand.analysis.FormulaValue;
import dev.deckhand.analysis.table.DataColumn;
import dev.deckhand.analysis.table.DataTable;
import dev.deckhand.analysis.table.RowSet;
import dev.deckhand.analysis.table.TableFinder;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.SheetVisibility;
import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions about the tables of a workbook. Work is bounded: each table is read once or
 * twice, formulas are evaluated within limits, and more than {@link #MAX_CELLS} cells are refused.
 */
public final class TableQuestions {
  /** Cells of the visible worksheets' used areas together. */
  static final long MAX_CELLS = 30_000_000;

  private static final String NEXT =
      "Ask for a total, count, average, top list or look-up by the names of your headers, or"
          + " configure a chat model";

  private final WorkbookSnapshot workbook;
  private final BooleanSupplier stop;

  /**
   * Questions about a workbook.
   *
   * @param stop tells that nobody waits for the answer any more
   */
  public TableQuestions(WorkbookSnapshot workbook, BooleanSupplier stop) {
    this.workbook = workbook;
    this.stop = stop;
  }

  /**
   * The answer.
   *
   * @param selection the selected range, or {@code null}
   */
  public Finding answer(String instruction, @Nullable SheetRange selection) {
    Language language = Language.of(instruction);
    Optional<Finding> across = across(instruction, selection, language, true);
    if (across.isPresent()) {
      return across.get();
    }
    Read read = read(instruction, selection);
    Finding finding = read.unable() == null ? answer(read.reading(), language) : read.unable();
    return finding instanceof Finding.Unable
        ? across(instruction, selection, language, false).orElse(finding)
        : finding;
  }

  /**
   * The answer of the one table that runs across and of which all words are understood.
   *
   * @param several whether only questions about several columns at once are meant
   */
  private Optional<Finding> across(
      String instruction, @Nullable SheetRange selection, Language language, boolean several) {
    if (cells() > MAX_CELLS) {
      return Optional.empty();
    }
    List<DataTable> tables = TableFinder.in(workbook);
    boolean chosen = tables.stream().anyMatch(t -> isSelected(t, selection));
    return AcrossQuestions.only(
        tables.stream().filter(t -> !chosen || isSelected(t, selection)).toList(),
        instruction,
        several,
        new FormulaValue(workbook),
        language);
  }

  /** The figures of each group where an instruction asks for one figure of each; else empty. */
  public Optional<GroupedFigures> grouped(String instruction, int most) {
    if (!(read(instruction, null).reading() instanceof Reading.Understood understood)) {
      return Optional.empty();
    }
    Question question = understood.question();
    Grouping grouping = question.grouping();
    List<DataColumn> columns = Aggregation.columns(question);
    if (question.kind() != Question.Kind.GROUPS || grouping == null || columns.size() != 1) {
      return Optional.empty();
    }
    List<Group> groups = Aggregation.of(question, RowFilter.of(question)).groups();
    if (groups.size() < 2 || groups.size() > most) {
      return Optional.empty();
    }
    DataColumn column = columns.getFirst();
    Language language = Language.of(instruction);
    Writing writing = new Writing(question, new FormulaValue(workbook), language);
    return Optional.of(
        new GroupedFigures(
            column.header(),
            grouping.column().header(),
            writing.scope(),
            question.measure().name(language),
            groups.stream().map(Group::label).toList(),
            groups.stream().map(Group::figure).toList(),
            column.numberFormat(),
            question.table().range(column).toString(),
            question.table().range(grouping.column()).toString()));
  }

  /**
   * What became of reading a question.
   *
   * @param unable why there is no reading, or {@code null}
   */
  private record Read(@Nullable Reading reading, Finding.@Nullable Unable unable) {
    static Read not(String message, String nextStep) {
      return new Read(null, new Finding.Unable(message, nextStep));
    }
  }

  private Read read(String instruction, @Nullable SheetRange selection) {
    if (cells() > MAX_CELLS) {
      return Read.not(
          "The workbook has more cells than the built-in model reads (" + MAX_CELLS + ")",
          "Ask about a smaller workbook, or configure a chat model");
    }
    List<DataTable> tables = TableFinder.in(workbook);
    if (tables.isEmpty()) {
      return Read.not(
          "There is no table on a visible worksheet: I look for rows below a row of headers", NEXT);
    }
    Language language = Language.of(instruction);
    Reading best = null;
    List<Reading> all = new ArrayList<>();
    for (DataTable table : tables) {
      Reading reading = QuestionReader.read(instruction, table, RowSet.of(table), language);
      Reading raised = raised(reading, isSelected(table, selection) ? 1.5 : 0);
      all.add(raised);
      best = better(best, raised);
      if (stop.getAsBoolean()) {
        return Read.not("Cancelled", "Ask again");
      }
    }
    List<String> equals = equals(best, all);
    return equals.size() > 1
        ? Read.not(
            "Several tables answer this, with different results: " + String.join(", ", equals),
            "Name the sheet, or select a cell of the table")
        : new Read(best, null);
  }

  /** Tables of about the same size that the sentence fits as well: none is better. */
  private static List<String> equals(@Nullable Reading best, List<Reading> all) {
    if (best == null) {
      return List.of();
    }
    return all.stream()
        .filter(Reading.Understood.class::isInstance)
        .filter(r -> Math.abs(r.score() - best.score()) < 0.05)
        .filter(r -> rows(r) * 4 >= rows(best))
        .map(r -> ((Reading.Understood) r).question())
        .collect(Collectors.toMap(TableQuestions::outcome, q -> q, (a, b) -> a, LinkedHashMap::new))
        .values()
        .stream()
        .map(q -> q.table().sheet().name() + "!" + q.table().area())
        .toList();
  }

  /** What a question comes to, as far as two of them are compared by it. */
  private static String outcome(Question question) {
    Group all = Aggregation.of(question, RowFilter.of(question)).all();
    StringBuilder outcome = new StringBuilder();
    if (question.kind() != Question.Kind.FIGURE) {
      outcome.append(question.table().sheet().name()).append(question.table().area());
    }
    for (int i = 0; i < Aggregation.columns(question).size(); i++) {
      outcome.append(' ').append(Plain.number(all.tally(i).figure()));
    }
    return outcome.append(' ').append(all.tallied() ? "" : all.rows()).toString();
  }

  private long cells() {
    return workbook.sheets().stream()
        .map(SheetSnapshot::usedArea)
        .flatMap(Optional::stream)
        .mapToLong(area -> area.cells())
        .sum();
  }

  private static boolean isSelected(DataTable table, @Nullable SheetRange selection) {
    return selection != null
        && selection.sheet().equalsIgnoreCase(table.sheet().name())
        && selection.area().intersects(table.area());
  }

  private static Reading raised(Reading reading, double bonus) {
    return switch (reading) {
      case Reading.Understood u -> new Reading.Understood(u.question(), u.score() + bonus);
      case Reading.Unclear u -> new Reading.Unclear(u.message(), u.score() + bonus);
    };
  }

  private static Reading better(@Nullable Reading best, Reading next) {
    if (best == null) {
      return next;
    }
    if (best instanceof Reading.Understood != next instanceof Reading.Understood) {
      Reading clear = best instanceof Reading.Understood ? best : next;
      Reading unclear = clear == best ? next : best;
      return unclear.score() > clear.score() + 0.75 ? unclear : clear;
    }
    double lead = next.score() - best.score();
    if (Math.abs(lead) > 0.05) {
      return lead > 0 ? next : best;
    }
    return rows(next) > rows(best) ? next : best;
  }

  private static int rows(Reading reading) {
    return reading instanceof Reading.Understood u ? u.question().rows().size() : 0;
  }

  private Finding answer(@Nullable Reading reading, Language language) {
    if (!(reading instanceof Reading.Understood understood)) {
      String why = reading instanceof Reading.Unclear unclear ? unclear.message() : "";
      return new Finding.Unable(why, NEXT);
    }
    Question question = understood.question();
    Writing writing = new Writing(question, new FormulaValue(workbook), language);
    Draft draft = new Draft();
    Aggregation aggregation = Aggregation.of(question, RowFilter.of(question));
    if (aggregation.isFull()) {
      return new Finding.Unable(
          "There are more than " + Aggregation.MAX_GROUPS + " groups", "Narrow the question");
    }
    write(draft, writing, aggregation);
    SetElsewhere.tell(draft, question, language);
    new Notes(question, language, hiddenSheets()).add(draft, aggregation.all());
    return draft.finding();
  }

  private static void write(Draft draft, Writing writing, Aggregation aggregation) {
    Question question = writing.question();
    DataColumn shown = question.shown();
    switch (question.kind()) {
      case FIGURE -> new FigureAnswer(writing).write(draft, aggregation.all());
      case GROUPS -> new GroupAnswer(writing).write(draft, aggregation);
      case GROWTH -> new GrowthAnswer(writing).write(draft);
      case LOOKUP -> {
        if (shown != null) {
          new RowAnswer(writing).lookUp(draft, shown);
        }
      }
      case BLANKS -> {
        if (shown != null) {
          new RowAnswer(writing).blanks(draft, shown);
        }
      }
      case EXTREME_ROW -> new RowAnswer(writing).extreme(draft, question.values().getFirst());
    }
  }

  private List<String> hiddenSheets() {
    return workbook.sheets().stream()
        .filter(sheet -> sheet.visibility() != SheetVisibility.VISIBLE)
        .map(SheetSnapshot::name)
        .toList();
  }
}
