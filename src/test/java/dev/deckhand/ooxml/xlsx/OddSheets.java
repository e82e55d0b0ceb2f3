package dev.deckhand.ooxml.xlsx;

import java.util.LinkedHashMap;
import java.util.Map;

/** Worksheet parts as odd producers and fuzzers write them, and what has to be read from each. */
final class OddSheets {
  /** The part is refused. */
  static final String REFUSED = "refused";

  private static final String HUGE = "9".repeat(400);

  private OddSheets() {}

  /**
   * What the worksheet element holds, and the cells read from it as in {@code A1=1 B2=TRUE}.
   *
   * @param content inside the root
   */
  record Odd(String content, String cells) {}

  private static Odd rows(String rows, String cells) {
    return new Odd("<sheetData>" + rows + "</sheetData>", cells);
  }

  private static Odd cell(String cell, String cells) {
    return rows("<row r=\"1\">" + cell + "</row>", cells);
  }

  static Map<String, Odd> all() {
    Map<String, Odd> all = new LinkedHashMap<>();
    places(all);
    values(all);
    formulas(all);
    all.put("nothing at all", new Odd("", ""));
    all.put("no sheetData", new Odd("<dimension ref=\"A1\"/>", ""));
    all.put("an empty sheetData", new Odd("<sheetData/>", ""));
    all.put(
        "a dimension that is wrong",
        new Odd(
            "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                + "</sheetData>",
            "A1=1"));
    all.put(
        "a choice for newer readers",
        rows(
            "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><mc:AlternateContent"
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                + "<mc:Choice Requires=\"x14\" xmlns:x14=\"urn:x14\"><row r=\"2\"><c r=\"A2\"><v>2</v></c>"
                + "</row></mc:Choice><mc:Fallback><row r=\"2\"><c r=\"A2\"><v>3</v></c></row>"
                + "</mc:Fallback></mc:AlternateContent>",
            "A1=1 A2=2"));
    all.put(
        "areas that are none",
        new Odd(
            "<sheetData/><mergeCells><mergeCell ref=\"nonsense\"/><mergeCell/></mergeCells>"
                + "<conditionalFormatting sqref=\"?\"><cfRule type=\"?\" priority=\"x\"/>"
                + "</conditionalFormatting><conditionalFormatting/><dataValidations><dataValidation/>"
                + "</dataValidations><hyperlinks><hyperlink/></hyperlinks><autoFilter/>"
                + "<sheetProtection/><protectedRanges><protectedRange/></protectedRanges>"
                + "<rowBreaks><brk id=\"x\"/></rowBreaks>",
            ""));
    all.put(
        "columns that are none",
        new Odd(
            "<cols><col min=\"-5\" max=\"99999999\" style=\"-1\" hidden=\"yes\"/><col/></cols>"
                + "<sheetData/>",
            ""));
    return all;
  }

