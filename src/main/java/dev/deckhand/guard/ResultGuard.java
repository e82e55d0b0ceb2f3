package dev.deckhand.guard;

import dev.deckhand.plan.Violation;
import java.util.List;

/** A rule that judges what a plan made of a copy of the file. */
@FunctionalInterface
public interface ResultGuard {
  List<Violation> judge(ProvenEdit edit);
}
