package dev.deckhand.evaluation.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Files cases may name: those beside the suite and below. Where suites lie in a folder {@code
 * suites}, also those beside that folder, so that suites can share them.
 *
 * @param folder the suite's
 * @param root no path leads outside of it
 */
record CaseFiles(Path folder, Path root) {

  static CaseFiles of(Path folder) throws IOException {
    Path real = folder.toRealPath();
    Path parent = Objects.requireNonNullElse(real.getParent(), real);
    Path beside = parent.endsWith("suites") ? parent.getParent() : null;
    return new CaseFiles(real, Objects.requireNonNullElse(beside, parent));
  }

  /** The file of a path, or why it is none. */
  sealed interface Lookup {
    record Found(Path path) implements Lookup {}

    record Bad(String message) implements Lookup {}
  }

  Lookup find(String text) {
    Optional<Path> path = path(text);
    if (path.isEmpty() || path.get().isAbsolute()) {
      return new Lookup.Bad("\"" + text + "\" is no path relative to the suite's folder");
    }
    Path file = folder.resolve(path.get()).normalize();
    if (!file.startsWith(root)) {
      return new Lookup.Bad("\"" + text + "\" leads out of " + root.getFileName());
    }
    if (!Files.isRegularFile(file)) {
      return new Lookup.Bad("There is no file \"" + text + "\"");
    }
    try {
      return file.toRealPath().startsWith(root)
          ? new Lookup.Found(file)
          : new Lookup.Bad("\"" + text + "\" is a link out of " + root.getFileName());
    } catch (IOException e) {
      return new Lookup.Bad("\"" + text + "\" cannot be read: " + e.getMessage());
    }
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
