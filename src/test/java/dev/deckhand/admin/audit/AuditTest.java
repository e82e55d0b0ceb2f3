package dev.deckhand.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTest {
  private static final int ROWS = 12;

  @Inject Audit audit;
  @Inject EntityManager database;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url = "";

  private final String tenant = "tenant-" + UUID.randomUUID();

  @Test
  void rowsAreChainedWhoeverWritesThem() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> writers =
          IntStream.range(0, 40)
              .<Future<?>>mapToObj(i -> threads.submit(() -> write("row " + i)))
              .toList();
      for (Future<?> writer : writers) {
        writer.get();
      }
    }

    AuditChain.Verification result = audit.verify(tenant, List.of());
    assertThat(result.findings()).isEmpty();
    assertThat(result.intact()).isTrue();
    assertThat(result.entries()).isEqualTo(40);
    assertThat(audit.find(tenant, "", 0, 500).entries())
        .extracting(AuditEntry::sequence)
        .containsExactlyElementsOf(LongStream.iterate(40, i -> i - 1).limit(40).boxed().toList());
  }

  @Test
  void theApplicationCanOnlyAdd() {
    write("kept");
    for (String table : List.of("audit", "settings")) {
      for (String statement :
          List.of(
              "update " + table + " set tenant = 'x'",
              "delete from " + table,
              "truncate " + table,
              "alter table " + table + " disable trigger all",
              "drop table " + table)) {
        assertThatThrownBy(
                () ->
                    QuarkusTransaction.requiringNew()
                        .run(() -> database.createNativeQuery(statement).executeUpdate()))
            .as(statement)
            .rootCause()
            .isInstanceOfSatisfying(
                SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
      }
    }
    assertThat(audit.find(tenant, "", 0, 10).total()).isEqualTo(1);
  }

  @Test
  void evenTheOwnerIsStoppedByATrigger() {
    write("kept");
    assertThatThrownBy(() -> owner("delete from audit"))
        .hasMessageContaining("rows of audit are only ever added");
    assertThatThrownBy(() -> owner("update settings set body = ''"))
        .hasMessageContaining("rows of settings are only ever added");
  }

  @Test
  void everyChangedFieldIsFound() throws SQLException {
    fill();
    for (String field : List.of("actor", "action", "subject", "changes")) {
      for (int row = 1; row <= ROWS; row++) {
        String where = " where tenant = '" + tenant + "' and sequence = " + row;
        tamper("update audit set " + field + " = " + field + " || ' '" + where);
        found("row " + row + " was changed: its content does not have its hash");
        tamper("update audit set " + field + " = left(" + field + ", -1)" + where);
      }
    }
    tamper("update audit set at = at + interval '1 microsecond' where tenant = '" + tenant + "'");
    assertThat(audit.verify(tenant, List.of()).found()).isEqualTo(ROWS);
  }

  @Test
  void aRowThatWasHashedAnewDoesNotFitItsFollower() throws SQLException {
    fill();
    AuditEntry second = audit.find(tenant, "", 0, 500).entries().reversed().get(1);
    AuditEntry forged =
        AuditEntry.after(
            second.previousHash(),
            tenant,
            2,
            new AuditEntry.Event(second.at(), "somebody else", "a", "s", "[]"));
    tamper("delete from audit where tenant = '" + tenant + "' and sequence = 2");
    QuarkusTransaction.requiringNew().run(() -> AuditRow.of(forged).persist());

    found("row 3 does not follow the row before it");
  }

  @Test
  void everyMissingRowIsFound() throws SQLException {
    fill();
    List<AuditChain.Head> noted =
        audit.find(tenant, "", 0, 500).entries().stream()
            .map(entry -> new AuditChain.Head(entry.sequence(), entry.hash()))
            .toList();
    for (int row = ROWS; row >= 1; row--) {
      tamper("delete from audit where tenant = '" + tenant + "' and sequence = " + row);
      AuditChain.Verification result = audit.verify(tenant, noted);
      assertThat(result.intact()).as("without row " + row).isFalse();
      assertThat(result.findings())
          .extracting(AuditChain.Finding::what)
          .anyMatch(what -> what.startsWith("row " + result.findings().getFirst().sequence()));
    }
  }

  @Test
  void aRowMissingInTheMiddleIsNamed() throws SQLException {
    fill();
    tamper("delete from audit where tenant = '" + tenant + "' and sequence in (1, 5)");
    found("row 1 is missing", "row 5 is missing");
  }

  @Test
  void rowsThatChangedPlacesAreFound() throws SQLException {
    fill();
    tamper(
        "update audit set sequence = -sequence + 11 + 1000 where tenant = '"
            + tenant
            + "' and sequence in (5, 6)");
    tamper(
        "update audit set sequence = sequence - 1000 where tenant = '"
            + tenant
            + "' and sequence > 1000");
    assertThat(audit.verify(tenant, List.of()).findings())
        .extracting(AuditChain.Finding::sequence)
        .contains(5L, 6L);
  }

  private void found(String... what) {
    AuditChain.Verification result = audit.verify(tenant, List.of());
    assertThat(result.intact()).isFalse();
    assertThat(result.findings()).extracting(AuditChain.Finding::what).contains(what);
  }

  private void fill() {
    for (int row = 1; row <= ROWS; row++) {
      write("row " + row);
    }
  }

  private void write(String subject) {
    QuarkusTransaction.requiringNew()
        .run(() -> audit.record(tenant, "tester", "test.done", subject, "[]"));
  }

  /** What somebody with every right on the database can do. */
  private void tamper(String sql) throws SQLException {
    owner("set session_replication_role = replica; " + sql);
  }

  private void owner(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
