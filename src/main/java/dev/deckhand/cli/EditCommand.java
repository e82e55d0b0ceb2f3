package dev.deckhand.cli;

import dev.deckhand.assist.Proof;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.plan.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deckhand edit FILE PLAN [-o OUT]}: what a plan would change, and the edited copy. */
@Command(
    name = "edit",
    description = "Print what an edit plan changes, as JSON; with -o also write the edited copy.")
public final class EditCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "the workbook or deck; it is not changed")
  private @Nullable Path file;

  @Parameters(index = "1", paramLabel = "PLAN", description = "the edit plan as a JSON file")
  private @Nullable Path plan;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "where the edited copy goes")
  private @Nullable Path output;

  @Option(names = "--consent", description = "something the plan may do, as its preview words it")
  private List<String> consents = List.of();

  @Override
  public Integer call() {
    Desk desk = new Desk(Objects.requireNonNull(spec).commandLine());
    return desk.guarded(
        () -> run(desk, Objects.requireNonNull(file), Objects.requireNonNull(plan)));
  }

  private int run(Desk desk, Path document, Path planFile) throws IOException {
    OfficeFile file = desk.open(document);
    return switch (PlanJson.read(file.format().host(), Files.readString(planFile))) {
      case PlanJson.Reading.Unreadable unreadable -> refused(desk, unreadable.violations());
      case PlanJson.Reading.Read read -> edit(desk, file, read.plan());
    };
  }

  private int edit(Desk desk, OfficeFile document, EditPlan edits) throws IOException {
    return switch (desk.prover().prove(document, edits)) {
      case Proof.Refused refused -> refused(desk, refused.violations());
      case Proof.Proven proven -> {
        desk.print(proven.edited().report());
        List<Violation> missing = proven.missing(Set.copyOf(consents));
        if (output != null && !missing.isEmpty()) {
          yield refused(desk, missing);
        }
        if (output != null) {
          Files.write(output, proven.edited().file().content());
        }
        yield 0;
      }
    };
  }

  private static int refused(Desk desk, List<Violation> violations) throws IOException {
    desk.print(violations);
    return desk.fail("Nothing was written: the plan cannot run as it is");
  }
}
