package dev.deckhand.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/**
 * How a photo has to be turned to stand upright, as cameras note it (Exif 2.3, 4.6.4 A, tag 274).
 * Browsers follow the note, PowerPoint shows the pixels as they are.
 *
 * @param quarters clockwise quarter turns, 0 to 3
 * @param mirrored whether left and right are exchanged before that
 */
public record PictureTurn(int quarters, boolean mirrored) {
  public static final PictureTurn NONE = new PictureTurn(0, false);

  private static final Map<Integer, PictureTurn> BY_ORIENTATION =
      Map.of(
          2, new PictureTurn(0, true),
          3, new PictureTurn(2, false),
          4, new PictureTurn(2, true),
          5, new PictureTurn(3, true),
          6, new PictureTurn(1, false),
          7, new PictureTurn(1, true),
          8, new PictureTurn(3, false));

  private static final int START_OF_IMAGE = 0xFFD8;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final int APPLICATION_1 = 0xFFE1;
  private static final int EXIF = 0x45786966;
  private static final int EXIF_HEADER = 6;
  private static final int ENTRY = 12;
  private static final int ORIENTATION = 274;

  public PictureTurn {
    if (quarters < 0 || quarters > 3) {
      throw new IllegalArgumentException("No quarter turns: " + quarters);
    }
  }

  /** Whether width and height are exchanged. */
  public boolean onItsSide() {
    return quarters % 2 == 1;
  }

  /** Reads the note of a JPEG; {@link #NONE} where there is none that makes sense. */
  public static PictureTurn of(byte[] content) {
    try {
      return jpeg(ByteBuffer.wrap(content));
    } catch (IndexOutOfBoundsException cut) {
      return NONE;
    }
  }

  private static PictureTurn jpeg(ByteBuffer bytes) {
    if (unsigned(bytes, 0) != START_OF_IMAGE) {
      return NONE;
    }
    int at = 2;
    int marker = unsigned(bytes, at);
    while (marker > 0xFF00 && marker != START_OF_SCAN) {
      int length = unsigned(bytes, at + 2);
      if (marker == APPLICATION_1 && bytes.getInt(at + 4) == EXIF) {
        return tiff(bytes.slice(at + 4 + EXIF_HEADER, length - 2 - EXIF_HEADER));
      }
      if (length < 2) {
        return NONE;
      }
      at += 2 + length;
      marker = unsigned(bytes, at);
    }
    return NONE;
  }

  /** Looks through the first directory (TIFF 6.0, section 2). */
  private static PictureTurn tiff(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    int entries = unsigned(tiff, directory);
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY;
      if (unsigned(tiff, entry) == ORIENTATION) {
        return BY_ORIENTATION.getOrDefault(unsigned(tiff, entry + 8), NONE);
      }
    }
    return NONE;
  }

  private static int unsigned(ByteBuffer bytes, int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }
}
