package dev.deckhand;

import dev.deckhand.cli.CalcCommand;
import dev.deckhand.cli.EditCommand;
import dev.deckhand.cli.ImportSuiteCommand;
import dev.deckhand.cli.OutlineCommand;
import dev.deckhand.cli.ReplayCommand;
import dev.deckhand.cli.ReviewCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that work on files without a server. */
@Command(
    name = "deckhand",
    description = "The open, self-hosted copilot backend for Excel and PowerPoint.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      Commands.Serve.class,
      ImportSuiteCommand.class,
      OutlineCommand.class,
      EditCommand.class,
      ReviewCommand.class,
      CalcCommand.class,
      ReplayCommand.class,
      CommandLine.HelpCommand.class
    },
    mixinStandardHelpOptions = true)
final class Commands {
  private Commands() {}

  static CommandLine commandLine() {
    return new CommandLine(new Commands());
  }

  /** Stands in the list of commands; {@link Deckhand} starts the service before it is reached. */
  @Command(name = "serve", description = "Start the service (also without any word).")
  static final class Serve implements Runnable {
    @Override
    public void run() {
      Service.run();
    }
  }
}
