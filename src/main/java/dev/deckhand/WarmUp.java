package dev.deckhand;

import dev.deckhand.assist.Prover;
import dev.deckhand.plan.DocumentEngine;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tries edits on samples after the start, beside everything else, so that the first edit of a user
 * meets code that has run. Java code that has not is 10 to 50 times slower.
 */
@ApplicationScoped
class WarmUp {
  private static final Logger LOG = Logger.getLogger(WarmUp.class);

  private final DocumentEngine engine;
  private final Prover prover;
  private final boolean wanted;
  private volatile boolean stopped;

  WarmUp(
      DocumentEngine engine,
      Prover prover,
      @ConfigProperty(name = "deckhand.warm-up") boolean wanted) {
    this.engine = engine;
    this.prover = prover;
    this.wanted = wanted;
  }

  void started(@Observes StartupEvent start) {
    if (wanted) {
      Thread.ofPlatform().name("warm-up").daemon().priority(Thread.MIN_PRIORITY).start(this::run);
    }
  }

  @PreDestroy
  void stop() {
    stopped = true;
  }

  /** What it fails on, a user may never meet; then the first edit is slow, and no more. */
  private void run() {
    long start = System.nanoTime();
    try {
      new SampleEdits(engine, prover, () -> stopped).run();
      LOG.infof("Warmed up in %d ms", (System.nanoTime() - start) / 1_000_000);
    } catch (IOException | RuntimeException e) {
      LOG.warn("The warm-up stopped; first edits will be slower", e);
    }
  }
}
