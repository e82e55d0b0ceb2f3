package dev.deckhand.web.office;

/**
 * Faults of PowerPoint that people reported and that a fake can be given.
 *
 * @param reinsert what becomes of a slide the deck has already
 * @param identity by what PowerPoint knows a slide again
 * @param bringsMasters whether inserted slides always bring a master along
 */
public record FakeFaults(Reinsert reinsert, Identity identity, boolean bringsMasters) {
  public static final FakeFaults NONE = new FakeFaults(Reinsert.TAKEN, Identity.CREATION, false);

  /** What happens to a slide that is there already. */
  public enum Reinsert {
    TAKEN,
    LEFT_OUT,
    REFUSED
  }

  /** What makes two slides the same one. */
  public enum Identity {
    CREATION,
    NUMBER
  }
}
