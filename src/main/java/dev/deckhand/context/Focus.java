package dev.deckhand.context;

/** What an instruction is about, so that a document can be told with that in view. */
public interface Focus {
  /** About nothing in particular. */
  Focus NONE =
      new Focus() {
        @Override
        public double weight(String text) {
          return 0;
        }

        @Override
        public boolean names(String text) {
          return false;
        }
      };

  /** How much a header, a name or a title has to do with it: 0 for nothing, 1 for a word of it. */
  double weight(String text);

  /** Whether it says this text, word for word. */
  boolean names(String text);
}
