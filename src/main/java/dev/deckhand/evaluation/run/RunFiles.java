package dev.deckhand.evaluation.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what a run came to into a folder. */
public final class RunFiles {
  /** All results, as JSON. */
  public static final String RESULTS = "results.json";

  private RunFiles() {}

  /** Writes the files of a run; earlier ones are replaced. */
  public static void write(RunResult run, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(RESULTS), RunJson.write(run));
  }
}
