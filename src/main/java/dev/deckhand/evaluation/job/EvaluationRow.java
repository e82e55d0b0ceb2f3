package dev.deckhand.evaluation.job;

import dev.deckhand.evaluation.run.RunJson;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "evaluations")
class EvaluationRow extends PanacheEntityBase {
  @Id UUID id;
  @Column String suite;

  @Column
  @JdbcTypeCode(SqlTypes.JSON)
  String settings;

  @Column int plays;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  @Column(name = "cancelled_at")
  @Nullable Instant cancelledAt;

  static EvaluationRow of(Evaluation evaluation) {
    EvaluationRow row = new EvaluationRow();
    row.id = evaluation.id();
    row.suite = evaluation.suite();
    row.settings = RunJson.line(evaluation.settings());
    row.plays = evaluation.plays();
    row.createdAt = evaluation.createdAt();
    row.cancelledAt = evaluation.cancelledAt();
    return row;
  }

  Evaluation value() {
    return new Evaluation(id, suite, RunJson.readSettings(settings), plays, createdAt, cancelledAt);
  }
}
