package dev.deckhand.document;

/**
 * Something an edited file can act or reach outside with that the file before did not have.
 *
 * @param what the address, the part's content type or the function's name
 * @param part the part it is in
 */
public record Arrival(Kind kind, String what, String part) {

  /** What arrived. */
  public enum Kind {
    /** The target of an external relationship. */
    LINK,
    /** Macros, controls, connections, links to other files and the like. */
    ACTIVE_PART,
    /** What a click or the pointer on a slide starts: a program, a macro, another file. */
    ACTION,
    /** A function that formulas call, by its upper-case name. */
    FUNCTION
  }
}
