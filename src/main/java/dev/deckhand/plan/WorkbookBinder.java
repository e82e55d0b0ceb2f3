package dev.deckhand.plan;

import dev.deckhand.document.WorkbookSnapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds proposed workbook operations against one workbook version. One instance binds one plan. */
public final class WorkbookBinder {
  private final BinderContext context;
  private final CellBinder cells;
  private final LineBinder lines;
  private final ArrangeBinder arrange;
  private final SheetBinder sheets;
  private final FormatBinder formats;
  private final LayoutBinder layout;
  private final RuleBinder rules;
  private final ObjectBinder objects;
  private final NameBinder names;
  private final NoteBinder notes;
  private final Rehearsing rehearsing;

  /**
   * @param rehearsal runs what moves cells, so that later operations find them where they will be
   */
  public WorkbookBinder(WorkbookSnapshot workbook, FormulaCheck formulas, Rehearsal rehearsal) {
    this.context = BinderContext.of(new SheetLedger(workbook), formulas);
    this.cells = new CellBinder(context);
    this.lines = new LineBinder(context);
    this.arrange = new ArrangeBinder(context);
    this.sheets = new SheetBinder(context);
    this.formats = new FormatBinder(context);
    this.layout = new LayoutBinder(context);
    this.rules = new RuleBinder(context);
    this.objects = new ObjectBinder(context);
    this.names = new NameBinder(context);
    this.notes = new NoteBinder(context);
    this.rehearsing = new Rehearsing(context, rehearsal);
  }

  /** Looks every operation up, in order, and gathers all violations. */
  public Binding bind(EditPlan plan) {
    List<BoundOperation> bound = new ArrayList<>();
    for (Operation operation : plan.operations()) {
      BoundWorkbookOperation result =
          switch (operation) {
            case WorkbookOperation workbook -> bind(workbook);
            case DeckOperation deck -> wrongHost(deck);
          };
      if (result != null && !context.findings().refuse(operation)) {
        bound.add(result);
        rehearsing.ran(result, operation);
      }
    }
    return context.findings().binding(plan, bound);
  }

  private @Nullable BoundWorkbookOperation bind(WorkbookOperation operation) {
    return switch (operation) {
      case CellOperation o -> {
        if (CellBinder.goesByContents(o)) {
          rehearsing.catchUp();
        }
        yield cells.bind(o);
      }
      case LineOperation o -> lines.bind(o);
      case ArrangeOperation o -> {
        rehearsing.catchUp();
        yield arrange.bind(o);
      }
      case SheetOperation o -> sheets.bind(o);
      case FormatOperation o -> formats.bind(o);
      case LayoutOperation o -> layout.bind(o);
      case RuleOperation o -> rules.bind(o);
      case ObjectOperation o -> {
        if (o instanceof ObjectOperation.AddPivot) {
          rehearsing.catchUp();
        }
        yield objects.bind(o);
      }
      case NameOperation o -> names.bind(o);
      case NoteOperation o -> notes.bind(o);
    };
  }

  private @Nullable BoundWorkbookOperation wrongHost(DeckOperation operation) {
    context
        .findings()
        .error(
            "wrong-document",
            OperationVerbs.verb(operation.getClass()) + " works on decks; this is a workbook",
            null,
            operation);
    return null;
  }
}
