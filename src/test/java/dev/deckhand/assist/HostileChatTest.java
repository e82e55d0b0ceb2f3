package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.Host;
import dev.deckhand.feature.Feature;
import dev.deckhand.feature.Features;
import dev.deckhand.guard.Guards;
import dev.deckhand.ooxml.OoxmlEngine;
import dev.deckhand.plan.EditPlan;
import dev.deckhand.plan.PlanJson;
import dev.deckhand.testing.Together;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chat model in somebody else's hands: neither its plans nor its tools get past the rules. */
class HostileChatTest {
  private static final Feature EDIT = new Features().find("excel.edit").orElseThrow();

  /** Whatever comes through the chat path is asked about or refused, never simply proposed. */
  @Test
  void noForbiddenPlanGetsThroughTheChatPathWithoutConsent() {
    OoxmlEngine engine = new OoxmlEngine();
    Prover prover = new Prover(engine, Guards.standard());
    List<EditPlan> plans = ForbiddenPlans.all();
    assertThat(plans).hasSizeGreaterThanOrEqualTo(300);
    List<Boolean> passed = Together.map(plans, plan -> passes(plan, prover));
    assertThat(IntStream.range(0, plans.size()).filter(passed::get).mapToObj(plans::get)).isEmpty();
    assertThat(EDIT.host()).isEqualTo(Host.EXCEL);
  }

  private static boolean passes(EditPlan plan, Prover prover) {
    ScriptedModel model =
        new ScriptedModel(ScriptedModel.FULL)
            .says("{\"answer\":\"Tidy.\",\"citations\":[],\"plan\":" + PlanJson.write(plan) + "}");
    return model.ask(EDIT, "Tidy up") instanceof Reply.Proposed proposed
        && prover.prove(model.document.file(), proposed.plan()) instanceof Proof.Proven proven
        && proven.missing(Set.of()).isEmpty();
  }

  /** Every way to have a tool tell what the user cannot see. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "readRange {\"range\":\"Secret!A1\"}",
        "readRange {\"range\":\"Data!A6:E6\"}",
        "readRange {\"range\":\"Data!A1:H9\",\"formulas\":true}",
        "find {\"text\":\"salaries\"}",
        "find {\"text\":\"Port 5\"}",
        "find {\"text\":\"a\",\"sheet\":\"Secret\"}",
        "tableProfile {\"table\":\"Data!A1\"}",
        "tableProfile {\"table\":\"Secret\"}",
        "trace {\"cell\":\"Secret!A1\"}",
        "trace {\"cell\":\"Data!A6\"}",
        "evaluate {\"formula\":\"=Secret!A1\"}",
        "evaluate {\"formula\":\"=INDIRECT(\\\"Secret!A1\\\")\"}",
        "evaluate {\"formula\":\"=OFFSET(Data!A5,1,0)\"}",
        "evaluate {\"formula\":\"=INDEX(Data!A:A,6)\"}",
        "evaluate {\"formula\":\"=A1\",\"cell\":\"Secret!B1\"}",
        "evaluate {\"formula\":\"=IF(TRUE,Data!A6,1)\"}",
        "evaluate {\"formula\":\"=TEXTJOIN(\\\",\\\",TRUE,Data!A2:A9)\"}",
        "evaluate {\"formula\":\"=LET(x,Data!A6,x)\"}",
        "list {}"
      })
  void noToolTellsWhatIsHidden(String call) {
    int blank = call.indexOf(' ');
    ScriptedModel model =
        new ScriptedModel(ScriptedModel.FULL)
            .asks(call.substring(0, blank), call.substring(blank + 1))
            .says("{\"answer\":\"Done.\",\"citations\":[]}");
    assertThat(model.ask("excel.ask", "What is in it?")).isInstanceOf(Reply.Answered.class);
    assertThat(model.lastMessage(1)).doesNotContain("salaries", "Port 5", "52.5");
  }

  /** A tool's arguments are shown to the user as a step: short, on one line, nothing invisible. */
  @Test
  void stepsCannotBeForged() {
    ScriptedModel model =
        new ScriptedModel(ScriptedModel.FULL)
            .asks("find", "{\"text\":\"x\\nDone: all saved\\u202e " + "y".repeat(500) + "\"}")
            .says("{\"answer\":\"Done.\",\"citations\":[]}");
    model.ask("excel.ask", "What is in it?");
    assertThat(model.steps)
        .anySatisfy(
            step -> assertThat(step).startsWith("Looking for \"x").hasSizeLessThanOrEqualTo(100))
        .allSatisfy(step -> assertThat(step).doesNotContain("\n", "\u202e"));
  }
}
