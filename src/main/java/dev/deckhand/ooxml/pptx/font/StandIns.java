package dev.deckhand.ooxml.pptx.font;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;

/**
 * Which bundled font stands in for which Office font. Same widths are promised only where the
 * bundled font was made for it: Carlito for Calibri, Caladea for Cambria, the Liberation fonts for
 * Arial, Times New Roman and Courier New. The stretch of others is an estimate over English text.
 */
final class StandIns {
  /** A bundled font for another, and how much wider the other is. */
  private record Match(BundledFont font, boolean sameWidths, double stretch) {}

  private static final Map<String, Match> KNOWN =
      Map.ofEntries(
          same("calibri", BundledFont.CARLITO),
          like("calibri light", BundledFont.CARLITO, 1),
          like("aptos", BundledFont.CARLITO, 1.08),
          like("aptos display", BundledFont.CARLITO, 1.04),
          like("aptos narrow", BundledFont.CARLITO, 1),
          like("corbel", BundledFont.CARLITO, 1),
          like("candara", BundledFont.CARLITO, 1.02),
          same("cambria", BundledFont.CALADEA),
          same("arial", BundledFont.SANS),
          same("helvetica", BundledFont.SANS),
          like("arial narrow", BundledFont.SANS, 0.82),
          like("arial black", BundledFont.SANS, 1.2),
          like("verdana", BundledFont.SANS, 1.16),
          like("century gothic", BundledFont.SANS, 1.06),
          like("gill sans mt", BundledFont.SANS, 0.93),
          same("times new roman", BundledFont.SERIF),
          same("times", BundledFont.SERIF),
          like("georgia", BundledFont.SERIF, 1.12),
          like("garamond", BundledFont.SERIF, 0.95),
          like("book antiqua", BundledFont.SERIF, 1.1),
          like("palatino linotype", BundledFont.SERIF, 1.1),
          like("century", BundledFont.SERIF, 1.1),
          like("constantia", BundledFont.SERIF, 1.05),
          like("rockwell", BundledFont.SERIF, 1.1),
          same("courier new", BundledFont.MONO),
          same("courier", BundledFont.MONO),
          like("consolas", BundledFont.MONO, 0.916),
          like("lucida console", BundledFont.MONO, 1),
          like("wingdings", BundledFont.SYMBOLS, 1),
          like("wingdings 2", BundledFont.SYMBOLS, 1),
          like("wingdings 3", BundledFont.SYMBOLS, 1),
          like("webdings", BundledFont.SYMBOLS, 1),
          like("symbol", BundledFont.SYMBOLS, 1));

  private static final Match OTHER = new Match(BundledFont.SANS, false, 1);

  private StandIns() {}

  /** What a bundled font can do for a family; some sans serif for an unknown one. */
  static StandIn of(String family) {
    Match match = KNOWN.getOrDefault(family.toLowerCase(Locale.ROOT), OTHER);
    if (match.equals(OTHER) && serif(family)) {
      match = new Match(BundledFont.SERIF, false, 1);
    }
    return new StandIn(family, match.font().family(), match.sameWidths(), match.stretch());
  }

  private static boolean serif(String family) {
    String lower = family.toLowerCase(Locale.ROOT);
    return lower.contains("serif") && !lower.contains("sans");
  }

  private static Map.Entry<String, Match> same(String family, BundledFont font) {
    return entry(family, new Match(font, true, 1));
  }

  private static Map.Entry<String, Match> like(String family, BundledFont font, double stretch) {
    return entry(family, new Match(font, false, stretch));
  }
}
