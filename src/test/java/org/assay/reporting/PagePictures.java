package org.assay.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Leaves a paper under {@code target/reports}, for people to look at, and with {@code mvn -P
 * pictures} a picture of each of its pages: drawing them costs more than making the paper.
 */
public final class PagePictures {
  private static final boolean PICTURES = Boolean.getBoolean("assay.pictures");

  private PagePictures() {}

  public static void leave(String name, byte[] pdf) throws IOException {
    var folder = Files.createDirectories(Path.of("target", "reports", name));
    Files.write(folder.resolve(name + ".pdf"), pdf);
    if (PICTURES) draw(folder, pdf);
  }

  private static void draw(Path folder, byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var renderer = new PDFRenderer(document);
      for (var page = 0; page < document.getNumberOfPages(); page++) {
        var picture = folder.resolve("page-%02d.png".formatted(page + 1)).toFile();
        ImageIO.write(renderer.renderImageWithDPI(page, 90), "png", picture);
      }
    }
  }

  public static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
