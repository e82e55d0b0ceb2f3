package dev.deckhand.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ModelRef;
import dev.deckhand.model.ModelState;
import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.ProviderSource;
import dev.deckhand.routing.RunningCalls;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database: the application, and a second set of settings with its own watch. */
@QuarkusTest
class TwoNodesTest {
  /** Milliseconds in truth; this much so that a loaded machine does not fail a test. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Inject Administration administration;
  @Inject LiveSettings first;
  @Inject RunningCalls here;
  @Inject SettingsStore store;
  @Inject AgroalDataSource database;

  private final String id = "node-" + UUID.randomUUID();

  @BeforeEach
  void create() {
    change(settings -> settings.with(provider(true)));
  }

  @AfterEach
  void remove() {
    change(settings -> settings.without(id));
  }

  @Test
  void aToggleIsSeenByBoth() {
    LiveSettings second = new LiveSettings(List.of(), () -> store.current(Tenant.LOCAL));
    try (SettingsWatch watch = new SettingsWatch(database, Tenant.LOCAL, second)) {
      second.snapshot();
      watch.start();
      for (int toggle = 0; toggle < 10; toggle++) {
        boolean on = toggle % 2 == 1;
        int revision = change(settings -> settings.with(provider(on)));

        assertThat(first.snapshot().revision()).isEqualTo(revision);
        assertThat(models(first)).isEqualTo(on ? 1 : 0);
        assertThat(within(second, revision)).as("toggle " + toggle).isTrue();
        assertThat(models(second)).isEqualTo(on ? 1 : 0);
      }
    }
  }

  @Test
  void switchingAModelOffEndsItsCallsOnBoth() throws InterruptedException {
    LiveSettings second = new LiveSettings(List.of(), () -> store.current(Tenant.LOCAL));
    RunningCalls elsewhere = new RunningCalls(second, second);
    second.whenChanged(elsewhere::review);
    ModelRef model = new ModelRef(id, "m");
    try (SettingsWatch watch = new SettingsWatch(database, Tenant.LOCAL, second);
        RunningCalls.Running ours = here.begin("excel.ask", model, false, new CancelSignal());
        RunningCalls.Running other =
            elsewhere.begin("excel.ask", model, false, new CancelSignal())) {
      watch.start();
      change(settings -> settings.with(provider(ModelState.DRAINING)));
      assertThat(within(second, first.snapshot().revision())).isTrue();
      assertThat(ours.signal().isCancelled()).isFalse();
      assertThat(other.signal().isCancelled()).isFalse();

      change(settings -> settings.with(provider(ModelState.OFF)));
      assertThat(ours.signal().await(LIMIT)).isTrue();
      assertThat(other.signal().await(LIMIT)).isTrue();
    }
  }

  private int models(ProviderSource node) {
    return node.providers().stream()
        .filter(provider -> provider.id().equals(id))
        .mapToInt(provider -> provider.models().size())
        .sum();
  }

  /** Looks until the node has the revision. */
  private static boolean within(LiveSettings node, int revision) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (node.snapshot().revision() < revision && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return node.snapshot().revision() >= revision;
  }

  private ProviderSetup provider(boolean on) {
    ProviderSetup enabled = provider(ModelState.ENABLED);
    return on ? enabled : enabled.without("m");
  }

  private ProviderSetup provider(ModelState state) {
    ModelSetup model = new ModelSetup("m", "m", 1000, null, null, List.of(), null, null, state);
    return new ProviderSetup(
        id,
        ProviderKind.OPENAI_COMPATIBLE,
        URI.create("https://models.example/v1"),
        List.of(model));
  }

  private int change(UnaryOperator<Settings> edit) {
    Administration.Order order =
        new Administration.Order("tester", first.snapshot().revision(), "test.changed", id);
    return ((Administration.Outcome.Changed) administration.change(order, edit)).revision();
  }
}
