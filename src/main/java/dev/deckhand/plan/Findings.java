package dev.deckhand.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers violations while a plan is bound, instead of stopping at the first. */
final class Findings {
  private final List<Violation> violations = new ArrayList<>();

  void error(String code, String message, @Nullable String anchor, Operation operation) {
    violations.add(Violation.error(code, message, anchor, operation.id()));
  }

  void warning(String code, String message, @Nullable String anchor, Operation operation) {
    violations.add(Violation.warning(code, message, anchor, operation.id()));
  }

  void consent(String code, String message, String anchor, Operation operation) {
    violations.add(Violation.consent(code, message, anchor, operation.id()));
  }

  /** Takes what a rehearsal has shown. */
  void remark(Rehearsal.Remark remark) {
    violations.add(
        switch (remark.severity()) {
          case ERROR ->
              Violation.error(remark.code(), remark.message(), remark.anchor(), remark.operation());
          case CONSENT ->
              Violation.consent(
                  remark.code(), remark.message(), remark.anchor(), remark.operation());
          case WARNING ->
              Violation.warning(
                  remark.code(), remark.message(), remark.anchor(), remark.operation());
        });
  }

  /** Whether an operation cannot run; it is then not rehearsed either. */
  boolean refuse(Operation operation) {
    return violations.stream().anyMatch(v -> v.isError() && operation.id().equals(v.operation()));
  }

  /** Bound when nothing found is an error. */
  Binding binding(EditPlan plan, List<BoundOperation> operations) {
    List<Violation> found = RiskOrder.of(violations.stream().distinct().toList());
    return found.stream().anyMatch(Violation::isError)
        ? new Binding.Refused(found)
        : new Binding.Bound(new BoundPlan(plan, operations), found);
  }
}
