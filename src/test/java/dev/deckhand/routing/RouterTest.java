package dev.deckhand.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.routing.Router.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouterTest {
  private static final Candidate CHAT = new Candidate("a/chat", false, feature -> true);
  private static final Candidate BUILTIN =
      new Candidate("builtin/rules", true, "excel.ask"::equals);

  private final Router router = new Router();

  @Test
  void theFirstAbleCandidateServesAndTheNextIsNamed() {
    assertThat(router.choose("excel.ask", null, List.of(CHAT, BUILTIN)))
        .isInstanceOfSatisfying(
            Choice.Chosen.class,
            chosen -> {
              assertThat(chosen.route().model()).isEqualTo("a/chat");
              assertThat(chosen.route().runnerUp()).isEqualTo("builtin/rules");
              assertThat(chosen.route().score()).isNull();
              assertThat(chosen.route().reason()).contains("no model is scored");
            });
  }

  @Test
  void withoutChatModelsTheBuiltinServesWhatItCan() {
    assertThat(router.choose("excel.ask", null, List.of(BUILTIN)))
        .isInstanceOfSatisfying(
            Choice.Chosen.class, c -> assertThat(c.route().reason()).contains("built-in"));
    assertThat(router.choose("excel.chart", null, List.of(BUILTIN)))
        .isInstanceOfSatisfying(
            Choice.Nobody.class, n -> assertThat(n.nextStep()).contains("deckhand.providers"));
  }

  @Test
  void aRequestedModelIsTakenOrRefusedNeverSwapped() {
    assertThat(router.choose("excel.ask", "builtin/rules", List.of(CHAT, BUILTIN)))
        .isInstanceOfSatisfying(
            Choice.Chosen.class, c -> assertThat(c.route().model()).isEqualTo("builtin/rules"));
    assertThat(router.choose("excel.chart", "builtin/rules", List.of(CHAT, BUILTIN)))
        .isInstanceOfSatisfying(
            Choice.Nobody.class, n -> assertThat(n.nextStep()).contains("a/chat"));
    assertThat(router.choose("excel.ask", "b/none", List.of(CHAT, BUILTIN)))
        .isInstanceOfSatisfying(
            Choice.Nobody.class, n -> assertThat(n.message()).contains("b/none"));
  }
}
