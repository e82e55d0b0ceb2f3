package dev.deckhand.guard;

import dev.deckhand.document.Safeguards;
import dev.deckhand.plan.BoundOperation;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.List;

/** What an edit cannot keep valid is asked about before it is lost. */
final class SignatureGuard implements Guard {
  @Override
  public List<Violation> judge(PlannedEdit edit) {
    List<BoundOperation> operations = edit.plan().operations();
    if (operations.isEmpty()) {
      return List.of();
    }
    Safeguards safeguards = edit.safeguards();
    String first = operations.getFirst().id();
    List<Violation> violations = new ArrayList<>();
    if (safeguards.signatures() > 0) {
      violations.add(signed(safeguards.signatures(), first));
    }
    if (safeguards.markedFinal()) {
      violations.add(
          Violation.warning(
              "marked-final",
              "Its author marked the file as final; it stays marked although it is edited",
              null,
              first));
    }
    if (safeguards.writeReserved()) {
      violations.add(
          Violation.warning(
              "read-only-recommended",
              "Its author asks to open the file read-only; it is edited all the same",
              null,
              first));
    }
    return violations;
  }

  private static Violation signed(int count, String operation) {
    String what = count == 1 ? "a digital signature" : count + " digital signatures";
    return Violation.consent(
        "signature",
        "The file carries %s, which any edit makes invalid; agree, or ask its signer to sign"
                .formatted(what)
            + " the new version",
        "file",
        operation);
  }
}
