package dev.deckhand.evaluation.suite;

import java.util.List;
import java.util.Optional;

/**
 * Cases that belong together; a folder with {@code suite.yaml} and a file for each case.
 *
 * @param name the folder's name
 * @param title what people see
 * @param description what it is about, one or two sentences
 */
public record Suite(String name, String title, String description, List<SampleCase> cases) {
  public Suite {
    cases = List.copyOf(cases);
  }

  public Optional<SampleCase> find(String id) {
    return cases.stream().filter(sample -> sample.id().equals(id)).findFirst();
  }
}
