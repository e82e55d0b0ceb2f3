package dev.deckhand.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's walk through a turn exactly as it stands there. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // the address and the token are injected
class ReadmeTourTest {
  private static final Page README = Page.of("README.md");
  private static final long MINUTES = 3;

  @TestHTTPResource("")
  String address;

  @ConfigProperty(name = "deckhand.token")
  String token;

  @TempDir Path folder;

  @Test
  void theTourInTheReadmeRunsAsWritten() throws IOException, InterruptedException {
    assumeTrue(installed("bash") && installed("curl"), "the tour needs bash and curl");
    List<String> blocks = README.blocks("tour");
    assertThat(blocks).isNotEmpty();

    Path output = folder.resolve("output.txt");
    Process bash = start(String.join("\n", blocks), output);
    assertThat(bash.waitFor(MINUTES, TimeUnit.MINUTES)).as("the tour ends").isTrue();

    String said = Files.readString(output);
    assertThat(bash.exitValue()).as(said).isZero();
    assertThat(said).contains(README.blocks("tour says"));
    assertThat(said.strip()).endsWith("back to what it was");
  }

  private Process start(String script, Path output) throws IOException {
    ProcessBuilder bash = new ProcessBuilder("bash", "-eu", "-o", "pipefail", "-c", script);
    bash.environment().put("DECKHAND_URL", address.replaceAll("/+$", ""));
    bash.environment().put("DECKHAND_TOKEN", token);
    return bash.directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  private static boolean installed(String program) throws InterruptedException {
    try {
      return new ProcessBuilder(program, "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
