package dev.deckhand.bench.formulas;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Workbooks with the stored results of their formulas taken out, so that they must be calculated.
 */
final class WithoutResults {
  private static final Pattern CELL =
      Pattern.compile(
          "<(?<prefix>(?:\\w+:)?)c\\b(?<attributes>[^>]*[^/>]|)>(?<content>.*?)</\\k<prefix>c>",
          Pattern.DOTALL);
  private static final Pattern FORMULA = Pattern.compile("<(?:\\w+:)?f[\\s/>]");
  private static final Pattern VALUE =
      Pattern.compile("<((?:\\w+:)?)v\\b[^>]*>.*?</\\1v>", Pattern.DOTALL);
  private static final Pattern TYPE = Pattern.compile("\\st=\"\\w*\"");

  private WithoutResults() {}

  static byte[] of(byte[] workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(workbook.length);
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        byte[] part = from.readAllBytes();
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(isWorksheet(entry.getName()) ? stripped(part) : part);
        to.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static boolean isWorksheet(String part) {
    return part.contains("worksheets/") && part.endsWith(".xml");
  }

  private static byte[] stripped(byte[] part) {
    String xml = new String(part, StandardCharsets.UTF_8);
    return CELL.matcher(xml)
        .replaceAll(cell -> Matcher.quoteReplacement(without(cell)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String without(MatchResult cell) {
    String content = cell.group("content");
    if (!FORMULA.matcher(content).find()) {
      return cell.group();
    }
    String attributes = TYPE.matcher(cell.group("attributes")).replaceAll("");
    String name = cell.group("prefix") + "c";
    String formula = VALUE.matcher(content).replaceAll("");
    return "<" + name + attributes + ">" + formula + "</" + name + ">";
  }
}
