package dev.deckhand.cli;

import dev.deckhand.assist.Review;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.WorkbookOutline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code deckhand review FILE}: what to mend in a deck. */
@Command(
    name = "review",
    description = "Print what to mend in a deck; with --json also the plan that mends it.")
public final class ReviewCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "a .pptx or .pptm file")
  private @Nullable Path file;

  @Option(names = "--json", description = "print findings and plan as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Desk desk = new Desk(Objects.requireNonNull(spec).commandLine());
    return desk.guarded(() -> run(desk, desk.open(Objects.requireNonNull(file))));
  }

  private int run(Desk desk, OfficeFile document) throws IOException {
    return switch (desk.engine().outline(document)) {
      case DeckOutline deck -> {
        print(desk, Review.of(deck, desk.engine().look(document), desk.engine().fit(document)));
        yield 0;
      }
      case WorkbookOutline workbook ->
          desk.fail(document.name() + " is a workbook; review looks at decks");
    };
  }

  private void print(Desk desk, Review review) throws IOException {
    if (json) {
      desk.print(review);
      return;
    }
    review.notices().forEach(desk.out()::println);
    for (Review.Item finding : review.findings()) {
      desk.out().printf("%-7s %-22s %s%n", finding.severity(), finding.code(), finding.message());
    }
    long mended = review.findings().stream().filter(f -> f.operation() != null).count();
    desk.out()
        .printf(
            "%d findings, %d of them mended by the plan in --json%n",
            review.findings().size(), mended);
    desk.out().flush();
  }
}
