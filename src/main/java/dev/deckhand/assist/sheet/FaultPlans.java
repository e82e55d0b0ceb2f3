package dev.deckhand.assist.sheet;

import dev.deckhand.analysis.FormulaValue;
import dev.deckhand.analysis.quality.CheckRows;
import dev.deckhand.analysis.quality.Fault;
import dev.deckhand.analysis.quality.Fault.Kind;
import dev.deckhand.analysis.quality.Fault.Mend;
import dev.deckhand.analysis.quality.WorkbookFaults;
import dev.deckhand.analysis.words.Language;
import dev.deckhand.analysis.words.Markdown;
import dev.deckhand.assist.builtin.Desk;
import dev.deckhand.assist.builtin.Draft;
import dev.deckhand.calc.format.NumberFormats;
import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.CellValue;
import dev.deckhand.document.WorkbookDetails;
import dev.deckhand.plan.CellOperation.FillFormula;
import dev.deckhand.plan.CellOperation.WriteCells;
import dev.deckhand.plan.NameOperation.DeleteName;
import dev.deckhand.plan.ProposedValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code excel.repair} and {@code excel.audit}: what is wrong, ranked, with what mends it. */
final class FaultPlans {
  private static final int MOST = 60;
  private static final int MOST_MENDS = 200;
  private static final Set<Kind> REPAIRED =
      EnumSet.of(Kind.ERROR, Kind.SHORT_RANGE, Kind.TEXT_NUMBER, Kind.UNLIKE_NEIGHBOURS);

  private static final String NEXT =
      "Name the cells, as in \"fix F18\", or say \"check the model for errors\", or configure a"
          + " chat model";

  private final Desk desk;
  private final FaultFocus focus;
  private final Steps steps;
  private static final int MOST_CHECKS = 10;

  private int number;
  private int mended;

  private FaultPlans(Desk desk) {
    this.desk = desk;
    this.focus = new FaultFocus(desk.workbook(), desk.instruction());
    this.steps = new Steps(Language.of(desk.instruction()));
  }

  static Draft repair(Desk desk) {
    FaultPlans plans = new FaultPlans(desk);
    return plans.focus.isClear()
        ? plans.draft(REPAIRED)
        : new Draft.Cannot("I do not see which formulas to repair", NEXT);
  }

  static Draft audit(Desk desk) {
    return new FaultPlans(desk).draft(EnumSet.allOf(Kind.class));
  }

  private Draft draft(Set<Kind> kinds) {
    WorkbookFaults.Found found = WorkbookFaults.in(desk.workbook());
    List<Fault> faults = found.faults().stream().filter(f -> focus.holds(f, kinds)).toList();
    faults.stream().limit(MOST).forEach(this::fault);
    if (faults.size() > MOST) {
      int more = faults.size() - MOST;
      steps.line("… and %d more.".formatted(more), "… und %d weitere.".formatted(more));
    }
    if (kinds.contains(Kind.LINK) && !focus.isNarrow()) {
      books();
    }
    if (found.isCut()) {
      steps.line(
          "Only the first %,d formulas of each worksheet were read."
              .formatted(WorkbookFaults.MOST_FORMULAS),
          "Nur die ersten %,d Formeln jedes Blatts wurden gelesen."
              .formatted(WorkbookFaults.MOST_FORMULAS));
    }
    if (number == 0) {
      return nothing(kinds);
    }
    return steps.draft(
        "Findings: %d, most harmful first; the plan mends %d".formatted(number, mended),
        "Befunde: %d, die schlimmsten zuerst; der Plan behebt %d".formatted(number, mended));
  }

  /** A repair of a place that shows no fault is refused; a look at the workbook is an answer. */
  private Draft nothing(Set<Kind> kinds) {
    if (focus.isNarrow() && !kinds.contains(Kind.LINK)) {
      return new Draft.Cannot(
          steps
              .language()
              .say(
                  "I found nothing wrong there that the cells around it give away",
                  "Dort fand ich nichts Falsches, das die Zellen ringsum verraten"),
          NEXT);
    }
    steps.line(
        "Nothing wrong was found in the formulas and numbers "
            + (focus.isNarrow() ? "you ask about." : "of the workbook."),
        "In den Formeln und Zahlen"
            + (focus.isNarrow() ? ", nach denen du fragst," : " der Mappe")
            + " wurde nichts Falsches gefunden.");
    List<CheckRows.Row> checks =
        CheckRows.in(desk.workbook()).stream().filter(row -> focus.covers(row.place())).toList();
    checks.stream().limit(MOST_CHECKS).forEach(this::check);
    return steps.said();
  }

