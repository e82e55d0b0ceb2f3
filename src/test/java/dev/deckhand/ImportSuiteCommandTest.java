package dev.deckhand;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.SuiteReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code deckhand import-suite} from its arguments to its exit code. */
@SuppressWarnings("NullAway.Init") // made before each test
class ImportSuiteCommandTest {
  private static final Path WORKBOOK = Path.of("samples", "quarter-figures.xlsx");

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  private int run(Path source, Path target, String... more) {
    CommandLine line = Commands.commandLine();
    line.setErr(new PrintWriter(said, true));
    line.setOut(new PrintWriter(said, true));
    String[] arguments = new String[3 + more.length];
    arguments[0] = "import-suite";
    arguments[1] = source.toString();
    arguments[2] = target.toString();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return line.execute(arguments);
  }

  @Test
  void pairsOfFilesBecomeASuite() throws IOException {
    Path source = Files.createDirectories(folder.resolve("pairs"));
    Files.copy(WORKBOOK, source.resolve("sums_input.xlsx"));
    Files.copy(WORKBOOK, source.resolve("sums_golden.xlsx"));
    Files.writeString(source.resolve("sums.txt"), "Add the sums");

    assertThat(run(source, folder.resolve("suite"))).as(said.toString()).isZero();

    assertThat(said.toString()).contains("Imported 1 cases into " + folder.resolve("suite"));
    assertThat(SuiteReader.read(folder.resolve("suite")).cases())
        .extracting(SampleCase::instruction)
        .containsExactly("Add the sums");
  }

  @Test
  void whatCannotBeImportedIsToldAndNothingAtAllIsAFailure() throws IOException {
    Path source = Files.createDirectories(folder.resolve("bench"));
    Files.writeString(source.resolve("dataset.json"), "[{\"id\": 8, \"instruction\": \"Do it\"}]");

    assertThat(run(source, folder.resolve("suite"))).isEqualTo(1);

    assertThat(said.toString())
        .contains("Left out 8: it has no input with an answer beside it", "Imported 0 cases");
  }

  @Test
  void sessionsNeedADeckToStartOn() throws IOException {
    Path sessions = folder.resolve("sessions.json");
    Files.writeString(sessions, "[]");

    assertThat(run(sessions, folder.resolve("suite"))).isNotZero();

    assertThat(said.toString()).contains("name one with --deck");
    assertThat(folder.resolve("suite")).doesNotExist();
  }

  @Test
  void aFolderThatIsNotThereIsAComplaint() {
    assertThat(run(folder.resolve("nowhere"), folder.resolve("suite"))).isNotZero();
    assertThat(said.toString()).isNotBlank().doesNotContain("\tat ");
  }
}
