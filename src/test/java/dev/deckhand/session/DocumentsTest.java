package dev.deckhand.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.Host;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.session.CommitOutcome.Committed;
import dev.deckhand.session.Version.Cause;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentsTest {
  @Inject Sessions sessions;
  @Inject Documents documents;
  @Inject EntityManager database;

  @Test
  void anUploadIsVersionOne() {
    Document document = upload("first");

    assertThat(documents.find(document.id())).contains(document);
    assertThat(document.version()).isEqualTo(1);
    assertThat(document.size()).isEqualTo(5);
    assertThat(documents.versions(document.id()))
        .singleElement()
        .satisfies(version -> assertThat(version.cause()).isEqualTo(Cause.UPLOAD));
    assertThat(text(document.id(), 1)).isEqualTo("first");
  }

  @Test
  void aDocumentNeedsItsSession() {
    assertThat(documents.add(UUID.randomUUID(), file("lost"))).isEmpty();
  }

  @Test
  void aCommitAddsVersionAndReceipt() {
    UUID id = upload("before").id();
    UUID turn = UUID.randomUUID();

    CommitOutcome outcome =
        documents.commit(
            id, 1, new Edit("after".getBytes(UTF_8), "Says after", turn, "{\"checks\": [1, 2]}"));

    Version version = ((Committed) outcome).version();
    assertThat(version.number()).isEqualTo(2);
    assertThat(version.parent()).isEqualTo(1);
    assertThat(version.turnId()).isEqualTo(turn);
    assertThat(documents.versions(id)).first().isEqualTo(version);
    assertThat(text(id, 1)).isEqualTo("before");
    assertThat(text(id, 2)).isEqualTo("after");
    assertThat(documents.receipt(id, 2)).contains("{\"checks\": [1, 2]}");
    assertThat(documents.receipt(id, 1)).isEmpty();
  }

  @Test
  void aCommitOnAnOldVersionWritesNothing() {
    UUID id = upload("one").id();
    commit(id, 1, "two");

    assertThat(commit(id, 1, "other")).isEqualTo(new CommitOutcome.VersionChanged(2));
    assertThat(documents.versions(id)).hasSize(2);
  }

  @Test
  void aCommitToAnUnknownDocumentSaysSo() {
    assertThat(commit(UUID.randomUUID(), 1, "x")).isEqualTo(new CommitOutcome.Gone());
    assertThat(documents.undo(UUID.randomUUID(), 1, null)).isEqualTo(new UndoOutcome.Gone());
  }

  @Test
  void aCommitSeesWhatTheSameTransactionReadEarlier() {
    UUID id = upload("one").id();

    CommitOutcome outcome =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  documents.find(id); // the row is in the persistence context from here on
                  QuarkusTransaction.requiringNew().run(() -> commit(id, 1, "two"));
                  return commit(id, 1, "lost update");
                });

    assertThat(outcome).isEqualTo(new CommitOutcome.VersionChanged(2));
  }

  @Test
  void undoGoesBackAlongTheParents() {
    UUID id = upload("one").id();
    commit(id, 1, "two");
    commit(id, 2, "three");

    assertThat(undone(id, 3, null))
        .extracting(Version::restores, Version::parent)
        .containsExactly(2, 1);
    assertThat(text(id, 4)).isEqualTo("two");
    assertThat(undone(id, 4, null))
        .extracting(Version::restores, Version::parent)
        .containsExactly(1, null);
    assertThat(text(id, 5)).isEqualTo("one");
    assertThat(documents.undo(id, 5, null)).isEqualTo(new UndoOutcome.NothingToUndo());
    assertThat(documents.versions(id)).hasSize(5);
  }

  @Test
  void undoToAVersionTakesItsPlaceInTheChain() {
    UUID id = upload("one").id();
    commit(id, 1, "two");
    undone(id, 2, null);

    Version again = undone(id, 3, 2);

    assertThat(again.parent()).isEqualTo(1);
    assertThat(again.restores()).isEqualTo(2);
    assertThat(again.cause()).isEqualTo(Cause.UNDO);
    assertThat(text(id, 4)).isEqualTo("two");
    assertThat(undone(id, 4, null).restores()).isEqualTo(1);
  }

  @Test
  void undoRefusesVersionsThatAreNotOlder() {
    UUID id = upload("one").id();
    commit(id, 1, "two");

    assertThat(documents.undo(id, 2, 2)).isEqualTo(new UndoOutcome.NoSuchVersion(2));
    assertThat(documents.undo(id, 2, 0)).isEqualTo(new UndoOutcome.NoSuchVersion(0));
    assertThat(documents.undo(id, 1, null)).isEqualTo(new UndoOutcome.VersionChanged(2));
  }

  @Test
  void equalContentIsStoredOnce() {
    String content = "same bytes " + UUID.randomUUID();
    UUID first = upload(content).id();
    UUID second = upload(content).id();
    commit(first, 1, "changed " + content);
    undone(first, 2, null);

    String sha256 = documents.version(second, 1).orElseThrow().sha256();
    assertThat(blobCount(sha256)).isEqualTo(1);
    assertThat(documents.version(first, 3).orElseThrow().sha256()).isEqualTo(sha256);
  }

  @Test
  void damagedContentIsNotHandedOut() {
    UUID id = upload("sound " + UUID.randomUUID()).id();
    String sha256 = documents.version(id, 1).orElseThrow().sha256();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                database
                    .createNativeQuery("update blobs set content = '\\x00' where sha256 = :sha256")
                    .setParameter("sha256", sha256)
                    .executeUpdate());

    assertThatThrownBy(() -> documents.content(id, 1)).hasMessageContaining(sha256);
  }

  @Test
  void fiftyWritersGetOneSuccessPerVersion() throws Exception {
    UUID id = upload("start").id();
    List<Callable<Integer>> writers = new ArrayList<>();
    for (int writer = 0; writer < 50; writer++) {
      String content = "writer " + writer;
      writers.add(() -> commitUntilDone(id, content));
    }

    List<Integer> written = inParallel(writers);

    assertThat(written).doesNotHaveDuplicates().hasSize(50);
    assertThat(documents.versions(id)).extracting(Version::number).hasSize(51).startsWith(51);
  }

  private int commitUntilDone(UUID id, String content) {
    for (int expected = 1; ; ) {
      switch (commit(id, expected, content)) {
        case CommitOutcome.Committed(Version version) -> {
          return version.number();
        }
        case CommitOutcome.VersionChanged(int current) -> expected = current;
        case CommitOutcome.Gone() -> throw new AssertionError("the document is gone");
      }
    }
  }

  static <T> List<T> inParallel(List<Callable<T>> tasks) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    }
  }

  private Document upload(String content) {
    UUID session = sessions.create(Host.EXCEL, "Test").id();
    return documents.add(session, file(content)).orElseThrow();
  }

  private CommitOutcome commit(UUID id, int expected, String content) {
    return documents.commit(id, expected, new Edit(content.getBytes(UTF_8), "Edit", null, "{}"));
  }

  private Version undone(UUID id, int expected, @Nullable Integer target) {
    return ((UndoOutcome.Undone) documents.undo(id, expected, target)).version();
  }

  private String text(UUID id, int version) {
    return new String(documents.content(id, version).orElseThrow().content(), UTF_8);
  }

  private Object blobCount(String sha256) {
    return database
        .createNativeQuery("select count(*)::int from blobs where sha256 = :sha256")
        .setParameter("sha256", sha256)
        .getSingleResult();
  }

  private static OfficeFile file(String content) {
    return new OfficeFile("book.xlsx", DocumentFormat.XLSX, content.getBytes(UTF_8));
  }
}
