package dev.deckhand.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps what chat models answered to cells, and counts how often they were asked for whom. */
@ApplicationScoped
public class CellLedger {
  private static final String NUMBER = "NUMBER";

  private final EntityManager database;

  CellLedger(EntityManager database) {
    this.database = database;
  }

  /** The answer a model gave somebody to a question, asked with a version of the prompt. */
  @Transactional
  public Optional<CellEntry> find(
      String who, String questionHash, String model, String promptVersion) {
    List<?> found =
        database
            .createNativeQuery(
                "select kind, value, at, cost from function_answers where who = :who"
                    + " and question_hash = :hash and model = :model and prompt_version = :version",
                Tuple.class)
            .setParameter("who", who)
            .setParameter("hash", questionHash)
            .setParameter("model", model)
            .setParameter("version", promptVersion)
            .getResultList();
    return found.stream()
        .map(Tuple.class::cast)
        .findFirst()
        .map(
            row ->
                new CellEntry(
                    questionHash,
                    model,
                    promptVersion,
                    NUMBER.equals(row.get(0, String.class)),
                    row.get(1, String.class),
                    row.get(2, Instant.class),
                    row.get(3, BigDecimal.class)));
  }

  /** Keeps an answer for somebody; the first one to a question stays. */
  @Transactional
  public void keep(String who, CellEntry entry) {
    database
        .createNativeQuery(
            "insert into function_answers"
                + " (who, question_hash, model, prompt_version, kind, value, at, cost)"
                + " values (:who, :hash, :model, :version, :kind, :value, :at,"
                + " cast(:cost as numeric)) on conflict do nothing")
        .setParameter("who", who)
        .setParameter("hash", entry.questionHash())
        .setParameter("model", entry.model())
        .setParameter("version", entry.promptVersion())
        .setParameter("kind", entry.number() ? NUMBER : "TEXT")
        .setParameter("value", entry.value())
        .setParameter("at", entry.at())
        .setParameter("cost", entry.cost() == null ? null : entry.cost().toPlainString())
        .executeUpdate();
  }

  /**
   * Counts one question more.
   *
   * @param most questions of a day
   * @return false, and nothing is counted, when there were as many already
   */
  @Transactional
  public boolean count(String who, LocalDate day, int most) {
    return most > 0
        && database
                .createNativeQuery(
                    "insert into function_calls (who, day, calls) values (:who, :day, 1)"
                        + " on conflict (who, day) do update set calls = function_calls.calls + 1"
                        + " where function_calls.calls < :most")
                .setParameter("who", who)
                .setParameter("day", day)
                .setParameter("most", most)
                .executeUpdate()
            == 1;
  }
}
