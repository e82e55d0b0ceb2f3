package dev.deckhand.ooxml.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.deckhand.ooxml.LibreOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice makes pivot tables anew when it opens a file; its results are ours. */
class PivotLibreOfficeTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void resultsAreThoseOfLibreOffice() throws IOException, InterruptedException {
    assumeTrue(LibreOffice.isInstalled(), "no soffice on the path");
    List<String> lines =
        new ArrayList<>(List.of("sheet Pivot", "Data!A1 = Land", "Data!B1 = Month"));
    lines.addAll(List.of("Data!C1 = Net", "Data!D1 = Cost"));
    List<String> months = List.of("Feb", "Jan", "Mar");
    for (int i = 0; i < 40; i++) {
      int row = i + 2;
      lines.add("Data!A%d = land %c".formatted(row, 'e' - i * 7 % 5));
      lines.add("Data!B%d = %s".formatted(row, months.get(i * 5 % 7 % 3)));
      lines.add("Data!C%d = %d".formatted(row, i * 37 % 101));
      lines.add("Data!D%d = %d".formatted(row, i * 53 % 89 - 20));
    }
    PivotBook book =
        new PivotBook(TextWorkbook.make(lines))
            .apply(
                "{'op':'addPivot','source':'Data!A:D','target':'Pivot!A1','rows':['Land'],"
                    + "'columns':['Month'],'values':[{'field':'Net'},"
                    + "{'field':'Cost','function':'max'},{'field':'Cost','function':'count'}]}");

    Path file = Files.write(folder.resolve("pivot.xlsx"), book.file().content());
    assertThat(LibreOffice.refused(List.of(file), "csv", folder)).isEmpty();

    List<String> theirs =
        Files.readAllLines(folder.resolve("pivot.csv")).stream()
            .map(line -> String.join(" ", Arrays.asList(line.split(",", -1))))
            .toList();
    List<String> ours = book.rows("Pivot", "A1:M9");
    assertThat(theirs).hasSameSizeAs(ours);
    for (int row = 3; row < ours.size(); row++) {
      String expected = ours.get(row).replace("Grand Total", "Total Result");
      assertThat(theirs.get(row)).isEqualTo(expected.replace(" - ", "  "));
    }
    assertThat(ours.get(1)).startsWith("- Jan - - Feb - - Mar - - Total Sum of Net");
    assertThat(theirs.get(1)).startsWith(" Jan   Feb   Mar   Total Sum of Net");
  }
}
