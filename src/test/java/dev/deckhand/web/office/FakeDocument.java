package dev.deckhand.web.office;

/** The file behind a fake host. */
public interface FakeDocument {

  /** The document's object, such as the workbook. */
  FakeThing root();

  /** Carries out what is still queued, in order. */
  void settle();

  /** The file as it is now. */
  byte[] content();

  /** Puts a former content in its place, as undo does. */
  void restore(byte[] content);
}
