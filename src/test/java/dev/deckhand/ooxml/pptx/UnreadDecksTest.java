package dev.deckhand.ooxml.pptx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.ooxml.Corpus;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.DocumentEngine.Edited;
import dev.deckhand.plan.EditPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A plan does the same to a deck nobody has read, of which only some slides are, as to one whose
 * outline is at hand: same violations, same bytes, same report.
 */
class UnreadDecksTest {
  @TestFactory
  Stream<DynamicTest> editedAsIfTheyHadBeenRead() {
    return Stream.concat(Corpus.files("office/pptx").stream(), samples())
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> same(file)));
  }

  private static Stream<Path> samples() {
    return Stream.of("company-template", "overloaded-deck", "quarterly-review", "vendor-pitch")
        .map(name -> Path.of("samples", name + ".pptx"));
  }

  private static void same(Path path) {
    OoxmlEngine known = new OoxmlEngine();
    OfficeFile file;
    DeckOutline outline;
    try {
      file = known.open(path.getFileName().toString(), read(path));
      outline = (DeckOutline) known.outline(file);
    } catch (DocumentProblem notOpened) {
      return; // other tests look at what is refused
    }
    if (outline.slides().isEmpty()) {
      return;
    }
    OoxmlEngine unread = new OoxmlEngine();
    for (SensibleDeckPlan group : SensibleDeckPlan.values()) {
      EditPlan plan = group.on(outline);
      Binding expected = known.bind(file, plan);
      Binding bound = unread.bind(file, plan);
      assertThat(bound).as(group.name()).isEqualTo(expected);
      if (bound instanceof Binding.Bound one && expected instanceof Binding.Bound other) {
        Edited edited = unread.edit(file, one.plan());
        Edited model = known.edit(file, other.plan());
        assertThat(edited.report()).as(group.name()).isEqualTo(model.report());
        assertThat(edited.file().content()).as(group.name()).isEqualTo(model.file().content());
      }
    }
  }

  private static byte[] read(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
