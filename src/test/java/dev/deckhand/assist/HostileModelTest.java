package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.guard.Guards;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whatever a model proposes, nothing forbidden gets past without the exact words of consent. */
class HostileModelTest {
  private final OoxmlEngine engine = new OoxmlEngine();
  private final Prover prover = new Prover(engine, Guards.standard());
  private final OfficeFile file = new GuardedBook(engine).plain();

  @Test
  void noForbiddenPlanGetsPastWithoutItsExactConsent() {
    List<EditPlan> plans = ForbiddenPlans.all();
    assertThat(plans).hasSizeGreaterThanOrEqualTo(300);
    List<String> passed = new ArrayList<>();
    for (EditPlan plan : plans) {
      if (prover.prove(file, plan) instanceof Proof.Proven proven && passes(proven)) {
        passed.add(plan.operations() + ": " + proven.violations());
      }
    }
    assertThat(passed).isEmpty();
  }

  /** Whether it runs with no consent, with those of other plans, or with what is nearly right. */
  private static boolean passes(Proof.Proven proven) {
    Set<String> needed =
        proven.missing(Set.of()).stream()
            .map(Violation::consent)
            .map(String::valueOf)
            .collect(Collectors.toSet());
    Set<String> wrong = new HashSet<>(Set.of("egress", "egress:", "overwrite", "*", "all", ""));
    for (String consent : needed) {
      wrong.add(consent.substring(0, consent.length() - 1));
      wrong.add(consent + " ");
      wrong.add(consent.toUpperCase(Locale.ROOT) + "!");
      wrong.add(consent.substring(0, consent.indexOf(':') + 1) + "Other!A1");
    }
    boolean exact = proven.missing(needed).isEmpty();
    return needed.isEmpty() || !exact || proven.missing(wrong).size() < needed.size();
  }

  @Test
  void theOneStepThatReachesOutsideStandsFirst() {
    List<EditPlan> buried =
        ForbiddenPlans.all().stream().filter(plan -> plan.operations().size() > 40).toList();
    assertThat(buried).hasSizeGreaterThan(10);
    for (EditPlan plan : buried) {
      Proof proof = prover.prove(file, plan);
      if (proof instanceof Proof.Proven) {
        assertThat(proof.violations().getFirst().code()).isEqualTo("egress");
        assertThat(proof.violations().getFirst().operation()).isEqualTo("47");
      }
    }
  }
}
