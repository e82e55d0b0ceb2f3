package dev.deckhand.assist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.analysis.trace.CellTracing;
import dev.deckhand.assist.tool.ToolDesk;
import dev.deckhand.assist.tool.ToolSource;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.Host;
import dev.deckhand.document.SlideFit;
import dev.deckhand.document.SlidePicture;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.plan.Violation;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as its tools see it. */
record TurnTools(Task task, Prover prover, Clock clock) implements ToolDesk {
  @Override
  public Host host() {
    return task.feature().host();
  }

  @Override
  public WorkbookSnapshot workbook() {
    return task.document().workbook();
  }

  @Override
  public WorkbookOutline workbookOutline() {
    return task.document().workbookOutline();
  }

  @Override
  public DeckOutline deck() {
    return task.document().deckOutline();
  }

  @Override
  public CellTracing tracing() {
    return task.document().tracing();
  }

  @Override
  public List<SlideFit> fits() {
    return task.document().fits();
  }

  @Override
  public SlidePicture picture(int number, int widthPixels) {
    return task.document().picture(number, widthPixels);
  }

  @Override
  public List<ToolSource> sources() {
    return TaskSources.of(task, clock);
  }

  @Override
  public Rehearsed preview(@Nullable JsonNode plan) {
    return switch (PlanJson.read(host(), plan)) {
      case PlanJson.Reading.Unreadable unreadable -> new Rehearsed(unreadable.violations(), null);
      case PlanJson.Reading.Read read -> preview(read.plan());
    };
  }

  private Rehearsed preview(EditPlan plan) {
    List<Violation> beyond = FeatureScope.violations(task.feature(), plan);
    if (!beyond.isEmpty()) {
      return new Rehearsed(beyond, null);
    }
    return switch (prover.prove(
        task.document().file(), plan, task.scope(), task.feature().guards())) {
      case Proof.Refused refused -> new Rehearsed(refused.violations(), null);
      case Proof.Proven proven -> new Rehearsed(proven.violations(), proven.edited().report());
    };
  }
}
