package dev.deckhand.session;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "fill_results")
@IdClass(FillEntryRow.Key.class)
class FillEntryRow extends PanacheEntityBase {
  record Key(UUID turnId, String valueHash) implements Serializable {}

  @Id
  @Column(name = "turn_id")
  UUID turnId;

  @Id
  @Column(name = "value_hash")
  String valueHash;

  @Column(name = "sample_id")
  UUID sampleId;

  @Column(name = "job_hash")
  String jobHash;

  @Column int number;

  @Column String value;

  @Column @Nullable String result;

  @Column @Nullable String problem;

  @Column String model;

  @Column(name = "prompt_version")
  String promptVersion;

  @Column Instant at;

  @Column boolean reused;

  @Column @Nullable BigDecimal cost;

  static FillEntryRow of(UUID turn, UUID sample, FillEntry entry) {
    FillEntryRow row = new FillEntryRow();
    row.turnId = turn;
    row.sampleId = sample;
    row.number = entry.number();
    row.jobHash = entry.jobHash();
    row.valueHash = entry.valueHash();
    row.value = storable(entry.value());
    row.result = entry.result() == null ? null : storable(entry.result());
    row.problem = entry.problem();
    row.model = entry.model();
    row.promptVersion = entry.promptVersion();
    row.at = entry.at();
    row.reused = entry.reused();
    row.cost = entry.cost();
    return row;
  }

  /** PostgreSQL holds no U+0000. */
  private static String storable(String text) {
    return text.replace('\u0000', '\ufffd');
  }

  FillEntry value() {
    return new FillEntry(
        number, jobHash, valueHash, value, result, problem, model, promptVersion, at, reused, cost);
  }
}
