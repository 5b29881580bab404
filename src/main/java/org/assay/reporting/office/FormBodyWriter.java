package org.assay.reporting.office;

import java.util.List;
import org.assay.reporting.form.DiscussionForm;
import org.assay.reporting.form.FormQuestion;
import org.assay.reporting.form.FormQuestion.Room;
import org.assay.reporting.form.FormQuestion.Tick;
import org.assay.reporting.form.FormStandard;
import org.assay.reporting.paper.Masthead;

/** Writes what is in a form's Word document, as WordprocessingML. */
final class FormBodyWriter {
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
  private static final String WORDS =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " mc:Ignorable=\"w14\"";

  /** A4, with margins of 2 cm, in twentieths of a point. */
  private static final String PAGE =
      "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/>"
          + "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\""
          + " w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>"
          + "</w:sectPr>";

  private final StringBuilder out = new StringBuilder(65_536);
  private int boxes;

  private FormBodyWriter() {}

  static String document(DiscussionForm form) {
    var writer = new FormBodyWriter();
    writer.out.append(HEAD).append("<w:document ").append(WORDS).append("><w:body>");
    writer.top(form);
    form.standards().forEach(writer::standard);
    writer.out.append(PAGE).append("</w:body></w:document>");
    return writer.out.toString();
  }

  static String footer(Masthead masthead) {
    return HEAD
        + "<w:ftr "
        + WORDS
        + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
        + run(masthead.foot() + " · " + masthead.provenance() + " · page ")
        + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
        + " PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1"
        + "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>";
  }

  static String properties(Masthead masthead) {
    return HEAD
        + "<cp:coreProperties"
        + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
        + escaped(masthead.title() + ": " + masthead.cycle())
        + "</dc:title><dc:creator>Assay</dc:creator><dc:language>en-GB</dc:language>"
        + "</cp:coreProperties>";
  }

  private void top(DiscussionForm form) {
    var masthead = form.masthead();
    paragraph("Partnership", masthead.partnership());
    paragraph("Title", masthead.title());
    paragraph("Subtitle", masthead.cycle());
    paragraph(
        "Normal",
        "%s. As at %s. %s of the question set. %s"
            .formatted(
                masthead.population(),
                masthead.asAtInWords(),
                masthead.edition(),
                masthead.handling()));
    paragraph("Normal", form.howTo());
  }

  private void standard(FormStandard standard) {
    paragraph("Heading1", standard.title());
    if (!standard.intro().isEmpty()) paragraph("Normal", standard.intro());
    standard.questions().forEach(this::question);
  }

  private void question(FormQuestion question) {
    paragraph("Heading2", question.title());
    if (!question.force().isEmpty()) paragraph("Force", question.force());
    question.notes().lines().forEach(line -> paragraph("Note", line));
    for (int i = 0; i < question.ticks().size(); i++) {
      boolean more = i < question.ticks().size() - 1 || !question.rooms().isEmpty();
      tick(question.ticks().get(i), more);
    }
    question.rooms().forEach(this::room);
  }

  /**
   * @param more of the question follows, and stays on the same page
   */
  private void tick(Tick tick, boolean more) {
    out.append("<w:p><w:pPr><w:pStyle w:val=\"Tick\"/>");
    out.append(more ? "<w:keepNext/></w:pPr>" : "</w:pPr>");
    box(tick.chosen(), tick.text());
    out.append(run(" " + tick.text())).append("</w:p>");
  }

  /** A box that a click ticks; older programs show the sign. */
  private void box(boolean chosen, String what) {
    var sign = chosen ? "☒" : "☐";
    out.append("<w:sdt><w:sdtPr><w:alias w:val=\"")
        .append(escaped(what.substring(0, Math.min(60, what.length()))))
        .append("\"/><w:id w:val=\"")
        .append(++boxes)
        .append("\"/><w14:checkbox><w14:checked w14:val=\"")
        .append(chosen ? 1 : 0)
        .append("\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/>")
        .append("<w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox>")
        .append("</w:sdtPr><w:sdtContent><w:r><w:rPr><w:rFonts w:ascii=\"MS Gothic\"")
        .append(
            " w:eastAsia=\"MS Gothic\" w:hAnsi=\"MS Gothic\" w:hint=\"eastAsia\"/></w:rPr><w:t>")
        .append(sign)
        .append("</w:t></w:r></w:sdtContent></w:sdt>");
  }

  private void room(Room room) {
    paragraph("Label", room.label());
    if (room.given()) {
      List.of(room.text().split("\n")).forEach(line -> paragraph("Room", line));
    } else {
      for (int line = 0; line < room.lines(); line++) paragraph("Room", "");
    }
  }

  private void paragraph(String style, String text) {
    out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
    if (!text.isEmpty()) out.append(run(text));
    out.append("</w:p>");
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + escaped(text) + "</w:t></w:r>";
  }

  /** What XML cannot hold is left out. */
  private static String escaped(String text) {
    var safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .filter(
            c ->
                c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }
}
