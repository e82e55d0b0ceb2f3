package dev.deckhand.ooxml;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of real files, named by {@code DECKHAND_CORPUS}; tests are skipped without it. */
public final class Corpus {
  private static final Pattern OFFICE =
      Pattern.compile(".*\\.(xls|xlsx|xlsm|xlsb|xltx|ppt|pptx|pptm)", Pattern.CASE_INSENSITIVE);

  private Corpus() {}

  /** All Office files below a folder of the corpus, sorted; {@code ""} for all. */
  public static List<Path> files(String folder) {
    Path root = Path.of(Optional.ofNullable(setting()).orElse("../shared/corpus")).resolve(folder);
    assumeTrue(Files.isDirectory(root), "no corpus at " + root + "; set DECKHAND_CORPUS");
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> OFFICE.matcher(file.toString()).matches()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder of the corpus. */
  public static Path folder(String folder) {
    files(folder);
    return Path.of(Optional.ofNullable(setting()).orElse("../shared/corpus")).resolve(folder);
  }

  private static String setting() {
    return System.getProperty("DECKHAND_CORPUS", System.getenv("DECKHAND_CORPUS"));
  }
}
