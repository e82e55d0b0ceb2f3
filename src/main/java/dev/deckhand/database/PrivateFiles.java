package dev.deckhand.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;

/** Folders and files that only their owner may read: 0700 and 0600. */
public final class PrivateFiles {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FOLDER =
      PosixFilePermissions.asFileAttribute(FOLDER);
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private PrivateFiles() {}

  /** The folder, created where it is missing and closed to everybody else in any case. */
  public static Path folder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, OWNER_FOLDER);
    }
    Files.setPosixFilePermissions(folder, FOLDER);
    return folder;
  }

  /** The secret kept in the file: 256 random bits in hexadecimal, made at the first call. */
  public static String secret(Path file) throws IOException {
    if (!Files.exists(file)) {
      byte[] random = new byte[32];
      RANDOM.nextBytes(random);
      Path fresh =
          Files.createTempFile(file.toAbsolutePath().getParent(), "secret", "", OWNER_FILE);
      Files.writeString(fresh, HexFormat.of().formatHex(random));
      moveUnlessThere(fresh, file);
    }
    return Files.readString(file).strip();
  }

  private static void moveUnlessThere(Path fresh, Path file) throws IOException {
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException e) {
      // another process was first: its secret counts
    } finally {
      Files.delete(fresh);
    }
  }

  /** Moves a finished folder to its place, so that the place never holds half of it. */
  static void publish(Path finished, Path place) throws IOException {
    Files.move(finished, place, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes a folder with all that is in it; nothing where there is none. */
  public static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
