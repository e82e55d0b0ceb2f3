package dev.deckhand;

import dev.deckhand.admin.secret.MasterKeys;
import dev.deckhand.database.PrivateFiles;
import dev.deckhand.session.IdSource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The beans that come from outside: time, ids, the access token and the master key. */
@Dependent
class Wiring {
  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  IdSource ids() {
    return UUID::randomUUID;
  }

  /** {@code DECKHAND_TOKEN}, or one that is made once and kept in {@code DECKHAND_HOME}. */
  @Produces
  @Singleton
  AccessToken accessToken(
      @ConfigProperty(name = "deckhand.token") Optional<String> configured,
      @ConfigProperty(name = "deckhand.home") Path home)
      throws IOException {
    if (configured.isPresent()) {
      return new AccessToken(configured.get());
    }
    return new AccessToken(PrivateFiles.secret(PrivateFiles.folder(home).resolve("token")));
  }

  /**
   * {@code DECKHAND_MASTER_KEY}, or one that is made once and kept in {@code DECKHAND_HOME}.
   * Whoever has it and the database has the providers' keys; whoever has lost it has lost them.
   */
  @Produces
  @Singleton
  MasterKeys masterKeys(
      @ConfigProperty(name = "deckhand.master-key") Optional<String> configured,
      @ConfigProperty(name = "deckhand.home") Path home)
      throws IOException {
    if (configured.isPresent()) {
      return MasterKeys.parse(configured.get());
    }
    return MasterKeys.parse(PrivateFiles.secret(PrivateFiles.folder(home).resolve("master-key")));
  }
}
