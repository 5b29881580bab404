package org.assay.reporting.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Title, language and the claim to PDF/UA-1, in the places where readers and checkers look. */
final class MetadataWriter {
  private static final String XMP =
      """
      <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
      <dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>
      <xmp:CreateDate>%s</xmp:CreateDate>
      <xmp:CreatorTool>Assay</xmp:CreatorTool>
      <pdf:Producer>Assay</pdf:Producer>
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>
      """;

  private MetadataWriter() {}

  static void write(PDDocument document, PdfTitle title) throws IOException {
    var catalog = document.getDocumentCatalog();
    catalog.setLanguage("en-GB");
    var marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
    var viewer = new PDViewerPreferences(new COSDictionary());
    viewer.setDisplayDocTitle(true);
    catalog.setViewerPreferences(viewer);
    information(document, title);
    var xmp = new ByteArrayInputStream(xmp(title).getBytes(StandardCharsets.UTF_8));
    catalog.setMetadata(new PDMetadata(document, xmp));
  }

  private static void information(PDDocument document, PdfTitle title) {
    var information = document.getDocumentInformation();
    information.setTitle(title.title());
    information.setAuthor(title.author());
    information.setSubject(title.subject());
    information.setCreator("Assay");
    information.setProducer("Assay");
    information.setCreationDate(GregorianCalendar.from(title.asAt().atZone(ZoneOffset.UTC)));
  }

  private static String xmp(PdfTitle title) {
    return XMP.formatted(
        escape(title.title()),
        escape(title.author()),
        escape(title.subject()),
        title.asAt().truncatedTo(ChronoUnit.SECONDS));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
