package dev.deckhand.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The JDK's keytool in a folder; the password goes through the environment, never the command. */
final class Keytool {
  private static final String VARIABLE = "DECKHAND_STORE_PASSWORD";
  private static final long PATIENCE_SECONDS = 60;

  private final Path folder;
  private final String password;

  Keytool(Path folder, String password) {
    this.folder = folder;
    this.password = password;
  }

  /**
   * Runs it.
   *
   * @param words options separated by blanks; what follows {@code -dname} is one word
   */
  void run(String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    for (String word : words) {
      command.addAll(word.startsWith("CN=") ? List.of(word) : List.of(word.split(" ")));
    }
    if (!command.contains("-storetype")) {
      command.addAll(List.of("-storetype", "PKCS12"));
    }
    command.addAll(List.of("-storepass:env", VARIABLE));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put(VARIABLE, password);
    finish(builder.start());
  }

  private static void finish(Process process) throws IOException {
    try {
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("keytool could not make the certificate: " + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Making the certificate was interrupted", e);
    } finally {
      process.destroy();
    }
  }
}