  /** A row that checks others and shows that they agree. */
  private void check(CheckRows.Row row) {
    String place = Markdown.code(row.place().toString()) + " (" + Markdown.text(row.label()) + ")";
    steps.line(
        "The check " + place + " comes to nothing in every column: it balances.",
        "Die Kontrolle " + place + " ergibt in jeder Spalte nichts: sie geht auf.");
    steps.quote(row.place().toString(), row.shown());
  }

  private void fault(Fault fault) {
    number++;
    boolean mends = fault.mend() != null && mended < MOST_MENDS && mend(fault, fault.mend());
    String id = mends ? " *(%d)*".formatted(steps.operations().size()) : "";
    String after = mends ? effect(fault) : "";
    String anchor = "**%d.** %s ".formatted(number, Markdown.code(fault.anchor()));
    steps.line(
        anchor + Markdown.text(fault.english()) + "." + after + id,
        anchor + Markdown.text(fault.german()) + "." + after + id);
    cite(fault);
  }

  /** Cites what the cell shows. */
  private void cite(Fault fault) {
    CellAddress place = fault.cell();
    Optional<Cell> cell =
        place == null
            ? Optional.empty()
            : desk.workbook().sheet(fault.sheet()).flatMap(s -> s.cell(place));
    boolean formula = fault.evidence().isEmpty() || fault.evidence().startsWith("=");
    String shown =
        formula ? cell.map(c -> shown(c.value(), c.numberFormat())).orElse("") : fault.evidence();
    steps.quote(fault.anchor(), shown);
  }

  /** What a mended formula gives in place of what the cell shows. */
  private String effect(Fault fault) {
    CellAddress place = fault.cell();
    if (!(fault.mend() instanceof Mend.Formula(String formula)) || place == null) {
      return "";
    }
    Cell cell = desk.workbook().sheet(fault.sheet()).flatMap(s -> s.cell(place)).orElse(null);
    Optional<CellValue> value = new FormulaValue(desk.workbook(), fault.sheet()).of(formula);
    if (cell == null || value.isEmpty()) {
      return "";
    }
    String before = shown(cell.value(), cell.numberFormat());
    String after = shown(value.get(), cell.numberFormat());
    return " %s → %s %s"
        .formatted(Markdown.text(before), Markdown.text(after), Markdown.code(formula));
  }

  private String shown(CellValue value, String format) {
    return NumberFormats.text(value, format, desk.workbook().date1904());
  }

  private boolean mend(Fault fault, Mend mend) {
    switch (mend) {
      case Mend.Formula(String formula) -> {
        if (!mends(fault, formula)) {
          return false;
        }
        steps.add(id -> new FillFormula(id, fault.anchor(), formula));
      }
      case Mend.Number(double value) ->
          steps.add(
              id ->
                  new WriteCells(
                      id, fault.anchor(), Texts.row(List.of(new ProposedValue.Number(value)))));
      case Mend.DropName(String name) -> steps.add(id -> new DeleteName(id, name, null));
    }
    mended++;
    return true;
  }

  /** A formula that gives an error itself mends nothing. */
  private boolean mends(Fault fault, String formula) {
    return new FormulaValue(desk.workbook(), fault.sheet())
        .of(formula)
        .filter(value -> !(value instanceof CellValue.Error))
        .isPresent();
  }

  private void books() {
    for (WorkbookDetails.ExternalBook book : desk.workbookOutline().details().externalBooks()) {
      number++;
      String target = Markdown.text(book.target());
      steps.line(
          "**%d.** The workbook is linked to %s; check that it is the current one."
              .formatted(number, target),
          "**%d.** Die Mappe ist mit %s verknüpft; prüfe, ob das der aktuelle Stand ist."
              .formatted(number, target));
    }
  }
}
