package dev.deckhand.samples;

import java.io.IOException;

/** One file of {@code samples/}: its name and how its content is made, the same on every run. */
record Sample(String fileName, Maker maker) {

  /** Makes the whole package. */
  interface Maker {
    byte[] make() throws IOException;
  }
}
