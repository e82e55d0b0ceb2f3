package dev.deckhand.assist;

import dev.deckhand.analysis.story.TextBlocks;
import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.DocumentProblem.Code;
import dev.deckhand.document.Omission;
import dev.deckhand.document.SourceFormat;
import dev.deckhand.document.TextBlock;
import dev.deckhand.document.TextDocument;
import dev.deckhand.plan.TextReader;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Markdown and plain text (UTF-8). Comments, which no reader of the page sees, stay out. */
@Singleton
public final class MarkdownReader implements TextReader {
  private static final Pattern COMMENT = Pattern.compile("<!--(?:(?!-->)[\\s\\S])*+(?:-->|$)");

  @Override
  public SourceFormat format() {
    return SourceFormat.MARKDOWN;
  }

  @Override
  public TextDocument read(String fileName, byte[] content) {
    String text = text(fileName, content);
    TextDocument.requireLength(fileName, text.length(), text.lines().count());
    Matcher comments = COMMENT.matcher(text);
    int hidden = (int) comments.results().count();
    List<TextBlock> blocks = TextBlocks.of(comments.replaceAll(MarkdownReader::lines));
    if (blocks.isEmpty()) {
      throw new DocumentProblem(
          Code.EMPTY, fileName + " has no text that people see.", "Choose a file with text.");
    }
    List<Omission> omissions =
        hidden == 0 ? List.of() : List.of(new Omission(Omission.Kind.COMMENTS, hidden));
    return new TextDocument(fileName, SourceFormat.MARKDOWN, blocks, omissions);
  }

  /** What is left of a comment: its line ends, so that those after it keep their numbers. */
  private static String lines(MatchResult comment) {
    return "\n".repeat((int) comment.group().chars().filter(c -> c == '\n').count());
  }

  private static String text(String fileName, byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      if (text.indexOf('\0') < 0) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
      }
    } catch (CharacterCodingException _) {
      // told below, as for a file that is no text at all
    }
    throw new DocumentProblem(
        Code.UNSUPPORTED_FORMAT,
        fileName + " is no text in UTF-8.",
        "Save it as UTF-8 in your editor and add it again.");
  }
}
