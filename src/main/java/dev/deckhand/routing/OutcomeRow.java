package dev.deckhand.routing;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "outcomes")
class OutcomeRow extends PanacheEntityBase {
  @Id UUID id;
  @Column String feature;
  @Column String model;
  @Column String harness;

  @Column(name = "run_id")
  UUID runId;

  @Column(name = "case_id")
  String caseId;

  @Column @Nullable Double score;
  @Column @Nullable BigDecimal cost;

  @Column(name = "latency_ms")
  long latencyMillis;

  @Column Instant at;

  static OutcomeRow of(Outcome outcome) {
    OutcomeRow row = new OutcomeRow();
    row.id = outcome.id();
    row.feature = outcome.feature();
    row.model = outcome.model();
    row.harness = outcome.harness();
    row.runId = outcome.runId();
    row.caseId = outcome.caseId();
    row.score = outcome.score();
    row.cost = outcome.cost();
    row.latencyMillis = outcome.latencyMillis();
    row.at = outcome.at();
    return row;
  }
}
