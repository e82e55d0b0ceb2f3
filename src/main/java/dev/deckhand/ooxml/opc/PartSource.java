package dev.deckhand.ooxml.opc;

import java.util.List;

/** Where the parts of a package are read from: a file, or an edit as it stands. */
public interface PartSource {

  /**
   * The bytes of a part.
   *
   * @throws RuntimeException when there is none; what it is, each source says itself
   */
  byte[] part(String partName);

  boolean has(String partName);

  /** How many bytes a part has; 0 when there is no such part. */
  long size(String partName);

  /** The relationships of a part, or of the package for {@code "/"}. */
  List<Relationship> relationships(String partName);
}
