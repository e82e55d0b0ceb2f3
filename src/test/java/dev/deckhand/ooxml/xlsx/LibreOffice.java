package dev.deckhand.ooxml.xlsx;

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

/** LibreOffice as a second opinion on workbooks we write. */
final class LibreOffice {
  private static final String COMMAND = "soffice";
  private static final int AT_ONCE = 100;

  private LibreOffice() {}

  static boolean isInstalled() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, COMMAND)));
  }

  /** The files, each named otherwise, that it does not open, not even alone. */
  static List<Path> refused(List<Path> files, Path scratch)
      throws IOException, InterruptedException {
    List<Callable<@Nullable Void>> batches = new ArrayList<>();
    for (int i = 0; i < files.size(); i += AT_ONCE) {
      List<Path> batch = files.subList(i, Math.min(i + AT_ONCE, files.size()));
      batches.add(() -> convert(batch, scratch));
    }
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      two.invokeAll(batches);
    }
    for (Path file : unopened(files, scratch)) {
      convert(List.of(file), scratch);
    }
    return unopened(files, scratch);
  }

  private static List<Path> unopened(List<Path> files, Path scratch) {
    return files.stream().filter(file -> !Files.exists(scratch.resolve(csv(file)))).toList();
  }

  private static String csv(Path file) {
    return file.getFileName().toString().replaceAll("\\.\\w+$", "") + ".csv";
  }

  /** Each thread has a profile of its own, which only one process may use. */
  private static @Nullable Void convert(List<Path> files, Path scratch)
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
                "csv",
                "--outdir",
                scratch.toString()));
    files.forEach(file -> command.add(file.toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("LibreOffice hangs: " + Files.readString(log));
    }
    return null;
  }
}
