package dev.deckhand.plan;

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

  /** Says that an operation is part of the contract but cannot run. */
  void notYet(Operation operation) {
    findings.error(
        "not-yet",
        OperationVerbs.verb(operation.getClass()) + " is not built yet; leave it out",
        null,
        operation);
  }
}
