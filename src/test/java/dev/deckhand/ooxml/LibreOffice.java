package dev.deckhand.ooxml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** LibreOffice as a second opinion on files we write. */
public final class LibreOffice {
  private static final String COMMAND = "soffice";
  private static final int AT_ONCE = 100;

  private LibreOffice() {}

  public static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, COMMAND)));
  }

  /**
   * The files, each named otherwise, that it does not open, not even alone.
   *
   * @param target what it makes of those it opens, such as {@code csv}: the extension
   * @param scratch where that goes
   */
  public static List<Path> refused(List<Path> files, String target, Path scratch)
      throws IOException, InterruptedException {
    List<Callable<@Nullable Void>> batches = new ArrayList<>();
    for (int i = 0; i < files.size(); i += AT_ONCE) {
      List<Path> batch = files.subList(i, Math.min(i + AT_ONCE, files.size()));
      batches.add(() -> convert(batch, target, scratch));
    }
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      two.invokeAll(batches);
    }
    for (Path file : unopened(files, target, scratch)) {
      convert(List.of(file), target, scratch);
    }
    return unopened(files, target, scratch);
  }

  private static List<Path> unopened(List<Path> files, String target, Path scratch) {
    return files.stream()
        .filter(file -> !Files.exists(scratch.resolve(converted(file, target))))
        .toList();
  }

  private static String converted(Path file, String target) {
    return file.getFileName().toString().replaceAll("\\.\\w+$", "") + "." + target;
  }

  /** Each thread has a profile of its own, which only one process may use. */
  private static @Nullable Void convert(List<Path> files, String target, Path scratch)
      throws IOException, InterruptedException {
    String place = Thread.currentThread().getName();
    Path log = scratch.resolve(place + ".log");
    List<String> command =
        new ArrayList<>(
            List.of(
                COMMAND,
                "-env:UserInstallation=" + scratch.resolve(place).toUri(),
                "--headless",
                "--convert-to",
                target,
                "--outdir",
                scratch.toString()));
    files.forEach(file -> command.add(file.toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(15, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("LibreOffice hangs: " + Files.readString(log));
    }
    return null;
  }
}
