package dev.deckhand.bench.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A deck as LibreOffice shows it: its PDF as pictures and as words with their places. */
final class LibreOfficePages {
  private static final Pattern PAGE = Pattern.compile("<page ");
  private static final Pattern WORD =
      Pattern.compile(
          "<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">([^<]*)<");

  private final Path folder;
  private final Path pdf;

  /** A word in points from the page's top left. */
  record Word(double left, double top, double right, double bottom, String text) {
    double middleX() {
      return (left + right) / 2;
    }

    double middleY() {
      return (top + bottom) / 2;
    }
  }

  private LibreOfficePages(Path folder, Path pdf) {
    this.folder = folder;
    this.pdf = pdf;
  }

  /** Converts a deck; hidden slides are pages too. */
  static LibreOfficePages of(Path deck, Path folder) throws IOException, InterruptedException {
    sameFonts(folder);
    run(
        folder,
        "soffice",
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        "pdf:impress_pdf_Export:{\"ExportHiddenSlides\":{\"type\":\"boolean\",\"value\":\"true\"}}",
        "--outdir",
        folder.toString(),
        deck.toString());
    String name = deck.getFileName().toString().replaceFirst("\\.[^.]+$", "") + ".pdf";
    return new LibreOfficePages(folder, folder.resolve(name));
  }

  boolean made() {
    return Files.exists(pdf);
  }

  List<BufferedImage> pictures(int width) throws IOException, InterruptedException {
    Path pages = Files.createTempDirectory(folder, "pages");
    run(
        folder,
        "pdftoppm",
        "-png",
        "-scale-to-x",
        "" + width,
        "-scale-to-y",
        "-1",
        pdf + "",
        pages + "/p");
    List<BufferedImage> pictures = new ArrayList<>();
    try (Stream<Path> files = Files.list(pages)) {
      for (Path file : files.sorted(Comparator.comparing(Path::toString)).toList()) {
        pictures.add(ImageIO.read(file.toFile()));
      }
    }
    return pictures;
  }

  List<List<Word>> words() throws IOException, InterruptedException {
    Path text = Files.createTempFile(folder, "words", ".html");
    run(folder, "pdftotext", "-bbox", pdf.toString(), text.toString());
    String[] pages = PAGE.split(Files.readString(text, StandardCharsets.UTF_8));
    List<List<Word>> words = new ArrayList<>();
    for (int i = 1; i < pages.length; i++) {
      List<Word> page = new ArrayList<>();
      Matcher word = WORD.matcher(pages[i]);
      while (word.find()) {
        page.add(
            new Word(
                number(word, 1), number(word, 2), number(word, 3), number(word, 4), word.group(5)));
      }
      words.add(page);
    }
    return words;
  }

  private static double number(Matcher matcher, int group) {
    return Double.parseDouble(matcher.group(group));
  }

  /**
   * Both draw with the bundled fonts, so that fonts make no difference: what LibreOffice has no
   * stand-in for becomes Liberation Sans, as here. Its own symbol font stays for bullets.
   */
  private static void sameFonts(Path folder) throws IOException {
    Path fonts = Path.of("src/main/resources/fonts").toAbsolutePath();
    Files.writeString(
        folder.resolve("fonts.conf"),
        """
        <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
        <fontconfig><dir>%s</dir><dir>/usr/share/fonts/truetype/libreoffice</dir>
        <cachedir>%s</cachedir>
        <match target="pattern"><edit name="family" mode="append" binding="strong">
        <string>Liberation Sans</string></edit></match></fontconfig>
        """
            .formatted(fonts, folder.resolve("fontcache")));
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("FONTCONFIG_FILE", folder.resolve("fonts.conf").toString());
    Process process = builder.start();
    if (!process.waitFor(180, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
