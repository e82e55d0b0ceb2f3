package dev.deckhand.plan;

import org.jspecify.annotations.Nullable;

/** Binds the operations on conditional formats and data validation. */
final class RuleBinder {
  private static final CellFormat RED =
      new CellFormat(
          null, null, null, null, null, null, "#9C0006", "#FFC7CE", null, null, null, null, null);

  private final BinderContext context;
  private final RuleChecks checks;

  RuleBinder(BinderContext context) {
    this.context = context;
    this.checks = new RuleChecks(context);
  }

  @Nullable BoundWorkbookOperation bind(RuleOperation operation) {
    return switch (operation) {
      case RuleOperation.AddConditionalFormat add ->
          bound(add.range(), add, checks.accepts(add), target -> add(add, target));
      case RuleOperation.ClearConditionalFormats clear ->
          bound(
              clear.range(),
              clear,
              true,
              target -> new BoundRuleOperation.ClearConditionalFormats(clear.id(), target.range()));
      case RuleOperation.SetValidation set ->
          bound(set.range(), set, checks.accepts(set), target -> set(set, target));
      case RuleOperation.ClearValidation clear ->
          bound(
              clear.range(),
              clear,
              true,
              target -> new BoundRuleOperation.ClearValidation(clear.id(), target.range()));
    };
  }

  /** What becomes of a target that was found. */
  @FunctionalInterface
  private interface Binding {
    BoundWorkbookOperation of(Targets.Target target);
  }

  private @Nullable BoundWorkbookOperation bound(
      String range, Operation operation, boolean accepted, Binding binding) {
    Targets.Target target = context.targets().find(range, operation).orElse(null);
    if (target == null || !accepted) {
      return null;
    }
    context.reach().touches(operation, target.sheet(), target.area());
    return binding.of(target);
  }

  private static BoundWorkbookOperation add(
      RuleOperation.AddConditionalFormat add, Targets.Target target) {
    boolean ownLook =
        switch (add.rule()) {
          case ConditionalRule.ColorScale r -> true;
          case ConditionalRule.DataBar r -> true;
          case ConditionalRule.IconSet r -> true;
          case ConditionalRule.CellIs r -> false;
          case ConditionalRule.Expression r -> false;
          case ConditionalRule.Text r -> false;
          case ConditionalRule.Top r -> false;
          case ConditionalRule.Average r -> false;
          case ConditionalRule.Duplicate r -> false;
          case ConditionalRule.Unique r -> false;
        };
    CellFormat format = add.format() == null ? RED : add.format();
    return new BoundRuleOperation.AddConditionalFormat(
        add.id(), target.range(), add.rule(), ownLook ? null : format);
  }

  private BoundWorkbookOperation set(RuleOperation.SetValidation set, Targets.Target target) {
    ValidationRule rule =
        set.rule() instanceof ValidationRule.List list && list.source() != null
            ? new ValidationRule.List(null, RuleChecks.fixed(list.source()))
            : set.rule();
    return new BoundRuleOperation.SetValidation(set.id(), target.range(), rule, set.message());
  }
}
