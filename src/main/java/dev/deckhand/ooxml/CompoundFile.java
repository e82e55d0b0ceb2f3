package dev.deckhand.ooxml;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.DocumentProblem.Code;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * What an OLE2 compound file (MS-CFB) is, told by the names in its directory. The directory is
 * found by the shape of its entries, which lie at multiples of 128 bytes, so that damaged files are
 * told apart too. Nothing is decrypted and no key is derived.
 */
final class CompoundFile {
  private static final int ENTRY = 128;
  private static final int NAME_BYTES = 64;
  private static final int TYPE_OFFSET = 66;
  private static final int STREAM = 2;

  private CompoundFile() {}

  static DocumentProblem problem(String fileName, byte[] content) {
    Set<String> streams = streams(content);
    if (streams.contains("EncryptedPackage")) {
      return new DocumentProblem(
          Code.ENCRYPTED,
          fileName + " is protected with a password or by rights management.",
          "Open it in Office, remove the protection (File, Info, Protect) and save a copy.");
    }
    if (streams.contains("Workbook") || streams.contains("Book")) {
      return legacy(
          fileName, "an Excel 97-2003 workbook", "Open it in Excel and save it as .xlsx.");
    }
    if (streams.contains("PowerPoint Document")) {
      return legacy(
          fileName,
          "a PowerPoint 97-2003 presentation",
          "Open it in PowerPoint and save it as .pptx.");
    }
    String what =
        streams.contains("WordDocument") ? "a Word 97-2003 document" : "an unknown OLE2 file";
    return new DocumentProblem(
        Code.UNSUPPORTED_FORMAT,
        fileName + " is " + what + ".",
        "Choose a workbook (.xlsx, .xlsm) or a presentation (.pptx, .pptm).");
  }

  private static DocumentProblem legacy(String fileName, String what, String nextStep) {
    return new DocumentProblem(Code.LEGACY_FORMAT, fileName + " is " + what + ".", nextStep);
  }

  private static Set<String> streams(byte[] content) {
    Set<String> names = new HashSet<>();
    for (int at = 0; at + ENTRY <= content.length; at += ENTRY) {
      int length = content[at + NAME_BYTES] & 0xFF; // in bytes, with the closing zero character
      boolean named = length >= 4 && length <= NAME_BYTES && content[at + NAME_BYTES + 1] == 0;
      if (named && content[at + TYPE_OFFSET] == STREAM) {
        names.add(new String(content, at, length - 2, StandardCharsets.UTF_16LE));
      }
    }
    return names;
  }
}
