package dev.deckhand.session;

import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Keeps what models worked out for the values of rows; it goes with its session. */
@ApplicationScoped
public class FillLedger {
  private static final int AT_ONCE = 1_000;

  private final EntityManager database;

  FillLedger(EntityManager database) {
    this.database = database;
  }

  /**
   * What was asked.
   *
   * @param jobHash the same for the same question
   * @param model {@code provider/model}
   * @param sample the turn whose sample is gone on from; for its values any model's results count
   */
  public record Question(String jobHash, String model, String promptVersion, UUID sample) {}

  /** Usable results for values, those of the same sample first. */
  @Transactional
  public List<FillEntry> known(Question question, Collection<String> valueHashes) {
    List<String> hashes = List.copyOf(valueHashes);
    List<FillEntry> found = new ArrayList<>();
    for (int from = 0; from < hashes.size(); from += AT_ONCE) {
      List<String> some = hashes.subList(from, Math.min(hashes.size(), from + AT_ONCE));
      found.addAll(some(question, some, true));
      found.addAll(some(question, some, false));
    }
    return found;
  }

  private static List<FillEntry> some(Question question, List<String> hashes, boolean own) {
    String whose = own ? "sampleId = :sample" : "model = :model and promptVersion = :prompt";
    Parameters parameters = Parameters.with("job", question.jobHash()).and("hashes", hashes);
    Parameters named =
        own
            ? parameters.and("sample", question.sample())
            : parameters.and("model", question.model()).and("prompt", question.promptVersion());
    return FillEntryRow.<FillEntryRow>list(
            "jobHash = :job and valueHash in :hashes and result is not null and " + whose,
            Sort.by("at").and("turnId"),
            named)
        .stream()
        .map(FillEntryRow::value)
        .toList();
  }

  /** Adds results to a turn, or replaces those of the same values. */
  @Transactional
  public void keep(UUID turn, UUID sample, List<FillEntry> entries) {
    entries.forEach(entry -> database.merge(FillEntryRow.of(turn, sample, entry)));
  }

  /** Results of a turn in their order. */
  @Transactional
  public List<FillEntry> ofTurn(UUID turn, int from, int most) {
    return FillEntryRow.<FillEntryRow>find("turnId", Sort.by("number"), turn)
        .range(from, from + most - 1)
        .stream()
        .map(FillEntryRow::value)
        .toList();
  }

  @Transactional
  public long count(UUID turn) {
    return FillEntryRow.count("turnId", turn);
  }
}
