package dev.deckhand.analysis.words;

/** A typed number with a point for decimals and nothing between thousands. */
public final class PlainNumber {
  private PlainNumber() {}

  /** "1,000" is a thousand in English, "1.000" is one in German; "2,5" is two and a half. */
  public static String of(String written, Language language) {
    boolean german = language != Language.ENGLISH;
    if (written.matches("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?") && (!german || written.contains("."))) {
      return written.replace(",", "");
    }
    if (written.matches("-?\\d{1,3}(\\.\\d{3}){2,}(,\\d+)?|-?\\d{1,3}\\.\\d{3},\\d+")
        || (german && written.matches("-?\\d{1,3}\\.\\d{3}"))) {
      return written.replace(".", "").replace(',', '.');
    }
    return written.replace(',', '.');
  }
}
