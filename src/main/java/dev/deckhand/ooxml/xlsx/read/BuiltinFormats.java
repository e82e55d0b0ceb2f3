package dev.deckhand.ooxml.xlsx.read;

import java.util.Map;

/** The number formats a file names by id alone (18.8.30), in their English form. */
public final class BuiltinFormats {
  private static final Map<Integer, String> CODES =
      Map.ofEntries(
          Map.entry(0, "General"),
          Map.entry(1, "0"),
          Map.entry(2, "0.00"),
          Map.entry(3, "#,##0"),
          Map.entry(4, "#,##0.00"),
          Map.entry(5, "$#,##0_);($#,##0)"),
          Map.entry(6, "$#,##0_);[Red]($#,##0)"),
          Map.entry(7, "$#,##0.00_);($#,##0.00)"),
          Map.entry(8, "$#,##0.00_);[Red]($#,##0.00)"),
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(11, "0.00E+00"),
          Map.entry(12, "# ?/?"),
          Map.entry(13, "# ??/??"),
          Map.entry(14, "m/d/yyyy"),
          Map.entry(15, "d-mmm-yy"),
          Map.entry(16, "d-mmm"),
          Map.entry(17, "mmm-yy"),
          Map.entry(18, "h:mm AM/PM"),
          Map.entry(19, "h:mm:ss AM/PM"),
          Map.entry(20, "h:mm"),
          Map.entry(21, "h:mm:ss"),
          Map.entry(22, "m/d/yyyy h:mm"),
          Map.entry(37, "#,##0_);(#,##0)"),
          Map.entry(38, "#,##0_);[Red](#,##0)"),
          Map.entry(39, "#,##0.00_);(#,##0.00)"),
          Map.entry(40, "#,##0.00_);[Red](#,##0.00)"),
          Map.entry(41, "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)"),
          Map.entry(42, "_($* #,##0_);_($* (#,##0);_($* \"-\"_);_(@_)"),
          Map.entry(43, "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)"),
          Map.entry(44, "_($* #,##0.00_);_($* (#,##0.00);_($* \"-\"??_);_(@_)"),
          Map.entry(45, "mm:ss"),
          Map.entry(46, "[h]:mm:ss"),
          Map.entry(47, "mm:ss.0"),
          Map.entry(48, "##0.0E+0"),
          Map.entry(49, "@"));

  private BuiltinFormats() {}

  /** The code of an id; ids that only some locales define are their dates and times. */
  public static String code(int id) {
    String code = CODES.get(id);
    if (code != null) {
      return code;
    }
    if ((id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58) {
      return "m/d/yyyy";
    }
    if ((id >= 32 && id <= 35) || id == 55 || id == 56) {
      return "h:mm:ss";
    }
    if (id >= 59 && id <= 62) {
      return CODES.getOrDefault(id - 58, "General");
    }
    if (id >= 67 && id <= 68) {
      return CODES.getOrDefault(id - 58, "General");
    }
    return id >= 71 && id <= 81 ? "m/d/yyyy" : "General";
  }

  /** The id of a code that every locale knows, or -1. */
  public static int id(String code) {
    for (Map.Entry<Integer, String> entry : CODES.entrySet()) {
      if (entry.getValue().equals(code)) {
        return entry.getKey();
      }
    }
    return -1;
  }
}
