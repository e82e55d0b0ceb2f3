package dev.deckhand.evaluation.run;

import dev.deckhand.evaluation.cassette.Take;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.Variant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case for one model.
 *
 * @param variant the change to its document, or {@code null} for none
 * @param model {@code provider/model}
 * @param repeat 1 for the first time
 */
public record Play(SampleCase sample, @Nullable Variant variant, String model, int repeat) {

  /** The case, as scores know it: suite, case and variant. */
  public String caseId() {
    String id = sample.suite() + "/" + sample.id();
    return variant == null ? id : id + "~" + variant.name();
  }

  /** Tells the plays of a run apart. */
  public String key() {
    return caseId() + " " + model + " #" + repeat;
  }

  /** Where its exchanges with models belong. */
  Take take(String... more) {
    String id = variant == null ? sample.id() : sample.id() + "~" + variant.name();
    return Take.of(
        Stream.concat(Stream.of(sample.suite(), id, model, String.valueOf(repeat)), Stream.of(more))
            .toArray(String[]::new));
  }
}
