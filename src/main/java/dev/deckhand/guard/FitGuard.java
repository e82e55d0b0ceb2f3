package dev.deckhand.guard;

import dev.deckhand.analysis.deck.Misfit;
import dev.deckhand.analysis.deck.Misfits;
import dev.deckhand.document.FitChange;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a plan makes no longer fit on its slide, with the numbers. It is a warning: the text may be
 * wanted all the same, and PowerPoint shows it; but nobody should find out in front of an audience.
 */
public final class FitGuard implements ResultGuard {
  private static final int MOST = 40;

  @Override
  public List<Violation> judge(ProvenEdit edit) {
    List<Violation> violations = new ArrayList<>();
    for (FitChange change : edit.fits()) {
      List<Misfit> before = change.before() == null ? List.of() : Misfits.of(change.before());
      Misfits.worse(before, Misfits.of(change.after())).stream()
          .map(FitGuard::violation)
          .forEach(violations::add);
    }
    return violations.size() <= MOST ? violations : cut(violations);
  }

  /** Whether a violation is one of these, which whoever made the plan may mend. */
  public static boolean found(Violation violation) {
    return Arrays.stream(Misfit.Kind.values())
        .anyMatch(kind -> kind.code().equals(violation.code()) && !violation.isError());
  }

  private static Violation violation(Misfit misfit) {
    String anchor = "%d/#%d".formatted(misfit.slide(), misfit.shape());
    return Violation.warning(
        misfit.kind().code(),
        "Slide %d, %s %s; %s"
            .formatted(misfit.slide(), misfit.label(), misfit.words(), nextStep(misfit.kind())),
        anchor,
        null);
  }

  private static String nextStep(Misfit.Kind kind) {
    return switch (kind) {
      case OVERFLOW ->
          "shorten it, split it over slides, enlarge the shape, or set it with \"fit\": \"shrink\"";
      case TOO_WIDE -> "use a shorter word, a wider shape or a smaller size";
      case OVERLAP, OFF_SLIDE -> "place it elsewhere with placeShape, or make it smaller";
      case TINY -> "use a larger size or fewer words";
    };
  }

  private static List<Violation> cut(List<Violation> violations) {
    List<Violation> first = new ArrayList<>(violations.subList(0, MOST));
    first.add(
        Violation.warning(
            "more-misfits",
            "%d more things do not fit; mend the first ones and look again"
                .formatted(violations.size() - MOST),
            null,
            null));
    return first;
  }
}
