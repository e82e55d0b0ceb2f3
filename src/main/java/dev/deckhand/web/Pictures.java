package dev.deckhand.web;

import dev.deckhand.assist.OpenDocument;
import dev.deckhand.document.PictureFormat;
import dev.deckhand.document.SlidePicture;
import dev.deckhand.plan.ChangeReport;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

  /**
   * Where the pictures of the slides an edit changes are; none for a workbook.
   *
   * @param after what comes before {@code /slides} in the addresses of what the edit makes
   * @param query what follows those addresses
   */
  static List<SlidePair> pairs(
      OpenDocument document, ChangeReport report, String after, String query) {
    return switch (document.file().format().host()) {
      case EXCEL -> List.of();
      case POWERPOINT ->
          SlidePair.of(
              document.deckOutline().slides().size(),
              report,
              new SlidePair.Source(document.id(), document.version(), after, query));
    };
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
