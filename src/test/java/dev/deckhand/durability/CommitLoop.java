package dev.deckhand.durability;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.deckhand.database.LocalPostgres;
import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.session.CommitOutcome.Committed;
import dev.deckhand.session.Document;
import dev.deckhand.session.Documents;
import dev.deckhand.session.Edit;
import dev.deckhand.session.Idempotency;
import dev.deckhand.session.IdempotencyOutcome.Answered;
import dev.deckhand.session.Sessions;
import dev.deckhand.session.StoredAnswer;
import dev.deckhand.session.Version;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Runs in a process of its own, on the packaged program: commits version after version until it is
 * killed and says after each that it is durable, or verifies what is there.
 */
public final class CommitLoop implements QuarkusApplication {
  private final Sessions sessions = Arc.container().instance(Sessions.class).get();
  private final Documents documents = Arc.container().instance(Documents.class).get();
  private final Idempotency idempotency = Arc.container().instance(Idempotency.class).get();

  /** With {@code verify}, or with the number of the last version known to be durable. */
  public static void main(String... args) {
    Path home = Path.of(System.getenv("DECKHAND_HOME"));
    try (LocalPostgres database = LocalPostgres.start(home.resolve("database"))) {
      System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
      System.setProperty("quarkus.datasource.username", database.user());
      System.setProperty("quarkus.datasource.password", database.password());
      Quarkus.run(CommitLoop.class, (code, failure) -> {}, args);
    }
  }

  @Override
  public int run(String... args) {
    UUID document = document();
    if (args[0].equals("verify")) {
      System.out.println("verified " + verify(document));
      return 0;
    }
    for (int next = Integer.parseInt(args[0]) + 1; ; next++) {
      System.out.println("durable " + commit(document, next));
    }
  }

  private UUID document() {
    List<Document> known =
        sessions.list().stream().flatMap(session -> session.documents().stream()).toList();
    if (!known.isEmpty()) {
      return known.getFirst().id();
    }
    UUID session = sessions.create(Host.EXCEL, "Kill loop").id();
    OfficeFile file = new OfficeFile("loop.xlsx", DocumentFormat.XLSX, content(1));
    return documents.add(session, file).orElseThrow().id();
  }

  private String commit(UUID document, int number) {
    Answered answered =
        (Answered)
            idempotency.execute(
                document.toString(), "key-" + number, "hash", () -> edit(document, number));
    return new String(answered.answer().body(), UTF_8);
  }

  private StoredAnswer edit(UUID document, int number) {
    Edit edit =
        new Edit(content(number), "Version " + number, null, "{\"number\": " + number + "}");
    Version version = ((Committed) documents.commit(document, number - 1, edit)).version();
    return new StoredAnswer(200, "text/plain", ("" + version.number()).getBytes(UTF_8));
  }

  /** How many versions there are, each with the content and the receipt it must have. */
  private int verify(UUID document) {
    List<Version> versions = documents.versions(document).reversed();
    for (int number = 1; number <= versions.size(); number++) {
      byte[] stored = documents.content(document, number).orElseThrow().content();
      boolean receipt = number == 1 || documents.receipt(document, number).isPresent();
      if (!receipt || !Arrays.equals(stored, content(number))) {
        throw new IllegalStateException("version " + number + " is not what was written");
      }
    }
    return versions.size();
  }

  private static byte[] content(int number) {
    byte[] content = new byte[4096];
    new Random(number).nextBytes(content);
    return content;
  }
}
