package dev.deckhand.admin.retention;

import dev.deckhand.admin.LiveSettings;
import dev.deckhand.admin.retention.RetentionStore.Amount;
import org.jboss.logging.Logger;

/** Deletes all that is due; every node runs it by the hour, one of them does the work. */
public final class RetentionJob {
  /** Who deletes when nobody asked. */
  private static final String SYSTEM = "system";

  private static final Logger LOG = Logger.getLogger(RetentionJob.class);
  private static final int BATCH = 100;

  private final LiveSettings live;
  private final RetentionStore store;
  private final String tenant;

  public RetentionJob(LiveSettings live, RetentionStore store, String tenant) {
    this.live = live;
    this.store = store;
    this.tenant = tenant;
  }

  /**
   * Deletes what the settings in force say.
   *
   * @param actor who wants it now
   * @return what was deleted
   */
  public Amount run(String actor) {
    Amount all = Amount.NOTHING;
    Amount last;
    do {
      last = store.batch(tenant, actor, live.snapshot().settings().retention(), BATCH);
      all = all.plus(last);
    } while (!last.equals(Amount.NOTHING));
    return all;
  }

  /** Runs by the clock; what fails is tried again with the next run. */
  public void runScheduled() {
    try {
      Amount deleted = run(SYSTEM);
      if (!deleted.equals(Amount.NOTHING)) {
        LOG.infof(
            "Retention deleted %d sessions and the sent texts of %d turns",
            deleted.sessions(), deleted.sentTexts());
      }
    } catch (RuntimeException e) {
      LOG.error("Retention could not delete what is due", e);
    }
  }
}
