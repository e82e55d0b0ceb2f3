package dev.deckhand.plan;

import dev.deckhand.document.ImageHeader;

/** Where a picture comes from; never from outside the plan and the deck. */
public sealed interface PictureAsset {
  /** A media part of the deck, by its file name such as {@code image1.png}. */
  record Stored(String name) implements PictureAsset {}

  /**
   * A picture that the plan brings along.
   *
   * @param header its kind and size
   * @param base64 its bytes
   */
  record Sent(ImageHeader header, String base64) implements PictureAsset {}
}
