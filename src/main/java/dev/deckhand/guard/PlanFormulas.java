package dev.deckhand.guard;

import dev.deckhand.document.Cell;
import dev.deckhand.document.CellAddress;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SheetSnapshot;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.BoundArrangeOperation;
import dev.deckhand.plan.BoundCellOperation;
import dev.deckhand.plan.BoundDeckOperation;
import dev.deckhand.plan.BoundFormatOperation;
import dev.deckhand.plan.BoundLayoutOperation;
import dev.deckhand.plan.BoundLineOperation;
import dev.deckhand.plan.BoundNameOperation;
import dev.deckhand.plan.BoundNoteOperation;
import dev.deckhand.plan.BoundObjectOperation;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.BoundRuleOperation;
import dev.deckhand.plan.BoundSheetOperation;
import dev.deckhand.plan.BoundWorkbookOperation;
import dev.deckhand.plan.CellInput;
import dev.deckhand.plan.ConditionalRule;
import dev.deckhand.plan.ProposedValue;
import dev.deckhand.plan.TextReplacement;
import dev.deckhand.plan.ValidationRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every formula an operation puts into the file, in cells or anywhere else. */
final class PlanFormulas {
  private final Set<String> found = new LinkedHashSet<>();

  private final WorkbookSnapshot before;
  private final Set<String> earlier;
  private final boolean inPlace;

  private PlanFormulas(WorkbookSnapshot before, Set<String> earlier, boolean inPlace) {
    this.before = before;
    this.earlier = earlier;
    this.inPlace = inPlace;
  }

  /**
   * The formulas without their equals signs; what copies or moves cells puts their formulas
   * elsewhere, and what replaces text rewrites formulas, also those of the plan itself.
   *
   * @param before the workbook the plan was bound to
   * @param earlier the formulas that operations before this one put into the file
   * @param inPlace whether all cells are still where they were before
   */
  static Set<String> of(
      BoundOperation operation, WorkbookSnapshot before, Set<String> earlier, boolean inPlace) {
    PlanFormulas formulas = new PlanFormulas(before, earlier, inPlace);
    switch (operation) {
      case BoundWorkbookOperation workbook -> formulas.workbook(workbook);
      case BoundDeckOperation deck -> {
        // decks have no formulas
      }
    }
    return formulas.found;
  }

  private void workbook(BoundWorkbookOperation operation) {
    switch (operation) {
      case BoundCellOperation o -> cells(o);
      case BoundRuleOperation o -> rules(o);
      case BoundNameOperation.DefineName o -> found.add(o.refersTo());
      case BoundNameOperation.DeleteName o -> {}
      case BoundLineOperation o -> {}
      case BoundArrangeOperation o -> {}
      case BoundSheetOperation.CopySheet o -> copies(o.sheet(), all -> true);
      case BoundSheetOperation o -> {}
      case BoundFormatOperation o -> {}
      case BoundLayoutOperation o -> {}
      case BoundObjectOperation o -> {} // charts and pivots read ranges that were looked up
      case BoundNoteOperation.SetComment o -> {}
      case BoundNoteOperation.SetHyperlink o -> link(o.link());
    }
  }

  private void cells(BoundCellOperation operation) {
    switch (operation) {
      case BoundCellOperation.WriteCells o -> o.inputs().forEach(this::inputs);
      case BoundCellOperation.FillFormula o -> found.add(o.formula());
      case BoundCellOperation.ClearCells o -> {}
      case BoundCellOperation.CopyRange o -> copies(o);
      case BoundCellOperation.MoveRange o -> copies(o.from().sheet(), o.from().area()::contains);
      case BoundCellOperation.ReplaceText o -> replaces(o);
    }
  }

  private void copies(BoundCellOperation.CopyRange operation) {
    switch (operation.what()) {
      case ALL, CONTENTS, FORMULAS ->
          copies(operation.from().sheet(), operation.from().area()::contains);
      case VALUES, FORMATS -> {
        // no formula goes along
      }
    }
  }

  private void replaces(BoundCellOperation.ReplaceText operation) {
    TextReplacement replacement = TextReplacement.of(operation);
    Set<String> old = new LinkedHashSet<>(earlier);
    for (SheetRange target : operation.targets()) {
      formulas(target.sheet(), target.area()::contains, old::add);
    }
    old.forEach(
        text -> replacement.formula(text).filter(now -> !now.isBlank()).ifPresent(found::add));
  }

  private void link(BoundNoteOperation.Link link) {
    switch (link) {
      case BoundNoteOperation.Link.None none -> {}
      case BoundNoteOperation.Link.Address address -> {} // judged as an address
      case BoundNoteOperation.Link.Place place -> formula(place.reference());
    }
  }

  private void copies(String sheet, Predicate<CellAddress> area) {
    formulas(sheet, area, found::add);
  }

  /**
   * The formulas of an area; those of the whole workbook where operations before may have put the
   * area's formulas anywhere.
   */
  private void formulas(String sheet, Predicate<CellAddress> area, Consumer<String> text) {
    for (SheetSnapshot cells : before.sheets()) {
      if (!inPlace || cells.name().equalsIgnoreCase(sheet)) {
        cells
            .formulas()
            .filter(cell -> !inPlace || area.test(cell.address()))
            .map(Cell::formula)
            .filter(Objects::nonNull)
            .forEach(formula -> text.accept(formula.text()));
      }
    }
  }

  private void inputs(List<CellInput> row) {
    for (CellInput input : row) {
      if (input instanceof CellInput.Formula formula) {
        found.add(formula.text());
      }
    }
  }

  private void rules(BoundRuleOperation operation) {
    switch (operation) {
      case BoundRuleOperation.AddConditionalFormat o -> condition(o.rule());
      case BoundRuleOperation.SetValidation o -> validation(o.rule());
      case BoundRuleOperation.ClearConditionalFormats o -> {}
      case BoundRuleOperation.ClearValidation o -> {}
    }
  }

  private void condition(ConditionalRule rule) {
    switch (rule) {
      case ConditionalRule.CellIs r -> values(r.value(), r.value2());
      case ConditionalRule.Expression r -> formula(r.formula());
      case ConditionalRule.Text r -> {}
      case ConditionalRule.Top r -> {}
      case ConditionalRule.Average r -> {}
      case ConditionalRule.Duplicate r -> {}
      case ConditionalRule.Unique r -> {}
      case ConditionalRule.ColorScale r -> {}
      case ConditionalRule.DataBar r -> {}
      case ConditionalRule.IconSet r -> {}
    }
  }

  private void validation(ValidationRule rule) {
    switch (rule) {
      case ValidationRule.List r -> {
        String source = r.source();
        if (source != null) {
          formula(source);
        }
      }
      case ValidationRule.Whole r -> values(r.value(), r.value2());
      case ValidationRule.Decimal r -> values(r.value(), r.value2());
      case ValidationRule.Date r -> values(r.value(), r.value2());
      case ValidationRule.Time r -> values(r.value(), r.value2());
      case ValidationRule.TextLength r -> values(r.value(), r.value2());
      case ValidationRule.Custom r -> formula(r.formula());
    }
  }

  private void values(ProposedValue first, @Nullable ProposedValue second) {
    value(first);
    value(second);
  }

  private void value(@Nullable ProposedValue value) {
    if (value instanceof ProposedValue.Text text && text.value().startsWith("=")) {
      formula(text.value());
    }
  }

  private void formula(String text) {
    String bare = text.strip();
    found.add(bare.startsWith("=") ? bare.substring(1).strip() : bare);
  }
}
