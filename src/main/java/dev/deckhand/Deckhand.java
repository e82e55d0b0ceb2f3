package dev.deckhand;

import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the program starts: the service without a word or with {@code serve}, else a command. */
@QuarkusMain
public final class Deckhand {
  private Deckhand() {}

  public static void main(String... args) {
    if (args.length == 0 || args[0].equals("serve")) {
      Service.run();
    } else {
      System.exit(Commands.commandLine().execute(args));
    }
  }
}
