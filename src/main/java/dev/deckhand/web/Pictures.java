package dev.deckhand.web;

import dev.deckhand.document.PictureFormat;
import dev.deckhand.document.SlidePicture;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How pictures of slides are asked for and sent. */
final class Pictures {
  private static final int DEFAULT_WIDTH = 960;
  private static final int LEAST_WIDTH = 80;
  private static final int MOST_WIDTH = 2400;

  private Pictures() {}

  /** The width asked for, in pixels, within what is drawn. */
  static int width(@Nullable Integer asked) {
    return asked == null ? DEFAULT_WIDTH : Math.clamp(asked, LEAST_WIDTH, MOST_WIDTH);
  }

  static PictureFormat format(String extension) {
    return PictureFormat.valueOf(extension.toUpperCase(Locale.ROOT));
  }

  /** The picture, with a header for each thing it does not show as PowerPoint would. */
  static Response response(SlidePicture picture) {
    Response.ResponseBuilder response =
        Response.ok(picture.content()).type(picture.format().mediaType());
    for (String notice : picture.notices()) {
      response.header("Deckhand-Notice", notice.replaceAll("[^\\x20-\\x7e]", "?"));
    }
    return response.build();
  }
}
