package dev.deckhand.plan;

import java.util.Optional;

/**
 * What the binders of all operation groups share while one plan is bound.
 *
 * @param findings takes what stands against the plan
 * @param sheets the worksheets as they are before the operation at hand
 * @param targets looks worksheets and ranges up
 * @param reach says what needs consent
 * @param formulas says whether formulas parse
 */
record BinderContext(
    Findings findings,
    SheetLedger sheets,
    Targets targets,
    CellReach reach,
    FormulaCheck formulas) {

  static BinderContext of(SheetLedger sheets, FormulaCheck formulas) {
    Findings findings = new Findings();
    return new BinderContext(
        findings, sheets, new Targets(sheets, findings), new CellReach(findings, sheets), formulas);
  }

  /** What is wrong with a formula: it does not parse, or names a worksheet that is not there. */
  Optional<String> formulaProblem(String formula) {
    Optional<String> unreadable = formulas.problem(formula);
    if (unreadable.isPresent()) {
      return unreadable;
    }
    return formulas.worksheets(formula).stream()
        .filter(name -> sheets.find(name).isEmpty())
        .findFirst()
        .map(
            name ->
                "There is no worksheet \"%s\"; there are %s"
                    .formatted(name, String.join(", ", sheets.names())));
  }
}
