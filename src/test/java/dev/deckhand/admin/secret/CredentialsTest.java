package dev.deckhand.admin.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.model.ApiKey;
import dev.deckhand.session.IdSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CredentialsTest {
  private static final ApiKey ONE = new ApiKey("sk-one");
  private static final ApiKey TWO = new ApiKey("sk-two");

  @Inject Credentials credentials;
  @Inject EntityManager database;
  @Inject Clock clock;
  @Inject IdSource ids;

  /** Each test has a tenant of its own. */
  private final String tenant = "tenant-" + UUID.randomUUID();

  @Test
  void aKeyIsKeptReplacedAndForgotten() {
    credentials.put(tenant, "openai", ONE);
    credentials.put(tenant, "acme", TWO);
    assertThat(key("openai")).isEqualTo(ONE);

    credentials.put(tenant, "openai", TWO);
    assertThat(key("openai")).isEqualTo(TWO);

    assertThat(credentials.remove(tenant, "openai")).isTrue();
    assertThat(credentials.remove(tenant, "openai")).isFalse();
    assertThat(credentials.open(tenant)).containsOnlyKeys("acme");
    assertThat(credentials.open("another tenant")).isEmpty();
  }

  @Test
  void swappedCiphertextsDoNotOpen() {
    credentials.put(tenant, "openai", ONE);
    credentials.put(tenant, "acme", TWO);

    run(
        "update credentials a set sealed = b.sealed from credentials b where a.tenant = '"
            + tenant
            + "' and b.tenant = a.tenant and a.provider <> b.provider");

    assertThat(credentials.open(tenant).values())
        .hasSize(2)
        .allSatisfy(
            opened -> {
              assertThat(opened.key()).isEmpty();
              assertThat(opened.problem()).contains("does not open").doesNotContain("sk-");
            });
  }

  @Test
  void aKeyMovedToAnotherTenantDoesNotOpen() {
    credentials.put(tenant, "openai", ONE);
    String thief = "thief-" + UUID.randomUUID();
    run("update credentials set tenant = '" + thief + "' where tenant = '" + tenant + "'");

    assertThat(Objects.requireNonNull(credentials.open(thief).get("openai")).key()).isEmpty();
  }

  @Test
  void keysAreReadWithoutFailureWhileTheyAreRotated() throws Exception {
    for (int provider = 0; provider < 5; provider++) {
      credentials.put(tenant, "p" + provider, new ApiKey("sk-" + provider));
    }
    AtomicBoolean rotating = new AtomicBoolean(true);
    try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
      List<Future<Integer>> readers = new ArrayList<>();
      for (int reader = 0; reader < 4; reader++) {
        readers.add(threads.submit(() -> readWhile(rotating)));
      }
      Future<?> writer = threads.submit(() -> writeWhile(rotating));
      for (int round = 0; round < 25; round++) {
        credentials.rotateDataKey(tenant);
      }
      rotating.set(false);
      writer.get();
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    }
    assertThat(count("select count(*) from data_keys where tenant = '" + tenant + "'"))
        .isEqualTo(1);
  }

  private int readWhile(AtomicBoolean rotating) {
    int reads = 0;
    do {
      Map<String, Credentials.Opened> opened = credentials.open(tenant);
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

  private void writeWhile(AtomicBoolean rotating) {
    do {
      credentials.put(tenant, "p3", new ApiKey("sk-3"));
    } while (rotating.get());
  }

  @Test
  void aNewMasterKeySealsWhatTheOldOneSealed() {
    String first = HexFormat.of().formatHex(SealedBox.newKey());
    String second = HexFormat.of().formatHex(SealedBox.newKey());
    QuarkusTransaction.requiringNew().run(() -> with(first).put(tenant, "openai", ONE));

    assertThat(opened(second).problem()).contains("DECKHAND_MASTER_KEY");
    assertThat(opened(second + "," + first).key()).contains(ONE);
    int sealed =
        QuarkusTransaction.requiringNew()
            .call(() -> with(second + "," + first).rotateMasterKey(tenant));

    assertThat(sealed).isEqualTo(1);
    assertThat(opened(second).key()).contains(ONE);
    assertThat(opened(first).key()).isEmpty();
  }

  private Credentials.Opened opened(String masterKeys) {
    return QuarkusTransaction.requiringNew()
        .call(() -> with(masterKeys).open(tenant).get("openai"));
  }

  private Credentials with(String masterKeys) {
    return new Credentials(database, MasterKeys.parse(masterKeys), clock, ids);
  }

  private ApiKey key(String provider) {
    return Objects.requireNonNull(credentials.open(tenant).get(provider)).key().orElseThrow();
  }

  private void run(String sql) {
    QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(sql).executeUpdate());
  }

  private long count(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(() -> (Long) database.createNativeQuery(sql, Long.class).getSingleResult());
  }
}
