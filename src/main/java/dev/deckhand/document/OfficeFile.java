package dev.deckhand.document;

/**
 * The bytes of one document version together with what they were found to be. The array is shared,
 * not copied: nobody writes to it.
 *
 * @param name file name as the user knows it, for messages
 * @param format the format the content was found to have
 * @param content the whole package
 */
@SuppressWarnings("ArrayRecordComponent") // compared by hash (see session), never by equals
public record OfficeFile(String name, DocumentFormat format, byte[] content) {

  /** The same file after an edit. */
  public OfficeFile withContent(byte[] edited) {
    return new OfficeFile(name, format, edited);
  }
}
