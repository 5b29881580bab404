package org.assay.reporting.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.renderers.DataRenderable;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Puts the pictures of a document into it, each once. */
final class PictureWriter {
  /** Without a reader of files or addresses: a picture is what the filler has read. */
  private static final JasperReportsContext NOBODY = new SimpleJasperReportsContext();

  private final PDDocument document;
  private final PDResources resources;
  private final Map<String, PDImageXObject> pictures = new HashMap<>();
  private final Map<PDImageXObject, COSName> names = new HashMap<>();

  PictureWriter(PDDocument document, PDResources resources) {
    this.document = document;
    this.resources = resources;
  }

  PDImageXObject of(String id, DataRenderable renderer) {
    return pictures.computeIfAbsent(id, key -> read(renderer));
  }

  String name(PDImageXObject picture) {
    return names.computeIfAbsent(picture, resources::add).getName();
  }

  private PDImageXObject read(DataRenderable renderer) {
    try {
      var bytes = renderer.getData(NOBODY);
      var image = ImageIO.read(new ByteArrayInputStream(bytes));
      if (image == null) throw new IOException("not a picture");
      return LosslessFactory.createFromImage(document, image);
    } catch (IOException e) {
      throw new UncheckedIOException("A picture of a report cannot be read", e);
    } catch (JRException e) {
      throw new IllegalStateException("A picture of a report cannot be read", e);
    }
  }
}
