package dev.deckhand.evaluation.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.deckhand.evaluation.check.Check;
import dev.deckhand.evaluation.check.WorkbookCheck;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteWriterTest {
  private static final List<Check> CHECKS =
      List.of(new WorkbookCheck.GoldenRange(List.of("Sheet1!A1:B2"), true));

  @TempDir private Path parent;

  private static CaseDraft draft(String id, int content) {
    return new CaseDraft(
        id,
        "excel.edit",
        List.of(new CaseDraft.Document("in put.xlsx", new byte[] {(byte) content})),
        "Do it: \"all\" of it\nplease",
        "Sheet1!A1",
        List.of("Sheet1!A:F"),
        Set.of("imported"),
        SampleCase.Difficulty.HARD,
        CHECKS,
        null,
        new CaseDraft.Document("out.xlsx", new byte[] {1}),
        null,
        List.of());
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Path folder = parent.resolve("suite");
    SuiteWriter writer = SuiteWriter.of(folder, "A title: yes", "About it");
    writer.write(draft("a/b", 1));
    writer.write(draft("c", 2));

    Suite suite = SuiteReader.read(folder);

    assertThat(suite.title()).isEqualTo("A title: yes");
    assertThat(suite.cases()).extracting(SampleCase::id).containsExactly("a-b", "c");
    SampleCase first = suite.cases().getFirst();
    assertThat(first.instruction()).isEqualTo("Do it: \"all\" of it\nplease");
    assertThat(first.checks()).isEqualTo(CHECKS);
    assertThat(first.tags()).containsExactly("imported");
    assertThat(first.solution().file()).hasBinaryContent(new byte[] {1});
  }

  @Test
  void filesOfOneNameDoNotOverwriteEachOther() throws IOException {
    SuiteWriter writer = SuiteWriter.of(parent.resolve("suite"), "T", "D");
    writer.write(draft("a", 1));
    writer.write(draft("b", 2));
    writer.write(draft("c", 1));

    assertThat(Files.list(parent.resolve("suite/files")))
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactlyInAnyOrder("in-put.xlsx", "in-put-2.xlsx", "out.xlsx");
    assertThatThrownBy(() -> writer.write(draft("a", 1)))
        .isInstanceOf(FileAlreadyExistsException.class);
  }
}
