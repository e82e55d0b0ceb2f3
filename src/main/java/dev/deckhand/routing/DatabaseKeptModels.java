package dev.deckhand.routing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps them in the database. */
@ApplicationScoped
class DatabaseKeptModels implements KeptModels {
  private final EntityManager database;

  DatabaseKeptModels(EntityManager database) {
    this.database = database;
  }

  @Override
  @Transactional
  public Optional<String> find(UUID sessionId, String feature) {
    List<?> found =
        database
            .createNativeQuery(
                "select model from kept_models where session_id = :session and feature = :feature",
                String.class)
            .setParameter("session", sessionId)
            .setParameter("feature", feature)
            .getResultList();
    return found.stream().map(String.class::cast).findFirst();
  }

  @Override
  @Transactional
  public void keep(UUID sessionId, String feature, String model) {
    database
        .createNativeQuery(
            "insert into kept_models (session_id, feature, model)"
                + " select id, :feature, :model from sessions where id = :session"
                + " on conflict (session_id, feature) do update set model = excluded.model")
        .setParameter("session", sessionId)
        .setParameter("feature", feature)
        .setParameter("model", model)
        .executeUpdate();
  }
}
