package dev.deckhand;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Lines for the person who started the program; they never pass through a log. */
final class Terminal {
  private final PrintWriter out =
      new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  void say(String line) {
    out.println(line);
  }
}
