package dev.deckhand.guard;

import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.BoundNoteOperation;
import dev.deckhand.plan.BoundNoteOperation.Link;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.List;

/** No hyperlink leads out of the file unless the user agrees to the literal address. */
final class LinkGuard implements Guard {

  @Override
  public List<Violation> judge(BoundPlan plan, WorkbookSnapshot before) {
    List<Violation> violations = new ArrayList<>();
    for (var operation : plan.operations()) {
      if (operation instanceof BoundNoteOperation.SetHyperlink link
          && link.link() instanceof Link.Address(String url)) {
        violations.add(
            Violation.consent(
                "egress",
                "%s gets a hyperlink to %s; agree only if you want that"
                    .formatted(link.target(), url),
                url,
                link.id()));
      }
    }
    return violations;
  }
}
