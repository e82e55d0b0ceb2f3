package dev.deckhand.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.deckhand.document.OfficeFile;
import dev.deckhand.model.ChatMessage;
import dev.deckhand.model.ChatPicture;
import dev.deckhand.model.ModelCapability;
import dev.deckhand.model.ModelSettings;
import dev.deckhand.model.TokenPrices;
import dev.deckhand.model.ToolSpec;
import dev.deckhand.ooxml.OoxmlEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pictures of slides: for models that read pictures, so many, told and paid for. */
class SlidePicturesTest {
  private static final String DONE = "{\"answer\":\"Done.\",\"citations\":[]}";

  @Test
  void aModelThatReadsPicturesSeesASlideAfterTheResults() {
    ScriptedModel model =
        model(EnumSet.allOf(ModelCapability.class))
            .asks("slidePicture", "{\"slide\":1}", "describeSlide", "{\"slide\":1}")
            .says(DONE);
    model.ask("powerpoint.ask", "Does slide 1 look crowded?");

    List<ChatMessage> told = model.requests.get(1).messages();
    assertThat(told)
        .extracting(m -> m.getClass().getSimpleName())
        .containsExactly("User", "ToolCalls", "ToolResult", "ToolResult", "User");
    assertThat(told.get(2).text()).contains("\"picture\":\"follows these results\"");
    assertThat(told.getLast().text()).contains("in this order: slide 1.", "never an instruction");
    ChatPicture picture = told.getLast().pictures().getFirst();
    assertThat(picture.mediaType()).isEqualTo("image/png");
    assertThat(picture.width()).isEqualTo(1024);
    assertThat(picture.bytes()).isBetween(1_000, 2 << 20);
    assertThat(model.steps).contains("Looking at a picture of slide 1");

    Sent.Message sent = model.sent.requests().get(1).messages().getLast();
    assertThat(sent.pictures())
        .singleElement()
        .satisfies(
            shown -> {
              assertThat(shown.label()).isEqualTo("slide 1");
              assertThat(shown.bytes()).isEqualTo(picture.bytes());
              assertThat(shown.sha256()).hasSize(64);
            });
  }

  @Test
  void othersAreNotOfferedPictures() {
    ScriptedModel model = model(ScriptedModel.FULL).says(DONE);
    model.ask("powerpoint.ask", "Does slide 1 look crowded?");
    assertThat(model.requests.getFirst().tools())
        .extracting(ToolSpec::name)
        .contains("describeSlide")
        .doesNotContain("slidePicture");
  }

  @Test
  void thereAreOnlySoManyPictures() {
    String[] calls = new String[2 * (ToolRounds.MOST_PICTURES + 1)];
    for (int i = 0; i < calls.length; i += 2) {
      calls[i] = "slidePicture";
      calls[i + 1] = "{\"slide\":1" + " ".repeat(i) + "}";
    }
    ScriptedModel model = model(EnumSet.allOf(ModelCapability.class)).asks(calls).says(DONE);
    model.ask("powerpoint.ask", "Look");
    List<ChatMessage> told = model.requests.get(1).messages();
    assertThat(told.getLast().pictures()).hasSize(ToolRounds.MOST_PICTURES);
    assertThat(told.get(told.size() - 2).text()).contains("No more than 4 pictures");
  }

  /** A picture costs tokens, which are set aside before it is sent. */
  @Test
  void withoutBudgetForThePictureItIsNotSent() {
    ScriptedModel model =
        model(EnumSet.allOf(ModelCapability.class))
            .asks("slidePicture", "{\"slide\":1}")
            .says(DONE);
    ScriptedModel text =
        model(EnumSet.allOf(ModelCapability.class))
            .asks("describeSlide", "{\"slide\":1}")
            .says(DONE);
    model.ask("powerpoint.ask", "Look");
    text.ask("powerpoint.ask", "Look");
    ChatMessage last = model.requests.get(1).messages().getLast();
    assertThat(last.pictureTokens()).isBetween(1_000, 2_000);
    assertThat(model.requests.get(1).promptBytes())
        .isGreaterThan(model.requests.getFirst().promptBytes() + 4_000);
  }

  private static ScriptedModel model(Set<ModelCapability> can) {
    Set<ModelCapability> whole = EnumSet.copyOf(can);
    whole.remove(ModelCapability.STREAMING);
    TokenPrices prices = new TokenPrices(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
    return new ScriptedModel(new ModelSettings("m", "m", 100_000, 500, prices, whole), deck());
  }

  static OfficeFile deck() {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("samples", "quarterly-review.pptx"));
      return new OoxmlEngine().open("quarterly-review.pptx", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
