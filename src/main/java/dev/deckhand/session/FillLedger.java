package dev.deckhand.session;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
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
   * @param turn for which it is asked; only results of sessions with the same owner count
   * @param sample the turn whose sample is gone on from; for its values any model's results count
   */
  public record Question(
      String jobHash, String model, String promptVersion, UUID turn, UUID sample) {}

  /** Usable results for values, those of the same sample first. */
  @Transactional
  public List<FillEntry> known(Question question, Collection<String> valueHashes) {
    List<String> hashes = List.copyOf(valueHashes);
    List<FillEntry> found = new ArrayList<>();
    String owner = owner(question.turn());
    for (int from = 0; from < hashes.size(); from += AT_ONCE) {
      List<String> some = hashes.subList(from, Math.min(hashes.size(), from + AT_ONCE));
      found.addAll(
          some("f.sampleId = :sample", question, owner, some)
              .setParameter("sample", question.sample())
              .getResultStream()
              .map(FillEntryRow::value)
              .toList());
      found.addAll(
          some("f.model = :model and f.promptVersion = :prompt", question, owner, some)
              .setParameter("model", question.model())
              .setParameter("prompt", question.promptVersion())
              .getResultStream()
              .map(FillEntryRow::value)
              .toList());
    }
    return found;
  }

  private String owner(UUID turn) {
    return database
        .createQuery(
            "select s.owner from SessionRow s, TurnRow t where t.sessionId = s.id and t.id = :turn",
            String.class)
        .setParameter("turn", turn)
        .getSingleResult();
  }

  private TypedQuery<FillEntryRow> some(
      String whose, Question question, String owner, List<String> hashes) {
    return database
        .createQuery(
            "select f from FillEntryRow f, TurnRow t, SessionRow s where t.id = f.turnId"
                + " and s.id = t.sessionId and s.owner = :owner and f.jobHash = :job"
                + " and f.valueHash in :hashes and f.result is not null and "
                + whose
                + " order by f.at, f.turnId",
            FillEntryRow.class)
        .setParameter("owner", owner)
        .setParameter("job", question.jobHash())
        .setParameter("hashes", hashes);
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
