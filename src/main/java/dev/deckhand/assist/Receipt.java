package dev.deckhand.assist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.plan.ChangeReport;
import dev.deckhand.plan.Violation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done to a document and what it rests on; kept with the version it made.
 *
 * @param turnId the turn that proposed it; {@code null} for a plan sent directly
 * @param sha256Before hash of the version the plan was proven on, lower-case hexadecimal
 * @param plan the operations that ran, as JSON
 * @param consents what the user agreed to
 * @param checks what was checked before it ran, in words
 * @param warnings what the user was told and went on with
 * @param model {@code provider/model}; {@code null} for a plan sent directly
 */
public record Receipt(
    UUID documentId,
    @Nullable UUID turnId,
    int fromVersion,
    int toVersion,
    String sha256Before,
    String sha256After,
    ObjectNode plan,
    List<String> consents,
    List<String> checks,
    List<Violation> warnings,
    ChangeReport report,
    @Nullable String model,
    @Nullable String promptVersion,
    Instant appliedAt) {
  public Receipt {
    consents = List.copyOf(consents);
    checks = List.copyOf(checks);
    warnings = List.copyOf(warnings);
  }
}