  private static void places(Map<String, Odd> all) {
    all.put(
        "rows without r",
        rows(
            "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
            "A1=1 B1=2 A2=3"));
    all.put(
        "some with r, some without",
        rows(
            "<row r=\"3\"><c><v>1</v></c><c r=\"D3\"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v>"
                + "</c></row>",
            "A3=1 D3=2 E3=3 A4=4"));
    all.put(
        "cells out of order",
        rows(
            "<row r=\"2\"><c r=\"B2\"><v>2</v></c><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\">"
                + "<v>0</v></c></row>",
            "A1=0 A2=1 B2=2"));
    all.put(
        "a cell twice",
        rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>", "A1=2"));
    all.put("row 0", rows("<row r=\"0\"><c><v>1</v></c></row>", REFUSED));
    all.put("row -1", rows("<row r=\"-1\"><c><v>1</v></c></row>", REFUSED));
    all.put("row 1048577", rows("<row r=\"1048577\"/>", REFUSED));
    all.put("a huge row", rows("<row r=\"" + HUGE + "\"/>", REFUSED));
    all.put("a row of letters", rows("<row r=\"one\"><c><v>1</v></c></row>", REFUSED));
    all.put("column XFE", cell("<c r=\"XFE1\"><v>1</v></c>", REFUSED));
    all.put("cell A0", cell("<c r=\"A0\"><v>1</v></c>", REFUSED));
    all.put("a cell without a place", cell("<c r=\"\"><v>1</v></c>", REFUSED));
    all.put(
        "the last cell",
        rows("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", "XFD1048576=1"));
  }

  private static void values(Map<String, Odd> all) {
    all.put("inline text", cell("<c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c>", "A1=a"));
    all.put(
        "inline rich text",
        cell(
            "<c r=\"A1\" t=\"inlineStr\"><is><r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>",
            "A1=a b"));
    all.put("inline without text", cell("<c r=\"A1\" t=\"inlineStr\"/>", ""));
    all.put("a date", cell("<c r=\"A1\" t=\"d\"><v>2026-01-31</v></c>", "A1=46053"));
    all.put("a moment", cell("<c r=\"A1\" t=\"d\"><v>2026-01-31T12:00:00Z</v></c>", "A1=46053.5"));
    all.put("no date", cell("<c r=\"A1\" t=\"d\"><v>31.1.26</v></c>", ""));
    all.put("an unknown error", cell("<c r=\"A1\" t=\"e\"><v>#WHAT!</v></c>", "A1=#UNKNOWN!"));
    all.put("an empty error", cell("<c r=\"A1\" t=\"e\"><v/></c>", "A1=#UNKNOWN!"));
    all.put("an unknown type", cell("<c r=\"A1\" t=\"zz\"><v>7</v></c>", "A1=7"));
    all.put("shared text out of range", cell("<c r=\"A1\" t=\"s\"><v>99</v></c>", "A1="));
    all.put("shared text -1", cell("<c r=\"A1\" t=\"s\"><v>-1</v></c>", "A1="));
    all.put("shared text of letters", cell("<c r=\"A1\" t=\"s\"><v>x</v></c>", "A1="));
    all.put("style out of range", cell("<c r=\"A1\" s=\"4711\"><v>1</v></c>", "A1=1"));
    all.put("style -1", cell("<c r=\"A1\" s=\"-1\"><v>1</v></c>", "A1=1"));
    all.put("style of letters", cell("<c r=\"A1\" s=\"x\"><v>1</v></c>", "A1=1"));
    all.put("not a number", cell("<c r=\"A1\"><v>NaN</v></c>", ""));
    all.put("infinity", cell("<c r=\"A1\"><v>1e999</v></c>", ""));
    all.put("spaces around", cell("<c r=\"A1\"><v> 1 </v></c>", "A1=1"));
    all.put("two values", cell("<c r=\"A1\"><v>1</v><v>2</v></c>", "A1=2"));
    all.put("true", cell("<c r=\"A1\" t=\"b\"><v>true</v></c>", "A1=TRUE"));
    all.put("character data", cell("<c r=\"A1\" t=\"str\"><v><![CDATA[a<&]]></v></c>", "A1=a<&"));
    all.put(
        "escaped",
        cell("<c r=\"A1\" t=\"str\"><v>a_x000A_b_x005F_x0041_</v></c>", "A1=a\nb_x0041_"));
    all.put("a comment inside", cell("<c r=\"A1\"><v>1<!-- 2 -->3</v></c>", "A1=13"));
  }

  private static void formulas(Map<String, Odd> all) {
    all.put(
        "a shared formula without master",
        cell("<c r=\"A1\"><f t=\"shared\" si=\"3\"/><v>1</v></c>", "A1=1"));
    all.put(
        "a shared formula without number",
        cell("<c r=\"A1\"><f t=\"shared\" ref=\"A1:A2\">1+1</f><v>2</v></c>", "A1=2"));
    all.put(
        "an array over nonsense",
        cell("<c r=\"A1\"><f t=\"array\" ref=\"nowhere\">1+1</f><v>2</v></c>", "A1=2"));
    all.put("a formula that is none", cell("<c r=\"A1\"><f>)(</f><v>2</v></c>", "A1=2"));
    all.put(
        "a very deep formula",
        cell(
            "<c r=\"A1\"><f>" + "(".repeat(8000) + "1" + ")".repeat(8000) + "</f><v>1</v></c>",
            "A1=1"));
    all.put(
        "a very long formula",
        cell("<c r=\"A1\"><f>1" + "+1".repeat(200_000) + "</f><v>1</v></c>", "A1=1"));
    all.put(
        "a data table",
        cell(
            "<c r=\"A1\"><f t=\"dataTable\" ref=\"A1:B2\" dt2D=\"1\" r1=\"\" r2=\"D9\"/><v>1</v></c>",
            "A1=1"));
  }
}
