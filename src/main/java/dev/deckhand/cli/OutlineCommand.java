package dev.deckhand.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deckhand outline FILE}: what a workbook or deck contains, as JSON. */
@Command(name = "outline", description = "Print what a workbook or deck contains, as JSON.")
public final class OutlineCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "an .xlsx, .xlsm, .pptx or .pptm file")
  private @Nullable Path file;

  @Override
  public Integer call() {
    CommandSpec known = Objects.requireNonNull(spec);
    Path path = Objects.requireNonNull(file);
    Desk desk = new Desk(known.commandLine());
    return desk.guarded(
        () -> {
          desk.print(desk.engine().outline(desk.open(path)));
          return 0;
        });
  }
}
