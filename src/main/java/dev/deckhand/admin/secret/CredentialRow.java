package dev.deckhand.admin.secret;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "credentials")
@IdClass(CredentialRow.Key.class)
class CredentialRow extends PanacheEntityBase {
  record Key(String tenant, String provider) implements Serializable {}

  @Id String tenant;
  @Id String provider;

  @Column(name = "data_key")
  UUID dataKey;

  @Column byte[] sealed;

  @Column(name = "changed_at")
  Instant changedAt;
}
