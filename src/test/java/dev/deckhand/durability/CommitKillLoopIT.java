package dev.deckhand.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the process that commits, over and over, its database server left behind each time. */
class CommitKillLoopIT {
  private static final Pattern DURABLE = Pattern.compile("durable (\\d+)");
  private static final Pattern VERIFIED = Pattern.compile("verified (\\d+)");
  private static final int KILLS = Integer.getInteger("deckhand.kills", 3);

  @TempDir Path home;

  @Test
  void everyAcknowledgedVersionSurvivesAndNoneIsThereTwice() throws IOException {
    Random random = new Random(KILLS);
    int acknowledged = 1;
    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged = commitUntilKilled(acknowledged, random.nextInt(400_000));
    }
    try (Victim reader = commitLoop("verify")) {
      int there = Integer.parseInt(reader.await(VERIFIED).group(1));
      // the last answer may have been lost with the process
      assertThat(there).isBetween(acknowledged, acknowledged + 1);
      System.out.printf(
          "%d kills, %d versions acknowledged, %d there%n", KILLS, acknowledged, there);
    }
  }

  private int commitUntilKilled(int acknowledged, int micros) throws IOException {
    try (Victim victim = commitLoop(Integer.toString(acknowledged))) {
      Matcher first = victim.await(DURABLE);
      assertThat(Integer.parseInt(first.group(1))).isEqualTo(acknowledged + 1);
      victim.killIn(micros);
      return victim.rest().stream()
          .map(DURABLE::matcher)
          .filter(Matcher::matches)
          .mapToInt(line -> Integer.parseInt(line.group(1)))
          .reduce(acknowledged + 1, Math::max);
    }
  }

  private Victim commitLoop(String argument) throws IOException {
    String classPath = Victim.JAR + ":" + Path.of("target/test-classes");
    return Victim.start(home, List.of("-cp", classPath, CommitLoop.class.getName(), argument));
  }
}
