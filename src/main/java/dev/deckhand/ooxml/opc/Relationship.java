package dev.deckhand.ooxml.opc;

/**
 * A link from one part, or from the package, to a part or an address (ECMA-376 part 2, 6.5).
 *
 * @param id the id the source part uses for it, such as {@code rId1}
 * @param type the whole type URI
 * @param target the target as written in the file
 * @param external whether the target lies outside the package
 * @param partName absolute name of the target part, named as in the package when it exists there;
 *     empty when external
 */
public record Relationship(
    String id, String type, String target, boolean external, String partName) {

  /** The namespace of relationship parts. */
  static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

  /** The content type of relationship parts. */
  static final String CONTENT_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

  /**
   * Whether the last segment of the type is the given one. Transitional and strict files use the
   * same segments under different roots.
   */
  public boolean hasType(String suffix) {
    int start = type.length() - suffix.length();
    return type.endsWith(suffix) && (start == 0 || type.charAt(start - 1) == '/');
  }
}
