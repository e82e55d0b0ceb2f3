package dev.deckhand.admin.secret;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "data_keys")
class DataKeyRow extends PanacheEntityBase {
  @Id UUID id;

  @Column(updatable = false)
  String tenant;

  @Column(name = "master_key")
  String masterKey;

  @Column byte[] wrapped;

  @Column(name = "created_at", updatable = false)
  Instant createdAt;

  byte[] open(MasterKeys masters) {
    return masters.unwrap(masterKey, wrapped, tenant, id.toString());
  }

  void seal(MasterKeys masters, byte[] key) {
    masterKey = masters.current();
    wrapped = masters.wrap(key, tenant, id.toString());
  }
}
