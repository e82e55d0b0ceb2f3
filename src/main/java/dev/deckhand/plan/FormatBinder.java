package dev.deckhand.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds the operations on how cells look. */
final class FormatBinder {
  private final BinderContext context;

  FormatBinder(BinderContext context) {
    this.context = context;
  }

  @Nullable BoundWorkbookOperation bind(FormatOperation operation) {
    return switch (operation) {
      case FormatOperation.FormatCells format -> format(format);
    };
  }

  private @Nullable BoundWorkbookOperation format(FormatOperation.FormatCells format) {
    Targets.Target target = context.targets().find(format.range(), format).orElse(null);
    List<String> problems = CellFormatRules.problems(format.format(), context.formulas());
    for (String problem : problems) {
      context.findings().error("bad-format", problem, format.range(), format);
    }
    if (target == null || !problems.isEmpty() || context.targets().tooLarge(target, format)) {
      return null;
    }
    context.reach().touches(format, target.sheet(), target.area());
    return new BoundFormatOperation.FormatCells(format.id(), target.range(), format.format());
  }
}
