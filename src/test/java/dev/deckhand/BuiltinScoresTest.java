package dev.deckhand;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The built-in model does not get worse: every suite is played and held against the baseline. */
class BuiltinScoresTest {

  @Test
  void noFeatureDropsBelowTheBaseline(@TempDir Path folder) {
    StringWriter said = new StringWriter();
    CommandLine command = Commands.commandLine().setErr(new PrintWriter(said, true));

    int code =
        command.execute(
            "replay",
            "samples/suites",
            "--models",
            "builtin/rules",
            "--baseline",
            "docs/replay/results.json",
            "--out",
            folder.toString());

    assertThat(code)
        .as(said.toString().lines().filter(l -> !l.contains("#1")).toList() + "")
        .isZero();
  }
}
