package dev.deckhand.bench.pictures;

import dev.deckhand.document.DocumentFormat;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.PictureFormat;
import dev.deckhand.document.SlideFit;
import dev.deckhand.document.SlidePicture;
import dev.deckhand.ooxml.Corpus;
import dev.deckhand.ooxml.pptx.DeckEngine;
import dev.deckhand.ooxml.pptx.fit.DeckFit;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * {@code ./deckhand bench pictures [FOLDER]}: draws every slide of the corpus and the samples, has
 * LibreOffice draw them too, and prints how alike they are as a Markdown table. With a folder, both
 * pictures of each slide are kept there, the worst first.
 */
public final class PictureBench {
  private static final int WIDTH = 640;

  private final DeckEngine engine = new DeckEngine(System::nanoTime);
  private final PrintStream out;
  private final String kept;
  private final TextAgreement all = new TextAgreement();
  private final List<Double> similarities = new ArrayList<>();

  private PictureBench(PrintStream out, String kept) {
    this.out = out;
    this.kept = kept;
  }

  /** Runs and prints. */
  public static void run(PrintStream out, String kept) throws Exception {
    new PictureBench(out, kept).table();
  }

  private void table() throws Exception {
    out.println(
        "| deck | slides | similarity | worst slide | ms a slide | words in place | text shapes |"
            + " same lines | within one line |");
    out.println("|---|---:|---:|---|---:|---:|---:|---:|---:|");
    List<Path> decks =
        Stream.concat(
                Corpus.files("office/pptx").stream(),
                Stream.of("company-template", "quarterly-review", "overloaded-deck")
                    .map(name -> Path.of("samples", name + ".pptx")))
            .toList();
    Path work = Files.createTempDirectory("pictures");
    for (Path deck : decks) {
      row(deck, work);
    }
    out.printf(
        Locale.ROOT,
        "| **all** | %d | %.3f | | | %s | %d | %s | %s |%n",
        similarities.size(),
        mean(similarities),
        all.words(),
        all.shapes(),
        all.same(),
        all.near());
    out.println();
    out.println("| ten slides built on | words shown | outside their placeholder |");
    out.println("|---|---:|---:|");
    for (Path deck : decks) {
      built(deck, work);
    }
  }

  private void built(Path deck, Path work) throws Exception {
    String name = deck.getFileName().toString();
    OfficeFile template = new OfficeFile(name, DocumentFormat.PPTX, Files.readAllBytes(deck));
    Optional<BuiltSlides.Shown> shown = BuiltSlides.on(template, engine, work);
    String cells =
        shown.map(s -> s.words() + " | " + s.outside().size()).orElse("no layout for text | ");
    out.printf("| %s | %s |%n", name.replaceFirst("\\.pptx$", ""), cells);
    shown.ifPresent(s -> s.outside().forEach(word -> System.err.println(name + " " + word)));
  }

  private void row(Path deck, Path work) throws Exception {
    OfficeFile file =
        new OfficeFile(
            deck.getFileName().toString(), DocumentFormat.PPTX, Files.readAllBytes(deck));
    LibreOfficePages pages = LibreOfficePages.of(deck, work);
    if (!pages.made()) {
      out.printf("| %s | | | LibreOffice made no PDF | | | | | |%n", file.name());
      return;
    }
    List<BufferedImage> theirs = pages.pictures(WIDTH);
    List<SlideFit> fits = DeckFit.of(file);
    TextAgreement text = new TextAgreement();
    List<List<LibreOfficePages.Word>> words = pages.words();
    List<Double> alike = new ArrayList<>();
    long nanos = 0;
    for (int i = 0; i < Math.min(theirs.size(), fits.size()); i++) {
      long start = System.nanoTime();
      SlidePicture ours = engine.slide(file, i + 1, PictureFormat.PNG, WIDTH);
      nanos += System.nanoTime() - start;
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(ours.content()));
      alike.add(Similarity.of(picture, theirs.get(i)));
      keep(file.name() + "-" + (i + 1), alike.getLast(), picture, theirs.get(i));
      if (i < words.size()) {
        text.add(fits.get(i), words.get(i));
      }
    }
    print(file.name(), alike, nanos, text);
  }

  private void print(String name, List<Double> alike, long nanos, TextAgreement text) {
    int worst = 0;
    for (int i = 1; i < alike.size(); i++) {
      worst = alike.get(i) < alike.get(worst) ? i : worst;
    }
    out.printf(
        Locale.ROOT,
        "| %s | %d | %.3f | %d: %.3f | %d | %s | %d | %s | %s |%n",
        name.replaceFirst("\\.pptx$", ""),
        alike.size(),
        mean(alike),
        worst + 1,
        alike.get(worst),
        nanos / 1_000_000 / alike.size(),
        text.words(),
        text.shapes(),
        text.same(),
        text.near());
    all.add(text);
    similarities.addAll(alike);
  }

  private void keep(String name, double alike, BufferedImage ours, BufferedImage theirs)
      throws IOException {
    if (!kept.isEmpty()) {
      BufferedImage both =
          new BufferedImage(
              ours.getWidth() + theirs.getWidth() + 10,
              ours.getHeight(),
              BufferedImage.TYPE_INT_RGB);
      both.createGraphics().drawImage(ours, 0, 0, null);
      both.createGraphics().drawImage(theirs, ours.getWidth() + 10, 0, null);
      Path folder = Files.createDirectories(Path.of(kept));
      String file = String.format(Locale.ROOT, "%.3f-%s.png", alike, name);
      ImageIO.write(both, "png", folder.resolve(file).toFile());
    }
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }
}
