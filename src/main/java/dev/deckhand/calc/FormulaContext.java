package dev.deckhand.calc;

import dev.deckhand.calc.function.EvaluationContext;
import dev.deckhand.calc.function.LookupIndex;
import dev.deckhand.calc.value.Area;
import dev.deckhand.calc.value.CellErrorException;
import dev.deckhand.calc.value.Grid;
import dev.deckhand.calc.value.Matrix;
import dev.deckhand.calc.value.NotEvaluatedException;
import dev.deckhand.calc.value.Value;
import dev.deckhand.document.CellArea;
import dev.deckhand.document.CellError;
import dev.deckhand.document.CellFormula;
import dev.deckhand.document.CellValue;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The surroundings of one formula while it is evaluated. */
final class FormulaContext implements EvaluationContext {
  /** So many steps, as a power of two, go by between looks at the clock. */
  private static final int LOOK_BITS = 16;

  private final Workspace workspace;
  private Area here = Area.of(0, 0, 0);
  private @Nullable Random random;
  private Function<String, Value> resolver = text -> Value.of(CellError.REF);
  private boolean array;
  private long steps;

  FormulaContext(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Turns to the formula of another cell. */
  void begin(Area cell, boolean arrayFormula) {
    here = cell;
    array = arrayFormula;
    random = null;
    workspace.budget().spend(steps);
    steps = 0;
    workspace.budget().stopIfOver();
  }

  Workspace workspace() {
    return workspace;
  }

  void resolveWith(Function<String, Value> references) {
    resolver = references;
  }

  /** Switches array evaluation and tells what it was. */
  boolean switchArray(boolean on) {
    boolean before = array;
    array = on;
    return before;
  }

  @Override
  public Area here() {
    return here;
  }

  @Override
  public Grid cells(Area area) {
    return workspace.cells(area);
  }

  @Override
  public LookupIndex index(Area area, LookupIndex.Kind kind) {
    return workspace.index(area, kind);
  }

  @Override
  public double[] numbers(Area area) {
    return workspace.numbers(area);
  }

  @Override
  public int sheetIndex(String name) {
    return workspace.source().sheetIndex(name);
  }

  @Override
  public String sheetName(int index) {
    return workspace.source().sheets().get(index);
  }

  @Override
  public int sheetCount() {
    return workspace.source().sheets().size();
  }

  @Override
  public boolean date1904() {
    return workspace.source().date1904();
  }

  @Override
  public LocalDateTime now() {
    return workspace.now();
  }

  @Override
  public double random() {
    Random own = random;
    if (own == null) {
      own = new Random(workspace.settings().seed() * 31 + here.hashCode());
      random = own;
    }
    return own.nextDouble();
  }

  @Override
  public Value reference(String text) {
    return resolver.apply(text);
  }

  @Override
  public Optional<String> formula(int sheet, int row, int column) {
    return Optional.ofNullable(workspace.source().formula(sheet, row, column))
        .map(CellFormula::text);
  }

  @Override
  public CellValue computed(Area cell, int rowsDown) {
    int row = cell.cells().firstRow();
    int column = cell.cells().firstColumn();
    CellFormula formula = workspace.source().formula(cell.sheet(), row, column);
    if (formula == null) {
      return workspace.memory().value(cell.sheet(), row, column);
    }
    Interpreter other = new Interpreter(new FormulaContext(workspace), false);
    Result result = other.result(workspace.parse(formula.text()), cell, rowsDown, false);
    return result instanceof Result.Single(CellValue value) ? value : CellValue.EMPTY;
  }

  @Override
  public boolean isRowHidden(int sheet, int row) {
    return workspace.source().isRowHidden(sheet, row);
  }

  @Override
  public boolean isRowFiltered(int sheet, int row) {
    return workspace.source().isRowFiltered(sheet, row);
  }

  @Override
  public String numberFormat(int sheet, int row, int column) {
    return workspace.source().numberFormat(sheet, row, column);
  }

  @Override
  public boolean isArrayFormula() {
    return array;
  }

  @Override
  public void work(long count) {
    long before = steps;
    steps += count;
    if (steps > workspace.settings().stepsPerFormula()) {
      throw new NotEvaluatedException("it takes too much work");
    }
    if (steps >>> LOOK_BITS != before >>> LOOK_BITS) {
      workspace.budget().look();
    }
  }

  @Override
  public CellValue single(Value value) {
    return switch (value) {
      case Value.Scalar scalar -> scalar.value();
      case Matrix matrix -> matrix.at(0, 0);
      case Value.Omitted omitted -> CellValue.EMPTY;
      case Value.Lambda lambda -> throw CellErrorException.value();
      case Value.Reference reference -> {
        Area cell = intersection(reference.area());
        yield workspace
            .memory()
            .value(cell.sheet(), cell.cells().firstRow(), cell.cells().firstColumn());
      }
    };
  }

  /** The cell of an area in the formula's row or column; {@code #VALUE!} where there is none. */
  Area intersection(Area area) {
    CellArea cells = area.cells();
    if (cells.isSingleCell()) {
      return area;
    }
    int row = here.cells().firstRow();
    int column = here.cells().firstColumn();
    if (cells.columns() == 1 && row >= cells.firstRow() && row <= cells.lastRow()) {
      return area.at(row - cells.firstRow(), 0, 1, 1);
    }
    if (cells.rows() == 1 && column >= cells.firstColumn() && column <= cells.lastColumn()) {
      return area.at(0, column - cells.firstColumn(), 1, 1);
    }
    throw CellErrorException.value();
  }
}
