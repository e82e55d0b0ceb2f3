package dev.deckhand.document;

import java.util.List;

/**
 * A picture of a slide.
 *
 * @param content the image file
 * @param notices what the picture does not show as PowerPoint would, in words
 */
@SuppressWarnings("ArrayRecordComponent") // a value to pass on, never compared
public record SlidePicture(PictureFormat format, byte[] content, List<String> notices) {
  public SlidePicture {
    notices = List.copyOf(notices);
  }
}
