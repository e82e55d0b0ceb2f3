package dev.deckhand.assist.tool;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.deckhand.document.ImageHeader;
import dev.deckhand.document.SlidePicture;
import dev.deckhand.model.ChatPicture;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Shows a slide as users see it; hidden slides are not shown. */
final class SlidePictureTool implements Tool {
  static final int WIDTH = 1024;
  private static final int MOST_BYTES = 2 << 20;

  private final ToolDesk desk;
  private Optional<ChatPicture> picture = Optional.empty();

  SlidePictureTool(ToolDesk desk) {
    this.desk = desk;
  }

  @Override
  public String step(Arguments arguments) {
    return "Looking at a picture of slide " + arguments.shown("slide");
  }

  @Override
  public ObjectNode run(Arguments arguments) {
    int number = Slides.named(desk.deck(), arguments).number();
    SlidePicture drawn = desk.picture(number, WIDTH);
    ImageHeader header =
        ImageHeader.read(drawn.content())
            .filter(found -> drawn.content().length <= MOST_BYTES)
            .orElseThrow(
                () ->
                    new ToolProblem(
                        "The picture of slide %d is too large; describe the slide instead"
                            .formatted(number)));
    picture =
        Optional.of(
            new ChatPicture(
                "slide " + number,
                header.kind().mediaType(),
                Base64.getEncoder().encodeToString(drawn.content()),
                header.width(),
                header.height()));
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("slide", number).put("picture", "follows these results");
    List<String> notices = drawn.notices();
    if (!notices.isEmpty()) {
      notices.stream().limit(10).forEach(node.putArray("drawnOtherwise")::add);
    }
    return node;
  }

  @Override
  public Optional<ChatPicture> picture() {
    return picture;
  }
}
