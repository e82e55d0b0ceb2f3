package dev.deckhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the launcher hands to the service. */
class LauncherTest {

  /** A brace in the wrong place here keeps the service from starting. */
  @Test
  void theSuitesOfTheSamplesAndOnesOwnAreFound() throws IOException, InterruptedException {
    String script = Files.readString(Path.of("deckhand"));
    int setting = script.indexOf("[ -n \"${DECKHAND_SUITES:-}\"");
    String lines = script.substring(setting, script.indexOf("exec", setting));

    assertThat(shell("root=/opt/deckhand; unset DECKHAND_SUITES\n" + lines))
        .isEqualTo("/opt/deckhand/samples/suites,${deckhand.home}/suites");
    assertThat(shell("root=/opt/deckhand; export DECKHAND_SUITES=/mine\n" + lines))
        .isEqualTo("/mine");
  }

  private static String shell(String lines) throws IOException, InterruptedException {
    Process shell =
        new ProcessBuilder("sh", "-euc", lines + "\nprintf %s \"$DECKHAND_SUITES\"")
            .redirectErrorStream(true)
            .start();
    String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as(said).isZero();
    return said;
  }
}
