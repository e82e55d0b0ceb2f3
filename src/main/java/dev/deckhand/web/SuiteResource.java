package dev.deckhand.web;

import dev.deckhand.evaluation.job.Evaluations;
import dev.deckhand.evaluation.suite.SampleCase;
import dev.deckhand.evaluation.suite.Suite;
import dev.deckhand.evaluation.suite.SuiteProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The suites that can be replayed here. */
@Path(AdminGate.SUITES)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SuiteResource {
  private final Evaluations evaluations;

  SuiteResource(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  /**
   * A suite.
   *
   * @param open whether cases made of turns can go into it
   * @param problems what is wrong with it; while there are any it cannot be played
   */
  public record SuiteView(
      String name,
      @Nullable String title,
      @Nullable String description,
      int cases,
      List<String> features,
      List<String> tags,
      boolean open,
      List<String> problems) {}

  @GET
  public List<SuiteView> list() {
    List<SuiteView> views = new ArrayList<>();
    for (String name : evaluations.suites().all().keySet()) {
      try {
        evaluations.suites().find(name).map(this::view).ifPresent(views::add);
      } catch (SuiteProblem e) {
        views.add(
            new SuiteView(
                name,
                null,
                null,
                0,
                List.of(),
                List.of(),
                evaluations.suites().takes(name),
                List.copyOf(e.problems())));
      }
    }
    return views;
  }

  private SuiteView view(Suite suite) {
    TreeSet<String> features = new TreeSet<>();
    TreeSet<String> tags = new TreeSet<>();
    for (SampleCase sample : suite.cases()) {
      features.add(sample.feature());
      tags.addAll(sample.tags());
    }
    return new SuiteView(
        suite.name(),
        suite.title(),
        suite.description(),
        suite.cases().size(),
        List.copyOf(features),
        List.copyOf(tags),
        evaluations.suites().takes(suite.name()),
        List.of());
  }
}
