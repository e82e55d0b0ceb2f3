package dev.deckhand.admin.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.admin.Administration;
import dev.deckhand.admin.LiveSettings;
import dev.deckhand.admin.ModelSetup;
import dev.deckhand.admin.ProviderSetup;
import dev.deckhand.admin.Settings;
import dev.deckhand.model.ApiKey;
import dev.deckhand.model.CancelSignal;
import dev.deckhand.model.ChatCall;
import dev.deckhand.model.ChatModels;
import dev.deckhand.model.ChatOutcome;
import dev.deckhand.model.ModelRef;
import dev.deckhand.model.ModelState;
import dev.deckhand.model.ProviderKind;
import dev.deckhand.session.IdSource;
import dev.deckhand.testing.provider.OpenAiStub;
import dev.deckhand.testing.provider.StubReply;
import dev.deckhand.testing.provider.StubRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Keys are read, given and used without a failure while what seals them is changed. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class KeyRotationTest {
  private static final int ROTATIONS = 30;

  @Inject Credentials credentials;
  @Inject EntityManager database;
  @Inject Clock clock;
  @Inject IdSource ids;
  @Inject Administration administration;
  @Inject LiveSettings live;
  @Inject ChatModels models;

  OpenAiStub openAi;

  private final AtomicBoolean rotating = new AtomicBoolean(true);

  /** Half of the nodes have the new master key first, the others still the old one. */
  @Test
  void masterAndDataKeysRotateUnderLoad() throws Exception {
    String tenant = "tenant-" + UUID.randomUUID();
    String old = HexFormat.of().formatHex(SealedBox.newKey());
    String fresh = HexFormat.of().formatHex(SealedBox.newKey());
    Credentials before = new Credentials(database, MasterKeys.parse(old + "," + fresh), clock, ids);
    Credentials after = new Credentials(database, MasterKeys.parse(fresh + "," + old), clock, ids);
    for (int provider = 0; provider < 5; provider++) {
      ApiKey key = new ApiKey("sk-" + provider);
      String id = "p" + provider;
      inTransaction(() -> before.put(tenant, id, key));
    }
    underLoad(
        List.of(
            () -> readWhileRotating(before, tenant),
            () -> readWhileRotating(after, tenant),
            () -> writeWhileRotating(before, tenant),
            () -> writeWhileRotating(after, tenant)),
        () -> {
          inTransaction(() -> before.rotateMasterKey(tenant));
          inTransaction(() -> after.rotateDataKey(tenant));
          inTransaction(() -> before.rotateDataKey(tenant));
          inTransaction(() -> after.rotateMasterKey(tenant));
        });

    Credentials alone = new Credentials(database, MasterKeys.parse(fresh), clock, ids);
    inTransaction(() -> after.rotateMasterKey(tenant));
    assertThat(QuarkusTransaction.requiringNew().call(() -> alone.open(tenant)).values())
        .hasSize(5)
        .allSatisfy(opened -> assertThat(opened.key()).as(opened.problem()).isPresent());
  }

  @Test
  void callsGoOnWithTheirKeyWhileKeysRotate() throws Exception {
    String provider = "rotated-" + UUID.randomUUID();
    openAi.reply(StubReply.text("still here"));
    int earlier = openAi.requests().size();
    change(settings -> settings.with(setup(provider)));
    administration.setKey(order(), provider, new ApiKey("sk-kept-through-rotation"));
    try {
      underLoad(
          List.of(() -> callWhileRotating(provider), () -> callWhileRotating(provider)),
          () -> administration.rotateKeys(order()));

      List<StubRequest> all = openAi.requests();
      assertThat(all.subList(earlier, all.size()))
          .hasSizeGreaterThan(ROTATIONS)
          .allSatisfy(
              request ->
                  assertThat(request.headers())
                      .containsEntry("authorization", "Bearer sk-kept-through-rotation"));
    } finally {
      change(settings -> settings.without(provider));
    }
  }

  private void underLoad(List<Callable<Integer>> load, Runnable rotation) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(load.size())) {
      List<Future<Integer>> running = new ArrayList<>();
      load.forEach(work -> running.add(threads.submit(work)));
      try {
        for (int round = 0; round < ROTATIONS; round++) {
          rotation.run();
        }
      } finally {
        rotating.set(false);
      }
      for (Future<Integer> work : running) {
        assertThat(work.get()).isPositive();
      }
    }
  }

  private int readWhileRotating(Credentials node, String tenant) {
    int reads = 0;
    do {
      Map<String, Credentials.Opened> opened =
          QuarkusTransaction.requiringNew().call(() -> node.open(tenant));
      assertThat(opened).hasSize(5);
      opened.forEach(
          (provider, credential) ->
              assertThat(credential.key())
                  .as(credential.problem())
                  .contains(new ApiKey("sk-" + provider.substring(1))));
      reads++;
    } while (rotating.get());
    return reads;
  }

  private int writeWhileRotating(Credentials node, String tenant) {
    int writes = 0;
    do {
      inTransaction(() -> node.put(tenant, "p3", new ApiKey("sk-3")));
      writes++;
    } while (rotating.get());
    return writes;
  }

  private int callWhileRotating(String provider) {
    int calls = 0;
    do {
      ChatOutcome outcome =
          models.ask(ChatCall.text(new ModelRef(provider, "m"), "s", "u"), new CancelSignal());
      assertThat(outcome).isInstanceOf(ChatOutcome.Reply.class);
      calls++;
    } while (rotating.get());
    return calls;
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  private ProviderSetup setup(String id) {
    ModelSetup model =
        new ModelSetup("m", "m", 8000, null, null, List.of(), null, null, ModelState.ENABLED);
    return new ProviderSetup(
        id, ProviderKind.OPENAI_COMPATIBLE, openAi.baseAddress(), List.of(model));
  }

  private void change(UnaryOperator<Settings> edit) {
    assertThat(administration.change(order(), edit))
        .isInstanceOf(Administration.Outcome.Changed.class);
  }

  private Administration.Order order() {
    return new Administration.Order("tester", live.snapshot().revision(), "test.changed", "keys");
  }
}
